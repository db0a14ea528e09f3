import type { AfterSaleId, OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, hours } from '@/domain/time';
import { actOnAfterSales } from '../../cloudfunctions/usecases/afterSale/actOnAfterSales';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { endTeams } from '../../cloudfunctions/usecases/team/endTeams';
import { ann, type Counter, openCounter, waybill } from '../support/afterSales';
import { mistakesIn } from '../support/books';
import { racingDatabase } from '../support/database';
import { both, box } from '../support/fixtures';
import { tickShop } from '../support/settle';

const { database } = racingDatabase();
const AT_ONCE = 200;
const PAIRS = 25;

/** Runs them all at once, and counts the answers: `{ ok: 5, team_full: 95 }`. */
async function count(runs: readonly Promise<unknown>[]): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const answer of await Promise.all(runs)) {
    const name = typeof answer === 'string' && !answer.startsWith('aftersale_') ? answer : 'ok';
    counted[name] = (counted[name] ?? 0) + 1;
  }
  return counted;
}
const many = (run: (i: number) => Promise<unknown>) => count(Array.from({ length: AT_ONCE }, (_, i) => run(i)));

/** Two that want something else of the same thing, at the same moment, again and again; the books are right after it. */
async function pairs<T>(
  counter: Counter,
  begin: () => Promise<T>,
  one: (what: T) => Promise<unknown>,
  other: (what: T) => Promise<unknown>,
  check: (what: T, answers: readonly [unknown, unknown]) => Promise<void>,
): Promise<void> {
  const begun: T[] = [];
  for (let i = 0; i < PAIRS; i += 1) begun.push(await begin());
  await Promise.all(
    begun.map(async (what, i) => {
      const runs = i % 2 ? [one(what), other(what)] : [other(what), one(what)].reverse();
      const answers = (await Promise.all(runs)) as [unknown, unknown];
      await check(what, answers);
    }),
  );
  await tickShop(counter.shop);
  expect(counter.world.failures).toEqual([]);
  expect(await mistakesIn(database, counter.shopId)).toEqual([]);
}
const isOk = (answer: unknown) => typeof answer !== 'string' || answer.startsWith('aftersale_');
const oneOf = (answers: readonly unknown[]) => expect(answers.filter(isOk)).toHaveLength(1);

const act = (counter: Counter) => actOnAfterSales(counter.shopId, counter.platform);

test('200 at once ask for one of three units: none is asked for twice, nor for another amount than it paid', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 3 });
  const agreed = 81_33;
  const ask = () => counter.buyer('askAfterSale', { ...counter.wish(orderId, {}), agreed });
  const answers = await many(ask);
  expect(answers['ok']! + (answers['amount_changed'] ?? 0) + (answers['after_sale_open'] ?? 0)).toBe(AT_ONCE);
  expect(answers['ok']).toBe(2); // The third unit is worth a fen more: another amount than was agreed to.
  const [line] = await counter.linesOf(orderId);
  expect(line).toMatchObject({ heldUnsent: 2 });
  expect(await mistakesIn(database, counter.shopId)).toEqual([]);
});

test('200 taps at once, half to withdraw and half to accept: one of them counts', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 1 });
  const afterSaleId = await counter.ask(orderId);
  const tap = (i: number) =>
    i % 2 ? counter.buyer('withdrawAfterSale', { afterSaleId }) : counter.merchant('acceptAfterSale', { afterSaleId });
  expect(await many(tap)).toEqual({ ok: 1, after_sale_moved_on: AT_ONCE - 1 });
  await tickShop(counter.shop);
  expect(counter.world.asked.filter((asked) => asked.startsWith('refund')).length).toBeLessThanOrEqual(1);
  expect(await mistakesIn(database, counter.shopId)).toEqual([]);
});

