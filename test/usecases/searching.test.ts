import type { GoodsId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, later } from '@/domain/time';
import { tick } from '../../cloudfunctions/timer/tick';
import { countSearch } from '../../cloudfunctions/usecases/goods/countSearch';
import { hotWords } from '../../cloudfunctions/usecases/goods/hotWords';
import { listGoods } from '../../cloudfunctions/usecases/goods/listGoods';
import { suggest } from '../../cloudfunctions/usecases/goods/suggest';
import { embeddedDatabase, rawOf } from '../support/database';
import { both, friends, noon, tea } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();

/** Goods with these titles, besides the tea that is there. */
async function shopWith(...titles: readonly (string | { zh: string; en: string })[]): Promise<TestShop> {
  const shop = await openShop(database);
  await shop.transact(async (tx) => {
    for (const [i, title] of titles.entries()) {
      const id: GoodsId = `goods_${String(i).padStart(4, '0')}`;
      const named = typeof title === 'string' ? both(title) : title;
      const goods = { ...tea, id, title: named, longTitle: named, specs: [] };
      await tx.goods.add(goods, { note: null, price: fen(10_00 + i), position: i + 1 }, noon);
    }
  });
  return shop;
}

const search = async (shop: TestShop, typed: string, more = {}) =>
  (await listGoods({ search: typed, ...more }, shop.as('user_bob'), shop.platform)).items.map(({ title }) => title.zh);

let asked = 0;
const look = (shop: TestShop, who: UserId, typed: string) => {
  asked += 1;
  return countSearch({ requestId: `request_s${asked}`, search: typed }, shop.as(who), shop.platform);
};
const hot = (shop: TestShop) => hotWords({}, shop.as('user_bob'), shop.platform);
const searched = async (shop: TestShop) => (await hot(shop)).searched.map(({ word, times }) => [word, times] as const);

describe('a search', () => {
  let shop: TestShop;
  beforeAll(async () => {
    shop = await shopWith(
      { zh: '有机羊奶粉 3 段', en: 'Goat milk powder' },
      { zh: '帆布包', en: 'Tote bag' },
      '枸杞 500 克',
    );
  });

  test.each([
    ['奶粉', ['有机羊奶粉 3 段']],
    ['粉', ['有机羊奶粉 3 段']],
    ['奶粉 有机', ['有机羊奶粉 3 段']],
    ['奶粉 枸杞', []],
    ['BAG', ['帆布包']],
    ['ｂａｇ', ['帆布包']],
    ['500克', ['枸杞 500 克']],
    ['３段', ['有机羊奶粉 3 段']],
    ['包粉', []],
  ])('for %s finds %s', async (typed, titles) => expect(await search(shop, typed)).toEqual(titles));

  test('finds nothing of another shop, and nothing off the shelf', async () => {
    const other = await shopWith('鹦鹉螺');
    expect(await search(shop, '鹦鹉螺')).toEqual([]);
    await rawOf(database)('update goods set on_sale = false where shop_id = $1', [other.shopId]);
    expect(await search(other, '鹦鹉螺')).toEqual([]);
  });

  test('suggests what says the text itself first, and categories of that name', async () => {
    const { words, categories } = await suggest({ search: '茶' }, shop.as('user_bob'), shop.platform);
    expect(categories).toEqual([{ id: 'category_tea', title: both('茶') }]);
    expect(words.map(({ zh }) => zh)).toEqual(['正岩肉桂', '有机羊奶粉 3 段', '帆布包', '枸杞 500 克']);
    const bag = await suggest({ search: 'bag' }, shop.as('user_bob'), shop.platform);
    expect(bag).toEqual({ words: [{ zh: '帆布包', en: 'Tote bag' }], categories: [] });
    for (const nothing of ['', '%', '没有']) {
      const found = await suggest({ search: nothing }, shop.as('user_bob'), shop.platform);
      expect(found).toEqual({ words: [], categories: [] });
    }
  });
});

