import type { OrderId } from '@/domain/id';
import { fen } from '@/domain/money';
import { lineTotal, total } from '@/domain/quote';
import { minutes } from '@/domain/time';
import { refundBuyer } from '../../cloudfunctions/usecases/afterSale/refundBuyer';
import { closeOverdue } from '../../cloudfunctions/usecases/order/closeOverdue';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { viewOrder } from '../../cloudfunctions/usecases/order/viewOrder';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { changePrice, previewPrice } from '../../cloudfunctions/usecases/staff/changePrice';
import { viewShopOrder } from '../../cloudfunctions/usecases/staff/shopOrders';
import { mistakesIn } from '../support/books';
import { embeddedDatabase } from '../support/database';
import { both, box, noon, tea, threesome, tin } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });

/** Bob's box, not paid: ¥88.00 and ¥8.00 for sending it. */
async function ordered(shop: TestShop, lines = [{ skuId: box.id, quantity: 1 }], agreed = 96_00): Promise<OrderId> {
  await shop.moveIn('user_bob');
  const { skuId: _, quantity: __, ...wanted } = shop.wanted('user_bob', agreed);
  return (await placeOrder({ ...wanted, lines }, shop.as('user_bob'), shop.platform)).orderId;
}
const asks = (shop: TestShop) => ({ requestId: shop.newRequest() });
const change = (shop: TestShop, orderId: OrderId, goods: number, freight = 8_00, from = 96_00) =>
  changePrice({ ...asks(shop), orderId, goods, freight, from, words: '熟客' }, shop.as('user_own'), shop.platform);
const prepare = (shop: TestShop, orderId: OrderId) =>
  payOrder({ ...asks(shop), orderId }, shop.as('user_bob'), shop.platform);
const booksOf = ({ shopId }: TestShop) => mistakesIn(database, shopId);

test('a lower price is in the receipt with its reason, is what is paid, and the books are right', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  await prepare(shop, orderId);
  const before = await shop.paymentOf(orderId);
  shop.pass(minutes(10));
  expect(await change(shop, orderId, 80_00, 0)).toEqual({ total: 80_00, payBy: shop.world.now + minutes(15) });
  expect(shop.world.closed).toEqual(new Set([before.no]));
  const { receipt } = await viewOrder({ orderId }, shop.as('user_bob'), shop.platform);
  expect(receipt.lines[0]!.less).toEqual([{ because: { step: 'shop', words: '熟客' }, amount: 8_00 }]);
  expect(receipt.freights[0]).toMatchObject({ fee: 0, lowered: { amount: 8_00, words: '熟客' } });

  shop.pass(minutes(10)); // Longer than there was before.
  expect(await closeOverdue(shop.shopId, shop.platform)).toBe(0);
  await shop.pay('user_bob', orderId);
  const paid = await shop.paymentOf(orderId);
  expect(paid).toMatchObject({ amount: 80_00, status: 'paid' });
  expect(paid.no).not.toBe(before.no);
  expect(await viewShopOrder({ orderId }, shop.as('user_own'), shop.platform)).toMatchObject({
    ...{ status: 'paid', whyNotReprice: 'order_not_payable' },
    priceChanges: [{ was: 96_00, became: 80_00, words: '熟客' }],
  });
  expect(await booksOf(shop)).toEqual([]);

  const lines = [{ skuId: box.id, units: 1 }];
  const back = { ...asks(shop), orderId, sent: false, lines, amount: 80_00, words: '没货了' };
  await refundBuyer(back, shop.as('user_own'), shop.platform);
  expect(await booksOf(shop)).toEqual([]);
});

test('it may go up again to what it was by the rules, and not above', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  await change(shop, orderId, 8_80);
  await change(shop, orderId, 80_00, 8_00, 16_80);
  await expect(change(shop, orderId, 88_01, 8_00, 88_00)).rejects.toMatchObject(refusal('price_out_of_range'));
  await expect(change(shop, orderId, 80_00, 8_00, 88_00)).rejects.toMatchObject(refusal('price_as_before'));
  await expect(change(shop, orderId, 0, 0, 88_00)).rejects.toMatchObject(refusal('price_out_of_range'));
  expect(await change(shop, orderId, 88_00, 8_00, 88_00)).toMatchObject({ total: 96_00 });
  const order = await shop.look(({ orders }) => orders.get(orderId));
  expect([total(order.receipt), order.receipt.lines[0]!.less]).toEqual([96_00, []]);
  await shop.pay('user_bob', orderId);
  expect(await booksOf(shop)).toEqual([]);
});

