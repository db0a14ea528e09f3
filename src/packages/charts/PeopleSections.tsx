import { Text, View } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { useMemo } from 'react';
import type { CohortsChart, TiersChart } from '@/contract/adminFigures';
import { goTo } from '@/navigation';
import { useWords } from '@/stores/language';
import { Chart } from './Chart';
import { Cohorts } from './Cohorts';
import type { FiguresStore } from './figuresStore';
import { ringColour, ringOption } from './ring';
import { Section } from './Section';
import './PeopleSections.scss';
import { grouped, percent } from './said';
import { useChartTexts } from './useChartTexts';

/** How many members each tier has, now. */
export const TiersSection = observer(function TiersSection({ store }: { readonly store: FiguresStore }) {
  const { tiers: texts } = useChartTexts();
  return (
    <Section
      id="people"
      title={texts.title}
      of={store.tiers}
      height={140}
      onDefine={() => store.define('members')}
      isEmpty={({ rows }) => rows.every(({ people }) => people === 0)}
      empty={texts.empty}
      chart={(chart) => <Ring chart={chart} store={store} />}
    />
  );
});

const Ring = observer(function Ring({
  chart: { rows },
  store,
}: {
  readonly chart: TiersChart;
  readonly store: FiguresStore;
}) {
  const say = useWords();
  const { tiers: texts } = useChartTexts();
  const option = useMemo(() => ringOption(rows.map(({ people }) => people)), [rows]);
  const all = rows.reduce((sum, { people }) => sum + people, 0);
  return (
    <View className="tiers-part">
      <View className="tiers-part__ring">
        <Chart id="tiers-ring" option={option} height={108} aloud={`${grouped(all)} ${texts.members}`}>
          <View className="tiers-part__all">
            <Text className="tiers-part__count">{grouped(all)}</Text>
            <Text className="tiers-part__what">{texts.members}</Text>
          </View>
        </Chart>
      </View>
      <View className="tiers-part__rows">
        {rows.map(({ tier, name, people }, i) => (
          <View
            key={tier}
            className="tiers-part__row"
            ariaRole="button"
            onClick={() => goTo.figureRows('members', store.range, String(tier))}
          >
            <View className="tiers-part__dot" style={{ background: ringColour(i, rows.length) }} />
            <Text className="tiers-part__name">{say(name)}</Text>
            <Text className="tiers-part__people">{grouped(people)}</Text>
          </View>
        ))}
      </View>
    </View>
  );
});

const MOST_ROWS = 6; // More would be too small to be tapped.
const MOST_MONTHS = 5;

/** Who bought first in a month, and came back in those after it. */
export const CohortsSection = observer(function CohortsSection({ store }: { readonly store: FiguresStore }) {
  const { cohorts: texts } = useChartTexts();
  return (
    <Section
      id="cohorts"
      title={texts.title}
      aside={texts.aside}
      of={store.cohorts}
      height={200}
      onDefine={() => store.define('retention')}
      isEmpty={({ rows }) => rows.every(({ people }) => people === 0)}
      empty={texts.empty}
      chart={(chart) => <Table chart={chart} store={store} />}
    />
  );
});

const Table = observer(function Table({
  chart,
  store,
}: {
  readonly chart: CohortsChart;
  readonly store: FiguresStore;
}) {
  const { cohorts: texts } = useChartTexts();
  const came = chart.rows.filter(({ people }) => people > 0);
  const rows = came.slice(-MOST_ROWS).map((row) => ({ ...row, again: row.again.slice(0, MOST_MONTHS) }));
  const months = Math.max(0, ...rows.map(({ again }) => again.length));
  return (
    <Cohorts
      heads={texts.heads(months)}
      rows={rows.map(({ month, people, again }) => ({
        key: month,
        month: texts.month(Number(month.slice(5))),
        people: grouped(people),
        cells: again.map((count, i) => {
          const rate = people > 0 ? count / people : 0;
          return {
            rate,
            words: percent(rate),
            aloud: texts.aloud(texts.month(Number(month.slice(5))), i + 1, percent(rate)),
          };
        }),
      }))}
      onTap={(row, month) => goTo.figureRows('retention', store.range, `${rows[row]!.month}+${month}`)}
    />
  );
});
