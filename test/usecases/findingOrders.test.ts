import type { OrderId, UserId } from '@/domain/id';
import { days, hours } from '@/domain/time';
import { refundBuyer } from '../../cloudfunctions/usecases/afterSale/refundBuyer';
import { buyAgain, deleteOrder, remindOrder } from '../../cloudfunctions/usecases/order/afterOrder';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { listOrders } from '../../cloudfunctions/usecases/order/listOrders';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { viewOrder } from '../../cloudfunctions/usecases/order/viewOrder';
import { viewMe } from '../../cloudfunctions/usecases/person/viewMe';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { listShopOrders } from '../../cloudfunctions/usecases/staff/shopOrders';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, tin } from '../support/fixtures';
import { received, shipped } from '../support/received';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });
const bob: UserId = 'user_bob';

async function ordered(shop: TestShop, who = bob, isPaid = true): Promise<OrderId> {
  await shop.moveIn(who);
  const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
  const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform);
  if (isPaid) await shop.pay(who, orderId);
  return orderId;
}
const mine = async (shop: TestShop, search?: string, who = bob) =>
  (await listOrders({ search }, shop.as(who), shop.platform)).items.map(({ id }) => id);
const ofShop = async (shop: TestShop, search?: string, tab: 'all' | 'toShip' | 'shipped' = 'all') =>
  (await listShopOrders({ search, tab }, shop.as('user_own'), shop.platform)).items.map(({ id }) => id);
const ask = (shop: TestShop, orderId: OrderId) => ({ requestId: shop.newRequest(), orderId });
const numberOf = async (shop: TestShop, orderId: OrderId) =>
  (await shop.look(({ orders }) => orders.get(orderId))).number;

describe('an order is found', () => {
  test('by its buyer, by its number or a part of it, or by what was bought: and only his own', async () => {
    const shop = await openShop(database);
    const bobs = await ordered(shop);
    const cats = await ordered(shop, 'user_cat');
    const number = await numberOf(shop, bobs);
    expect(await mine(shop, number)).toEqual([bobs]);
    expect(await mine(shop, number.toLowerCase().slice(0, 12))).toEqual([bobs]);
    expect(await mine(shop, number.slice(-4))).toEqual([bobs]);
    expect(await mine(shop, '肉桂 120')).toEqual([]);
    expect(await mine(shop, '肉桂 50')).toEqual([bobs]);
    expect(await mine(shop, await numberOf(shop, cats))).toEqual([]);
    expect(await mine(shop, '!!!')).toEqual([]);
    expect(await mine(shop, '龙井')).toEqual([]);
  });

  test('by the staff also by who gets it, by the number of its payment, and by which parcel', async () => {
    const shop = await openShop(database);
    const bobs = await ordered(shop);
    const cats = await shipped(shop, 'user_cat', [tin, box]);
    await rawOf(database)(`update users set nickname = '阿哲 Zhe' where shop_id = $1 and id = 'user_bob'`, [
      shop.shopId,
    ]);
    const both = [cats, bobs];
    expect(await ofShop(shop, '林小满')).toEqual(both);
    expect(await ofShop(shop, '13812345678')).toEqual(both);
    expect(await ofShop(shop, '5678')).toEqual(both);
    expect(await ofShop(shop, '林小满 5678 肉桂')).toEqual(both);
    expect(await ofShop(shop, 'sf1234567890')).toEqual([cats]);
    expect(await ofShop(shop, '7890')).toEqual([cats]);
    expect(await ofShop(shop, (await shop.paymentOf(bobs)).no)).toEqual([bobs]);
    expect(await ofShop(shop, 'T26010112000000000000')).toEqual([]);
    expect(await ofShop(shop, '阿哲')).toEqual([bobs]);
    expect(await ofShop(shop, '阿哲 zh')).toEqual([bobs]);
    expect(await ofShop(shop, '林小满', 'toShip')).toEqual([bobs]);
    expect(await ofShop(shop, '林小满', 'shipped')).toEqual([cats]);
    expect(await ofShop(shop, '%')).toEqual([]);
  });

  test('page by page, also what is rare among many', async () => {
    const shop = await openShop(database, { skus: [{ ...box, stock: 99 }, tin] });
    const ids: OrderId[] = [];
    for (let i = 0; i < 23; i += 1) ids.unshift(await ordered(shop, `user_buyer${i}`));
    const first = await listShopOrders({ tab: 'all', search: '肉桂' }, shop.as('user_own'), shop.platform);
    expect(first.items.map(({ id }) => id)).toEqual(ids.slice(0, 20));
    const asked = { tab: 'all' as const, search: '肉桂', cursor: first.next! };
    const second = await listShopOrders(asked, shop.as('user_own'), shop.platform);
    expect(second).toMatchObject({ items: [{ id: ids[20] }, { id: ids[21] }, { id: ids[22] }], next: undefined });
  });
});

