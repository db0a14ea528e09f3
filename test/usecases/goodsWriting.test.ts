import type { ShopGoodsRow } from '@/contract/adminGoods';
import type { GoodsView } from '@/contract/goods';
import type { GoodsId } from '@/domain/id';
import { days, hours, later } from '@/domain/time';
import { viewGoods } from '../../cloudfunctions/usecases/goods/viewGoods';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { mistakesIn } from '../support/books';
import { embeddedDatabase } from '../support/database';
import { both, box, noon, tea, threesome, tin } from '../support/fixtures';
import { again, merchantOf, simple } from '../support/goods';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const bob = 'user_bob';

async function open() {
  const shop = await openShop(database, {
    campaign: {
      ...threesome,
      startsAt: later(noon, -days(60)),
      endsAt: later(noon, -days(30)),
    },
  });
  await shop.moveIn(bob);
  const looks = (goodsId: GoodsId): Promise<GoodsView> => viewGoods({ goodsId }, shop.as(bob), shop.platform);
  return { shop, looks, ...merchantOf(shop) };
}

async function sell(here: Awaited<ReturnType<typeof open>>, skuId = box.id as string, agreed = 96_00) {
  const asked = { requestId: here.shop.newRequest(), to: here.shop.toOf(bob), remark: '', agreed };
  return placeOrder({ ...asked, lines: [{ skuId, quantity: 1 }] }, here.shop.as(bob), here.shop.platform);
}

test('goods are made with a picture, a price and a stock, and sold at once', async () => {
  const here = await open();
  const picture = here.picture();
  const { goodsId, version } = await here.put({ ...simple, pictures: [picture], onSale: true });
  expect(version).toBe(1);
  const seen = await here.looks(goodsId);
  expect(seen).toMatchObject({ title: both('明前龙井'), longTitle: both('明前龙井'), wide: picture.full, detail: [] });
  expect(seen.skus).toMatchObject([{ price: 128_00, stock: 12, options: [] }]);
  const { orderId } = await sell(here, seen.skus[0]!.id, 128_00);
  expect(orderId).toBeDefined();
  expect(await here.ask('listShopGoods', { search: '龙井' })).toMatchObject({
    items: [{ goodsId, price: 128_00, priceTo: 128_00, skus: 1, stock: 11, onSale: true, category: both('茶') }],
  });
  expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
});

test('what is viewed and sent back is what it was', async () => {
  const here = await open();
  const before = await here.view(tea.id);
  expect(await here.put(again(before))).toEqual({ goodsId: tea.id, version: 2 });
  expect(await here.view(tea.id)).toEqual({ ...before, version: 2 });
});

