import fc from 'fast-check';
import type { EarningGoods, LeadingView } from '@/contract/leaderCentre';
import { type CommissionRule, earnsOf, type GoodsCommission } from '@/domain/commission';
import type { CampaignId, GoodsId, SkuId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, later } from '@/domain/time';
import { embeddedDatabase } from '../support/database';
import { both, box, noon, tea, threesome } from '../support/fixtures';
import { type Leading, openLeading, tenth } from '../support/leading';

const database = embeddedDatabase();
const lan: UserId = 'user_lan';

/** Something to sell beside the tea (¥88, ¥59 together). */
interface Ware {
  readonly price: number;
  readonly together?: number | undefined;
  readonly pays?: boolean;
  readonly own?: GoodsCommission | undefined;
  readonly stock?: number;
  readonly fixed?: boolean; // The law wants its list price.
}

const wareOf = (n: number) => ({ goodsId: `goods_w${n}` as GoodsId, skuId: `sku_w${n}` as SkuId });

async function offer(here: Leading, n: number, { price, together, pays = true, own, stock = 9, fixed }: Ware) {
  const { goodsId: id, skuId } = wareOf(n);
  const listPrice = fen(price);
  await here.shop.transact(async (tx) => {
    const noPromotion = fixed ? both('一段奶粉') : undefined;
    const one = { ...tea, id, title: both(`山货 ${n}`), longTitle: both(`山货 ${n}`), noPromotion };
    await tx.goods.add(one, { note: null, price: listPrice, position: n }, later(noon, n));
    await tx.skus.add({ ...box, id: skuId, goodsId: id, listPrice, stock }, 0, noon);
    const prices = [{ skuId, price: fen(together ?? 0) }];
    const campaign = { ...threesome, id: `campaign_w${n}` as CampaignId, goodsId: id, commission: pays, prices };
    if (together !== undefined) await tx.campaigns.add(campaign);
    await tx.commissions.putOfGoods(id, own);
  });
}

async function open(rule: CommissionRule | undefined = tenth) {
  const here = await openLeading(database, undefined, rule);
  await here.lead(lan);
  const list = async (asked: object = {}) =>
    (await here.look('listEarning', asked, lan)) as { items: EarningGoods[]; next?: string; count?: number };
  const ids = async (asked: object = {}) => (await list(asked)).items.map(({ id }) => id);
  return { ...here, list, ids };
}

const headline = ({ alone, together }: EarningGoods) => (together && together.earns > 0 ? together : alone).earns;

test('what a unit earns is said for both ways to buy it, by the rank; the best come first', async () => {
  const here = await open();
  await offer(here, 1, { price: 200_00, own: { by: 'amount', amount: fen(3_00) } });
  await offer(here, 2, { price: 50_00, own: { by: 'rate', rate: 3_000 } });
  const { items, count } = await here.list();
  expect(items.map(({ id, alone, together }) => [id, alone.earns, together?.earns])).toEqual([
    ['goods_w2', 15_00, undefined],
    ['goods_tea', 8_80, 5_90],
    ['goods_w1', 3_00, undefined],
  ]);
  expect(count).toBe(3);
  await here.lead(lan, 1);
  expect((await here.list()).items.map(headline)).toEqual([22_50, 8_85, 4_50]);
  expect(await here.ids({ sort: 'new' })).toEqual(['goods_w2', 'goods_w1', 'goods_tea']);
  const centre = (await here.look('viewLeading', {}, lan)) as LeadingView;
  expect([centre.goods.map(({ id }) => id), centre.goodsCount]).toEqual([['goods_w2', 'goods_tea', 'goods_w1'], 3]);
});

test('what earns nothing is left out; a campaign that pays nothing is told, and its goods go by the list price', async () => {
  const here = await open();
  await offer(here, 1, { price: 200_00, own: { by: 'none' } });
  await offer(here, 2, { price: 200_00, fixed: true });
  await offer(here, 3, { price: 70_00, together: 50_00, pays: false });
  const { items } = await here.list();
  expect(items.map(({ id }) => id)).toEqual(['goods_w3', 'goods_tea']);
  expect(items[0]).toMatchObject({ alone: { earns: 7_00 }, together: { price: 50_00, earns: 0 } });
  expect(await here.look('viewEarning', { goodsId: 'goods_w1' }, lan)).toMatchObject({ alone: { earns: 0 } });
  expect(await here.look('viewEarning', { goodsId: 'goods_w9' }, lan)).toBe('not_found');
});

