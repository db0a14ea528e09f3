import type { OrderId, UserId } from '@/domain/id';
import type { Carrier } from '@/domain/parcel';
import { days, hours, later } from '@/domain/time';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { flagOrder, noteOrder, receiveLater } from '../../cloudfunctions/usecases/staff/orderNotes';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { checkShipments, findByCode, viewPacking } from '../../cloudfunctions/usecases/staff/shipping';
import { countShopOrders, listShopOrders, viewShopOrder } from '../../cloudfunctions/usecases/staff/shopOrders';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, tea, threesome, tin } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });
const plenty = { ...box, stock: 1_000 };

async function paid(shop: TestShop, who: UserId, remark = ''): Promise<{ orderId: OrderId; number: string }> {
  await shop.moveIn(who);
  const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
  const asked = { ...wanted, lines: [{ skuId, quantity }], remark };
  const { orderId } = await placeOrder(asked, shop.as(who), shop.platform);
  await shop.pay(who, orderId);
  return { orderId, number: (await shop.look(({ orders }) => orders.get(orderId))).number };
}
const open = () => openShop(database, { skus: [plenty, tin], campaign: { ...threesome, limits: { units: 9 } } });
const staffOf = (shop: TestShop) => shop.as('user_own');
const asks = (shop: TestShop) => ({ requestId: shop.newRequest() });
const ship = (shop: TestShop, orderId: OrderId, waybill: string, carrier: Carrier = 'ZTO') =>
  shipOrder({ ...asks(shop), orderId, carrier, waybill }, staffOf(shop), shop.platform);
const check = (shop: TestShop, ...rows: { order: string; carrier: Carrier; waybill: string }[]) =>
  checkShipments({ rows }, staffOf(shop), shop.platform);
const listed = async (shop: TestShop, asked: object) =>
  (await listShopOrders({ tab: 'all', ...asked }, staffOf(shop), shop.platform)).items.map(({ id }) => id);

test('each row is told what shipping it would be answered, before anything leaves', async () => {
  const shop = await open();
  const [a, b, c] = [await paid(shop, 'user_bob'), await paid(shop, 'user_cat'), await paid(shop, 'user_bob')];
  const team = await shop.openTeam('user_ann');
  const waiting = (await shop.look(({ orders }) => orders.get(team.orderId))).number;
  await ship(shop, b.orderId, '75300000001');
  const rows = await check(
    shop,
    { order: a.number, carrier: 'ZTO', waybill: '75300000009' },
    { order: b.number, carrier: 'ZTO', waybill: '75300000001' }, // Just so it was sent.
    { order: c.number, carrier: 'ZTO', waybill: '75300000001' }, // To somebody else.
    { order: waiting, carrier: 'SF', waybill: '75300000009' },
    { order: 'P000000000000000000', carrier: 'SF', waybill: '75300000009' },
  );
  expect(rows.map(({ isSent, pieces, whyNot, name }) => [isSent, pieces, whyNot, name])).toEqual([
    [false, 1, undefined, '林**'],
    [true, 0, undefined, '林**'],
    [false, 1, 'waybill_elsewhere', '林**'],
    [false, 1, 'order_waits_for_team', '林**'],
    [false, 0, 'not_found', undefined],
  ]);
  const [again] = await check(shop, { order: b.number, carrier: 'SF', waybill: '75300000002' });
  expect(again).toMatchObject({ isSent: false, whyNot: 'order_not_shippable' });
});

test('two orders of one buyer may go in one parcel; those of two may not', async () => {
  const shop = await open();
  const [a, b, c] = [await paid(shop, 'user_bob'), await paid(shop, 'user_bob'), await paid(shop, 'user_cat')];
  const under = { carrier: 'YTO', waybill: 'YT0000000001' } as const;
  const rows = await check(shop, ...[a, b, c].map(({ number: order }) => ({ order, ...under })));
  expect(rows.map(({ whyNot }) => whyNot)).toEqual([undefined, undefined, 'waybill_elsewhere']);
});

test('what was scanned finds its order: the number of a delivery note, or of a label', async () => {
  const shop = await open();
  const { orderId, number } = await paid(shop, 'user_bob');
  await ship(shop, orderId, 'YT0000000001', 'YTO');
  const find = (code: string) => findByCode({ code }, staffOf(shop), shop.platform);
  expect([(await find(number)).id, (await find('yt0000000001')).id]).toEqual([orderId, orderId]);
  await expect(find('YT0000000002')).rejects.toMatchObject(refusal('not_found'));
  await expect(find('P000000000000000000')).rejects.toMatchObject(refusal('not_found'));
});

test('packing shows what can be sent now, with what buyer and staff have said', async () => {
  const shop = await open();
  const [a, b, c] = [await paid(shop, 'user_bob', '送礼'), await paid(shop, 'user_cat'), await paid(shop, 'user_dan')];
  await noteOrder({ ...asks(shop), orderId: a.orderId, words: '多放冰袋' }, staffOf(shop), shop.platform);
  await ship(shop, b.orderId, '75300000001');
  const orderIds = [c.orderId, a.orderId, b.orderId, 'order_nobody'] as const;
  const packing = await viewPacking({ orderIds: [...orderIds] }, staffOf(shop), shop.platform);
  expect(packing.map(({ orderId }) => orderId)).toEqual([c.orderId, a.orderId]);
  expect(packing[1]).toMatchObject({
    ...{ number: a.number, remark: '送礼', notes: ['多放冰袋'] },
    lines: [{ skuId: box.id, goodsId: tea.id, units: 1, title: tea.title }],
  });
});

