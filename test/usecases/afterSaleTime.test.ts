import { dayOf } from '@/domain/reconcile';
import { days, hours } from '@/domain/time';
import { actOnAfterSales } from '../../cloudfunctions/usecases/afterSale/actOnAfterSales';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { openCounter, waybill } from '../support/afterSales';
import { embeddedDatabase } from '../support/database';
import { box } from '../support/fixtures';
import { tickShop } from '../support/settle';

const database = embeddedDatabase();

async function later(counter: Awaited<ReturnType<typeof openCounter>>, wait: number) {
  counter.pass(wait);
  await tickShop(counter.shop);
}

test('the merchant says nothing for two days: it is accepted, not a moment before', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 1 });
  const id = await counter.ask(orderId);
  await later(counter, hours(48) - 1);
  expect(await counter.saleOf(id)).toMatchObject({ status: 'asked' });
  await later(counter, 1);
  expect(await counter.saleOf(id)).toMatchObject({ status: 'done' });
  expect(await counter.eventsOf(id)).toEqual(['buyer asked', 'clock refunding', 'wechat done']);
});

test('without an address to send to, nothing is accepted by time: it waits and says why, and goes on when there is one', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 1 });
  await counter.ship(orderId);
  const id = await counter.ask(orderId, { kind: 'return', sent: true });
  await later(counter, days(2));
  expect(await counter.staffLook('listShopAfterSales', {})).toMatchObject({
    items: [{ id, status: 'asked', heldUpBy: 'no_return_address' }],
  });
  await later(counter, hours(23));
  await counter.takeReturns();
  expect(await counter.saleOf(id)).toMatchObject({ status: 'asked' });
  await later(counter, hours(1));
  expect(await counter.saleOf(id)).toMatchObject({ status: 'sending', heldUpBy: undefined });
  expect(await counter.eventsOf(id)).toEqual(['buyer asked', 'clock sending']);
});

test('an offer that nobody answers is taken; goods that nobody sends back are kept', async () => {
  const counter = await openCounter(database);
  await counter.takeReturns();
  const orderId = await counter.buy({ [box.id]: 2 });
  await counter.ship(orderId);
  const offered = await counter.ask(orderId, { sent: true, reason: 'damaged' });
  await counter.merchant('offerAfterSale', { afterSaleId: offered, amount: 10_00, words: '补 10 元' });
  const sending = await counter.ask(orderId, { kind: 'return', sent: true });
  await counter.merchant('acceptAfterSale', { afterSaleId: sending });
  await later(counter, days(3));
  expect(await counter.saleOf(offered)).toMatchObject({ status: 'done', total: 10_00 });
  await later(counter, days(4));
  expect(await counter.saleOf(sending)).toMatchObject({ status: 'expired' });
  expect(await counter.linesOf(orderId)).toMatchObject([{ heldSent: 0, returned: 0, refunded: 10_00 }]);
});

test('what came back and nobody looked at counts as right, and is not sold again by itself', async () => {
  const counter = await openCounter(database);
  await counter.takeReturns();
  const orderId = await counter.buy({ [box.id]: 1 });
  await counter.ship(orderId);
  const id = await counter.ask(orderId, { kind: 'return', sent: true });
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  await counter.buyer('sendBack', { afterSaleId: id, ...waybill });
  await later(counter, days(10));
  expect(await counter.saleOf(id)).toMatchObject({ status: 'done', total: 88_00 });
  expect(await counter.stock()).toEqual([499, 500]);
  expect(await counter.eventsOf(id)).toContain('clock refunding');
});

test('what was sent in exchange counts as right after ten days', async () => {
  const counter = await openCounter(database);
  await counter.takeReturns();
  const orderId = await counter.buy({ [box.id]: 1 });
  await counter.ship(orderId);
  const id = await counter.ask(orderId, { kind: 'exchange', sent: true });
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  await counter.buyer('sendBack', { afterSaleId: id, ...waybill });
  await counter.merchant('acceptReturn', { afterSaleId: id, restock: false });
  await counter.merchant('reship', { afterSaleId: id, carrier: 'ZTO', waybill: 'ZT0000000001' });
  await later(counter, days(10));
  expect(await counter.saleOf(id)).toMatchObject({ status: 'done' });
  expect(await counter.linesOf(orderId)).toMatchObject([{ heldSent: 0 }]);
});

test('nothing is sent in exchange for a week: the money goes back instead, and what was promised is sold to others', async () => {
  const counter = await openCounter(database);
  await counter.takeReturns();
  const orderId = await counter.buy({ [box.id]: 3 });
  await counter.ship(orderId);
  const id = await counter.ask(orderId, { kind: 'exchange', sent: true });
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  await counter.buyer('sendBack', { afterSaleId: id, ...waybill });
  await counter.merchant('acceptReturn', { afterSaleId: id, restock: true });
  expect(await counter.stock()).toEqual([497, 500]);
  await later(counter, days(7));
  expect(await counter.saleOf(id)).toMatchObject({ status: 'done', kind: 'return', total: 81_33, givenUp: true });
  expect(await counter.eventsOf(id)).toContain('clock refunding');
  expect(await counter.linesOf(orderId)).toMatchObject([{ returned: 1, heldSent: 0, refunded: 81_33 }]);
  expect(await counter.stock()).toEqual([498, 500]);
});

