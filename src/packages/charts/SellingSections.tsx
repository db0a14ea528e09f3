import { Text } from '@tarojs/components';
import { observer } from 'mobx-react-lite';
import { Funnel } from '@/components/Funnel';
import type { AbcGoods, CampaignCosts, CampaignsChart, LeadersChart, ShareFunnel } from '@/contract/adminFigures';
import type { Fen } from '@/domain/money';
import { goTo } from '@/navigation';
import { useTexts, useWords } from '@/stores/language';
import { money } from '@/texts/money';
import { Bars } from './Bars';
import type { FiguresStore } from './figuresStore';
import { Section } from './Section';
import { grouped, percent, yuan } from './said';
import { TwinTable } from './TwinTable';
import { useChartTexts } from './useChartTexts';

interface Of<Chart> {
  readonly chart: Chart;
  readonly store: FiguresStore;
}
interface Props {
  readonly store: FiguresStore;
}

const none = ({ rows }: { readonly rows: readonly unknown[] }) => rows.length === 0;

/** What became of what was shared, and how many people one person brings. */
export const SharingSection = observer(function SharingSection({ store }: Props) {
  const { sharing: texts } = useChartTexts();
  return (
    <Section
      id="sharing"
      title={texts.title}
      of={store.sharing}
      height={180}
      onDefine={() => store.define('kFactor')}
      isEmpty={({ steps }) => steps.every(({ count }) => count === 0)}
      empty={texts.empty}
      chart={(chart) => <Steps chart={chart} store={store} />}
    />
  );
});

const Steps = observer(function Steps({ chart: { steps, k, costEach } }: Of<ShareFunnel>) {
  const { sharing: texts } = useChartTexts();
  const value = k.toFixed(2);
  return (
    <>
      <Funnel steps={steps.map(({ step, count }) => ({ name: texts.steps[step], count, words: grouped(count) }))} />
      <Text className="chart-part__note">
        {costEach === undefined ? texts.k(value) : texts.kOf(value, money(costEach))}
      </Text>
    </>
  );
});

const CLASSES = ['A', 'B', 'C'] as const;
const SHOWN = 8; // Bars; what is less is one bar together.

/** What sells best: the few goods that make four fifths of it are A, the next B, the rest C. */
export const GoodsSection = observer(function GoodsSection({ store }: Props) {
  const { goods: texts } = useChartTexts();
  return (
    <Section
      id="goods"
      title={texts.title}
      aside={texts.aside}
      of={store.goods}
      height={240}
      onDefine={() => store.define('goodsSales')}
      isEmpty={none}
      empty={texts.empty}
      chart={(chart) => <GoodsBars chart={chart} store={store} />}
      table={(chart) => <GoodsTable chart={chart} store={store} />}
    />
  );
});

const GoodsBars = observer(function GoodsBars({ chart: { rows, classes }, store }: Of<AbcGoods>) {
  const say = useWords();
  const { goods: texts } = useChartTexts();
  const shown = rows.slice(0, SHOWN);
  const others = classes.A.count + classes.B.count + classes.C.count - shown.length;
  const sold = classes.A.sales + classes.B.sales + classes.C.sales;
  const rest = sold - shown.reduce((sum, { sales }) => sum + sales, 0);
  const share = (amount: number) => (sold > 0 ? percent(amount / sold) : '0%');
  const words = CLASSES.map((name) =>
    texts.share(texts.class[name], grouped(classes[name].count), share(classes[name].sales)),
  );
  return (
    <>
      <Bars
        bars={[
          ...shown.map(({ goodsId, title, sales }) => ({
            key: goodsId,
            name: say(title),
            value: sales,
            words: yuan(sales),
            onTap: () => goTo.figureRows('goodsSales', store.range, goodsId),
          })),
          ...(others > 0
            ? [{ key: 'rest', name: texts.rest(others), value: rest, words: yuan(rest as Fen), rest: true }]
            : []),
        ]}
      />
      <Text className="chart-part__note">{words.join(' · ')}</Text>
    </>
  );
});

const GoodsTable = observer(function GoodsTable({ chart: { rows }, store }: Of<AbcGoods>) {
  const say = useWords();
  const { goods: texts } = useChartTexts();
  return (
    <TwinTable
      heads={texts.heads}
      rows={rows.map((row) => ({
        key: row.goodsId,
        cells: [say(row.title), grouped(row.units), money(row.sales), row.class],
        onTap: () => goTo.figureRows('goodsSales', store.range, row.goodsId),
      }))}
    />
  );
});