test('200 refunds of his own accord, ¥10 each: the money of one order, and no fen more', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 1 });
  await counter.ship(orderId);
  const give = () =>
    counter.merchant('refundBuyer', {
      ...{ orderId, sent: true, lines: [{ skuId: box.id, units: 1 }], amount: 10_00, words: '抱歉' },
    });
  const answers = await many(give);
  expect(answers['ok']).toBe(9); // ¥90; the last ¥6 are less than ¥10.
  expect((await counter.linesOf(orderId))[0]!.refunded).toBeLessThanOrEqual(88_00);
  expect(await mistakesIn(database, counter.shopId)).toEqual([]);
});

test('asked for and shipped at the same moment: the unit is on its way or held, never both', async () => {
  const counter = await openCounter(database);
  await pairs<OrderId>(
    counter,
    () => counter.buy({ [box.id]: 1 }),
    (orderId) => counter.buyer('askAfterSale', { ...counter.wish(orderId, {}), agreed: 96_00 }),
    (orderId) => counter.ship(orderId),
    async (orderId, answers) => {
      oneOf(answers);
      const [line] = await counter.linesOf(orderId);
      expect(line!.shipped + line!.heldUnsent).toBe(1);
    },
  );
});

test('accepted by the merchant and by time at the same moment: it goes back once', async () => {
  const counter = await openCounter(database);
  await pairs<AfterSaleId>(
    counter,
    async () => counter.ask(await counter.buy({ [box.id]: 1 })),
    (afterSaleId) => counter.merchant('acceptAfterSale', { afterSaleId }),
    async () => {
      counter.pass(days(2));
      return act(counter);
    },
    async (id) => {
      expect((await counter.eventsOf(id)).filter((event) => event.endsWith('refunding'))).toHaveLength(1);
    },
  );
});

test('declined by the merchant and accepted by time at the same moment: one of both, and the units follow it', async () => {
  const counter = await openCounter(database);
  await pairs<AfterSaleId>(
    counter,
    async () => counter.ask(await counter.buy({ [box.id]: 1 })),
    (afterSaleId) => counter.merchant('declineAfterSale', { afterSaleId, words: '已打包' }),
    async () => {
      counter.pass(days(2));
      return act(counter);
    },
    async (id) => {
      const sale = await counter.saleOf(id);
      const [line] = await counter.linesOf(sale.orderId);
      expect(line).toMatchObject({ heldUnsent: 0, unsent: sale.status === 'declined' ? 0 : 1 });
    },
  );
});

test('the merchant gives back what he is asked for at the same moment: never more than was paid', async () => {
  const counter = await openCounter(database, fen(40_00));
  const lines = [{ skuId: box.id, units: 1 }];
  await pairs<AfterSaleId>(
    counter,
    async () => counter.ask(await counter.buy({ [box.id]: 2 })),
    (afterSaleId) => counter.merchant('acceptAfterSale', { afterSaleId }),
    async (afterSaleId) => {
      const { orderId } = await counter.saleOf(afterSaleId);
      return counter.merchant('refundBuyer', { orderId, sent: false, lines, amount: 40_00, words: '抱歉' });
    },
    async (id) => {
      const { orderId } = await counter.saleOf(id);
      const paid = await counter.paymentOf(orderId);
      const refunds = (await counter.counterLook(({ refunds: all }) => all.ofOrders([orderId]))).get(orderId) ?? [];
      expect(refunds.reduce((all, { amount }) => all + amount, 0)).toBeLessThanOrEqual(paid.amount);
    },
  );
});

test('two requests that are accepted at the same moment: the freight of the order goes back once', async () => {
  const counter = await openCounter(database, fen(40_00));
  await pairs<readonly [AfterSaleId, AfterSaleId]>(
    counter,
    async () => {
      const orderId = await counter.buy({ [box.id]: 2 });
      return [await counter.ask(orderId), await counter.ask(orderId)] as const;
    },
    ([afterSaleId]) => counter.merchant('acceptAfterSale', { afterSaleId }),
    ([, afterSaleId]) => counter.merchant('acceptAfterSale', { afterSaleId }),
    async ([one, other], answers) => {
      expect(answers.filter(isOk)).toHaveLength(2);
      const sales = [await counter.saleOf(one), await counter.saleOf(other)];
      expect(sales.map(({ total }) => total).sort()).toEqual([40_00, 48_00]);
      expect(await counter.orderOf(sales[0]!.orderId)).toMatchObject({ status: 'closed' });
    },
  );
});

