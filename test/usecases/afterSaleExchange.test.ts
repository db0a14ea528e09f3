import type { AfterSaleId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, minutes } from '@/domain/time';
import { type Counter, openCounter, waybill } from '../support/afterSales';
import { mistakesIn } from '../support/books';
import { embeddedDatabase } from '../support/database';
import { box, tin } from '../support/fixtures';
import { tickShop } from '../support/settle';

const database = embeddedDatabase();
const other = { carrier: 'ZTO', waybill: 'ZT0000000001' } as const;
const wish = { kind: 'exchange', sent: true, reason: 'wrong_goods' } as const;

async function received(counter: Counter) {
  const orderId = await counter.buy({ [box.id]: 2, [tin.id]: 1 });
  await counter.ship(orderId);
  await counter.buyer('receiveOrder', { orderId });
  await counter.takeReturns();
  return orderId;
}

test('something else is sent for what came back: taken when it is agreed to, with a parcel of its own', async () => {
  const counter = await openCounter(database);
  const orderId = await received(counter);
  expect(await counter.stock()).toEqual([498, 499]);
  const tins = { ...wish, lines: [{ skuId: tin.id, units: 1 }] };
  const instead = [{ skuId: tin.id, forSkuId: box.id }];
  expect(await counter.ask(orderId, wish, { instead: [{ skuId: box.id, forSkuId: tin.id }] })).toBe('exchange_dearer');
  expect(await counter.ask(orderId, tins, { instead: [{ skuId: box.id, forSkuId: box.id }] })).toBe('not_found');
  const id = await counter.ask(orderId, tins, { instead });
  expect(await counter.saleOf(id)).toMatchObject({ kind: 'exchange', total: 0, lines: [{ forSkuId: box.id }] });
  expect(await counter.stock()).toEqual([498, 499]);

  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  expect(await counter.stock()).toEqual([497, 499]);
  await counter.buyer('sendBack', { afterSaleId: id, ...waybill });
  expect(await counter.merchant('reship', { afterSaleId: id, ...other })).toBe('after_sale_moved_on');
  await counter.merchant('acceptReturn', { afterSaleId: id, restock: true });
  expect(await counter.stock()).toEqual([497, 500]);
  expect(await counter.staffLook('listShopAfterSales', { tab: 'toReship' })).toMatchObject({ items: [{ id }] });
  expect(await counter.merchant('reship', { afterSaleId: id, ...waybill })).toBe('waybill_used');
  expect(await counter.merchant('reship', { afterSaleId: id, ...other })).toEqual({});
  expect(await counter.look('viewAfterSale', { afterSaleId: id })).toMatchObject({
    status: 'reshipped',
    parcel: { ...other, isExchange: true, lines: [{ skuId: box.id, quantity: 1 }] },
    lines: [{ instead: { zh: '50 克' } }],
  });
  expect(await counter.buyer('confirmExchange', { afterSaleId: id }, 'user_bob')).toBe('not_found');
  expect(await counter.buyer('confirmExchange', { afterSaleId: id })).toEqual({});
  expect(await counter.saleOf(id)).toMatchObject({ status: 'done', givenUp: false });
  expect(await counter.linesOf(orderId)).toMatchObject([
    { heldSent: 0, returned: 0 },
    { heldSent: 0, returned: 0, refunded: 0 },
  ]);
  expect(await counter.orderOf(orderId)).toMatchObject({ status: 'received' });
});

test.each(['withdrawn', 'expired', 'declined'] as const)(
  'what was taken for an exchange that is %s returns to the shelf',
  async (end) => {
    const counter = await openCounter(database);
    const orderId = await received(counter);
    const id = await counter.ask(orderId, wish);
    await counter.merchant('acceptAfterSale', { afterSaleId: id });
    expect(await counter.stock()).toEqual([497, 499]);
    if (end === 'withdrawn') await counter.buyer('withdrawAfterSale', { afterSaleId: id });
    if (end === 'expired') {
      counter.pass(days(7));
      await tickShop(counter.shop);
    }
    if (end === 'declined') {
      await counter.buyer('sendBack', { afterSaleId: id, ...waybill });
      await counter.merchant('declineReturn', { afterSaleId: id, words: '不是我们的' });
    }
    expect(await counter.saleOf(id)).toMatchObject({ status: end });
    expect(await counter.stock()).toEqual([498, 499]);
  },
);

