import { fen } from '@/domain/money';
import { openCounter, waybill } from '../support/afterSales';
import { embeddedDatabase } from '../support/database';
import { box, tea, tin } from '../support/fixtures';
import { tickShop } from '../support/settle';

const database = embeddedDatabase();

test('one of three units goes back after a 满减: exactly what it paid, and the rest is shipped', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 3 }); // 3 × ¥88 − ¥20, no freight: ¥244
  expect(await counter.preview(orderId)).toMatchObject({
    total: 81_33,
    freight: 0,
    couponBack: false,
    lines: [{ list: 88_00, less: [{ because: { step: 'reduction' }, amount: 6_67 }], before: 0, cash: 81_33 }],
  });
  const id = await counter.ask(orderId, {}, { words: '多买了一盒' });
  expect(await counter.saleOf(id)).toMatchObject({ status: 'asked', total: 81_33, sent: false });
  expect(await counter.merchant('acceptAfterSale', { afterSaleId: id })).toEqual({});
  expect(await counter.stock()).toEqual([498, 500]);
  expect(await counter.saleOf(id)).toMatchObject({ status: 'refunding', givenUp: true });

  await tickShop(counter.shop);
  expect(await counter.saleOf(id)).toMatchObject({ status: 'done', total: 81_33 });
  expect(await counter.eventsOf(id)).toEqual(['buyer asked', 'merchant refunding', 'wechat done']);
  expect(await counter.linesOf(orderId)).toMatchObject([{ unsent: 1, heldUnsent: 0, refunded: 81_33 }]);
  expect(counter.world.asked.filter((asked) => asked.startsWith('refund'))).toEqual([
    expect.stringMatching(/^refund R\d+ 8133$/),
  ]);
  expect(await counter.look('viewAfterSale', { afterSaleId: id })).toMatchObject({
    refund: { amount: 81_33, status: 'done', because: 'after_sale' },
    lines: [{ units: 1, cash: 81_33 }],
  });

  expect(await counter.ship(orderId)).toEqual({});
  expect(await counter.orderOf(orderId)).toMatchObject({ status: 'shipped' });
  expect(await counter.ask(orderId, { lines: [{ skuId: tin.id, units: 1 }], sent: true, kind: 'return' })).toBe(
    'not_found',
  );
});

test('what nobody keeps any of closes the order, with its freight; the seat and the books stay right', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 1 }); // ¥88 and ¥8 freight
  const id = await counter.ask(orderId);
  expect(await counter.saleOf(id)).toMatchObject({ total: 96_00, freight: 8_00 });
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  expect(await counter.orderOf(orderId)).toMatchObject({ status: 'closed', closedBy: 'refunded' });
  await tickShop(counter.shop);
  expect(await counter.look('viewOrder', { orderId })).toMatchObject({
    status: 'closed',
    refunds: [{ amount: 96_00, status: 'done' }],
    afterSales: [{ id, status: 'done' }],
  });
  expect(await counter.stock()).toEqual([500, 500]);
  expect(await counter.ask(orderId)).toBe('after_sale_not_possible');
});

test('two open requests do not know who is last: freight goes back with the one that is decided last', async () => {
  const counter = await openCounter(database, fen(40_00));
  const orderId = await counter.buy({ [box.id]: 2 }); // ¥80 and ¥8 freight
  const one = await counter.ask(orderId);
  const other = await counter.ask(orderId);
  expect(await counter.saleOf(one)).toMatchObject({ total: 40_00 });
  expect(await counter.saleOf(other)).toMatchObject({ total: 40_00 });
  expect(await counter.ship(orderId)).toBe('after_sale_open');
  for (const afterSaleId of [one, other]) await counter.merchant('acceptAfterSale', { afterSaleId });
  expect(await counter.saleOf(one)).toMatchObject({ total: 40_00, freight: 0 });
  expect(await counter.saleOf(other)).toMatchObject({ total: 48_00, freight: 8_00 });
  expect(await counter.orderOf(orderId)).toMatchObject({ status: 'closed' });
});