test('asked for and fetched at the same moment: nobody carries away what goes back', async () => {
  const counter = await openCounter(database);
  const pickup = await counter.merchant('putPickup', {
    ...{ name: both('大学路店'), address: '大学路 7 号', hours: both('每天'), phone: '13812345678', isOpen: true },
  });
  const { pickupId } = pickup as { pickupId: string };
  const to = { way: 'pickup', pickupId, name: '安', phone: '13812345678' };
  await pairs<OrderId>(
    counter,
    async () => {
      const lines = [{ skuId: box.id, quantity: 1 }];
      const { orderId } = (await counter.buyer('placeOrder', { lines, to, agreed: 88_00 })) as { orderId: OrderId };
      await counter.pay(ann, orderId);
      return orderId;
    },
    (orderId) => counter.buyer('askAfterSale', { ...counter.wish(orderId, {}), agreed: 88_00 }),
    async (orderId) => {
      const order = await counter.orderOf(orderId);
      return counter.merchant('handOver', { code: order.to.way === 'pickup' ? order.to.code : '' });
    },
    async (orderId, answers) => {
      oneOf(answers);
      const [line] = await counter.linesOf(orderId);
      expect(line!.shipped + line!.heldUnsent).toBe(1);
    },
  );
});

test('asked for 200 times while the teams lapse: the money of each order goes back once', async () => {
  const counter = await openCounter(database);
  const begun: { orderId: OrderId; who: UserId }[] = [];
  for (let i = 0; i < 20; i += 1) {
    const who: UserId = `user_leader${i}`;
    begun.push({ orderId: (await counter.openTeam(who)).orderId, who });
  }
  counter.pass(hours(24));
  const ask = (i: number) => {
    const { orderId, who } = begun[i % begun.length]!;
    if (i === AT_ONCE / 2) return endTeams(counter.shopId, counter.platform);
    return counter.buyer('askAfterSale', { ...counter.wish(orderId, {}), agreed: 67_00 }, who);
  };
  const { ok, order_waits_for_team: early = 0, after_sale_not_possible: late = 0 } = await many(ask);
  expect(ok).toBe(1); // That was time itself.
  expect(early + late).toBe(AT_ONCE - 1);
  await tickShop(counter.shop);
  expect(await mistakesIn(database, counter.shopId)).toEqual([]);
});

test('one unit is left to be sent in exchange: of 200 who are told yes at once, one is promised it', async () => {
  const counter = await openCounter(database);
  await counter.takeReturns();
  const ids: AfterSaleId[] = [];
  for (let i = 0; i < 20; i += 1) {
    const orderId = await counter.buy({ [box.id]: 1 });
    await counter.ship(orderId);
    ids.push(await counter.ask(orderId, { kind: 'exchange', sent: true }));
  }
  await counter.merchant('adjustStock', { skuId: box.id, change: -479, note: '清仓' });
  const answers = await many((i) => counter.merchant('acceptAfterSale', { afterSaleId: ids[i % ids.length]! }));
  expect(answers['ok']).toBe(1);
  expect(await counter.shop.stockOf(box)).toBe(0);
  expect(await mistakesIn(database, counter.shopId)).toEqual([]);
});

test('WeChat says 200 times that it is done while somebody settles it by hand: the books move once', async () => {
  const counter = await openCounter(database);
  const afterSaleId = await counter.ask(await counter.buy({ [box.id]: 1 }));
  counter.world.refunds = 'abnormal';
  await counter.merchant('acceptAfterSale', { afterSaleId });
  await tickShop(counter.shop);
  const { no } = await counter.refundOf(afterSaleId);
  const refund = { state: 'done', refundNo: no, amount: 96_00 };
  const notice = { headers: { 'wechatpay-signature': 'signed' }, body: JSON.stringify({ kind: 'refund', refund }) };
  await many((i) =>
    i % 2
      ? counter.merchant('settleRefund', { refundNo: no, words: '转账了' })
      : hearNotice(counter.shopId, notice, counter.platform),
  );
  const ends = (await counter.eventsOf(afterSaleId)).filter((event) => /done|settled/.test(event));
  expect(ends).toHaveLength(1);
  expect(await counter.saleOf(afterSaleId)).toMatchObject({ status: 'done' });
  await tickShop(counter.shop);
  expect(await mistakesIn(database, counter.shopId)).toEqual([]);
});

