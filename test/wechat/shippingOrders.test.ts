import type { OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { minutes } from '@/domain/time';
import { refundBuyer } from '../../cloudfunctions/usecases/afterSale/refundBuyer';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { putPickup } from '../../cloudfunctions/usecases/staff/pickups';
import { handOver, shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { embeddedDatabase } from '../support/database';
import { both, box, tin } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';
import { openTown } from './town';

const database = embeddedDatabase();
const xiaoman: UserId = 'user_xiaoman'; // Whom the simulated WeChat knows as o_xiaoman.
let town: Awaited<ReturnType<typeof openTown>>;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());
beforeEach(() => town.wechat.reset());

/** Two boxes and a tin for ¥344.00, or one box to be fetched for ¥88.00: paid here, and at the simulated WeChat. */
async function bought(shop: TestShop, pickup?: object): Promise<OrderId> {
  await shop.moveIn(xiaoman, 'user_clerk');
  const lines = pickup
    ? [{ skuId: box.id, quantity: 1 }]
    : [
        { skuId: box.id, quantity: 2 },
        { skuId: tin.id, quantity: 1 },
      ];
  const asked = { requestId: shop.newRequest(), to: pickup ?? shop.toOf(xiaoman), agreed: pickup ? 88_00 : 344_00 };
  const { orderId } = await placeOrder({ ...asked, lines }, shop.as(xiaoman), shop.platform);
  await shop.pay(xiaoman, orderId);
  const { no, amount } = await shop.paymentOf(orderId);
  await town.buy(no, 'normal', amount);
  return orderId;
}
const ship = (shop: TestShop, orderId: OrderId, waybill: string, units?: number) =>
  shipOrder(
    {
      ...{ requestId: shop.newRequest(), orderId, carrier: 'SF', waybill },
      ...(units && { lines: [{ skuId: box.id, quantity: units }] }),
    },
    shop.as('user_clerk'),
    shop.platform,
  );
async function deliver(shop: TestShop): Promise<void> {
  const platform = { ...shop.platform, wechat: town.services() };
  while ((await sendOutbox(shop.shopId, platform)) > 0);
}
const known = async (shop: TestShop, orderId: OrderId) =>
  (await shop.look(({ orders }) => orders.shippingKnownOf([orderId]))).has(orderId);

test('what is paid for an order in two parcels is set free when WeChat has heard of the second', async () => {
  const shop = await openShop(database);
  const orderId = await bought(shop);
  await ship(shop, orderId, 'SF0000000001', 2);
  await deliver(shop);
  expect(town.wechat.funds()).toEqual({ free: 0, frozen: 344_00 });
  expect(await known(shop, orderId)).toBe(false);
  shop.pass(minutes(5));
  await ship(shop, orderId, 'SF0000000002');
  await deliver(shop);
  expect(town.wechat.funds()).toEqual({ free: 344_00, frozen: 0 });
  expect(await known(shop, orderId)).toBe(true);
  expect(town.wechat.shipped()).toMatchObject([{ isAll: true, corrected: false, parcels: [{}, {}] }]);
});

test('letters that come late and in another order change nothing of what WeChat knows', async () => {
  const shop = await openShop(database);
  const orderId = await bought(shop);
  await ship(shop, orderId, 'SF0000000001', 2);
  town.wechat.setFaults({ api: 'down' });
  await deliver(shop);
  shop.pass(minutes(1));
  await ship(shop, orderId, 'SF0000000002');
  town.wechat.setFaults({ api: 'good' });
  for (let tries = 0; tries < 3; tries += 1) {
    await deliver(shop);
    shop.pass(minutes(9));
  }
  expect(town.wechat.shipped()).toMatchObject([{ isAll: true, corrected: false, parcels: [{}, {}] }]);
  expect(town.wechat.funds()).toEqual({ free: 344_00, frozen: 0 });
  expect(await shop.look(({ outbox }) => outbox.waiting())).toBe(0);
});

test('what is left of an order whose rest went back is set free', async () => {
  const shop = await openShop(database);
  const orderId = await bought(shop);
  await ship(shop, orderId, 'SF0000000001', 2);
  await deliver(shop);
  shop.pass(minutes(5));
  const rest = { sent: false, lines: [{ skuId: tin.id, units: 1 }], amount: fen(168_00), words: '缺货' };
  await refundBuyer({ requestId: shop.newRequest(), orderId, ...rest }, shop.as('user_clerk'), shop.platform);
  await deliver(shop);
  expect(town.wechat.shipped()).toMatchObject([{ isAll: true, parcels: [{ number: 'SF0000000001' }] }]);
  expect(town.wechat.funds()).toMatchObject({ frozen: 0 });
  expect(await known(shop, orderId)).toBe(true);
});

test('what is fetched is set free as it is handed over', async () => {
  const shop = await openShop(database);
  await shop.moveIn(xiaoman, 'user_clerk');
  const point = { name: both('店'), address: '大学路 7 号', hours: both('每天'), phone: '13812345678', isOpen: true };
  const clerk = shop.as('user_clerk');
  const { pickupId } = await putPickup({ requestId: shop.newRequest(), ...point }, clerk, shop.platform);
  const orderId = await bought(shop, { way: 'pickup', pickupId, name: '小满', phone: '13812345678' });
  const { to } = await shop.look(({ orders }) => orders.get(orderId));
  expect(town.wechat.funds()).toEqual({ free: 0, frozen: 88_00 });
  const code = to.way === 'pickup' ? to.code : '';
  await handOver({ requestId: shop.newRequest(), code }, clerk, shop.platform);
  await deliver(shop);
  expect(town.wechat.shipped()).toMatchObject([{ way: 4, isAll: true }]);
  expect(town.wechat.funds()).toEqual({ free: 88_00, frozen: 0 });
});