test('declined before anything was taken, nothing returns; and what is not there cannot be promised', async () => {
  const counter = await openCounter(database);
  const orderId = await received(counter);
  const id = await counter.ask(orderId, wish);
  await counter.merchant('declineAfterSale', { afterSaleId: id, words: '没有瑕疵' });
  expect(await counter.stock()).toEqual([498, 499]);

  const again = await counter.ask(orderId, wish);
  await counter.merchant('adjustStock', { skuId: box.id, change: -498, note: '清仓' });
  expect(await counter.ask(orderId, wish)).toBe('stock_short');
  expect(await counter.merchant('acceptAfterSale', { afterSaleId: again })).toBe('stock_short');
  counter.pass(days(2));
  await tickShop(counter.shop);
  expect(await counter.saleOf(again)).toMatchObject({ status: 'asked', heldUpBy: 'stock_short' });
  await counter.merchant('adjustStock', { skuId: box.id, change: 5, note: '补货' });
  counter.pass(days(1));
  await tickShop(counter.shop);
  expect(await counter.saleOf(again)).toMatchObject({ status: 'sending', heldUpBy: undefined });
  expect(await counter.stock()).toEqual([4, 499]);
});

test('the merchant gives back of his own accord: less and it is kept, all of it and it is given up', async () => {
  const counter = await openCounter(database, fen(40_00));
  const orderId = await counter.buy({ [box.id]: 2 }); // ¥80 and ¥8 freight
  const give = (amount: number, units: number, sent = false) =>
    counter.merchant('refundBuyer', { orderId, sent, lines: [{ skuId: box.id, units }], amount, words: '抱歉' });
  const most = (units: number, sent = false) =>
    counter.staffLook('previewRefundBuyer', { orderId, sent, lines: [{ skuId: box.id, units }] });
  expect(await most(1)).toMatchObject({ total: 40_00 });
  expect(await give(40_01, 1)).toBe('amount_changed');
  expect(await give(0, 1)).toBe('amount_changed');
  expect(await give(5_00, 1)).toMatchObject({ afterSaleId: expect.any(String) });
  expect(await counter.linesOf(orderId)).toMatchObject([{ unsent: 0, refunded: 5_00 }]);
  counter.pass(minutes(1));
  expect(await give(40_00, 1)).toMatchObject({ afterSaleId: expect.any(String) });
  expect(await counter.linesOf(orderId)).toMatchObject([{ unsent: 1, refunded: 45_00 }]);
  expect(await counter.stock()).toEqual([499, 500]);
  await counter.ship(orderId);
  expect(await most(1, true)).toMatchObject({ total: 43_00, freight: 8_00, lines: [{ before: 5_00 }] });
  counter.pass(minutes(1));
  expect(await give(43_00, 1, true)).toMatchObject({ afterSaleId: expect.any(String) });
  await tickShop(counter.shop);
  expect(await counter.orderOf(orderId)).toMatchObject({ status: 'closed', closedBy: 'refunded' });
  expect(await counter.look('viewOrder', { orderId })).toMatchObject({
    refunds: [{ amount: 5_00 }, { amount: 40_00 }, { amount: 43_00 }],
    afterSales: [{ startedBy: 'merchant', status: 'done' }, {}, {}],
  });
  expect(await give(1, 1, true)).toBe('after_sale_not_possible');
  expect(await counter.stock()).toEqual([499, 500]); // What was sent and is kept never returns.
});

test('what costs nothing goes back for nothing, at once', async () => {
  const counter = await openCounter(database, fen(0));
  const [free] = [await counter.buy({ [box.id]: 20 })];
  await counter.merchant('refundBuyer', {
    ...{ orderId: free, sent: false, lines: [{ skuId: box.id, units: 1 }], amount: 0, words: '少发一盒' },
  });
  expect(await counter.linesOf(free)).toMatchObject([{ unsent: 1, refunded: 0 }]);
  const id = await counter.ask(free, { lines: [{ skuId: box.id, units: 19 }] });
  expect(await counter.saleOf(id)).toMatchObject({ status: 'asked', total: 8_00, freight: 8_00 });
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  await tickShop(counter.shop);
  expect(await counter.saleOf(id)).toMatchObject({ status: 'done' });
  expect(await counter.stock()).toEqual([500, 500]);
});

