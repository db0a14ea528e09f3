import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useTexts } from '@/stores/language';
import './Funnel.scss';

export interface FunnelStep {
  readonly name: string;
  readonly count: number;
  readonly words: string; // "12 人": the count with what it counts.
  readonly begins?: boolean; // It counts something else than the steps before: a share of them would say nothing.
}

const LEAST = 2; // percent: what has happened once is seen

/**
 * Step by step what became of something: a bar, the figure, and how much of the step before it is. Where a step counts
 * something else than the one before and there is more of it, no share is told.
 */
export const Funnel = observer(function Funnel({ steps }: { readonly steps: readonly FunnelStep[] }) {
  const { sharing } = useTexts();
  const most = Math.max(...steps.map(({ count }) => count), 1);
  return (
    <View className="funnel">
      {steps.map(({ name, count, words, begins }, i) => {
        const rate = begins ? '' : rateOf(count, steps[i - 1]?.count);
        const width = count > 0 ? Math.max(LEAST, (count / most) * 100) : 0;
        return (
          <View key={name} className="funnel__step" ariaRole="text" ariaLabel={sharing.funnel.aloud(name, words, rate)}>
            <Text className="funnel__name">{name}</Text>
            <View className="funnel__track">
              <View
                className={`funnel__bar funnel__bar--${Math.min(i, 4)}`}
                style={{ width: `${width.toFixed(1)}%` }}
              />
            </View>
            <Text className="funnel__count">{words}</Text>
            <Text className="funnel__rate">{rate}</Text>
          </View>
        );
      })}
    </View>
  );
});

function rateOf(count: number, before: number | undefined): string {
  return before && count <= before ? `${Math.round((count / before) * 100)}%` : '';
}