test('what was sent before is all of it, once the rest is given up', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 3 });
  expect(await counter.ship(orderId, [{ skuId: box.id, quantity: 2 }])).toEqual({});
  const id = await counter.ask(orderId);
  expect(await counter.orderOf(orderId)).toMatchObject({ status: 'paid' });
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  expect(await counter.orderOf(orderId)).toMatchObject({ status: 'shipped' });
  await tickShop(counter.shop);
  expect(counter.world.shipped.at(-1)).toMatchObject({ allShipped: true });
});

test('goods are sent back: where to, their number, what is right with them, and the shelf', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 2 });
  await counter.ship(orderId);
  const wish = { kind: 'return', sent: true, reason: 'damaged', lines: [{ skuId: box.id, units: 2 }] } as const;
  const id = await counter.ask(orderId, wish, { pictures: [counter.upload('user_ann')] });
  expect(await counter.saleOf(id)).toMatchObject({ total: 176_00, freight: 0 }); // It was free.
  expect(await counter.merchant('acceptAfterSale', { afterSaleId: id })).toBe('no_return_address');
  await counter.takeReturns();
  expect(await counter.merchant('acceptAfterSale', { afterSaleId: id, words: '好的' })).toEqual({});
  expect(await counter.look('viewAfterSale', { afterSaleId: id })).toMatchObject({
    status: 'sending',
    returnTo: { name: '仓库' },
  });
  expect(await counter.merchant('acceptReturn', { afterSaleId: id, restock: true })).toBe('after_sale_moved_on');
  expect(await counter.buyer('sendBack', { afterSaleId: id, ...waybill })).toEqual({});
  expect(await counter.buyer('withdrawAfterSale', { afterSaleId: id })).toBe('after_sale_moved_on');
  expect(await counter.merchant('acceptReturn', { afterSaleId: id, restock: true })).toEqual({});
  await tickShop(counter.shop);
  expect(await counter.saleOf(id)).toMatchObject({ status: 'done', parcelBack: waybill });
  expect(await counter.linesOf(orderId)).toMatchObject([{ shipped: 2, returned: 2, heldSent: 0, refunded: 176_00 }]);
  expect(await counter.orderOf(orderId)).toMatchObject({ status: 'closed', closedBy: 'refunded' });
  expect(await counter.stock()).toEqual([500, 500]);
  expect(await counter.eventsOf(id)).toEqual([
    ...['buyer asked', 'merchant sending', 'buyer returning', 'merchant refunding', 'wechat done'],
  ]);
});

test('what was received and goes back does not count as sold any more', async () => {
  const counter = await openCounter(database);
  await counter.takeReturns();
  const orderId = await counter.buy({ [box.id]: 2 });
  await counter.ship(orderId);
  await counter.buyer('receiveOrder', { orderId });
  const received = async () => (await counter.counterLook(({ goods }) => goods.get(tea.id))).received;
  expect(await received()).toBe(2);
  const id = await counter.ask(orderId, { kind: 'return', sent: true });
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  await counter.buyer('sendBack', { afterSaleId: id, ...waybill });
  await counter.merchant('acceptReturn', { afterSaleId: id, restock: false });
  expect(await received()).toBe(1);
  expect(await counter.orderOf(orderId)).toMatchObject({ status: 'received' });
  expect(await counter.stock()).toEqual([498, 500]);
});