test('everything that can be written of goods is told again, to the merchant and to shoppers', async () => {
  const here = await open();
  const [one, two, cover] = [here.picture(), here.picture(), here.shop.upload('user_own')];
  const film = here.shop.upload('user_own').replace(/\.jpg$|\.png$/, '.mp4');
  const story = {
    by: both('老周'),
    face: one.full,
    place: both('武夷山'),
    headline: both('三代制茶'),
    paragraphs: [both('一')],
  };
  const { goodsId } = await here.put({
    ...{ ...simple, title: both('大红袍'), longTitle: both('母树二代'), note: both('新茶'), position: 3, perUser: 5 },
    ...{ pictures: [one, two], video: { file: film, cover }, noPromotion: both('法定不促销'), story, onSale: true },
    ...{ promises: [both('七天无理由')], facts: [{ name: both('净含量'), value: both('50 克') }] },
    detail: [
      { kind: 'text', as: 'title', words: { zh: '怎么泡\n\n 一水', en: '' } },
      { kind: 'picture', picture: two.full, ratio: 130 },
      { kind: 'goods', goodsId: tea.id },
      { kind: 'space', size: 'large' },
    ],
    specs: [{ name: both('重量'), options: [both('50 克'), both('100 克')] }],
    skus: [
      {
        options: [0],
        listPrice: 88_00,
        memberPrice: 80_00,
        cost: 31_00,
        code: 'DHP-50',
        grams: 80,
        picture: 0,
        stock: 1,
        on: true,
      },
      { options: [1], listPrice: 160_00, barcode: '6901234567892', grams: 130, picture: 1, stock: 0, on: false },
    ],
  });
  const seen = await here.looks(goodsId);
  expect(seen).toMatchObject({ video: { file: film, cover }, perUser: 5, noPromotion: both('法定不促销'), story });
  expect(seen.detail).toMatchObject([
    { kind: 'text', words: { zh: '怎么泡\n一水', en: '怎么泡\n一水' } },
    { kind: 'picture', picture: two.full, ratio: 130 },
    { kind: 'goods', goods: { id: tea.id, price: 88_00 } },
    { kind: 'space' },
  ]);
  expect(seen.skus).toHaveLength(1); // The other one is not sold.
  expect(JSON.stringify(seen)).not.toMatch(/3100|DHP-50|6901234567892/);
  const written = await here.view(goodsId);
  expect(written.skus).toMatchObject([
    { cost: 31_00, code: 'DHP-50', memberPrice: 80_00, on: true, stock: 1, removable: true },
    { barcode: '6901234567892', on: false, stock: 0 },
  ]);
  expect(written).toMatchObject({ note: both('新茶'), position: 3, cards: [{ id: tea.id }] });
  expect(await here.put(again(written))).toEqual({ goodsId, version: 2 });
  expect(await here.view(goodsId)).toEqual({ ...written, version: 2 });
});

test('of two who write at once the second one must look anew', async () => {
  const here = await open();
  const [mine, theirs] = [again(await here.view(tea.id)), again(await here.view(tea.id))];
  expect(await here.put({ ...mine, title: both('水仙') })).toEqual({ goodsId: tea.id, version: 2 });
  expect(await here.put({ ...theirs, title: both('奇兰') })).toBe('goods_moved_on');
  await here.does('shelveGoods', { goodsIds: [tea.id], onSale: false });
  expect(await here.put({ ...mine, version: 2 })).toBe('goods_moved_on'); // Nor does a page put on sale what was taken off.
  expect((await here.view(tea.id)).title).toEqual(both('水仙'));
});

test('what was sold is taken off and keeps its name; what never was goes', async () => {
  const here = await open();
  await sell(here);
  const view = again(await here.view(tea.id));
  const [boxed, tinned] = view.skus as [object, object];
  const large = { options: [2], listPrice: 300_00, grams: 500, picture: 0, stock: 4, on: true };
  const specs = [{ name: both('包装'), options: [both('盒'), both('罐'), both('礼盒')] }];
  expect(await here.put({ ...view, specs, skus: [tinned, large] })).toBe('sku_sold');
  const { version } = await here.put({ ...view, specs, skus: [{ ...boxed, on: false }, large] });
  expect(version).toBe(2);
  expect((await here.looks(tea.id)).skus).toMatchObject([{ options: [2], price: 300_00 }]);
  await expect(sell(here)).rejects.toThrow('goods_off');
  expect((await here.view(tea.id)).skus.map(({ on, stock, removable }) => [on, stock, removable])).toEqual([
    [false, 9, false],
    [true, 4, true],
  ]);
  expect(await here.ask('listShopGoods', {})).toMatchObject({ items: [{ price: 300_00, skus: 1, stock: 4 }] });
  expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
});

test('specs grow: what was one size gets a colour, and keeps its stock', async () => {
  const here = await open();
  await sell(here);
  const view = again(await here.view(tea.id));
  const specs = [{ name: both('焙火'), options: [both('中火'), both('足火')] }, ...view.specs];
  const [boxed, tinned] = view.skus as [object, object];
  const more = { options: [1, 0], listPrice: 98_00, grams: 80, picture: 0, stock: 7, on: true };
  await here.put({ ...view, specs, skus: [{ ...boxed, options: [0, 0] }, { ...tinned, options: [0, 1] }, more] });
  expect((await here.looks(tea.id)).skus.map(({ options, stock }) => [options, stock])).toEqual([
    [[0, 0], 9],
    [[0, 1], 3],
    [[1, 0], 7],
  ]);
});

