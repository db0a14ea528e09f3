import type { SkuId } from '@/domain/id';
import { fen } from '@/domain/money';
import { minutes } from '@/domain/time';
import { refundBuyer } from '../../cloudfunctions/usecases/afterSale/refundBuyer';
import {
  changeCart,
  mergeCart,
  putInCart,
  removeFromCart,
  swapCart,
} from '../../cloudfunctions/usecases/cart/changeCart';
import { viewCart } from '../../cloudfunctions/usecases/cart/viewCart';
import { viewGoods } from '../../cloudfunctions/usecases/goods/viewGoods';
import { buyAgain } from '../../cloudfunctions/usecases/order/afterOrder';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { quoteOrder } from '../../cloudfunctions/usecases/order/quoteOrder';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, tea, threesome, tin } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });
const bob = 'user_bob';

const put = (shop: TestShop, skuId: SkuId, quantity = 1) =>
  putInCart({ requestId: shop.newRequest(), skuId, quantity }, shop.as(bob), shop.platform);
const swap = (shop: TestShop, skuId: SkuId, forSkuId: SkuId, quantity: number) =>
  swapCart({ requestId: shop.newRequest(), skuId, forSkuId, quantity }, shop.as(bob), shop.platform);
const merge = (shop: TestShop, ...lines: readonly (readonly [SkuId, number])[]) =>
  mergeCart(
    { requestId: shop.newRequest(), lines: lines.map(([skuId, quantity]) => ({ skuId, quantity })) },
    shop.as(bob),
    shop.platform,
  );
const view = async (shop: TestShop) => (await viewCart({}, shop.as(bob), shop.platform)).lines;
const held = async (shop: TestShop) =>
  (await view(shop)).map(({ skuId, quantity }) => [skuId, quantity] as const).sort();
const price = (shop: TestShop, skuId: SkuId, amount: number) =>
  rawOf(database)('update skus set list_price = $3 where shop_id = $1 and id = $2', [shop.shopId, skuId, amount]);
const limit = (shop: TestShop, perUser: number) =>
  rawOf(database)('update goods set per_user = $2 where shop_id = $1', [shop.shopId, perUser]);

async function buy(shop: TestShop, quantity: number, agreed: number) {
  await shop.moveIn(bob);
  const { skuId, quantity: _, ...wanted } = shop.wanted(bob, agreed);
  const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(bob), shop.platform);
  return orderId;
}

test('another kind of the same goods takes the place of a line, or joins the one that is there', async () => {
  const shop = await openShop(database);
  await put(shop, box.id, 2);
  expect(await swap(shop, box.id, tin.id, 1)).toEqual({ count: 1 });
  expect(await held(shop)).toEqual([[tin.id, 1]]);
  await put(shop, box.id, 3);
  expect(await swap(shop, box.id, tin.id, 2)).toEqual({ count: 1 });
  expect(await held(shop)).toEqual([[tin.id, 3]]);
  await swap(shop, tin.id, tin.id, 1); // Only another quantity.
  expect(await held(shop)).toEqual([[tin.id, 1]]);
});

test('what is not in the cart, of other goods or not there is not swapped', async () => {
  const shop = await openShop(database);
  await shop.transact(async (tx) => {
    await tx.goods.add({ ...tea, id: 'goods_cup' }, { note: null, price: fen(1), position: 1 }, shop.world.now);
    await tx.skus.add({ ...box, id: 'sku_cup', goodsId: 'goods_cup' }, 0, shop.world.now);
  });
  await expect(swap(shop, box.id, tin.id, 1)).rejects.toMatchObject(refusal('not_found'));
  await put(shop, box.id);
  await expect(swap(shop, box.id, 'sku_cup', 1)).rejects.toMatchObject(refusal('not_found'));
  await expect(swap(shop, box.id, 'sku_nobody', 1)).rejects.toMatchObject(refusal('not_found'));
  await expect(swap(shop, box.id, tin.id, 4)).rejects.toMatchObject(refusal('stock_short'));
  expect(await held(shop)).toEqual([[box.id, 1]]);
});

test('a change of price is told until another quantity is chosen; choosing what to buy is no such change', async () => {
  const shop = await openShop(database);
  await put(shop, box.id);
  await price(shop, box.id, 80_00);
  const change = (changes: object) =>
    changeCart({ requestId: shop.newRequest(), skuIds: [box.id], ...changes }, shop.as(bob), shop.platform);
  expect(await view(shop)).toMatchObject([{ wasPrice: 88_00, listPrice: 80_00 }]);
  await change({ selected: false });
  expect(await view(shop)).toMatchObject([{ wasPrice: 88_00, selected: false }]);
  await change({ quantity: 2 });
  expect(await view(shop)).toMatchObject([{ wasPrice: 80_00, quantity: 2, selected: false }]);
});

test('what a phone has collected alone is added; what cannot be bought, or has no room, is left out', async () => {
  const skus = Array.from({ length: 49 }, (_, i) => ({ ...box, id: `sku_${i}` as const }));
  const shop = await openShop(database, { skus: [box, tin, ...skus, { ...box, id: 'sku_gone', stock: 0 }] });
  await put(shop, box.id);
  expect(await merge(shop, [box.id, 2], [tin.id, 99], ['sku_gone', 1], ['sku_nobody', 1])).toEqual({
    count: 2,
    left: 2,
  });
  expect(await held(shop)).toEqual([
    [box.id, 3],
    [tin.id, 3],
  ]);
  expect(await merge(shop, ...skus.map(({ id }) => [id, 1] as const))).toEqual({ count: 50, left: 1 });
});

