import type { Today } from '@/contract/adminToday';
import { DEFAULT_REFERRAL } from '@/domain/referral';
import { days, hours } from '@/domain/time';
import { MOST_COUNTED } from '@/domain/today';
import { openCounter } from '../support/afterSales';
import { embeddedDatabase } from '../support/database';
import { box } from '../support/fixtures';
import { tickShop } from '../support/settle';

const database = embeddedDatabase();
type Counter = Awaited<ReturnType<typeof openCounter>>;

const look = (counter: Counter) => counter.staffLook<Today>('viewToday', {}) as Promise<Today>;
const listed = async (counter: Counter, endpoint: string, tab: string) => {
  const page = await counter.staffLook<{ items: { id: string }[] }>(endpoint, { tab });
  return (page as { items: { id: string }[] }).items.map(({ id }) => id);
};

test('a shop where nothing waits says so, and that it does not know where returns go to', async () => {
  const counter = await openCounter(database);
  const { knowsReturnAddress, decideBy, checkBy, reshipBy, ...counts } = await look(counter);
  expect(Object.values(counts).filter((count) => count > 0)).toEqual([]);
  expect([knowsReturnAddress, decideBy, checkBy, reshipBy]).toEqual([false, undefined, undefined, undefined]);
  await counter.takeReturns();
  expect(await look(counter)).toMatchObject({ knowsReturnAddress: true });
});

test('what is counted is what the lists show: orders to ship, those reminded, and after-sales', async () => {
  const counter = await openCounter(database);
  await counter.takeReturns();
  const [first, second] = [await counter.buy({ [box.id]: 2 }), await counter.buy({ [box.id]: 1 })];
  await counter.buyer('remindOrder', { orderId: first });
  expect(await look(counter)).toMatchObject({ toShip: 2, reminded: 1, toFetch: 0 });
  expect(await listed(counter, 'listShopOrders', 'toShip')).toEqual([second, first]);
  expect(await listed(counter, 'listShopOrders', 'reminded')).toEqual([first]);
  expect(await listed(counter, 'listShopOrders', 'toFetch')).toEqual([]);

  await counter.ship(first);
  expect(await look(counter)).toMatchObject({ toShip: 1, reminded: 0 });
  const wish = { kind: 'return', sent: true, reason: 'damaged', lines: [{ skuId: box.id, units: 1 }] } as const;
  const back = await counter.ask(first, wish);
  counter.pass(hours(1));
  const refund = await counter.ask(second);
  const asked = await look(counter);
  const { actBy } = await counter.saleOf(back);
  expect(asked).toMatchObject({ toDecide: 2, decideBy: actBy, toCheck: 0 });
  // The nearest deadline is the first.
  expect(await listed(counter, 'listShopAfterSales', 'toDecide')).toEqual([back, refund]);

  await counter.merchant('acceptAfterSale', { afterSaleId: back });
  await counter.buyer('sendBack', { afterSaleId: back, carrier: 'SF', waybill: 'SF99887766' });
  const { actBy: checkBy } = await counter.saleOf(back);
  expect(await look(counter)).toMatchObject({ toDecide: 1, toCheck: 1, checkBy });
});

test('the nearest deadlines come page by page, each once', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 25 });
  const asked: string[] = [];
  for (let i = 0; i < 25; i += 1) asked.push(await counter.ask(orderId));
  interface Sales {
    items: { id: string }[];
    next?: string;
  }
  const first = (await counter.staffLook<Sales>('listShopAfterSales', {})) as Sales;
  const rest = (await counter.staffLook<Sales>('listShopAfterSales', { cursor: first.next })) as Sales;
  expect([first.items.length, rest.items.length, rest.next]).toEqual([20, 5, undefined]);
  expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(asked);
  expect(await counter.staffLook('listShopAfterSales', { cursor: asked[0]! })).toBe('not_understood');
});

test('people who want to be leaders are counted until somebody answers', async () => {
  const counter = await openCounter(database);
  const { shop } = counter;
  await shop.transact((tx) => tx.rules.put('referral', DEFAULT_REFERRAL, shop.world.now));
  await counter.buyer('applyToLead', { words: '邻居都来问我' });
  expect(await look(counter)).toMatchObject({ applications: 1, payouts: 0 });
  const { items } = (await counter.staffLook('listLeaders', { tab: 'applied' })) as { items: [{ userId: string }] };
  await counter.merchant('decideApplication', { userId: items[0].userId, accept: false, words: '' });
  expect(await look(counter)).toMatchObject({ applications: 0 });
});

test('what WeChat could not give back is there until it is settled, with its order and its buyer', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 1 });
  const id = await counter.ask(orderId);
  counter.world.refunds = 'abnormal';
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  await tickShop(counter.shop);
  expect(await look(counter)).toMatchObject({ refundsFailed: 1, dead: 1 });
  const { number } = await counter.orderOf(orderId);
  const failed = (await counter.staffLook('listFailedRefunds', {})) as { items: [{ no: string }] };
  expect(failed).toMatchObject({
    items: [{ orderId, afterSaleId: id, amount: 96_00, orderNumber: number, because: 'after_sale' }],
  });
  const [{ no }] = failed.items;
  await counter.merchant('settleRefund', { refundNo: no, words: '转到了支付宝' });
  expect(await look(counter)).toMatchObject({ refundsFailed: 0, dead: 0 });
  expect(await counter.staffLook('listFailedRefunds', {})).toEqual({ items: [], next: undefined });
  expect(await counter.staffLook('listFailedRefunds', { cursor: '..' })).toBe('not_understood');
});

test('invoices, reviews, stock and differences are counted; a heap is counted up to its limit', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 1 });
  const title = { kind: 'personal', name: '安' };
  const { invoiceId } = (await counter.buyer('askInvoice', { orderId, title })) as { invoiceId: string };
  expect(await look(counter)).toMatchObject({ invoices: 1, toReverse: 0, low: 0, differences: 0, unanswered: 0 });
  await counter.merchant('issueInvoice', { invoiceId, amount: 96_00, number: '12345678' });
  const back = { orderId, sent: false, lines: [{ skuId: box.id, units: 1 }], amount: 26_00, words: '补差价' };
  await counter.merchant('refundBuyer', back);
  await counter.merchant('setLowStock', { skuId: box.id, lowAt: 500 });
  expect(await look(counter)).toMatchObject({ invoices: 0, toReverse: 1, low: 1 });

  await counter.shop.transact(async (tx) => {
    const day = '2025-12-31';
    await tx.bills.expect([day], counter.world.now);
    for (let i = 0; i < MOST_COUNTED + 5; i += 1) {
      const what = { what: 'paid', no: `T${i}`, kind: 'missing_here', theirs: 1_00 } as never;
      await tx.differences.found(day, what, counter.world.now);
    }
  });
  expect(await look(counter)).toMatchObject({ differences: MOST_COUNTED });
  counter.pass(days(1));
});