/** What it costs to win somebody, by what it was given away for. */
export const CostsSection = observer(function CostsSection({ store }: Props) {
  const { costs: texts } = useChartTexts();
  return (
    <Section
      id="campaigns"
      title={texts.title}
      aside={texts.aside}
      of={store.costs}
      height={160}
      onDefine={() => store.define('costPerNewcomer')}
      isEmpty={none}
      empty={texts.empty}
      chart={(chart) => <CostBars chart={chart} store={store} />}
      table={(chart) => <CostTable chart={chart} store={store} />}
    />
  );
});

const CostBars = observer(function CostBars({ chart: { rows, costEach }, store }: Of<CampaignCosts>) {
  const say = useWords();
  const texts = useChartTexts();
  const won = [...rows].sort((a, b) => Number(b.newcomers > 0) - Number(a.newcomers > 0)); // Who won nobody comes last.
  const bars = won.slice(0, SHOWN).map(({ what, id, title, gave, orders, newcomers }) => {
    const each = newcomers > 0 ? Math.round(gave / newcomers) : undefined;
    return {
      key: `${what}${id}`,
      name: say(title),
      value: each ?? 0,
      words: each === undefined ? '–' : money(each as Fen),
      note: texts.costs.about(money(gave), texts.orders(grouped(orders)), grouped(newcomers)),
      onTap: () => goTo.figureRows('costPerNewcomer', store.range, id),
    };
  });
  return (
    <>
      <Bars bars={bars} />
      <Text className="chart-part__note">
        {costEach === undefined ? texts.costs.noteNone : texts.costs.note(money(costEach))}
      </Text>
    </>
  );
});

const CostTable = observer(function CostTable({ chart: { rows }, store }: Of<CampaignCosts>) {
  const say = useWords();
  const { costs: texts } = useChartTexts();
  return (
    <TwinTable
      heads={texts.heads}
      rows={rows.map(({ what, id, title, gave, orders, newcomers }) => ({
        key: `${what}${id}`,
        cells: [
          say(title),
          money(gave),
          grouped(orders),
          grouped(newcomers),
          newcomers > 0 ? money(Math.round(gave / newcomers) as Fen) : '–',
        ],
        onTap: () => goTo.figureRows('costPerNewcomer', store.range, id),
      }))}
    />
  );
});

/** What the team deals brought. */
export const CampaignsSection = observer(function CampaignsSection({ store }: Props) {
  const say = useWords();
  const all = useChartTexts();
  const { campaigns: texts } = all;
  return (
    <Section
      id="deals"
      title={texts.title}
      of={store.campaigns}
      height={160}
      onDefine={() => store.define('campaignSales')}
      isEmpty={none}
      empty={texts.empty}
      chart={({ rows }: CampaignsChart) => (
        <Bars
          bars={rows.map(({ campaignId, title, formed, orders, sales }) => ({
            key: campaignId,
            name: say(title),
            value: sales,
            words: yuan(sales),
            note: texts.note(grouped(formed), all.orders(grouped(orders))),
            onTap: () => goTo.figureRows('campaignSales', store.range, campaignId),
          }))}
        />
      )}
      table={({ rows }: CampaignsChart) => (
        <TwinTable
          heads={texts.heads}
          rows={rows.map(({ campaignId, title, formed, orders, sales }) => ({
            key: campaignId,
            cells: [say(title), grouped(formed), grouped(orders), money(sales)],
            onTap: () => goTo.figureRows('campaignSales', store.range, campaignId),
          }))}
        />
      )}
    />
  );
});

/** Who of the leaders brought what. */
export const LeadersSection = observer(function LeadersSection({ store }: Props) {
  const { common } = useTexts();
  const all = useChartTexts();
  const { leaders: texts } = all;
  const named = (nickname: string) => nickname || common.someone;
  return (
    <Section
      id="leaders"
      title={texts.title}
      of={store.leaders}
      height={160}
      onDefine={() => store.define('leaderSales')}
      isEmpty={none}
      empty={texts.empty}
      chart={({ rows }: LeadersChart) => (
        <Bars
          bars={rows.map(({ userId, nickname, orders, newcomers, sales }) => ({
            key: userId,
            name: named(nickname),
            value: sales,
            words: yuan(sales),
            note: texts.note(all.orders(grouped(orders)), grouped(newcomers)),
            onTap: () => goTo.figureRows('leaderSales', store.range, userId),
          }))}
        />
      )}
      table={({ rows }: LeadersChart) => (
        <TwinTable
          heads={texts.heads}
          rows={rows.map(({ userId, nickname, orders, newcomers, sales }) => ({
            key: userId,
            cells: [named(nickname), grouped(orders), grouped(newcomers), money(sales)],
            onTap: () => goTo.figureRows('leaderSales', store.range, userId),
          }))}
        />
      )}
    />
  );
});