test('deleted, it is off the list of its buyer, and still there by its address and for the shop', async () => {
  const shop = await openShop(database);
  const orderId = await received(shop, bob);
  const open = await ordered(shop);
  await expect(deleteOrder(ask(shop, open), shop.as(bob), shop.platform)).rejects.toMatchObject(
    refusal('order_not_deletable'),
  );
  await expect(deleteOrder(ask(shop, orderId), shop.as('user_cat'), shop.platform)).rejects.toMatchObject(
    refusal('not_found'),
  );
  await deleteOrder(ask(shop, orderId), shop.as(bob), shop.platform);
  expect(await mine(shop)).toEqual([open]);
  expect((await viewOrder({ orderId }, shop.as(bob), shop.platform)).status).toBe('received');
  expect(await ofShop(shop)).toEqual([open, orderId]);
});

test('the merchant is reminded once a day, of what he can ship', async () => {
  const shop = await openShop(database);
  const remind = (orderId: OrderId, who = bob) => remindOrder(ask(shop, orderId), shop.as(who), shop.platform);
  const unpaid = await ordered(shop, bob, false);
  await expect(remind(unpaid)).rejects.toMatchObject(refusal('order_not_shippable'));
  const { orderId: waiting } = await shop.openTeam('user_ann');
  await expect(remind(waiting, 'user_ann')).rejects.toMatchObject(refusal('order_waits_for_team'));
  await expect(remind(waiting)).rejects.toMatchObject(refusal('not_found'));
  const orderId = await ordered(shop);
  await remind(orderId);
  shop.pass(hours(24) - 1);
  await expect(remind(orderId)).rejects.toMatchObject(refusal('reminded_already'));
  shop.pass(1);
  await remind(orderId);
  const { items } = await listShopOrders({ tab: 'toShip' }, shop.as('user_own'), shop.platform);
  expect(items).toMatchObject([{ id: orderId, remindedAt: shop.world.now }]);
});

test('bought again: what can still be bought lies in the cart, as much as there is of it', async () => {
  const shop = await openShop(database);
  const orderId = await shipped(shop, bob, [box, tin]);
  await rawOf(database)(`update skus set stock = 0 where shop_id = $1 and id = $2`, [shop.shopId, tin.id]);
  const again = (who = bob) => buyAgain(ask(shop, orderId), shop.as(who), shop.platform);
  expect(await again()).toEqual({ count: 1, left: 1 });
  expect(await shop.look(({ cart }) => cart.of(bob))).toMatchObject([{ skuId: box.id, quantity: 1 }]);
  await expect(again('user_cat')).rejects.toMatchObject(refusal('not_found'));
  await rawOf(database)(`update skus set stock = 2 where shop_id = $1 and id = $2`, [shop.shopId, tin.id]);
});

test('one’s own page counts what waits for something', async () => {
  const shop = await openShop(database);
  const me = () => viewMe({}, shop.as(bob), shop.platform);
  await received(shop, bob);
  await shipped(shop, bob);
  await ordered(shop);
  await ordered(shop, bob, false);
  expect((await me()).orders).toEqual({ unpaid: 1, teaming: 0, toShip: 1, shipped: 1, toReview: 1, afterSale: 0 });
  const cancelled = await ordered(shop, bob, false);
  await cancelOrder(ask(shop, cancelled), shop.as(bob), shop.platform);
  expect((await me()).orders).toMatchObject({ unpaid: 1 });
  shop.pass(days(91));
  expect((await me()).orders.toReview).toBe(0);
});

test('of what went back nothing was saved', async () => {
  const shop = await openShop(database);
  const { teamId, orderId } = await shop.openTeam(bob);
  for (const who of ['user_cat', 'user_dan'] as const) await shop.pay(who, await shop.joinTeam(who, teamId));
  const saved = async () => (await viewMe({}, shop.as(bob), shop.platform)).saved;
  expect(await saved()).toBe(29_00);
  await shop.moveIn('user_own');
  const back = { orderId, sent: false, lines: [{ skuId: box.id, units: 1 }], amount: 33_50, words: '补差价' };
  await refundBuyer({ requestId: shop.newRequest(), ...back }, shop.as('user_own'), shop.platform);
  expect(await saved()).toBe(14_50);
});

test('a parcel that leaves is on its order’s page the moment after', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  await shop.moveIn('user_own');
  const parcel = { carrier: 'JD' as const, waybill: 'JD0001234567' };
  await shipOrder({ ...ask(shop, orderId), ...parcel }, shop.as('user_own'), shop.platform);
  expect(await viewOrder({ orderId }, shop.as(bob), shop.platform)).toMatchObject({ parcels: [parcel] });
});