test('the money of a lapsed team is given back by hand 200 times, and WeChat says it is done: the books move once', async () => {
  const counter = await openCounter(database);
  const { orderId } = await counter.openTeam('user_leader');
  counter.world.refunds = 'abnormal';
  counter.pass(hours(24));
  await tickShop(counter.shop);
  const [lost] = (await counter.counterLook(({ refunds }) => refunds.ofOrders([orderId]))).get(orderId)!;
  const { no, amount } = lost!;
  const refund = { state: 'done', refundNo: no, amount };
  const notice = { headers: { 'wechatpay-signature': 'signed' }, body: JSON.stringify({ kind: 'refund', refund }) };
  await many((i) =>
    i % 2
      ? counter.merchant('settleRefund', { refundNo: no, words: '转账了' })
      : hearNotice(counter.shopId, notice, counter.platform),
  );
  expect(await counter.counterLook(({ refunds }) => refunds.owed())).toBe(0);
  await tickShop(counter.shop);
  expect(await mistakesIn(database, counter.shopId)).toEqual([]);
});

test('said to be wrong and confirmed by time at the same moment: it ends once, and is asked back once or not at all', async () => {
  const counter = await openCounter(database);
  await counter.takeReturns();
  let nth = 0;
  await pairs<AfterSaleId>(
    counter,
    async () => {
      const orderId = await counter.buy({ [box.id]: 1 });
      await counter.ship(orderId);
      const afterSaleId = await counter.ask(orderId, { kind: 'exchange', sent: true });
      await counter.merchant('acceptAfterSale', { afterSaleId });
      await counter.buyer('sendBack', { afterSaleId, ...waybill });
      await counter.merchant('acceptReturn', { afterSaleId, restock: true });
      nth += 1;
      await counter.merchant('reship', { afterSaleId, carrier: 'ZTO', waybill: `ZT00000000${nth}` });
      return afterSaleId;
    },
    (afterSaleId) => counter.buyer('rejectExchange', { afterSaleId, words: '又坏了' }),
    async () => {
      counter.pass(days(10));
      return act(counter);
    },
    async (id) => {
      const ends = (await counter.eventsOf(id)).filter((event) => /done|rejected/.test(event));
      expect(ends).toHaveLength(1);
      const { orderId } = await counter.saleOf(id);
      const sales = await counter.counterLook(({ afterSales }) => afterSales.ofOrder(orderId));
      expect(sales).toHaveLength(ends[0] === 'buyer rejected' ? 2 : 1);
    },
  );
});

test('sent back and expired, reshipped and confirmed: what time does and what people do never both count', async () => {
  const counter = await openCounter(database);
  await counter.takeReturns();
  await pairs<AfterSaleId>(
    counter,
    async () => {
      const orderId = await counter.buy({ [box.id]: 1 });
      await counter.ship(orderId);
      const afterSaleId = await counter.ask(orderId, { kind: 'exchange', sent: true });
      await counter.merchant('acceptAfterSale', { afterSaleId });
      return afterSaleId;
    },
    (afterSaleId) => counter.buyer('sendBack', { afterSaleId, ...waybill }),
    async () => {
      counter.pass(days(7));
      return act(counter);
    },
    async (id) => {
      const { status, orderId } = await counter.saleOf(id);
      expect(['returning', 'expired', 'reshipping']).toContain(status);
      const [line] = await counter.linesOf(orderId);
      expect(line!.heldSent).toBe(status === 'expired' ? 0 : 1);
    },
  );
});
