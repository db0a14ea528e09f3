import type { OrderId, UserId } from '@/domain/id';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { changePrice } from '../../cloudfunctions/usecases/staff/changePrice';
import { noteOrder, receiveLater } from '../../cloudfunctions/usecases/staff/orderNotes';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { mistakesIn } from '../support/books';
import { racingDatabase } from '../support/database';
import { box, friends } from '../support/fixtures';
import { race } from '../support/race';
import { openShop, type TestShop } from '../support/shop';

const { database } = racingDatabase();
const open = () => openShop(database, { skus: [{ ...box, stock: 1_000 }] });
const booksOf = ({ shopId }: TestShop) => mistakesIn(database, shopId);
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const asks = (shop: TestShop) => ({ requestId: shop.newRequest() });

async function ordered(shop: TestShop, who: UserId): Promise<OrderId> {
  await shop.moveIn(who);
  const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
  const asked = { ...wanted, lines: [{ skuId, quantity }] };
  return (await placeOrder(asked, shop.as(who), shop.platform)).orderId;
}
const change = (shop: TestShop, orderId: OrderId, goods: number, from = 96_00) =>
  changePrice(
    { ...asks(shop), orderId, goods, freight: 8_00, from, words: '熟客' },
    shop.as('user_own'),
    shop.platform,
  );
const sheet = (shop: TestShop, who: UserId, orderId: OrderId) =>
  payOrder({ ...asks(shop), orderId }, shop.as(who), shop.platform);

test('forty of the staff change one price at once: one is in time, the others look at what it is now', async () => {
  const shop = await open();
  const orderId = await ordered(shop, 'user_bob');
  await sheet(shop, 'user_bob', orderId);
  const answers = await race(times(40, (i) => () => change(shop, orderId, 80_00 - i)));
  const { ok, price_moved_on: moved = 0, order_being_paid: held = 0 } = answers;
  expect([ok, moved + held]).toEqual([1, 39]);
  const changes = await shop.look(({ priceChanges }) => priceChanges.ofOrders([orderId]));
  expect(changes.get(orderId)).toHaveLength(1);
  expect(await booksOf(shop)).toEqual([]);
});

test('a price is changed while its buyer opens the sheet: every sheet is of what it costs now, or dead', async () => {
  const shop = await open();
  const crowd = friends(40);
  const orders: [UserId, OrderId][] = [];
  for (const who of crowd) orders.push([who, await ordered(shop, who)]);
  const handed: string[] = [];
  const opens = async (who: UserId, orderId: OrderId) => {
    const answer = await sheet(shop, who, orderId);
    if (!answer.paid) handed.push(answer.sheet.package.replace('prepay_id=wx', ''));
  };
  const answers = await race(
    orders.flatMap(([who, orderId]) => [
      () => opens(who, orderId),
      () => change(shop, orderId, 80_00),
      () => opens(who, orderId),
    ]),
  );
  const { ok = 0, price_changed: stale = 0, order_being_paid: held = 0 } = answers;
  expect(ok + stale + held).toBe(120);
  const now = await shop.look((view) => view.payments.ofOrders(orders.map(([, orderId]) => orderId)));
  const alive = new Set([...now.values()].map(({ no }) => no));
  expect(handed.filter((no) => !alive.has(no) && !shop.world.closed.has(no))).toEqual([]);
  for (const [who, orderId] of orders) {
    await sheet(shop, who, orderId);
    const { no, amount, status } = await shop.paymentOf(orderId);
    expect([status, shop.world.closed.has(no)]).toEqual(['open', false]);
    await hearNotice(shop.shopId, shop.notice(shop.payAtWechat(no, amount)), shop.platform);
  }
  const paid = await shop.look(({ orders: some }) => some.count({ statuses: ['paid'] }));
  expect([paid, await booksOf(shop)]).toEqual([40, []]);
});

test('a price is changed while the notice of its payment comes: it is paid as it was, or costs less and is not paid', async () => {
  const shop = await open();
  const orders: [UserId, OrderId][] = [];
  for (const who of friends(40)) orders.push([who, await ordered(shop, who)]);
  for (const [who, orderId] of orders) await sheet(shop, who, orderId);
  await race(
    orders.flatMap(([, orderId]) => [
      () => change(shop, orderId, 80_00),
      async () => {
        const { no, amount } = await shop.paymentOf(orderId);
        if (shop.world.closed.has(no)) return; // The sheet does not take it.
        const paid = shop.payAtWechat(no, amount);
        await hearNotice(shop.shopId, shop.notice(paid), shop.platform);
      },
    ]),
  );
  for (const [, orderId] of orders) {
    const { status } = await shop.look(({ orders: some }) => some.get(orderId));
    const { amount, status: paying } = await shop.paymentOf(orderId);
    expect([`${status} ${amount} ${paying}`]).toEqual([
      expect.stringMatching(/^(paid (9600|8800) paid|unpaid 8800 open)$/),
    ]);
  }
  expect(await booksOf(shop)).toEqual([]);
});

test('two hundred notes at once: fifty are kept, numbered, and nobody is told a lie', async () => {
  const shop = await open();
  const orderId = await ordered(shop, 'user_bob');
  const note = (i: number) =>
    noteOrder({ ...asks(shop), orderId, words: `第 ${i} 条` }, shop.as('user_own'), shop.platform);
  expect(await race(times(200, (i) => () => note(i)))).toEqual({ ok: 50, too_many_of_these: 150 });
  const notes = (await shop.look(({ orderNotes }) => orderNotes.ofOrders([orderId]))).get(orderId)!;
  expect(notes.map(({ number }) => number)).toEqual(times(50, (i) => 50 - i));
});

test('an order is put off by forty at once, and waits no longer than it may', async () => {
  const shop = await open();
  const orderId = await ordered(shop, 'user_bob');
  await shop.pay('user_bob', orderId);
  const parcel = { carrier: 'ZTO', waybill: '75300000001' } as const;
  await shipOrder({ ...asks(shop), orderId, ...parcel }, shop.as('user_own'), shop.platform);
  const wait = () => receiveLater({ ...asks(shop), orderId, days: 5 }, shop.as('user_own'), shop.platform);
  expect(await race(times(40, () => wait))).toEqual({ ok: 7, receipt_late_enough: 33 });
});

test('two of the staff ship the same fifty rows at once: each order leaves once', async () => {
  const shop = await open();
  const orders: OrderId[] = [];
  for (const who of friends(50)) {
    const orderId = await ordered(shop, who);
    await shop.pay(who, orderId);
    orders.push(orderId);
  }
  const ship = (orderId: OrderId, i: number) =>
    shipOrder(
      { ...asks(shop), orderId, carrier: 'ZTO', waybill: `7530000${i + 1_000}` },
      shop.as('user_own'),
      shop.platform,
    );
  const answers = await race(orders.flatMap((orderId, i) => [() => ship(orderId, i), () => ship(orderId, i)]));
  expect(answers.ok).toBe(50);
  const parcels = await shop.look((view) => view.parcels.ofOrders(orders));
  expect([...parcels.values()].map((some) => some.length)).toEqual(times(50, () => 1));
  expect(await booksOf(shop)).toEqual([]);
});