/** Asked on the sixth day after receipt, and sent again on the seventeenth. */
async function reshipped(counter: Counter) {
  const orderId = await received(counter);
  counter.pass(days(6));
  const id = await counter.ask(orderId, wish);
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  counter.pass(days(5));
  await counter.buyer('sendBack', { afterSaleId: id, ...waybill });
  await counter.merchant('acceptReturn', { afterSaleId: id, restock: true });
  counter.pass(days(6));
  await counter.merchant('reship', { afterSaleId: id, ...other });
  return { orderId, id };
}

test('what came in exchange has its days too: from when it was confirmed, as many units as were exchanged', async () => {
  const counter = await openCounter(database);
  const { orderId, id } = await reshipped(counter);
  await counter.buyer('confirmExchange', { afterSaleId: id });
  const faulty = { kind: 'return', sent: true, reason: 'damaged' } as const;
  counter.pass(days(14));
  expect(await counter.ask(orderId, { ...faulty, reason: 'changed_mind' })).toBe('after_sale_too_late');
  expect(await counter.ask(orderId, { ...faulty, lines: [{ skuId: box.id, units: 2 }] })).toBe('after_sale_too_late');
  expect(await counter.ask(orderId, { ...faulty, lines: [{ skuId: tin.id, units: 1 }] })).toBe('after_sale_too_late');
  const again = await counter.ask(orderId, faulty);
  expect(await counter.saleOf(again)).toMatchObject({ status: 'asked', kind: 'return' });
  expect(await counter.ask(orderId, faulty)).toBe('after_sale_too_late');
  expect(await mistakesIn(database, counter.shopId)).toEqual([]);
});

test('what came in exchange is not right: it ends, and the same units go back for their money', async () => {
  const counter = await openCounter(database);
  const { orderId, id } = await reshipped(counter);
  const pictures = [counter.upload('user_ann')];
  const reject = (facts: object = {}) =>
    counter.buyer('rejectExchange', { afterSaleId: id, words: '又是坏的', pictures, ...facts });
  expect(await reject({ words: '' })).toBe('not_understood');
  expect(await reject({ pictures: [counter.upload('user_bob')] })).toBe('picture_not_yours');
  expect(await counter.buyer('rejectExchange', { afterSaleId: id, words: '不是我的' }, 'user_bob')).toBe('not_found');
  const { afterSaleId: next } = (await reject()) as { afterSaleId: AfterSaleId };
  expect(await reject()).toBe('after_sale_moved_on');
  expect((await counter.eventsOf(id)).at(-1)).toBe('buyer rejected');
  expect(await counter.saleOf(id)).toMatchObject({ status: 'done', kind: 'exchange' });
  expect(await counter.look('viewAfterSale', { afterSaleId: next })).toMatchObject({
    ...{ status: 'asked', kind: 'return', reason: 'wrong_goods', words: '又是坏的', total: 82_88 },
    lines: [{ skuId: box.id, units: 1 }],
  });
  expect((await counter.linesOf(orderId))[0]).toMatchObject({ heldSent: 1 });
  expect(await mistakesIn(database, counter.shopId)).toEqual([]);

  await counter.merchant('acceptAfterSale', { afterSaleId: next });
  await counter.buyer('sendBack', { afterSaleId: next, ...other });
  await counter.merchant('acceptReturn', { afterSaleId: next, restock: false });
  await tickShop(counter.shop);
  expect(await counter.saleOf(next)).toMatchObject({ status: 'done', givenUp: true });
  expect((await counter.linesOf(orderId))[0]).toMatchObject({ heldSent: 0, returned: 1 });
  expect(await mistakesIn(database, counter.shopId)).toEqual([]);
});

test('who changed his mind and got another one that is not right is not to blame for it', async () => {
  const counter = await openCounter(database);
  const orderId = await received(counter);
  const id = await counter.ask(orderId, { ...wish, reason: 'ordered_wrong' });
  expect(await counter.buyer('rejectExchange', { afterSaleId: id, words: '不对' })).toBe('after_sale_moved_on');
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  await counter.buyer('sendBack', { afterSaleId: id, ...waybill });
  await counter.merchant('acceptReturn', { afterSaleId: id, restock: true });
  await counter.merchant('reship', { afterSaleId: id, ...other });
  const { afterSaleId } = (await counter.buyer('rejectExchange', { afterSaleId: id, words: '不对' })) as {
    afterSaleId: AfterSaleId;
  };
  expect(await counter.saleOf(afterSaleId)).toMatchObject({ reason: 'not_as_described' });
});
