import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Section } from '@/components/Section';
import type { Words } from '@/domain/words';
import { useTexts, useWords } from '@/stores/language';
import type { Loadable } from '@/stores/loadable';
import './HotWords.scss';

interface Props {
  readonly hot: Loadable<{ readonly words: readonly Words[] }>;
  readonly onChoose: (words: string) => void;
}

/** The goods with most open teams. Without an answer it is not there: nobody came for it. */
export const HotWords = observer(function HotWords({ hot, onChoose }: Props) {
  const { search } = useTexts();
  const say = useWords();
  const words = hot.value?.words ?? [];
  if (words.length === 0) return null;
  return (
    <Section title={search.hot}>
      <Card cells>
        {words.map(say).map((said, i) => (
          <View key={said} className="hot-words__row" ariaRole="button" onClick={() => onChoose(said)}>
            <Text className={`hot-words__rank ${i < 2 ? 'hot-words__rank--first' : ''}`}>{i + 1}</Text>
            <Text>{said}</Text>
          </View>
        ))}
      </Card>
    </Section>
  );
});
