import { Text, View } from '@tarojs/components';
import './Cohorts.scss';

export interface CohortRow {
  readonly key: string;
  readonly month: string; // "7 月"
  readonly people: string;
  readonly cells: readonly { readonly rate: number; readonly words: string; readonly aloud: string }[]; // rate: 0 to 1
}

interface Props {
  readonly heads: readonly string[]; // The corner, the people, then one a month.
  readonly rows: readonly CohortRow[];
  readonly onTap: (row: number, month: number) => void; // 0: all of its people.
}

const DEEPEST = 0.6; // A share of people coming back above which the colour grows no deeper.

/** Who came first in a month, and how many of them came again in each month after it. The deeper, the more. */
export function Cohorts({ heads, rows, onTap }: Props) {
  return (
    <View className="cohorts">
      <View className="cohorts__row">
        {heads.map((head, i) => (
          <Text key={head} className={`cohorts__head ${i === 0 ? 'cohorts__head--month' : ''}`}>
            {head}
          </Text>
        ))}
      </View>
      {rows.map(({ key, month, people, cells }, row) => (
        <View key={key} className="cohorts__row">
          <Text className="cohorts__month">{month}</Text>
          <View className="cohorts__people" ariaRole="button" onClick={() => onTap(row, 0)}>
            {people}
          </View>
          {cells.map(({ rate, words, aloud }, i) => (
            <View
              key={i}
              className="cohorts__cell"
              ariaRole="button"
              ariaLabel={aloud}
              onClick={() => onTap(row, i + 1)}
            >
              <View className="cohorts__shade" style={{ opacity: shade(rate) }} />
              <Text className="cohorts__rate">{words}</Text>
            </View>
          ))}
          {Array.from({ length: Math.max(0, heads.length - 2 - cells.length) }, (_, i) => (
            <View key={`none${i}`} className="cohorts__none" />
          ))}
        </View>
      ))}
    </View>
  );
}

const shade = (rate: number) => (0.06 + 0.44 * Math.min(1, rate / DEEPEST)).toFixed(3);
