import type { GoodsId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { MOST_FAVOURITES, MOST_FOOTPRINTS } from '@/domain/shelf';
import { days, hours, minutes } from '@/domain/time';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { grantMessages } from '../../cloudfunctions/usecases/person/grantMessages';
import { viewReaders } from '../../cloudfunctions/usecases/review/listReviews';
import { awaitStock } from '../../cloudfunctions/usecases/shelf/awaitStock';
import { keepFavourite, listFavourites, removeFavourites } from '../../cloudfunctions/usecases/shelf/favourites';
import { forgetFootprints, leaveFootprint, listFootprints } from '../../cloudfunctions/usecases/shelf/footprints';
import { adjustStock, listLowStock, setLowStock, viewStockLog } from '../../cloudfunctions/usecases/shelf/stockKeeping';
import { tellRestocked } from '../../cloudfunctions/usecases/shelf/tellRestocked';
import { embeddedDatabase, rawOf } from '../support/database';
import { both, box, noon, tea, tin } from '../support/fixtures';
import { tickShop } from '../support/settle';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });
const ann: UserId = 'user_ann';
const bob: UserId = 'user_bob';
const own: UserId = 'user_own';
const asked = (shop: TestShop) => ({ requestId: shop.newRequest() });

/** Goods beyond the tea, each with one SKU. */
async function fillShelf(shop: TestShop, count: number): Promise<GoodsId[]> {
  const ids = Array.from({ length: count }, (_, i): GoodsId => `goods_n${String(i).padStart(4, '0')}`);
  await shop.transact(async (tx) => {
    for (const [i, id] of ids.entries()) {
      const more = { note: null, price: fen(10_00), position: i + 1 };
      await tx.goods.add({ ...tea, id, title: both(id) }, more, noon);
      await tx.skus.add({ ...box, id: `sku_${id.slice(6)}`, goodsId: id }, 0, noon);
    }
  });
  return ids;
}

describe('favourites', () => {
  const keep = (shop: TestShop, goodsId: GoodsId = tea.id, kept = true, who = ann) =>
    keepFavourite({ ...asked(shop), goodsId, kept }, shop.as(who), shop.platform);
  const list = (shop: TestShop, wanted: object = {}, who = ann) =>
    listFavourites({ onSale: true, ...wanted }, shop.as(who), shop.platform);

  test('remember what it cost, and whether it is still there', async () => {
    const shop = await openShop(database);
    await keep(shop);
    await rawOf(database)('update goods set price = 8300 where shop_id = $1', [shop.shopId]);
    shop.pass(days(1));
    await keep(shop); // A second tap keeps the price of the first.
    expect((await list(shop)).items).toMatchObject([
      { wasPrice: 88_00, keptAt: noon, goods: { id: tea.id, price: 83_00, soldOut: false, team: { price: 59_00 } } },
    ]);
    expect((await list(shop, {}, bob)).items).toEqual([]);
    const view = () => viewReaders({ goodsId: tea.id }, shop.as(ann), shop.platform);
    expect(await view()).toMatchObject({ kept: true });

    await rawOf(database)('update goods set on_sale = false where shop_id = $1', [shop.shopId]);
    expect((await list(shop)).items).toEqual([]);
    expect((await list(shop, { onSale: false })).items).toHaveLength(1);
    await keep(shop, tea.id, false);
    expect(await view()).toMatchObject({ kept: false });
    await expect(keep(shop, 'goods_nobody')).rejects.toMatchObject(refusal('not_found'));
  });

  test('come page by page, the last first, and several go at once', async () => {
    const shop = await openShop(database);
    const ids = await fillShelf(shop, 23);
    for (const [i, id] of ids.entries()) {
      if (i % 2) shop.pass(minutes(1)); // Two at the same moment.
      await keep(shop, id);
    }
    const first = await list(shop);
    const second = await list(shop, { cursor: first.next });
    const all = [...first.items, ...second.items].map(({ goods }) => goods.id);
    expect(all).toEqual([...ids].reverse());
    await removeFavourites({ ...asked(shop), goodsIds: ids.slice(0, 20) }, shop.as(ann), shop.platform);
    expect((await list(shop)).items).toHaveLength(3);
  });

  test('are five hundred at most', async () => {
    const shop = await openShop(database);
    await shop.moveIn(ann);
    const ids = await fillShelf(shop, MOST_FAVOURITES);
    await shop.transact(async ({ favourites }) => {
      for (const id of ids) await favourites.keep(ann, id, fen(1), noon);
    });
    await expect(keep(shop)).rejects.toMatchObject(refusal('favourites_full'));
    await keep(shop, ids[0]!, false);
    expect(await keep(shop)).toEqual({ kept: true });
  });
});

