import type { OrderId, UserId } from '@/domain/id';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { receiveOrder } from '../../cloudfunctions/usecases/order/receiveOrder';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { grantMessages } from '../../cloudfunctions/usecases/person/grantMessages';
import { saveProfile } from '../../cloudfunctions/usecases/person/saveProfile';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { liveCard } from '../../cloudfunctions/usecases/team/liveCard';
import { mistakesIn } from '../support/books';
import { racingDatabase, rawOf } from '../support/database';
import { box, tea } from '../support/fixtures';
import { race } from '../support/race';
import { openShop, type TestShop } from '../support/shop';

const { database } = racingDatabase();
const AT_ONCE = 200;
const ann: UserId = 'user_ann';

const all = (run: (i: number) => Promise<unknown>) => race(Array.from({ length: AT_ONCE }, (_, i) => () => run(i)));

/** Ann's order of two boxes, ¥176.00. */
async function ordered(shop: TestShop): Promise<OrderId> {
  await shop.moveIn(ann);
  const { skuId, ...wanted } = shop.wanted(ann, 176_00, box.id, 2);
  const { quantity, ...placing } = wanted;
  return (await placeOrder({ ...placing, lines: [{ skuId, quantity }] }, shop.as(ann), shop.platform)).orderId;
}

const parcel = { carrier: 'ZTO', waybill: 'ZT1234567890' } as const;

test('200 clerks ship one order at once: it leaves once, and the buyer is told once', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  await shop.pay(ann, orderId);
  await shop.moveIn('user_clerk'); // Somebody new would be met one call after the other.

  const ship = () =>
    shipOrder({ requestId: shop.newRequest(), orderId, ...parcel }, shop.as('user_clerk'), shop.platform);
  expect(await all(ship)).toEqual({ ok: 1, order_not_shippable: AT_ONCE - 1 });
  expect(await shop.look(({ outbox }) => outbox.waiting())).toBe(3); // Thanks for the order; and WeChat, which keeps the money until then.
});

test('200 taps on 收到了 count what was received once', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  await shop.pay(ann, orderId);
  await shipOrder({ requestId: shop.newRequest(), orderId, ...parcel }, shop.as('user_clerk'), shop.platform);

  const receive = () => receiveOrder({ requestId: shop.newRequest(), orderId }, shop.as(ann), shop.platform);
  expect(await all(receive)).toEqual({ ok: 1, order_not_receivable: AT_ONCE - 1 });
  expect((await shop.look(({ goods }) => goods.get(tea.id))).received).toBe(2);
});

test('200 cancellations give the stock back once', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  expect(await shop.stockOf(box)).toBe(8);

  const cancel = () => cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as(ann), shop.platform);
  expect(await all(cancel)).toEqual({ ok: 1, order_not_cancellable: AT_ONCE - 1 });
  expect(await shop.stockOf(box)).toBe(10);
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});

test('200 sheets for one order are all for its one payment', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);

  const sheets = new Set<string>();
  const pay = async () => {
    const asked = await payOrder({ requestId: shop.newRequest(), orderId }, shop.as(ann), shop.platform);
    if (!asked.paid) sheets.add(asked.sheet.package);
  };
  expect(await all(pay)).toEqual({ ok: AT_ONCE });
  expect(sheets.size).toBe(1);
});

test('one leave sent 200 times under one id is one leave; 200 of their own are 200', async () => {
  const shop = await openShop(database);
  await shop.moveIn(ann);
  const requestId = shop.newRequest();
  const granted = ['order_shipped'] as const;
  const grant = (id = shop.newRequest()) =>
    grantMessages({ requestId: id, granted: [...granted] }, shop.as(ann), shop.platform);
  const left = async () => {
    const row = await rawOf(database)('select granted from grants where shop_id = $1', [shop.shopId]);
    return row.map((one) => (one as { granted: number }).granted);
  };

  expect(await all(() => grant(requestId))).toEqual({ ok: AT_ONCE });
  expect(await left()).toEqual([1]);
  expect(await all(() => grant())).toEqual({ ok: AT_ONCE });
  expect(await left()).toEqual([AT_ONCE + 1]);
});

test('a stranger among 200 gets no card of the team, and a name saved 200 times is one of those sent', async () => {
  const shop = await openShop(database);
  const { teamId } = await shop.openTeam(ann);
  const card = (i: number) =>
    liveCard({ requestId: shop.newRequest(), teamId }, shop.as(i % 2 ? ann : 'user_stranger'), shop.platform);
  expect(await all(card)).toEqual({ ok: AT_ONCE / 2, not_allowed: AT_ONCE / 2 });

  const save = (i: number) =>
    saveProfile({ requestId: shop.newRequest(), nickname: `安${i}`, avatar: '' }, shop.as(ann), shop.platform);
  expect(await all(save)).toEqual({ ok: AT_ONCE });
  expect((await shop.look(({ users }) => users.get(ann)))?.nickname).toMatch(/^安\d+$/);
});
