import type { OrderId, SkuId, UserId } from '@/domain/id';
import { days, hours } from '@/domain/time';
import { askAfterSale, previewAfterSale } from '../../cloudfunctions/usecases/afterSale/askAfterSale';
import { askInvoice, withdrawInvoice } from '../../cloudfunctions/usecases/invoice/buyerInvoices';
import { issueInvoice } from '../../cloudfunctions/usecases/invoice/staffInvoices';
import { remindOrder } from '../../cloudfunctions/usecases/order/afterOrder';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { receiveOrder } from '../../cloudfunctions/usecases/order/receiveOrder';
import { receiveOverdue } from '../../cloudfunctions/usecases/order/receiveOverdue';
import { trackParcel } from '../../cloudfunctions/usecases/order/trackParcel';
import { trackParcels } from '../../cloudfunctions/usecases/order/trackParcels';
import { registerOrderPath } from '../../cloudfunctions/usecases/outbox/registerOrderPath';
import { putFreight, removeFreight } from '../../cloudfunctions/usecases/staff/freight';
import { setGoodsTrade } from '../../cloudfunctions/usecases/staff/goodsTrade';
import { retryLetter } from '../../cloudfunctions/usecases/staff/letters';
import { putPickup } from '../../cloudfunctions/usecases/staff/pickups';
import { handOver, shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { mistakesIn } from '../support/books';
import { racingDatabase, rawOf } from '../support/database';
import { both, box, tea } from '../support/fixtures';
import { race } from '../support/race';
import { shipped } from '../support/received';
import { openShop, type TestShop } from '../support/shop';

const { database } = racingDatabase();
const AT_ONCE = 200;
const bob: UserId = 'user_bob';
const all = (run: (i: number) => Promise<unknown>, count = AT_ONCE) =>
  race(Array.from({ length: count }, (_, i) => () => run(i)));
const plenty = { ...box, stock: 1_000 };

async function bought(shop: TestShop, quantity: number, to: object = {}, agreed = quantity * 88_00): Promise<OrderId> {
  await shop.moveIn(bob, 'user_clerk');
  const { skuId, quantity: _, ...wanted } = shop.wanted(bob, agreed);
  const asked = { ...wanted, ...to, lines: [{ skuId, quantity }] };
  const { orderId } = await placeOrder(asked, shop.as(bob), shop.platform);
  await shop.pay(bob, orderId);
  return orderId;
}
const clerk = (shop: TestShop) => [shop.as('user_clerk'), shop.platform] as const;
const ship = (shop: TestShop, orderId: OrderId, waybill: string, skuId: SkuId = box.id) =>
  shipOrder(
    { requestId: shop.newRequest(), orderId, carrier: 'ZTO', waybill, lines: [{ skuId, quantity: 1 }] },
    ...clerk(shop),
  );

test('200 clerks pack one unit each of an order of ten: ten leave, in ten parcels, and no unit twice', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  const orderId = await bought(shop, 10);
  const answers = await all((i) => ship(shop, orderId, `75300000${i + 100}`));
  expect(answers).toEqual({ ok: 10, order_not_shippable: AT_ONCE - 10 });
  expect(await shop.look(({ parcels }) => parcels.of(orderId))).toHaveLength(10);
  expect((await shop.look(({ orders }) => orders.get(orderId))).status).toBe('shipped');
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});

test('one waybill from 200 clerks is one parcel; of 200 waybills fifteen are', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  const orderId = await bought(shop, 90);
  expect(await all(() => ship(shop, orderId, '75300000001'))).toEqual({ ok: 1, waybill_used: AT_ONCE - 1 });
  const answers = await all((i) => ship(shop, orderId, `75300000${i + 100}`));
  expect(answers).toEqual({ ok: 14, too_many_parcels: AT_ONCE - 14 });
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});

test('a code shown at 200 counters at once is handed over once', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  await shop.moveIn('user_clerk');
  const point = { name: both('店'), address: '大学路 7 号', hours: both('每天'), phone: '13812345678', isOpen: true };
  const { pickupId } = await putPickup({ requestId: shop.newRequest(), ...point }, ...clerk(shop));
  const to = { way: 'pickup', pickupId, name: '阿哲', phone: '13912345678' } as const;
  const orderId = await bought(shop, 2, { to });
  const order = await shop.look(({ orders }) => orders.get(orderId));
  const code = order.to.way === 'pickup' ? order.to.code : '';
  const hand = () => handOver({ requestId: shop.newRequest(), code }, ...clerk(shop));
  expect(await all(hand)).toEqual({ ok: 1, pickup_code_wrong: AT_ONCE - 1 });
  expect((await shop.look(({ goods }) => goods.get(tea.id))).received).toBe(2);
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});

test('asked 200 times at once where a parcel is: the carrier is asked once, and so it is by ten timers', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  const orderId = await shipped(shop, bob);
  const [parcel] = await shop.look(({ parcels }) => parcels.of(orderId));
  const follows = () => shop.world.asked.filter((asked) => asked.startsWith('follow')).length;
  const track = () => trackParcel({ requestId: shop.newRequest(), parcelId: parcel!.id }, shop.as(bob), shop.platform);
  expect(await all(track)).toEqual({ ok: AT_ONCE });
  expect(follows()).toBe(1);
  shop.pass(hours(4));
  expect(await all(() => trackParcels(shop.shopId, shop.platform), 10)).toEqual({ ok: 10 });
  expect(follows()).toBe(2);
});

