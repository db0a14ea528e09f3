import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useMemo } from 'react';
import { topOf } from '@/components/admin/scale';
import type { DaySum } from '@/contract/adminFigures';
import type { Fen } from '@/domain/money';
import { dayOf, days, startOfDay } from '@/domain/time';
import { useShop } from '@/stores/shop';
import { roundMoney } from '@/texts/money';
import { curvePicture, type Point } from '../../curvePicture';
import { useDeskTexts } from '../../useDeskTexts';
import './DayCurve.scss';

interface Props {
  readonly now: readonly DaySum[];
  readonly before: readonly DaySum[];
  readonly aloud: string;
}

/** From the first moment of the day to where it has come, whenever the first and the last sale were. */
const whole = (sums: readonly DaySum[], end: number): readonly DaySum[] => [
  { at: 0, sum: 0 as Fen },
  ...sums,
  { at: Math.max(end, sums.at(-1)?.at ?? 0), sum: sums.at(-1)?.sum ?? (0 as Fen) },
];

const HOURS = [0, 6, 12, 18, 24] as const;
const HEADROOM = 0.02; // So that a line at the top keeps its thickness.

/** How the day's money came in, over that of the day before. */
export const DayCurve = observer(function DayCurve({ now, before, aloud }: Props) {
  const { clock } = useShop();
  const { sales: texts } = useDeskTexts();
  const top = topOf(Math.max(0, ...now.map(({ sum }) => sum), ...before.map(({ sum }) => sum)), 100_00);
  const pointOf = ({ at, sum }: DaySum): Point => ({ x: at, y: (Math.max(0, sum) / top) * (1 - HEADROOM) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: how far the day has come is looked at when new sums come.
  const reached = useMemo(() => (clock.now - startOfDay(dayOf(clock.now))) / days(1), [now]);
  const line = whole(now, reached).map(pointOf);
  const last = line.at(-1);
  const isEmpty = now.every(({ sum }) => sum === 0) && before.every(({ sum }) => sum === 0);
  return (
    <View className="day-curve" ariaRole="img" ariaLabel={aloud}>
      {[top, top / 2].map((mark, i) => (
        <View key={mark} className="day-curve__rule" style={{ top: `${i * 50}%` }}>
          <Text className="day-curve__mark">{roundMoney(Math.round(mark) as Fen)}</Text>
        </View>
      ))}
      {isEmpty ? (
        <View className="day-curve__empty">{texts.empty}</View>
      ) : (
        <View
          className="day-curve__line"
          style={{ backgroundImage: curvePicture(line, before.length > 0 ? whole(before, 1).map(pointOf) : []) }}
        />
      )}
      {!isEmpty && before.length > 0 && <Text className="day-curve__before">{texts.yesterday}</Text>}
      {!isEmpty && last && (
        <View className="day-curve__end" style={{ left: `${last.x * 100}%`, bottom: `${last.y * 100}%` }}>
          <Text className={`day-curve__now ${last.x < 0.12 ? 'day-curve__now--right' : ''}`}>{texts.today}</Text>
        </View>
      )}
      <View className="day-curve__hours">
        {HOURS.map((hour) => (
          <Text key={hour}>{hour === 0 ? texts.hour(hour) : String(hour)}</Text>
        ))}
      </View>
    </View>
  );
});