test('what a campaign needs stays as it is until it is over', async () => {
  const shop = await openShop(database);
  const here = merchantOf(shop);
  const view = again(await here.view(tea.id));
  const [boxed, tinned] = view.skus as [object, object];
  expect(await here.view(tea.id)).toMatchObject({ inCampaign: true, skus: [{ teamPrice: 59_00 }, {}] });
  expect(await here.put({ ...view, skus: [{ ...boxed, on: false }, tinned] })).toBe('sku_in_campaign');
  expect(await here.put({ ...view, skus: [tinned] })).toBe('sku_in_campaign');
  expect(await here.put({ ...view, noPromotion: both('婴幼儿配方奶粉') })).toBe('goods_in_campaign');
  expect(await here.put({ ...view, skus: [boxed, { ...tinned, on: false }] })).toMatchObject({ version: 2 });
});

test('what makes no sense is refused with its reason', async () => {
  const here = await open();
  const view = again(await here.view(tea.id));
  const [boxed, tinned] = view.skus as [object, object];
  const news = { listPrice: 1, grams: 0, picture: 0, stock: 0, on: true };
  const cases: [object, string][] = [
    [{ skus: [boxed, { ...tinned, options: [0] }] }, 'sku_options_wrong'],
    [{ skus: [boxed, { ...tinned, options: [2] }] }, 'sku_options_wrong'],
    [{ skus: [boxed, { ...tinned, options: [] }] }, 'sku_options_wrong'],
    [{ skus: [boxed, { ...tinned, picture: 1 }] }, 'sku_picture_wrong'],
    [{ skus: [boxed, { ...tinned, memberPrice: 168_01 }] }, 'sku_price_wrong'],
    [
      {
        skus: [
          { ...boxed, code: 'A' },
          { ...tinned, code: 'A' },
        ],
      },
      'sku_code_used',
    ],
    [{ skus: [boxed, tinned, { ...news, options: [1] }] }, 'sku_options_wrong'],
    [{ skus: [boxed, { ...tinned, skuId: 'sku_other' }] }, 'not_found'],
    [
      {
        skus: [
          { ...boxed, on: false },
          { ...tinned, on: false },
        ],
      },
      'goods_not_ready',
    ],
    [{ pictures: [] }, 'goods_not_ready'],
    [{ pictures: [{ full: 'goods/other.webp', list: 'goods/other.webp' }] }, 'picture_not_yours'],
    [{ video: { file: here.shop.upload('user_bob'), cover: '' } }, 'not_understood'],
    [{ video: { file: here.shop.upload('user_bob'), cover: 'goods/tea.webp' } }, 'picture_not_yours'],
    [{ detail: [{ kind: 'goods', goodsId: 'goods_other' }] }, 'not_found'],
    [{ categoryId: 'category_other' }, 'not_found'],
    [{ freightId: 'freight_other' }, 'not_found'],
    [{ goodsId: 'goods_other' }, 'not_found'],
    [{ version: 7 }, 'goods_moved_on'],
    [{ skus: [boxed, { ...tinned, stock: 1 }] }, 'not_understood'], // Stock of what there is comes in with a reason.
  ];
  for (const [change, code] of cases) expect([change, await here.put({ ...view, ...change })]).toEqual([change, code]);
  expect((await here.view(tea.id)).version).toBe(1);
});

