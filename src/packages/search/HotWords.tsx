import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Card } from '@/components/Card';
import { Section } from '@/components/Section';
import type { OutputOf } from '@/contract/endpoint';
import type { hotWords } from '@/contract/goods';
import { useTexts, useWords } from '@/stores/language';
import type { Loadable } from '@/stores/loadable';
import './HotWords.scss';

interface Props {
  readonly hot: Loadable<OutputOf<typeof hotWords>>;
  readonly onChoose: (words: string) => void;
}

/**
 * What people looked for this week, as often as it was; until somebody has, what they gather for. Without an answer it
 * is not there: nobody came for it.
 */
export const HotWords = observer(function HotWords({ hot, onChoose }: Props) {
  const { search } = useTexts();
  const say = useWords();
  const { searched, gathering } = hot.value ?? { searched: [], gathering: [] };
  const rows =
    searched.length > 0
      ? searched.map(({ word, times }) => ({ word, times: search.times(times) }))
      : gathering.map((title) => ({ word: say(title), times: '' }));
  if (rows.length === 0) return null;
  return (
    <Section title={searched.length > 0 ? search.searched : search.gathering}>
      <Card cells>
        {rows.map(({ word, times }, i) => (
          <View key={word} className="hot-words__row" ariaRole="button" onClick={() => onChoose(word)}>
            <Text className={`hot-words__rank ${i < 2 ? 'hot-words__rank--first' : ''}`}>{i + 1}</Text>
            <Text className="hot-words__word">{word}</Text>
            <Text className="hot-words__times">{times}</Text>
          </View>
        ))}
      </Card>
    </Section>
  );
});