test('one that is in trouble does not keep the others waiting', async () => {
  const counter = await openCounter(database);
  const first = await counter.ask(await counter.buy({ [box.id]: 1 }));
  const second = await counter.ask(await counter.buy({ [box.id]: 1 }));
  counter.pass(days(2));
  let tries = 0;
  const transact: typeof database.transact = (shopId, work) => {
    tries += 1;
    return tries === 1 ? Promise.reject(new Error('disk full')) : database.transact(shopId, work);
  };
  const act = (changes: object) => actOnAfterSales(counter.shopId, { ...counter.platform, ...changes });
  expect(await act({ database: { ...database, transact } })).toBe(1);
  expect(counter.world.failures).toHaveLength(1);
  expect(await counter.saleOf(first)).toMatchObject({ status: 'asked' });
  expect(await counter.saleOf(second)).toMatchObject({ status: 'refunding' });
  expect(await act({})).toBe(1);
  expect(await counter.saleOf(first)).toMatchObject({ status: 'refunding' });
});

test('WeChat cannot give it back: both see it, it is tried again, and what it does in the end counts', async () => {
  const counter = await openCounter(database);
  const id = await counter.ask(await counter.buy({ [box.id]: 1 }));
  counter.world.refunds = 'abnormal';
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  await tickShop(counter.shop);
  const failed = { status: 'refunding', refund: { status: 'failed' } };
  expect(await counter.look('viewAfterSale', { afterSaleId: id })).toMatchObject(failed);
  expect(await counter.staffLook('viewShopAfterSale', { afterSaleId: id })).toMatchObject(failed);
  const dead = await counter.staffLook<{ id: string }[]>('listDeadLetters', {});
  counter.world.refunds = 'done';
  await counter.merchant('retryLetter', { letterId: (dead as { id: string }[])[0]!.id });
  await tickShop(counter.shop);
  expect(await counter.saleOf(id)).toMatchObject({ status: 'done' });
  expect(await counter.eventsOf(id)).toEqual([
    ...['buyer asked', 'merchant refunding', 'wechat refund_failed', 'wechat done'],
  ]);
});

test('what WeChat is asked about again is not given back by hand meanwhile: it would go back twice', async () => {
  const counter = await openCounter(database);
  const id = await counter.ask(await counter.buy({ [box.id]: 1 }));
  counter.world.refunds = 'abnormal';
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  await tickShop(counter.shop);
  const { no: refundNo } = await counter.refundOf(id);
  const settle = () => counter.merchant('settleRefund', { refundNo, words: '转账给了买家' });
  const [{ id: letterId }] = (await counter.staffLook('listDeadLetters', {})) as unknown as [{ id: string }];
  await counter.merchant('retryLetter', { letterId });
  expect(await settle()).toBe('refund_moved_on');
  counter.world.refunds = 'processing';
  await tickShop(counter.shop);
  expect(await settle()).toBe('refund_moved_on');
  counter.world.refunds = 'abnormal';
  await later(counter, hours(3));
  expect(await settle()).toEqual({});
});

test('given back by hand: the books say so, once, and nothing is tried again', async () => {
  const counter = await openCounter(database);
  const id = await counter.ask(await counter.buy({ [box.id]: 1 }));
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  const { no, amount } = await counter.refundOf(id);
  const settle = () => counter.merchant('settleRefund', { refundNo: no, words: '转账给了买家' });
  expect(await settle()).toBe('refund_moved_on'); // WeChat is at it.
  counter.world.refunds = 'abnormal';
  await tickShop(counter.shop);
  expect(await settle()).toEqual({});
  expect(await settle()).toBe('refund_moved_on');
  expect(await counter.look('viewAfterSale', { afterSaleId: id })).toMatchObject({
    status: 'done',
    refund: { no, status: 'done', amount: 96_00, settled: '转账给了买家' },
  });
  expect(await counter.eventsOf(id)).toContain('merchant settled');
  expect(await counter.staffLook('listDeadLetters', {})).toEqual([]);
  // Its bill has never heard of it, or knows that it failed: neither is a difference for anybody to look at.
  const today = dayOf(counter.world.now);
  const ours = (named: readonly string[]) => counter.counterLook(({ bills }) => bills.ours(today, [], named));
  expect((await ours([])).filter(({ what }) => what === 'refund')).toEqual([]);
  expect(await ours([no])).toContainEqual(expect.objectContaining({ no, amount, state: 'failed' }));
  // WeChat finds a way after all and says so: it is known already.
  const refund = { state: 'done', refundNo: no, amount: 96_00 };
  const notice = { headers: { 'wechatpay-signature': 'signed' }, body: JSON.stringify({ kind: 'refund', refund }) };
  await hearNotice(counter.shopId, notice, counter.platform);
  expect((await counter.eventsOf(id)).filter((event) => event.endsWith('done'))).toEqual([]);
});
