import type { CategoryId, GoodsId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { Reduction } from '@/domain/promotion';
import { later, minutes } from '@/domain/time';
import { listCategories } from '../../cloudfunctions/usecases/goods/listCategories';
import { listGoods } from '../../cloudfunctions/usecases/goods/listGoods';
import { viewGoods } from '../../cloudfunctions/usecases/goods/viewGoods';
import { viewHome } from '../../cloudfunctions/usecases/home/viewHome';
import { listOrders } from '../../cloudfunctions/usecases/order/listOrders';
import { listTeams } from '../../cloudfunctions/usecases/team/listTeams';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { embeddedDatabase } from '../support/database';
import { both, box, friends, noon, tea, threesome } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });

/** Fifty more goods, many of the same price and place, so that a page can only end well by its key. */
async function withMany(): Promise<TestShop> {
  const shop = await openShop(database);
  await shop.transact(async (tx) => {
    await tx.categories.add({ id: 'category_sea', parentId: 'category_tea', title: both('海'), picture: 's.webp' }, 1);
    for (let i = 0; i < 50; i += 1) {
      const id: GoodsId = `goods_${String(i).padStart(2, '0')}`;
      const categoryId: CategoryId = i % 2 ? 'category_sea' : 'category_tea';
      const goods = { ...tea, id, categoryId, title: both(`货 ${i}`), longTitle: both(`货 ${i} 50%_off thing`) };
      const added = later(noon, minutes(i % 9));
      await tx.goods.add(goods, { note: null, price: fen((i % 5) * 10_00), position: i % 7 }, added);
      await tx.goods.addReceived(id, i % 4);
      await tx.skus.add({ ...box, id: `sku_${i}`, goodsId: id, stock: i % 3 }, 0, noon);
    }
  });
  return shop;
}

async function pages(shop: TestShop, asked: object) {
  const found = { ids: [] as string[], sizes: [] as number[], prices: [] as number[], received: [] as number[] };
  let cursor: string | undefined;
  do {
    const page = await listGoods({ ...asked, cursor }, shop.as('user_bob'), shop.platform);
    found.ids.push(...page.items.map(({ id }) => id));
    found.prices.push(...page.items.map(({ price }) => price));
    found.received.push(...page.items.map(({ received }) => received));
    found.sizes.push(page.items.length);
    cursor = page.next;
  } while (cursor !== undefined);
  return found;
}

describe('a list of goods', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await withMany();
  });

  test.each(['chosen', 'new', 'sold', 'cheap', 'dear'] as const)(
    'sorted %s: every page once, none twice',
    async (sort) => {
      const { ids, sizes, prices, received } = await pages(shop, { sort });
      expect(sizes).toEqual([20, 20, 11]);
      expect(new Set(ids).size).toBe(51);
      if (sort === 'sold') expect(received).toEqual([...received].sort((a, b) => b - a));
      if (sort === 'new') expect(ids[0]).toBe('goods_44'); // Of those that came last the last.
      const sorted = [...prices].sort((a, b) => (sort === 'dear' ? b - a : a - b));
      if (sort === 'cheap' || sort === 'dear') expect(prices).toEqual(sorted);
    },
  );

  test.each<[string, object, number]>([
    ['of a branch, with all that is below it', { categoryId: 'category_tea' }, 51],
    ['of a leaf', { categoryId: 'category_sea' }, 25],
    ['with a word', { search: '货' }, 50],
    ['with two words, in any order', { search: 'THING 货' }, 50],
    ['with a word that LIKE would read otherwise', { search: '50%_off' }, 50],
    ['with nothing that is there', { search: '%' + 'x' }, 0],
    ['with nothing but signs', { search: '，%' }, 0],
    ['with one character', { search: '桂' }, 1],
    ['with the name of its shelf', { search: '海' }, 25],
    ['in a team', { teamOnly: true }, 1],
    ['in stock', { inStock: true }, 34],
    ['from a price', { priceFrom: 30_00 }, 21],
    ['up to a price, which belongs to it', { priceTo: 10_00, sort: 'dear' }, 20],
    ['between two prices', { priceFrom: 10_00, priceTo: 20_00, sort: 'sold' }, 20],
    ['between prices the wrong way round', { priceFrom: 20_00, priceTo: 10_00 }, 0],
    ['with all of it', { categoryId: 'category_sea', search: '货', inStock: true, priceFrom: 20_00, sort: 'new' }, 10],
  ])('%s', async (_, asked, count) => {
    expect((await pages(shop, asked)).ids).toHaveLength(count);
  });

  test.each([
    'x',
    '1.2.goods_01',
    '1.team_1',
    '.goods_',
    'NaN.goods_1',
    '9999999999.goods_1',
    '99999999999999999999.goods_1',
  ])('a cursor that is none of ours is not understood: %s', async (cursor) => {
    const asked = listGoods({ cursor }, shop.as('user_bob'), shop.platform);
    await expect(asked).rejects.toMatchObject(refusal('not_understood'));
  });

  test('of a category that is not there is not found', async () => {
    const asked = listGoods({ categoryId: 'category_x' }, shop.as('user_bob'), shop.platform);
    await expect(asked).rejects.toMatchObject(refusal('not_found'));
  });

  test('the tree of categories, and the home page', async () => {
    const [top] = await listCategories({}, shop.as('user_bob'), shop.platform);
    expect(top).toMatchObject({
      id: 'category_tea',
      picture: 'https://pictures.test/c.webp',
      children: [{ id: 'category_sea' }],
    });
    await shop.openTeam();
    const home = await viewHome({}, shop.as('user_bob'), shop.platform);
    expect(home.blocks.map(({ kind }) => kind)).toEqual(['teams', 'goods']);
  });
});

