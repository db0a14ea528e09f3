import { Text, View } from '@tarojs/components';
import { TickMark } from '@/components/Tick';
import { useTexts } from '@/stores/language';
import './Choice.scss';

interface Props {
  readonly title: string;
  readonly words: string;
  readonly on: boolean;
  readonly onTap: () => void;
}

/** One of two or three ways, with what it means. */
export function Choice({ title, words, on, onTap }: Props) {
  const { common } = useTexts();
  const state = on ? common.selected : common.notSelected;
  return (
    <View className="choice" ariaRole="radio" ariaLabel={[title, words, state].join(' ')} onClick={onTap}>
      <TickMark on={on} />
      <View className="choice__about">
        <Text className="choice__title">{title}</Text>
        <Text className="choice__words">{words}</Text>
      </View>
    </View>
  );
}