test('an offer: the buyer says no, then yes to another, keeps the goods, and a later return brings back the rest', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 2 });
  await counter.ship(orderId);
  const id = await counter.ask(orderId, { sent: true, reason: 'poor_quality', lines: [{ skuId: box.id, units: 2 }] });
  const offer = (amount: number) => counter.merchant('offerAfterSale', { afterSaleId: id, amount, words: '留着用吧' });
  expect(await offer(176_01)).toBe('amount_changed');
  expect(await offer(176_00)).toBe('amount_changed');
  expect(await offer(10_00)).toEqual({});
  expect(await counter.saleOf(id)).toMatchObject({ status: 'offered', total: 10_00 });
  expect(await counter.buyer('answerOffer', { afterSaleId: id, agree: false, words: '太少' })).toEqual({});
  expect(await counter.saleOf(id)).toMatchObject({ status: 'asked', total: 176_00 });
  expect(await offer(30_01)).toEqual({});
  expect(await counter.buyer('answerOffer', { afterSaleId: id, agree: true })).toEqual({});
  await tickShop(counter.shop);
  expect(await counter.saleOf(id)).toMatchObject({ status: 'done', total: 30_01, givenUp: false });
  expect(await counter.linesOf(orderId)).toMatchObject([{ returned: 0, heldSent: 0, refunded: 30_01 }]);

  await counter.takeReturns();
  const both = { kind: 'return', sent: true, reason: 'damaged', lines: [{ skuId: box.id, units: 2 }] } as const;
  expect(await counter.preview(orderId, both)).toMatchObject({ total: 145_99, lines: [{ before: 30_01 }] });
});

test('the merchant may let the buyer keep it all and give everything back: then it is the buyers own, and no claim is left', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 2 });
  await counter.ship(orderId);
  const id = await counter.ask(orderId, { kind: 'return', sent: true, reason: 'damaged' });
  expect(await counter.merchant('offerAfterSale', { afterSaleId: id, amount: 88_00, words: '不用寄回' })).toEqual({});
  await counter.buyer('answerOffer', { afterSaleId: id, agree: true });
  expect(await counter.saleOf(id)).toMatchObject({ status: 'refunding', kind: 'refund', givenUp: true });
  expect(await counter.linesOf(orderId)).toMatchObject([{ returned: 1 }]);
  const more = { kind: 'return', sent: true, lines: [{ skuId: box.id, units: 2 }] } as const;
  expect(await counter.ask(orderId, more)).toBe('more_than_ordered');
});

test('declined with a reason; asked again; and what came back wrong is declined, too', async () => {
  const counter = await openCounter(database);
  await counter.takeReturns();
  const orderId = await counter.buy({ [box.id]: 2 });
  await counter.ship(orderId);
  const wish = { kind: 'return', sent: true } as const;
  const first = await counter.ask(orderId, wish);
  expect(await counter.merchant('declineAfterSale', { afterSaleId: first, words: '已经拆封' })).toEqual({});
  expect(await counter.look('viewAfterSale', { afterSaleId: first })).toMatchObject({
    status: 'declined',
    events: [{ what: 'asked' }, { by: 'merchant', what: 'declined', words: '已经拆封' }],
  });
  const second = await counter.ask(orderId, wish);
  await counter.merchant('acceptAfterSale', { afterSaleId: second });
  await counter.buyer('sendBack', { afterSaleId: second, ...waybill });
  const evidence = [counter.upload('user_own')];
  const decline = (pictures: readonly string[]) =>
    counter.merchant('declineReturn', { afterSaleId: second, words: '少了一盒', pictures });
  expect(await decline([counter.upload('user_ann')])).toBe('picture_not_yours');
  expect(await decline(evidence)).toEqual({});
  expect(await counter.linesOf(orderId)).toMatchObject([{ heldSent: 0, returned: 0, refunded: 0 }]);
});

test('a buyer withdraws, and its units are shipped after all; a stranger does not find it', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 1 });
  const id = await counter.ask(orderId);
  expect(await counter.ask(orderId)).toBe('after_sale_open');
  expect(await counter.ship(orderId)).toBe('after_sale_open');
  expect(await counter.look('viewOrder', { orderId })).toMatchObject({ openAfterSale: { id, status: 'asked' } });
  expect(await counter.look('viewMe', {})).toMatchObject({ orders: { afterSale: 1 } });
  for (const name of ['viewAfterSale', 'previewAfterSale'] as const) {
    const input = name === 'viewAfterSale' ? { afterSaleId: id } : counter.wish(orderId, {});
    expect(await counter.look(name, input, 'user_bob')).toBe('not_found');
  }
  expect(await counter.buyer('withdrawAfterSale', { afterSaleId: id }, 'user_bob')).toBe('not_found');
  expect(await counter.buyer('askAfterSale', { ...counter.wish(orderId, {}), agreed: 96_00 }, 'user_bob')).toBe(
    'not_found',
  );
  expect(await counter.buyer('withdrawAfterSale', { afterSaleId: id })).toEqual({});
  expect(await counter.buyer('withdrawAfterSale', { afterSaleId: id })).toBe('after_sale_moved_on');
  expect(await counter.ship(orderId)).toEqual({});
});

