import fc from 'fast-check';
import type {
  AbcGoods,
  CampaignCosts,
  CampaignsChart,
  CohortsChart,
  Effect,
  FigureRow,
  LeadersChart,
  SalesCurve,
  ShareFunnel,
  TopFigures,
} from '@/contract/adminFigures';
import { days, startOfDay } from '@/domain/time';
import { embeddedDatabase, rawOf } from '../support/database';
import { type Days, dayOfRow, figuresByHand } from '../support/figuresByHand';
import { type Deed, type Figuring, openFiguring, PEOPLE } from '../support/figuring';
import { tickShop } from '../support/settle';

const database = embeddedDatabase();

const who = fc.nat(PEOPLE.length - 1);
const which = fc.nat(30);
const few = fc.integer({ min: 0, max: 2 });
const only = <Name extends Deed['do']>(name: Name) => fc.constant(name);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: only('buy'), who, boxes: fc.integer({ min: 1, max: 2 }), tins: few, own: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('open' as const, 'ladder' as const), who }) },
  { weight: 6, arbitrary: fc.record({ do: only('join'), who, which, pays: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: only('quit'), who, which }) },
  { weight: 2, arbitrary: fc.record({ do: only('gift'), who }) },
  { weight: 2, arbitrary: fc.record({ do: only('share'), who }) },
  { weight: 3, arbitrary: fc.record({ do: only('come'), who, which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('ship' as const, 'receive' as const), which }) },
  { weight: 5, arbitrary: fc.record({ do: only('back'), which, boxes: few, tins: few }) },
  { weight: 5, arbitrary: fc.record({ do: only('pass'), hours: fc.constantFrom(1, 7, 25, 24 * 5, 24 * 31) }) },
  { weight: 2, arbitrary: fc.record({ do: only('keep') }) },
) as fc.Arbitrary<Deed>;

/** Something of everything: brought by a link, in teams that fill and fall short, paid with gifts, given back late. */
const BEGIN: readonly Deed[] = [
  { do: 'buy', who: 0, boxes: 2, tins: 1, own: false },
  { do: 'share', who: 0 },
  { do: 'come', who: 1, which: 0 },
  { do: 'share', who: 1 },
  { do: 'open', who: 1 },
  { do: 'join', who: 2, which: 0, pays: true },
  { do: 'join', who: 3, which: 0, pays: true },
  { do: 'keep' },
  { do: 'gift', who: 4 },
  { do: 'buy', who: 4, boxes: 1, tins: 1, own: true },
  { do: 'ladder', who: 5 },
  { do: 'join', who: 1, which: 1, pays: true },
  { do: 'join', who: 2, which: 1, pays: true },
  { do: 'pass', hours: 25 },
  { do: 'open', who: 3 },
  { do: 'ship', which: 0 },
  { do: 'ship', which: 1 },
  { do: 'receive', which: 1 },
  { do: 'pass', hours: 24 * 31 },
  { do: 'keep' },
  { do: 'buy', who: 1, boxes: 1, tins: 0, own: false },
  { do: 'back', which: 0, boxes: 1, tins: 1 },
  { do: 'back', which: 4, boxes: 1, tins: 1 },
];

test('whatever has happened, each figure is what its raw rows add up to, and so are the rows behind it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 10, maxLength: 30 }), async (deeds) => {
      const here = await openFiguring(database);
      for (const one of [...BEGIN, ...deeds]) await here.tryTo(one);
      await agree(here); // What the timer has not seen is reckoned by who looks.
      await tickShop(here.shop);
      await here.keep();
      await agree(here);
      await here.keep();
      await agree(here);
    }),
    { numRuns: 4 },
  );
});

test('what is bought and given back counts at once, before the timer has run, and leaves the day of its payment', async () => {
  const here = await openFiguring(database);
  await here.tryTo({ do: 'buy', who: 1, boxes: 1, tins: 0, own: false });
  const bought = dayOfRow(here.shop.world.now);
  const of = async (day: string) => (await curve(here, { from: day, until: day })).total;
  expect(await of(bought)).toMatchObject({ orders: 1, newcomers: 1, refunds: 0 });
  await here.keep();
  await here.tryTo({ do: 'pass', hours: 24 * 40 });
  await here.keep();
  const { sales } = await of(bought);
  await here.tryTo({ do: 'back', which: 0, boxes: 1, tins: 0 });
  expect(await of(bought)).toMatchObject({ sales: 0, orders: 0, newcomers: 0 });
  expect(await of(dayOfRow(here.shop.world.now))).toMatchObject({ sales: 0, refunds: sales });
  await here.keep();
  expect(await of(bought)).toMatchObject({ sales: 0, orders: 0, newcomers: 0 });
});

