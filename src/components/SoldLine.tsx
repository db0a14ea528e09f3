import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import type { Words } from '@/domain/words';
import { useWords } from '@/stores/language';
import { Picture } from './Picture';
import './SoldLine.scss';

interface Props {
  readonly title: Words;
  readonly picture: string;
  readonly notes: readonly (string | undefined)[];
  readonly faded?: boolean;
  readonly left?: ReactNode;
  readonly right?: ReactNode;
}

/** One kind of goods that was sold: what is to be sent of it, goes back, or is spoken of. */
export const SoldLine = observer(function SoldLine({ title, picture, notes, faded = false, left, right }: Props) {
  const say = useWords();
  return (
    <View className="sold-line">
      {left}
      <Picture src={picture} size={56} alt={say(title)} faded={faded} />
      <View className="sold-line__about">
        <Text className="sold-line__title">{say(title)}</Text>
        {notes.map(
          (note) =>
            note && (
              <Text key={note} className="sold-line__note">
                {note}
              </Text>
            ),
        )}
      </View>
      {right && <View className="sold-line__right">{right}</View>}
    </View>
  );
});