test('another amount than was shown is refused, and so is a picture of somebody else', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 1 });
  const asks = (more: object) =>
    counter.buyer('askAfterSale', { ...counter.wish(orderId, {}), agreed: 96_00, ...more });
  expect(await asks({ agreed: 95_99 })).toBe('amount_changed');
  expect(await asks({ pictures: [counter.upload('user_bob')] })).toBe('picture_not_yours');
  expect(await asks({ instead: [{ skuId: box.id, forSkuId: box.id }] })).toBe('after_sale_not_possible');
  expect(await asks({})).toMatchObject({ afterSaleId: expect.any(String) });
});

test('more can be said and shown while it is open, and all of it is kept', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 1 });
  const id = await counter.ask(orderId);
  const add = (more: object) => counter.buyer('addEvidence', { afterSaleId: id, ...more });
  expect(await add({})).toBe('not_understood');
  expect(await add({ words: '还没发就退吧' })).toEqual({});
  expect(await add({ pictures: [counter.upload('user_ann')] })).toEqual({});
  for (let i = 3; i < 60; i += 1) await add({ words: `${i}` });
  expect(await add({ words: '再说一句' })).toBe('after_sale_full');
  expect(await counter.staffLook('viewShopAfterSale', { afterSaleId: id })).toMatchObject({
    buyer: { nickname: '' },
    events: expect.arrayContaining([expect.objectContaining({ by: 'buyer', what: 'said', words: '还没发就退吧' })]),
  });
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  await tickShop(counter.shop);
  expect(await add({ words: '谢谢' })).toBe('after_sale_moved_on');
});

test('an order has so many after-sales at most, and lists of them come in pages', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 1 });
  for (let i = 0; i < 30; i += 1) await counter.buyer('withdrawAfterSale', { afterSaleId: await counter.ask(orderId) });
  expect(await counter.ask(orderId)).toBe('too_many_after_sales');
  const page = await counter.look<{ items: { id: string }[]; next: string }>('listAfterSales', {});
  if (typeof page === 'string') throw new Error(page);
  expect(page.items).toHaveLength(20);
  expect(await counter.look('listAfterSales', { cursor: page.next })).toMatchObject({ items: { length: 10 } });
  expect(await counter.look('listAfterSales', { open: true })).toMatchObject({ items: [] });
  expect(await counter.look('listAfterSales', {}, 'user_bob')).toMatchObject({ items: [] });
  expect(await counter.staffLook('listShopAfterSales', { tab: 'done' })).toMatchObject({ items: { length: 20 } });
  expect(await counter.staffLook('listShopAfterSales', {})).toMatchObject({ items: [] });
  expect(await counter.look('listAfterSales', { cursor: 'order_1' })).toBe('not_understood');
});

test('the buyer is told of results, as often as he has allowed it', async () => {
  const counter = await openCounter(database);
  const orderId = await counter.buy({ [box.id]: 2 });
  await counter.buyer('grantMessages', { granted: ['after_sale', 'refund_done'] });
  const id = await counter.ask(orderId);
  await counter.merchant('acceptAfterSale', { afterSaleId: id });
  await tickShop(counter.shop);
  const told = () => counter.world.asked.filter((asked) => asked.startsWith('tell'));
  expect(told()).toEqual(['tell o_ann T_REFUND']);
  for (const words of ['已经打包', '已经寄出']) {
    await counter.merchant('declineAfterSale', { afterSaleId: await counter.ask(orderId), words });
    await tickShop(counter.shop);
    expect(told()).toEqual(['tell o_ann T_REFUND', 'tell o_ann T_AFTER_SALE']);
  }
});