test('a day that is none, and a span of more than a year, are not understood', async () => {
  const here = await openFiguring(database);
  for (const [from, until] of [
    ['2026-02-30', '2026-03-01'],
    ['2026-13-01', '2026-13-02'],
    ['2026-03-02', '2026-03-01'],
    ['2025-01-01', '2026-03-01'],
  ])
    expect(await here.staffLook('viewSalesCurve', { from, until })).toBe('not_understood');
  expect(await here.staffLook('viewEffect', { what: 'coupon', id: 'template_nobody' })).toBe('not_found');
  const june = { from: '2026-06-01', until: '2026-06-30' };
  expect(await here.staffLook('listFigureRows', { ...june, figure: 'members', part: '7' })).toBe('not_found');
  expect(await here.staffLook('listFigureRows', { ...june, figure: 'retention', part: '2026-13' })).toBe(
    'not_understood',
  );
});

const look = async <T>(here: Figuring, endpoint: string, input: object): Promise<T> => {
  const answer = await here.staffLook<T>(endpoint, input);
  if (typeof answer === 'string') throw new Error(`${endpoint}: ${answer}`);
  return answer;
};
const curve = (here: Figuring, range: object) => look<SalesCurve>(here, 'viewSalesCurve', range);

/** All endpoints of figures against the raw rows: of all time, of a few days, and of one. */
async function agree(here: Figuring): Promise<void> {
  const { shop } = here;
  const hand = await figuresByHand(rawOf(database), shop.shopId);
  const today = dayOfRow(shop.world.now);
  const ago = (count: number) => dayOfRow(startOfDay(today) - days(count));
  const spans: readonly Days[] = [
    { from: ago(300), until: today },
    { from: ago(31), until: ago(1) },
    { from: today, until: today },
  ];
  const ask = <T>(endpoint: string, input: object) => look<T>(here, endpoint, input);

  async function rows(figure: string, span: Days, part?: string): Promise<FigureRow[]> {
    const found: FigureRow[] = [];
    let cursor: string | undefined;
    do {
      const asked = { ...span, figure, ...(part && { part }), ...(cursor && { cursor }) };
      const page = await ask<{ items: FigureRow[]; next?: string }>('listFigureRows', asked);
      found.push(...page.items);
      cursor = page.next;
    } while (cursor);
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
    return found;
  }
  const amountOf = (found: readonly FigureRow[]) => found.reduce((all, { amount = 0 }) => all + amount, 0);

  for (const span of spans) {
    const length = Math.round((startOfDay(span.until) - startOfDay(span.from)) / days(1)) + 1;
    const shift = (count: number) => dayOfRow(startOfDay(span.from) + days(count));
    const earlier = { from: shift(-length), until: shift(-1) };
    const numbers = hand.numbers(span);
    const shown = await curve(here, { ...span, by: 'day' });
    expect([shown.total, shown.before, shown.beforeRange]).toEqual([numbers, hand.numbers(earlier), earlier]);
    for (const [i, point] of shown.points.entries()) {
      const day = shift(i);
      expect(point).toEqual({
        ...{ at: day, now: hand.numbers({ from: day, until: day }) },
        before: hand.numbers({ from: shift(i - length), until: shift(i - length) }),
      });
    }
    const sold = await rows('sales', span);
    expect([amountOf(sold), sold.length]).toEqual([numbers.sales, numbers.orders]);
    expect((await rows('newcomers', span)).length).toBe(numbers.newcomers);
    expect(amountOf(await rows('refunds', span))).toBe(numbers.refunds);
    expect((await rows('formed', span)).length).toBe(numbers.formed);

    const costs = hand.costs(span);
    const effects = await ask<CampaignCosts>('viewCampaignCosts', span);
    const effectOf = ({ gave, orders, sales, newcomers }: Effect) => ({ gave, orders, sales, newcomers });
    expect(new Map(effects.rows.map((row) => [row.id, effectOf(row)]))).toEqual(costs.rows);
    expect(effects.costEach).toBe(costs.costEach);
    for (const row of effects.rows) {
      const behind = await rows('costPerNewcomer', span, row.id);
      expect([amountOf(behind), behind.length]).toEqual([row.gave, row.orders]);
    }
    expect(amountOf(await rows('costPerNewcomer', span))).toBe(effects.rows.reduce((all, { gave }) => all + gave, 0));

    const funnel = hand.funnel(span);
    const sharing = await ask<ShareFunnel>('viewShareFunnel', span);
    expect(Object.fromEntries(sharing.steps.map(({ step, count }) => [step, count]))).toEqual(funnel.counts);
    expect([sharing.k, sharing.costEach]).toEqual([funnel.k, costs.costEach]);
    for (const { step, count } of sharing.steps) expect((await rows('kFactor', span, step)).length).toBe(count);
    expect((await rows('kFactor', span)).length).toBe(funnel.brought);

    const goods = await ask<AbcGoods>('viewAbcGoods', span);
    expect(new Map(goods.rows.map(({ goodsId, units, sales }) => [goodsId, { units, sales }]))).toEqual(
      hand.goods(span),
    );
    for (const row of goods.rows) expect(amountOf(await rows('goodsSales', span, row.goodsId))).toBe(row.sales);

    const leading = await ask<LeadersChart>('viewLeadersChart', span);
    expect(
      new Map(leading.rows.map(({ userId, orders, sales, newcomers }) => [userId, { orders, sales, newcomers }])),
    ).toEqual(hand.leaders(span));
    for (const row of leading.rows) {
      const behind = await rows('leaderSales', span, row.userId);
      expect([amountOf(behind), behind.length]).toEqual([row.sales, row.orders]);
    }

    const deals = await ask<CampaignsChart>('viewCampaignsChart', span);
    expect(
      new Map(deals.rows.map(({ campaignId, orders, sales, formed }) => [campaignId, { orders, sales, formed }])),
    ).toEqual(hand.campaigns(span));
    for (const row of deals.rows) expect(amountOf(await rows('campaignSales', span, row.campaignId))).toBe(row.sales);
  }

  const [whole] = spans;
  for (const [id, { gave, orders, sales, newcomers }] of hand.costs({ from: '2000-01-01', until: '2100-01-01' }).rows) {
    const what = id.startsWith('campaign_') ? 'campaign' : id.startsWith('template_') ? 'coupon' : 'giveaway';
    expect(await ask<Effect>('viewEffect', { what, id })).toEqual({ gave, orders, sales, newcomers });
  }

  const hourly = await curve(here, { from: today, until: today, by: 'hour' });
  for (const { at, now } of hourly.points) {
    if (now)
      expect(now).toEqual(
        hand.numbers({ from: today, until: today }, (time) => hand.minuteOf(time).startsWith(at.slice(11))),
      );
  }
  const top = await ask<TopFigures>('viewTopFigures', {});
  const minute = hand.minuteOf(shop.world.now);
  expect(top.now).toEqual(hand.numbers({ from: today, until: today }));
  expect(top.before).toEqual(hand.numbers({ from: ago(1), until: ago(1) }, (time) => hand.minuteOf(time) <= minute));
  expect(top.curve.now.at(-1)?.sum ?? 0).toBe(top.now.sales);
  expect(top.curve.before.at(-1)?.sum ?? 0).toBe(hand.numbers({ from: ago(1), until: ago(1) }).sales);

  const cohorts = await ask<CohortsChart>('viewCohorts', {});
  for (const { month, people, again } of cohorts.rows) {
    expect(people).toBe(hand.cohort(month, month));
    expect((await rows('retention', whole!, month)).length).toBe(people);
    for (const [i, count] of again.entries()) {
      const [year, number] = month.split('-').map(Number) as [number, number];
      const later = new Date(Date.UTC(year, number + i)).toISOString().slice(0, 7);
      expect(count).toBe(hand.cohort(month, later));
      expect((await rows('retention', whole!, `${month}+${i + 1}`)).length).toBe(count);
    }
  }
}
