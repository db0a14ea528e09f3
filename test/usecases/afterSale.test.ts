import { openCounter } from '../support/afterSales';
import { embeddedDatabase } from '../support/database';
import { box, tin } from '../support/fixtures';
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