test('what is rarer than one in fifty is found whole, in every order, page by page', async () => {
  const shop = await openShop(database);
  await rawOf(database)(
    `insert into goods select (g).* from (
       select jsonb_populate_record(g, jsonb_build_object('id', 'goods_' || n, 'position', n, 'price', n * 7 % 1000,
         'received', n % 13, 'on_sale', true)) as g from goods g, generate_series(1, 2400) n where shop_id = $1) copies`,
    [shop.shopId],
  );
  const named = await shop.transact(async (tx) => {
    const ids: GoodsId[] = [];
    for (let n = 100; n <= 2400; n += 100) {
      const id: GoodsId = `goods_rare${n}`;
      const goods = { ...tea, id, title: both(`砚 ${n}`), received: n % 7 };
      await tx.goods.add(goods, { note: null, price: fen(n % 900), position: n }, later(noon, -n));
      ids.push(id);
    }
    return ids;
  });
  for (const sort of ['chosen', 'new', 'sold', 'cheap', 'dear'] as const) {
    const first = await listGoods({ search: '砚', sort }, shop.as('user_bob'), shop.platform);
    const second = await listGoods({ search: '砚', sort, cursor: first.next }, shop.as('user_bob'), shop.platform);
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 4, undefined]);
    expect(new Set([...first.items, ...second.items].map(({ id }) => id))).toEqual(new Set(named));
  }
  expect(await search(shop, '砚 2400', { inStock: true })).toEqual([]);
  expect(await search(shop, '砚 2400', { priceFrom: 600, priceTo: 600 })).toEqual(['砚 2400']);
});

describe('hot words', () => {
  test('are what three people looked for and found, once a day each', async () => {
    const shop = await shopWith('羊奶粉', 'Tote bag');
    const [ann, bob, cat, dan] = friends(4) as [UserId, UserId, UserId, UserId];
    for (const who of [ann, bob, cat, dan]) await look(shop, who, '奶粉');
    for (const who of [ann, bob, cat]) await look(shop, who, ' TOTE  bag ');
    for (const who of [ann, bob]) await look(shop, who, '羊奶');
    for (const who of [ann, ann, ann]) await look(shop, who, '羊奶');
    expect(await searched(shop)).toEqual([
      ['奶粉', 4],
      ['tote bag', 3],
    ]);
    shop.world.now = later(noon, days(1));
    await look(shop, ann, '奶粉');
    expect((await searched(shop))[0]).toEqual(['奶粉', 5]);
    shop.world.now = later(noon, days(7));
    expect(await searched(shop)).toEqual([]);
  });

  test('are never what no goods say, what is pieced together of single characters, or what is gone', async () => {
    const shop = await shopWith('羊奶粉', '傻子瓜子');
    for (const who of friends(3)) {
      for (const typed of ['没有的东西', '傻 瓜', '奶', '%', '瓜子', '奶粉 瓜子']) await look(shop, who, typed);
    }
    expect(await searched(shop)).toEqual([['瓜子', 3]]);
    await rawOf(database)('update goods set on_sale = false where shop_id = $1', [shop.shopId]);
    expect(await searched(shop)).toEqual([]);
  });

  test('one person can count fifty words a day', async () => {
    const shop = await shopWith(...Array.from({ length: 60 }, (_, i) => `编号 ${1000 + i}`));
    for (let i = 0; i < 60; i += 1) await look(shop, 'user_bob', `编号${1000 + i}`);
    const counted = await rawOf(database)('select count(*)::int as n from search_words where shop_id = $1', [
      shop.shopId,
    ]);
    expect(counted).toEqual([{ n: 50 }]);
  });

  test('who looked for what is forgotten the next day, how often after a month', async () => {
    const shop = await shopWith('羊奶粉');
    for (const who of friends(3)) await look(shop, who, '奶粉');
    const stored = async () => {
      const [row] = await rawOf(database)(
        `select (select count(*)::int from search_marks where shop_id = $1) as marks,
           (select count(*)::int from search_words where shop_id = $1) as words`,
        [shop.shopId],
      );
      return row;
    };
    await tick(shop.platform);
    expect(await stored()).toEqual({ marks: 3, words: 1 });
    shop.world.now = later(noon, days(1));
    await tick(shop.platform);
    expect(await stored()).toEqual({ marks: 0, words: 1 });
    shop.world.now = later(noon, days(32));
    await tick(shop.platform);
    expect(await stored()).toEqual({ marks: 0, words: 0 });
  });

  test('without them there is what people gather for, and then what the merchant put first', async () => {
    const shop = await shopWith('羊奶粉');
    expect((await hot(shop)).gathering.map(({ zh }) => zh)).toEqual(['正岩肉桂', '羊奶粉']);
    await shop.openTeam();
    expect((await hot(shop)).gathering[0]).toEqual(tea.title);
  });
});