test('its time is over, its buyer taps and wants his money back, all at once: received once, counted once', async () => {
  for (let round = 0; round < 8; round += 1) {
    const shop = await openShop(database, { skus: [plenty] });
    const orderId = await shipped(shop, bob);
    shop.pass(days(10));
    const about = { kind: 'return' as const, sent: true, reason: 'damaged' as const };
    const asked = { orderId, ...about, lines: [{ skuId: box.id, units: 1 }] };
    const { total } = await previewAfterSale(asked, shop.as(bob), shop.platform);
    const complain = () =>
      askAfterSale({ requestId: shop.newRequest(), ...asked, agreed: total }, shop.as(bob), shop.platform);
    const receive = () => receiveOrder({ requestId: shop.newRequest(), orderId }, shop.as(bob), shop.platform);
    const timer = () => receiveOverdue(shop.shopId, shop.platform);
    const answers = await race(
      round % 2 ? [complain, timer, timer, receive] : [timer, timer, receive, complain, timer],
    );
    const { status } = await shop.look(({ orders }) => orders.get(orderId));
    expect(status).toBe('received');
    expect(answers['order_not_receivable'] ?? 0).toBeLessThanOrEqual(1);
    expect((await shop.look(({ goods }) => goods.get(tea.id))).received).toBe(1);
    expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  }
});

test('the timer never takes an order about which an after-sale was opened while it was looking', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  const orderId = await shipped(shop, bob);
  shop.pass(days(10));
  const asked = { orderId, kind: 'return' as const, sent: true, reason: 'damaged' as const };
  const about = { ...asked, lines: [{ skuId: box.id, units: 1 }] };
  const { total } = await previewAfterSale(about, shop.as(bob), shop.platform);
  const complain = () =>
    askAfterSale({ requestId: shop.newRequest(), ...about, agreed: total }, shop.as(bob), shop.platform);
  const late: typeof database = {
    ...database,
    async look(shopId, work) {
      const due = await database.look(shopId, work);
      await complain();
      return due;
    },
  };
  expect(await receiveOverdue(shop.shopId, { ...shop.platform, database: late })).toBe(0);
  expect((await shop.look(({ orders }) => orders.get(orderId))).status).toBe('shipped');
});

test('200 reminders are one, 200 invoices are one, and one that is issued is not withdrawn', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  const orderId = await bought(shop, 2);
  const remind = () => remindOrder({ requestId: shop.newRequest(), orderId }, shop.as(bob), shop.platform);
  expect(await all(remind)).toEqual({ ok: 1, reminded_already: AT_ONCE - 1 });

  const title = { kind: 'personal', name: '阿哲' } as const;
  const ids = new Set<string>();
  const ask = async () => {
    const { invoiceId } = await askInvoice(
      { requestId: shop.newRequest(), orderId, title },
      shop.as(bob),
      shop.platform,
    );
    ids.add(invoiceId);
  };
  expect(await all(ask)).toEqual({ ok: AT_ONCE });
  expect(ids.size).toBe(1);
  const [invoiceId] = [...ids] as [`invoice_${string}`];
  const issue = () =>
    issueInvoice({ requestId: shop.newRequest(), invoiceId, amount: 176_00, number: '2435200000001' }, ...clerk(shop));
  const withdraw = () => withdrawInvoice({ requestId: shop.newRequest(), invoiceId }, shop.as(bob), shop.platform);
  const answers = await all((i) => (i % 2 ? issue() : withdraw()));
  expect(answers['ok']).toBe(1);
  const [stored] = await shop.look(({ invoices }) => invoices.list({ most: 9 }));
  expect(answers).toEqual(
    stored!.status === 'issued' ? { ok: 1, invoice_issued: AT_ONCE - 1 } : { ok: 1, not_found: AT_ONCE - 1 },
  );
});

test('twenty timers register the order path once; 200 staff revive a dead letter once', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  expect(await all(() => registerOrderPath(shop.shopId, shop.platform), 20)).toEqual({ ok: 20 });
  expect(await shop.look(({ outbox }) => outbox.waiting())).toBe(1);
  await shop.moveIn('user_clerk');
  await rawOf(database)('update outbox set died_at = now(), tries = 14 where shop_id = $1', [shop.shopId]);
  const [letter] = await shop.look(({ outbox }) => outbox.dead(1));
  const retry = () => retryLetter({ requestId: shop.newRequest(), letterId: letter!.id }, ...clerk(shop));
  expect(await all(retry)).toEqual({ ok: 1, not_found: AT_ONCE - 1 });
});

test('a template is removed while goods are made to go by it: either, and never goods without one', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  await shop.moveIn('user_clerk');
  const rate = { first: 1, fee: 10_00, step: 1, stepFee: 2_00 };
  for (let round = 0; round < 20; round += 1) {
    const template = { title: { zh: '冷链' }, by: 'count' as const, zones: [], elsewhere: rate, never: [] };
    const { freightId } = await putFreight({ requestId: shop.newRequest(), ...template }, ...clerk(shop));
    const remove = () => removeFreight({ requestId: shop.newRequest(), freightId }, ...clerk(shop));
    const use = () => setGoodsTrade({ requestId: shop.newRequest(), goodsId: tea.id, freightId }, ...clerk(shop));
    const answers = await race(round % 2 ? [remove, use] : [use, remove]);
    expect([
      { ok: 1, not_found: 1 },
      { ok: 1, in_use: 1 },
    ]).toContainEqual(answers);
    await setGoodsTrade(
      { requestId: shop.newRequest(), goodsId: tea.id, freightId: 'freight_standard' },
      ...clerk(shop),
    );
    if (answers['in_use']) await remove();
  }
  const put = () =>
    putFreight(
      { requestId: shop.newRequest(), title: { zh: '冷链' }, by: 'count', zones: [], elsewhere: rate, never: [] },
      ...clerk(shop),
    );
  expect(await all(put, 60)).toEqual({ ok: 19, too_many_of_these: 41 });
});