test('orders are found by remark, note, waybill and the code of a SKU, and by nothing else that is written so', async () => {
  const shop = await open();
  const [a, b] = [await paid(shop, 'user_bob', '麻烦放门卫'), await paid(shop, 'user_cat')];
  await noteOrder({ ...asks(shop), orderId: b.orderId, words: '老客户，送小样' }, staffOf(shop), shop.platform);
  await ship(shop, b.orderId, 'SF1234567890123', 'SF');
  expect(await listed(shop, { search: '放门卫' })).toEqual([a.orderId]);
  expect(await listed(shop, { search: '送小样' })).toEqual([b.orderId]);
  expect(await listed(shop, { search: 'SF1234567890123' })).toEqual([b.orderId]);
  expect(await listed(shop, { search: '0123' })).toEqual([b.orderId]);
  expect(await listed(shop, { search: '小样门卫' })).toEqual([]);
  await rawOf(database)(`update skus set code = 'TEA-50' where shop_id = $1 and id = $2`, [shop.shopId, box.id]);
  expect(await listed(shop, { search: 'TEA-50' })).toEqual([b.orderId, a.orderId]);
  expect(await listed(shop, { search: 'TEA-120' })).toEqual([]);
});

test('filters go together with tabs, and the count says how many', async () => {
  const shop = await open();
  const a = await paid(shop, 'user_bob');
  shop.pass(hours(1));
  const b = await paid(shop, 'user_cat');
  await flagOrder({ ...asks(shop), orderId: a.orderId, flag: 'red' }, staffOf(shop), shop.platform);
  const since = later(shop.world.now, -hours(0.5));
  expect(await listed(shop, { filters: { placedFrom: since } })).toEqual([b.orderId]);
  expect(await listed(shop, { filters: { placedTo: since } })).toEqual([a.orderId]);
  expect(await listed(shop, { filters: { flag: 'any' } })).toEqual([a.orderId]);
  expect(await listed(shop, { filters: { flag: 'blue' } })).toEqual([]);
  expect(await listed(shop, { filters: { buyerId: 'user_cat' } })).toEqual([b.orderId]);
  expect(await listed(shop, { filters: { goodsId: tea.id, way: 'express' } })).toEqual([b.orderId, a.orderId]);
  expect(await listed(shop, { filters: { way: 'pickup' } })).toEqual([]);
  expect(await listed(shop, { filters: { afterSale: 'any' } })).toEqual([]);
  expect(await listed(shop, { tab: 'shipped', filters: { flag: 'red' } })).toEqual([]);
  const count = (asked: object) => countShopOrders(asked, staffOf(shop), shop.platform);
  expect(await count({ tab: 'toShip', filters: {} })).toEqual({ count: 2 });
  expect(await count({ tab: 'toShip', filters: { flag: 'red' } })).toEqual({ count: 1 });
  await flagOrder({ ...asks(shop), orderId: a.orderId, flag: null }, staffOf(shop), shop.platform);
  expect(await listed(shop, { filters: { flag: 'any' } })).toEqual([]);
});

test('notes stay, with who wrote them, and an order has room for fifty', async () => {
  const shop = await open();
  const { orderId } = await paid(shop, 'user_bob');
  await shop.transact((tx) => tx.users.change('user_own', { nickname: '郑宁' }));
  const note = (words: string) => noteOrder({ ...asks(shop), orderId, words }, staffOf(shop), shop.platform);
  for (let i = 1; i <= 50; i += 1) expect(await note(`第 ${i} 条`)).toEqual({ number: i });
  await expect(note('多了')).rejects.toMatchObject(refusal('too_many_of_these'));
  const { notes } = await viewShopOrder({ orderId }, staffOf(shop), shop.platform);
  expect([notes.length, notes[0]]).toEqual([50, expect.objectContaining({ words: '第 50 条', by: '郑宁' })]);
});

test('a receipt is put off by days, until it waits as long as an order may', async () => {
  const shop = await open();
  const { orderId } = await paid(shop, 'user_bob');
  const wait = (count: number) => receiveLater({ ...asks(shop), orderId, days: count }, staffOf(shop), shop.platform);
  await expect(wait(3)).rejects.toMatchObject(refusal('order_not_receivable'));
  await ship(shop, orderId, '75300000001');
  const { receiveBy, daysLonger } = await viewShopOrder({ orderId }, staffOf(shop), shop.platform);
  expect(await wait(3)).toEqual({ receiveBy: receiveBy! + days(3) });
  await expect(wait(30)).resolves.toBeDefined();
  await expect(wait(daysLonger - 32)).rejects.toMatchObject(refusal('receipt_late_enough'));
});
