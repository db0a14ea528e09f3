import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { Picture } from '@/components/Picture';
import type { Words } from '@/domain/words';
import { useWords } from '@/stores/language';
import './SaleLine.scss';

interface Props {
  readonly title: Words;
  readonly picture: string;
  readonly notes: readonly (string | undefined)[];
  readonly faded?: boolean;
  readonly left?: ReactNode;
  readonly right?: ReactNode;
}

/** One kind of goods that an after-sale is about. */
export const SaleLine = observer(function SaleLine({ title, picture, notes, faded = false, left, right }: Props) {
  const say = useWords();
  return (
    <View className="sale-line">
      {left}
      <Picture src={picture} size={56} alt={say(title)} faded={faded} />
      <View className="sale-line__about">
        <Text className="sale-line__title">{say(title)}</Text>
        {notes.map(
          (note) =>
            note && (
              <Text key={note} className="sale-line__note">
                {note}
              </Text>
            ),
        )}
      </View>
      {right && <View className="sale-line__right">{right}</View>}
    </View>
  );
});