describe('footprints', () => {
  const leave = (shop: TestShop, goodsId: GoodsId = tea.id, who = ann) =>
    leaveFootprint({ ...asked(shop), goodsId }, shop.as(who), shop.platform);
  const list = (shop: TestShop, wanted: object = {}, who = ann) => listFootprints(wanted, shop.as(who), shop.platform);

  test('are one a day for each goods, by the day of Beijing, the last first', async () => {
    const shop = await openShop(database);
    const [other] = await fillShelf(shop, 1);
    await leave(shop); // Noon in Shanghai.
    await leave(shop, other);
    shop.pass(hours(11));
    await leave(shop); // The same day, later.
    shop.pass(hours(2));
    await leave(shop); // After midnight.
    expect((await list(shop)).items.map(({ day, goods }) => `${day} ${goods.id}`)).toEqual([
      `2026-01-02 ${tea.id}`,
      `2026-01-01 ${tea.id}`,
      `2026-01-01 ${other}`,
    ]);
    expect((await list(shop, {}, bob)).items).toEqual([]);
  });

  test('are forgotten one by one or all together, and only the own', async () => {
    const shop = await openShop(database);
    await leave(shop);
    await leave(shop, tea.id, bob);
    shop.pass(days(1));
    await leave(shop);
    const forget = (one?: { goodsId: GoodsId; day: string }) =>
      forgetFootprints({ ...asked(shop), ...(one && { one }) }, shop.as(ann), shop.platform);
    await forget({ goodsId: tea.id, day: '2026-01-01' });
    expect((await list(shop)).items.map(({ day }) => day)).toEqual(['2026-01-02']);
    await forget();
    expect((await list(shop)).items).toEqual([]);
    expect((await list(shop, {}, bob)).items).toHaveLength(1);
  });

  test('of two hundred and more the oldest are gone', async () => {
    const shop = await openShop(database);
    const ids = await fillShelf(shop, MOST_FOOTPRINTS + 3);
    for (const id of ids) {
      shop.pass(minutes(1));
      await leave(shop, id);
    }
    await leave(shop, ids.at(-1)!); // Again: nothing more is forgotten for it.
    const kept: string[] = [];
    let cursor: string | undefined;
    do {
      const page: Awaited<ReturnType<typeof list>> = await list(shop, cursor === undefined ? {} : { cursor });
      kept.push(...page.items.map(({ goods }) => goods.id));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(kept).toEqual(ids.slice(3).reverse());
  });
});

describe('who waits for stock', () => {
  const wait = (shop: TestShop, who: UserId, awaited = true) =>
    awaitStock({ ...asked(shop), skuId: tin.id, awaited }, shop.as(who), shop.platform);
  const bring = (shop: TestShop, change: number) =>
    adjustStock({ ...asked(shop), skuId: tin.id, change, note: '到货' }, shop.as(own), shop.platform);
  const grant = (shop: TestShop, who: UserId) =>
    grantMessages({ ...asked(shop), granted: ['goods_back'] }, shop.as(who), shop.platform);
  const told = (shop: TestShop) => shop.world.asked.filter((what) => what.endsWith('T_BACK'));
  async function round(shop: TestShop): Promise<void> {
    await tellRestocked(shop.shopId, shop.platform);
    await tickShop(shop);
  }
  const soldOut = () => openShop(database, { skus: [box, { ...tin, stock: 0 }] });

  test('is told once when it is back, in the order of asking, three for each unit, the others half an hour later', async () => {
    const shop = await soldOut();
    const crowd = [0, 1, 2, 3, 4].map((i): UserId => `user_w${9 - i}`);
    for (const who of crowd) {
      shop.pass(minutes(1));
      await wait(shop, who);
      await wait(shop, who); // Asked twice, he keeps his place.
      await grant(shop, who);
    }
    await round(shop);
    expect(told(shop)).toEqual([]);
    await bring(shop, 1);
    await round(shop);
    expect(told(shop)).toEqual(crowd.slice(0, 3).map((who) => `tell o_${who.slice(5)} T_BACK`));
    await round(shop);
    expect(told(shop)).toHaveLength(3);
    shop.pass(minutes(30));
    await round(shop);
    await round(shop);
    expect(told(shop)).toHaveLength(5);
  });

  test('is found whatever brought it back: an order that is closed, too', async () => {
    const shop = await openShop(database, { skus: [box, { ...tin, stock: 1 }] });
    await shop.moveIn(bob);
    const { quantity: _, skuId: __, ...wanted } = shop.wanted(bob, 168_00);
    await expect(wait(shop, ann)).rejects.toMatchObject(refusal('stock_there'));
    await placeOrder({ ...wanted, lines: [{ skuId: tin.id, quantity: 1 }] }, shop.as(bob), shop.platform);
    await wait(shop, ann);
    await grant(shop, ann);
    expect(await viewReaders({ goodsId: tea.id }, shop.as(ann), shop.platform)).toMatchObject({ awaited: [tin.id] });
    shop.pass(minutes(16));
    await tickShop(shop); // Bob has not paid.
    await round(shop);
    expect(told(shop)).toEqual(['tell o_ann T_BACK']);
    expect(await viewReaders({ goodsId: tea.id }, shop.as(ann), shop.platform)).toMatchObject({ awaited: [] });
  });

  test('is not told who took it back, or gave no leave', async () => {
    const shop = await soldOut();
    for (const who of [ann, bob]) await wait(shop, who);
    await grant(shop, ann);
    await wait(shop, ann, false);
    await bring(shop, 9);
    await round(shop);
    expect(told(shop)).toEqual([]);
    await expect(
      awaitStock({ ...asked(shop), skuId: 'sku_nobody', awaited: true }, shop.as(ann), shop.platform),
    ).rejects.toMatchObject(refusal('not_found'));
  });
});

describe('the stock as the staff keep it', () => {
  const low = (shop: TestShop) => listLowStock({}, shop.as(own), shop.platform);
  const adjust = (shop: TestShop, change: number, more: object = {}) =>
    adjustStock({ ...asked(shop), skuId: tin.id, change, note: '盘点', ...more }, shop.as(own), shop.platform);

  test('is low where little is left, and where that begins can be set', async () => {
    const shop = await openShop(database); // Ten boxes, three tins.
    expect((await low(shop)).items).toMatchObject([{ skuId: tin.id, stock: 3, lowAt: 5, title: tea.title }]);
    await setLowStock({ ...asked(shop), skuId: box.id, lowAt: 10 }, shop.as(own), shop.platform);
    expect((await low(shop)).items.map(({ skuId }) => skuId)).toEqual([tin.id, box.id]);
    await setLowStock({ ...asked(shop), skuId: tin.id, lowAt: 0 }, shop.as(own), shop.platform);
    expect((await low(shop)).items.map(({ skuId }) => skuId)).toEqual([box.id]);
  });

  test('is changed with a reason, never below nothing, and its log adds up', async () => {
    const shop = await openShop(database);
    expect(await adjust(shop, 4)).toEqual({ stock: 7 });
    const request = asked(shop);
    expect(await adjust(shop, -7, request)).toEqual({ stock: 0 });
    expect(await adjust(shop, -7, request)).toEqual({ stock: 0 });
    await expect(adjust(shop, -1)).rejects.toMatchObject(refusal('stock_short'));
    await expect(adjust(shop, 1_000_000, {})).resolves.toEqual({ stock: 1_000_000 });
    await expect(adjust(shop, 1)).rejects.toMatchObject(refusal('stock_too_much'));
    await expect(adjust(shop, 1, { skuId: 'sku_nobody' })).rejects.toMatchObject(refusal('not_found'));

    const { items, level } = await viewStockLog({ skuId: tin.id }, shop.as(own), shop.platform);
    expect(items.map(({ kind, note, change }) => ({ kind, note, change }))).toContainEqual(
      { kind: 'adjusted', note: '盘点', change: -7 }, //
    );
    expect(items.reduce((sum, { change }) => sum + change, 0)).toBe(level.stock);
  });

  test('has a log that is turned page by page, also where much happened in one moment', async () => {
    const shop = await openShop(database);
    for (let i = 0; i < 22; i += 1) await adjust(shop, 1);
    const page = (cursor?: string) =>
      viewStockLog({ skuId: tin.id, ...(cursor && { cursor }) }, shop.as(own), shop.platform);
    const first = await page();
    const second = await page(first.next);
    expect([...first.items, ...second.items]).toHaveLength(23);
    expect(new Set([...first.items, ...second.items].map(({ cause }) => cause)).size).toBe(23);
    expect(second.next).toBeUndefined();
  });
});