test('goods are shown with their prices, their team, and who waits', async () => {
  const shop = await openShop(database);
  const { teamId } = await shop.openTeam();
  const view = await viewGoods({ goodsId: tea.id }, shop.as('user_bob'), shop.platform);
  expect(view.skus).toMatchObject([
    { id: 'sku_box', price: 88_00, teamPrice: 59_00, stock: 9 },
    { id: 'sku_tin', price: 168_00, stock: 3 },
  ]);
  expect(view.skus[1]!.teamPrice).toBeUndefined();
  expect(view).toMatchObject({
    campaign: { size: 3, limits: { units: 2 } },
    teams: [{ id: teamId, saves: 29_00 }],
    teamsCount: 1,
  });
  expect(view.pictures[0]!.list).toBe('https://pictures.test/goods/tea.list.webp');
  const none = viewGoods({ goodsId: 'goods_none' }, shop.as('user_bob'), shop.platform);
  await expect(none).rejects.toMatchObject(refusal('not_found'));
});

test('goods say which 满减 they count for, and what the law keeps out of them counts for none', async () => {
  const shop = await openShop(database);
  const off = (id: 'promotion_tea' | 'promotion_sea' | 'promotion_over', category: CategoryId): Reduction => ({
    ...{ id, title: both('满减'), by: 'amount', scope: { categories: [category] } },
    steps: [{ from: 200_00, off: fen(20_00) }],
  });
  const { categoryId } = tea;
  const time = { startsAt: later(noon, -minutes(1)), endsAt: later(noon, minutes(1)) };
  await shop.transact(async (tx) => {
    await tx.promotions.put({ reduction: off('promotion_tea', categoryId), ...time });
    await tx.promotions.put({ reduction: off('promotion_sea', 'category_sea'), ...time });
    await tx.promotions.put({ reduction: off('promotion_over', categoryId), ...time, endsAt: noon });
    await tx.goods.add(
      { ...tea, id: 'goods_law', noPromotion: both('按法规') },
      { note: null, price: fen(9), position: 9 },
      noon,
    );
  });
  const see = async (goodsId: GoodsId) => (await viewGoods({ goodsId }, shop.as('user_bob'), shop.platform)).reductions;
  expect((await see(tea.id)).map(({ id }) => id)).toEqual(['promotion_tea']);
  expect(await see('goods_law')).toEqual([]);
});

test('teams are shown page by page, those that need the fewest first, and never one that is full', async () => {
  const shop = await openShop(database, { skus: [{ ...box, stock: 99 }], campaign: { ...threesome, size: 2 } });
  for (const leader of friends(25)) await shop.openTeam(leader);
  const first = await listTeams({}, shop.as('user_bob'), shop.platform);
  expect(first.items).toHaveLength(20);
  const second = await listTeams({ cursor: first.next, goodsId: tea.id }, shop.as('user_bob'), shop.platform);
  expect(second.items).toHaveLength(5);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(25);

  const held = first.items[0]!.id;
  await shop.joinTeam('user_bob', held);
  const after = await listTeams({}, shop.as('user_cat'), shop.platform);
  expect(after.items.map(({ id }) => id)).not.toContain(held);
  const { teamsCount } = await viewGoods({ goodsId: tea.id }, shop.as('user_cat'), shop.platform);
  expect(teamsCount).toBe(24); // What is said to wait is what can be joined.
  const other = await listTeams({ goodsId: 'goods_other' }, shop.as('user_bob'), shop.platform);
  expect(other).toEqual({ items: [], next: undefined });
});

test.each(['1.2.3.team_1', '0.9007199254740991.team_1', '0.-1.team_1', '1.1.goods_1'])(
  'a cursor of teams that is none of ours is not understood: %s',
  async (cursor) => {
    const shop = await openShop(database);
    const asked = listTeams({ cursor }, shop.as('user_bob'), shop.platform);
    await expect(asked).rejects.toMatchObject(refusal('not_understood'));
  },
);

test('anyone with the link sees who is in a team, and nothing of what they ordered', async () => {
  const shop = await openShop(database);
  const { teamId } = await shop.openTeam();
  const stranger = await viewTeam({ teamId }, shop.as('user_x'), shop.platform);
  expect(stranger.mine).toBeUndefined();
  expect(JSON.stringify(stranger)).not.toMatch(/order_|address|1381234|o_ann/);
  const ann = await viewTeam({ teamId }, shop.as('user_ann'), shop.platform);
  expect(ann.mine).toMatchObject({ paid: true, total: 67_00, saved: 29_00 });
});

test("orders come newest first, page by page, by where they are, and only one's own", async () => {
  const shop = await openShop(database, {
    skus: [{ ...box, stock: 99 }],
    campaign: { ...threesome, limits: { units: 99 } },
  });
  const bob: UserId = 'user_bob';
  for (let i = 0; i < 23; i += 1) await shop.openTeam(bob);
  const list = (asked: object, who = bob) => listOrders(asked, shop.as(who), shop.platform);
  const first = await list({ tab: 'teaming' });
  const second = await list({ tab: 'teaming', cursor: first.next });
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect([first.items.length, second.items.length, second.next]).toEqual([20, 3, undefined]);
  expect(ids).toEqual([...ids].sort().reverse());
  for (const tab of ['unpaid', 'toShip', 'shipped', 'done']) expect((await list({ tab })).items).toEqual([]);
  expect((await list({}, 'user_cat')).items).toEqual([]);
  await expect(list({ cursor: 'team_1' })).rejects.toMatchObject(refusal('not_understood'));
});