test('a code belongs to one SKU of the shop, and two may change theirs with each other', async () => {
  const here = await open();
  const view = again(await here.view(tea.id));
  const [boxed, tinned] = view.skus as [object, object];
  await here.put({
    ...view,
    skus: [
      { ...boxed, code: 'A' },
      { ...tinned, code: 'B' },
    ],
  });
  await here.put({
    ...view,
    version: 2,
    skus: [
      { ...boxed, code: 'B' },
      { ...tinned, code: 'A' },
    ],
  });
  expect((await here.view(tea.id)).skus).toMatchObject([{ code: 'B' }, { code: 'A' }]);
  const other = { options: [], listPrice: 1, grams: 0, picture: 0, stock: 1, on: true };
  expect(await here.put({ ...simple, skus: [{ ...other, code: 'A' }] })).toBe('sku_code_used');
  expect(await here.ask('listShopGoods', { search: 'B' })).toMatchObject({ items: [{ goodsId: tea.id }] });
});

test('goods go on and off sale together; of those that cannot it is said why', async () => {
  const here = await open();
  here.shop.pass(hours(1));
  const draft = await here.put(simple);
  const ready = await here.put({ ...simple, pictures: [here.picture()] });
  const goodsIds = [tea.id, draft.goodsId, ready.goodsId, 'goods_other'];
  expect(await here.does('shelveGoods', { goodsIds, onSale: true })).toEqual({
    done: [tea.id, ready.goodsId],
    failed: [
      { goodsId: draft.goodsId, code: 'goods_not_ready' },
      { goodsId: 'goods_other', code: 'not_found' },
    ],
  });
  const tab = async (name: string) =>
    (await here.ask<{ items: ShopGoodsRow[] }>('listShopGoods', { tab: name })).items.map(({ goodsId }) => goodsId);
  expect([await tab('on'), await tab('off')]).toEqual([[ready.goodsId, tea.id], [draft.goodsId]]);
  expect(await here.ask('countShopGoods', {})).toEqual({ all: 3, on: 2, off: 1, sold_out: 0, low: 1 });
});

test('lists go on where they stopped, in each order', async () => {
  const here = await open();
  for (let i = 0; i < 25; i += 1) {
    const skus = [{ options: [], listPrice: 100 + ((i * 7) % 10), grams: 0, picture: 0, stock: i % 6, on: true }];
    await here.put({ ...simple, title: both(`茶 ${i}`), skus });
  }
  for (const sort of ['new', 'sold', 'cheap', 'dear', 'stock']) {
    const first = await here.ask<{ items: ShopGoodsRow[]; next: string }>('listShopGoods', { sort });
    const second = await here.ask<{ items: ShopGoodsRow[]; next?: string }>('listShopGoods', {
      sort,
      cursor: first.next,
    });
    const all = [...first.items, ...second.items];
    expect(new Set(all.map(({ goodsId }) => goodsId)).size).toBe(26);
    expect(second.next).toBeUndefined();
    if (sort === 'stock')
      expect(all.map(({ stock }) => stock)).toEqual(all.map(({ stock }) => stock).sort((a, b) => a - b));
    if (sort === 'dear')
      expect(all.map(({ price }) => price)).toEqual(all.map(({ price }) => price).sort((a, b) => b - a));
  }
});

test('what a warehouse sees of goods has no cost in it', async () => {
  const here = await open();
  const view = again(await here.view(tea.id));
  await here.put({ ...view, skus: view.skus.map((sku) => ({ ...sku, cost: 31_00 })) });
  expect((await here.view(tea.id)).skus[0]!.cost).toBe(31_00);
  await here.shop.transact((tx) => tx.staff.change('user_own', { role: 'warehouse', name: '' }));
  expect((await here.view(tea.id)).skus[0]!.cost).toBeUndefined();
  expect(await here.put(view)).toBe('permission_needed');
});

test('the tin can be bought, the box of a campaign that is over can be taken off', async () => {
  const here = await open();
  const view = again(await here.view(tea.id));
  const [boxed, tinned] = view.skus as [object, object];
  await here.put({ ...view, skus: [{ ...boxed, on: false }, tinned] });
  expect((await here.view(tea.id)).skus.map(({ removable }) => removable)).toEqual([false, true]); // The old campaign knows it.
  expect((await sell(here, tin.id, 168_00)).orderId).toBeDefined();
});