test('merged twice under one request it is merged once', async () => {
  const shop = await openShop(database);
  const asked = { requestId: shop.newRequest(), lines: [{ skuId: box.id, quantity: 2 }] };
  const answer = await mergeCart(asked, shop.as(bob), shop.platform);
  expect(await mergeCart(asked, shop.as(bob), shop.platform)).toEqual(answer);
  expect(await held(shop)).toEqual([[box.id, 2]]);
});

describe('goods that one person may buy three of', () => {
  test('no more than that go into the cart, over all their kinds', async () => {
    const shop = await openShop(database);
    await limit(shop, 3);
    await put(shop, box.id, 2);
    await expect(put(shop, tin.id, 2)).rejects.toMatchObject(refusal('buy_limit'));
    await put(shop, tin.id, 1);
    await expect(swap(shop, box.id, tin.id, 3)).rejects.toMatchObject(refusal('buy_limit'));
    await swap(shop, box.id, tin.id, 2);
    expect(await view(shop)).toMatchObject([{ quantity: 3, limit: 3 }]);
    expect(await merge(shop, [box.id, 1])).toEqual({ count: 1, left: 1 });
  });

  test('what was bought counts, what went back does not; nothing left is a reason', async () => {
    const shop = await openShop(database);
    await limit(shop, 3);
    const orderId = await buy(shop, 2, 176_00);
    const goods = () => viewGoods({ goodsId: tea.id }, shop.as(bob), shop.platform);
    expect(await goods()).toMatchObject({ perUser: 3, limit: 1 });
    await put(shop, box.id, 1);
    await buy(shop, 1, 96_00);
    expect(await view(shop)).toMatchObject([{ limit: 0, whyNot: 'buy_limit' }]);
    expect(await goods()).toMatchObject({ limit: 0 });
    expect(await viewGoods({ goodsId: tea.id }, shop.as('user_cat'), shop.platform)).toMatchObject({ limit: 3 });

    await shop.pay(bob, orderId);
    await shop.moveIn('user_clerk');
    const back = { orderId, sent: false, lines: [{ skuId: box.id, units: 1 }], amount: fen(88_00), words: '缺货' };
    await refundBuyer({ requestId: shop.newRequest(), ...back }, shop.as('user_clerk'), shop.platform);
    expect(await goods()).toMatchObject({ limit: 1 });
  });

  test('buying again puts in no more than that', async () => {
    const shop = await openShop(database);
    const orderId = await buy(shop, 2, 176_00);
    await limit(shop, 3);
    const again = buyAgain({ requestId: shop.newRequest(), orderId }, shop.as(bob), shop.platform);
    expect(await again).toEqual({ count: 0, left: 1 });
  });
});

describe('somebody whose phone was closed while the sheet was open', () => {
  const quote = (shop: TestShop, lines: { skuId: SkuId; quantity: number }[], way: object = { by: 'alone' }) =>
    quoteOrder({ lines, way }, shop.as(bob), shop.platform);

  test('is shown the order of the very same that still can be paid', async () => {
    const shop = await openShop(database);
    const same = [{ skuId: box.id, quantity: 2 }];
    expect((await quote(shop, same)).sameUnpaid).toBeUndefined();
    const orderId = await buy(shop, 2, 176_00);
    expect((await quote(shop, same)).sameUnpaid).toBe(orderId);
    expect((await quote(shop, [{ skuId: box.id, quantity: 1 }])).sameUnpaid).toBeUndefined();
    expect((await quote(shop, [...same, { skuId: tin.id, quantity: 1 }])).sameUnpaid).toBeUndefined();
    expect((await quote(shop, same, { by: 'open', campaignId: threesome.id })).sameUnpaid).toBeUndefined();
    const others = quoteOrder({ lines: same, way: { by: 'alone' } }, shop.as('user_cat'), shop.platform);
    expect((await others).sameUnpaid).toBeUndefined();
    shop.pass(minutes(15));
    expect((await quote(shop, same)).sameUnpaid).toBeUndefined();
  });

  test('goes on with the team that he has opened, or the seat that he holds, and not with one for the other', async () => {
    const shop = await openShop(database);
    const one = [{ skuId: box.id, quantity: 1 }];
    const { teamId } = await shop.openTeam('user_ann');
    const seat = await shop.joinTeam(bob, teamId);
    const opening = { by: 'open', campaignId: threesome.id };
    expect((await quote(shop, one, { by: 'join', teamId })).sameUnpaid).toBe(seat);
    expect((await quote(shop, one, opening)).sameUnpaid).toBeUndefined();
    const asked = { ...shop.wanted(bob, shop.inTeam), campaignId: threesome.id };
    const { orderId } = await openTeam(asked, shop.as(bob), shop.platform);
    expect((await quote(shop, one, opening)).sameUnpaid).toBe(orderId);
    expect((await quote(shop, one)).sameUnpaid).toBeUndefined();
  });
});

test('nobody changes the cart of another person', async () => {
  const shop = await openShop(database);
  await put(shop, box.id, 2);
  const cat = shop.as('user_cat');
  await changeCart({ requestId: shop.newRequest(), skuIds: [box.id], quantity: 9 }, cat, shop.platform);
  await removeFromCart({ requestId: shop.newRequest(), skuIds: [box.id] }, cat, shop.platform);
  expect(await held(shop)).toEqual([[box.id, 2]]);
});
