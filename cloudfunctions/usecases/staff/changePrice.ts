import { admin as contract } from '@/contract/admin';
import { USUAL_DEADLINES } from '@/domain/deadlines';
import type { OrderId, ShopId, SkuId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Order } from '@/domain/order';
import { paymentNumber } from '@/domain/payment';
import { total } from '@/domain/quote';
import { Refusal, refuseIf } from '@/domain/refusal';
import { MOST_PRICE_CHANGES, priceRange, repriced, whyNotPrice, whyNotReprice } from '@/domain/repricing';
import { later } from '@/domain/time';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { Platform } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { askWechat } from '../payment/askWechat';

/** What the law wants to cost its list price is lowered by nobody. */
async function fixedIn(shop: Tables, { receipt }: Pick<Order, 'receipt'>): Promise<Set<SkuId>> {
  const goods = await shop.goods.some(receipt.lines.map(({ goodsId }) => goodsId));
  const fixed = receipt.lines.filter(({ goodsId }) => goods.get(goodsId)?.noPromotion);
  return new Set(fixed.map(({ skuId }) => skuId));
}

export const previewPrice = query(contract.previewPrice, async ({ orderId, ...price }, { shop, now }) => {
  const order = await shop.orders.get(orderId);
  const fixed = await fixedIn(shop, order);
  const range = priceRange(order.receipt, fixed);
  const whyNot = whyNotReprice(order, now) ?? whyNotPrice(range, price);
  return { ...range, receipt: whyNot ? order.receipt : repriced(order.receipt, price, fixed, ''), whyNot };
});

/** The number that the order could be paid under, which nobody can pay any more. */
interface Closed {
  readonly paymentNo: string;
  readonly prepayId: string | undefined;
}

/**
 * Locks in the order of all: order, payment. WeChat keeps one amount under one number: so the number of before is closed
 * there first, and the order gets another one. Refuses `order_being_paid` where its buyer has just opened the sheet.
 */
export const changePrice = command(
  'changePrice',
  contract.changePrice,
  async ({ orderId, goods, freight, from, words }, { tx, caller, now, dice }, closed: Closed | undefined) => {
    const order = await tx.orders.lock(orderId);
    refuseIf(whyNotReprice(order, now));
    const was = total(order.receipt);
    refuseIf(was === from ? undefined : 'price_moved_on');
    const fixed = await fixedIn(tx, order);
    refuseIf(whyNotPrice(priceRange(order.receipt, fixed), { goods, freight }));
    const payment = await tx.payments.lockOfOrder(orderId);
    if (payment?.status !== 'open') throw new Refusal('order_not_payable');
    const isClosed = closed?.paymentNo === payment.no && closed.prepayId === payment.prepayId;
    refuseIf(isClosed ? undefined : 'order_being_paid');
    const changes = (await tx.priceChanges.ofOrders([orderId])).get(orderId) ?? [];
    refuseIf(changes.length >= MOST_PRICE_CHANGES ? 'too_many_of_these' : undefined);

    const receipt = repriced(order.receipt, { goods, freight }, fixed, words);
    const became = total(receipt);
    const { deadlines = USUAL_DEADLINES } = await tx.rules.all();
    const anew = later(now, deadlines.unpaid);
    const payBy = anew > order.payBy ? anew : order.payBy;
    await tx.orders.reprice({ id: orderId, receipt });
    await tx.priceChanges.payBy(orderId, payBy);
    await tx.priceChanges.replace(payment.no, { ...payment, no: paymentNumber(now, dice), amount: became });
    const by = { byId: caller.userId, at: now };
    await tx.priceChanges.add(orderId, { ...by, was, became, words, paymentNo: payment.no });
    return { total: became, payBy };
  },
  async ({ orderId, goods, freight, from }, { shopId }, platform) =>
    closePrepay(shopId, orderId, { goods, freight, from }, platform),
);

/** Nobody can pay it at the price of before: WeChat has said so. Nothing: it is not what the staff saw, so it is left. */
async function closePrepay(
  shopId: ShopId,
  orderId: OrderId,
  { from, ...price }: { readonly goods: Fen; readonly freight: Fen; readonly from: Fen },
  platform: Platform,
): Promise<Closed | undefined> {
  const { database, clock, pay } = platform;
  const { order, payment, range } = await database.look(shopId, async (shop) => {
    const found = await shop.orders.get(orderId);
    return {
      order: found,
      payment: await shop.payments.ofOrder(orderId),
      range: priceRange(found.receipt, await fixedIn(shop, found)),
    };
  });
  const isAsSeen = total(order.receipt) === from && !whyNotReprice(order, clock.now()) && !whyNotPrice(range, price);
  if (payment?.status !== 'open' || !isAsSeen) return undefined;
  const { no: paymentNo, prepayId } = payment;
  if (prepayId === undefined) return { paymentNo, prepayId }; // WeChat has never heard of it.
  await refuseIfPaid();
  await pay.close(paymentNo).catch(async (error: unknown) => {
    await refuseIfPaid(); // Its buyer was quicker.
    throw error;
  });
  return { paymentNo, prepayId };

  async function refuseIfPaid(): Promise<void> {
    refuseIf((await askWechat(shopId, paymentNo, platform)) === 'paid' ? 'order_not_payable' : undefined);
  }
}