test('a team of his own that may still be joined is told with its goods, and what is sold out is not recommended', async () => {
  const here = await open();
  await here.shop.moveIn(lan);
  const { teamId } = await here.shop.openTeam(lan);
  await offer(here, 1, { price: 200_00, stock: 0 });
  const { items } = await here.list();
  expect(items.map(({ id, soldOut, myTeam }) => [id, soldOut, myTeam])).toEqual([
    ['goods_w1', true, undefined],
    ['goods_tea', false, { teamId, free: 2 }],
  ]);
  const { goods } = (await here.look('viewLeading', {}, lan)) as LeadingView;
  expect(goods.map(({ id }) => id)).toEqual(['goods_tea']);
});

test('for staff, and where the shop pays no commission, all goods are there and earn nothing', async () => {
  const here = await open();
  await offer(here, 1, { price: 200_00, own: { by: 'none' } });
  await here.shop.transact(async (tx) => tx.leaders.put({ ...(await tx.leaders.get(lan))!, kind: 'staff' }));
  expect((await here.list()).items.map(({ id, alone }) => [id, alone.earns])).toEqual([
    ['goods_w1', 0],
    ['goods_tea', 0],
  ]);
});

test('goods are found by words, and come in pages without a gap in either order', async () => {
  const here = await open();
  for (let n = 1; n <= 24; n += 1) await offer(here, n, { price: 10_00 + (n % 3) * 100 });
  for (const sort of ['best', 'new'] as const) {
    const first = await here.list({ sort });
    const second = await here.list({ sort, cursor: first.next });
    const all = [...first.items, ...second.items];
    expect([all.length, new Set(all.map(({ id }) => id)).size, second.next]).toEqual([25, 25, undefined]);
    if (sort === 'best') expect(all.map(headline)).toEqual(all.map(headline).sort((a, b) => b - a));
  }
  expect(await here.ids({ search: '肉桂' })).toEqual(['goods_tea']);
  expect(await here.ids({ search: '，，' })).toEqual([]);
  expect((await here.ids({ search: '山货' })).length).toBe(20);
  expect(await here.look('listEarning', { cursor: '1.sku_x' }, lan)).toBe('not_understood');
});

test('the order that the database finds is that of the rule, whatever the prices, rates and ranks', async () => {
  const own = fc.oneof(
    fc.constant(undefined),
    fc.record({ by: fc.constant('rate' as const), rate: fc.nat(5_000) }),
    fc.record({ by: fc.constant('amount' as const), amount: fc.nat(30_00).map(fen) }),
    fc.constant({ by: 'none' as const }),
  );
  const ware: fc.Arbitrary<Ware> = fc.record({
    ...{
      price: fc.oneof(fc.nat(300_00), fc.integer({ min: 5_000, max: 5_003 })),
      together: fc.option(fc.nat(200_00), { nil: undefined }),
      own,
    },
    ...{ pays: fc.boolean(), fixed: fc.boolean() },
  });
  const factor = fc.nat(30_000);
  const wares = fc.array(ware, { minLength: 20, maxLength: 32 }); // More than a page of them;
  await fc.assert(
    fc.asyncProperty(wares, factor, fc.nat(5_000), async (all, ranked, rate) => {
      const rule: CommissionRule = { ...tenth, rate, ranks: [{ name: both('团长'), from: fen(0), factor: ranked }] };
      const here = await open(rule);
      for (const [n, one] of all.entries()) await offer(here, n, one);
      const expected = [...all.entries()].map(([n, one]) => {
        const goods = { id: wareOf(n).goodsId, noPromotion: one.fixed || undefined };
        const price = one.together !== undefined && one.pays ? one.together : one.price;
        return { id: goods.id, earns: earnsOf(goods, fen(price), one.own, rule, ranked) as number };
      });
      expected.push({ id: tea.id, earns: earnsOf(tea, fen(59_00), undefined, rule, ranked) });
      const found: EarningGoods[] = [];
      let cursor: string | undefined;
      do {
        const page = await here.list({ cursor });
        found.push(...page.items);
        cursor = page.next;
      } while (cursor);
      const due = expected.filter(({ earns }) => earns > 0).map(({ earns }) => earns);
      expect(found.map(({ id }) => id).sort()).toEqual(
        expected.flatMap(({ id, earns }) => (earns > 0 ? [id] : [])).sort(),
      );
      const said = found.map(({ id }) => expected.find((one) => one.id === id)!.earns);
      expect(said).toEqual(due.sort((a, b) => b - a));
      for (const { id, alone, together } of found) {
        const { earns } = expected.find((one) => one.id === id)!;
        expect(together && all[+id.slice(7)]?.pays !== false ? together.earns : alone.earns).toBe(earns);
      }
    }),
    { numRuns: 6 },
  );
});

test('a campaign counts only while it runs', async () => {
  const here = await open();
  expect((await here.list()).items[0]).toMatchObject({ alone: { earns: 8_80 }, together: { earns: 5_90 } });
  here.shop.pass(days(40));
  expect((await here.list()).items[0]).toMatchObject({ alone: { earns: 8_80 }, together: undefined });
});
