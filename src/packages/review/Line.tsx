import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Picture } from '@/components/Picture';
import type { ReviewedLine } from '@/contract/review';
import { useWords } from '@/stores/language';
import './parts.scss';

interface Props {
  readonly line: Pick<ReviewedLine, 'title' | 'options' | 'picture'>;
  readonly onTap?: () => void;
}

/** What is spoken of. */
export const Line = observer(function Line({ line, onTap }: Props) {
  const say = useWords();
  return (
    <View className="reviewed-line" {...(onTap && { onClick: onTap })}>
      <Picture src={line.picture} size={52} alt={say(line.title)} />
      <View className="reviewed-line__about">
        <Text className="reviewed-line__title">{say(line.title)}</Text>
        <Text className="reviewed-line__options">{say(line.options)}</Text>
      </View>
    </View>
  );
});