test('a preview says what would come of it, and what the bounds are', async () => {
  const shop = await openShop(database);
  const lines = [
    { skuId: box.id, quantity: 2 },
    { skuId: tin.id, quantity: 1 },
  ];
  const orderId = await ordered(shop, lines, 344_00);
  const ask = { orderId, goods: 300_00, freight: 0 };
  const preview = await previewPrice(ask, shop.as('user_own'), shop.platform);
  expect(preview).toMatchObject({ most: { goods: 344_00, freight: 0 }, least: { goods: 0 }, whyNot: undefined });
  expect(preview.receipt.lines.map(({ less }) => less.map(({ amount }) => amount))).toEqual([[22_51], [21_49]]);
  const high = await previewPrice({ ...ask, goods: 400_00 }, shop.as('user_own'), shop.platform);
  expect([high.whyNot, total(high.receipt)]).toEqual(['price_out_of_range', 344_00]);
});

test('what the law wants at its list price is not lowered: the rest is', async () => {
  const milk = { ...box, id: 'sku_milk', goodsId: 'goods_milk', listPrice: fen(200_00) } as const;
  const shop = await openShop(database);
  await shop.transact(async (tx) => {
    const goods = { ...tea, id: milk.goodsId, noPromotion: both('一段奶粉') };
    await tx.goods.add(goods, { note: null, price: milk.listPrice, position: 1 }, noon);
    await tx.skus.add(milk, 0, noon);
  });
  const lines = [
    { skuId: box.id, quantity: 1 },
    { skuId: milk.id, quantity: 1 },
  ];
  const orderId = await ordered(shop, lines, 288_00);
  await expect(change(shop, orderId, 199_99, 0, 288_00)).rejects.toMatchObject(refusal('price_out_of_range'));
  await change(shop, orderId, 210_00, 0, 288_00);
  const { receipt } = await shop.look(({ orders }) => orders.get(orderId));
  expect(receipt.lines.map(lineTotal)).toEqual([10_00, 200_00]);
});

test('in a team everybody pays the same; what is paid, closed or changed meanwhile has its price', async () => {
  const shop = await openShop(database, { campaign: { ...threesome, limits: { units: 9 } } });
  const { teamId } = await shop.openTeam();
  const inTeam = await shop.joinTeam('user_bob', teamId);
  await expect(change(shop, inTeam, 50_00, 8_00, shop.inTeam)).rejects.toMatchObject(refusal('price_by_team'));
  const orderId = await ordered(shop);
  await expect(change(shop, orderId, 80_00, 8_00, 95_00)).rejects.toMatchObject(refusal('price_moved_on'));
  await expect(change(shop, 'order_nobody', 1)).rejects.toMatchObject(refusal('not_found'));
  await shop.pay('user_bob', orderId);
  await expect(change(shop, orderId, 80_00)).rejects.toMatchObject(refusal('order_not_payable'));
  expect(shop.world.closed.size).toBe(0);
});

test('its buyer has paid, and WeChat had not told yet: the price stays, and the order is paid', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  await prepare(shop, orderId);
  const { no, amount } = await shop.paymentOf(orderId);
  shop.payAtWechat(no, amount);
  await expect(change(shop, orderId, 80_00)).rejects.toMatchObject(refusal('order_not_payable'));
  expect(await shop.paymentOf(orderId)).toMatchObject({ no, amount: 96_00, status: 'paid' });
  expect(await booksOf(shop)).toEqual([]);
});

test('sent twice it happens once, and the sheet that the buyer opened meanwhile stays good', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  const asked = { ...asks(shop), orderId, goods: 80_00, freight: 8_00, from: 96_00, words: '熟客' };
  const first = await changePrice(asked, shop.as('user_own'), shop.platform);
  await prepare(shop, orderId);
  const { no, amount } = await shop.paymentOf(orderId);
  expect(await changePrice(asked, shop.as('user_own'), shop.platform)).toEqual(first);
  expect(shop.world.closed.size).toBe(0);
  await hearNotice(shop.shopId, shop.notice(shop.payAtWechat(no, amount)), shop.platform);
  expect(await shop.look(({ orders }) => orders.get(orderId))).toMatchObject({ status: 'paid' });
});

test('WeChat is away: nothing is changed, and the staff may ask again', async () => {
  const shop = await openShop(database);
  const orderId = await ordered(shop);
  await prepare(shop, orderId);
  shop.world.wechatIsDown = true;
  await expect(change(shop, orderId, 80_00)).rejects.toMatchObject({ name: 'Outage' });
  shop.world.wechatIsDown = false;
  expect(await change(shop, orderId, 80_00)).toMatchObject({ total: 88_00 });
});
