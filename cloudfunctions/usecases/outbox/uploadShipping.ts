import { reach } from '@/domain/delivery';
import type { OrderId, ShopId } from '@/domain/id';
import { sum } from '@/domain/money';
import { isAllSent } from '@/domain/parcel';
import type { Quantity } from '@/domain/stock';
import type { Platform } from '../../platform/platform';
import type { Shipping } from '../../platform/wechat';
import type { Effect } from '../../storage/letter';
import type { Tables } from '../../storage/tables';

/**
 * Tells WeChat what was shipped or fetched: until it knows of all of an order, it keeps the merchant's money. Whichever
 * parcel the letter is about, the order is told as it stands: letters may come late, twice and in any order.
 */
export async function uploadShipping(
  shopId: ShopId,
  { orderId }: Extract<Effect, { kind: 'upload_shipping' }>,
  { database, clock, wechat }: Platform,
): Promise<void> {
  const shipping = await database.look(shopId, (shop) => shippingOf(shop, orderId));
  if (!shipping) return;
  await wechat.uploadShipping(shipping);
  if (shipping.allShipped) {
    await database.transact(shopId, (tx) => tx.orders.shippingKnown(orderId, clock.now()));
  }
}

/**
 * How an order is on its way. Nothing: it cost nothing, or all of it went back, so WeChat keeps no money of it. `at` is
 * made of what has happened, not of when it is told, so that an old tale never replaces a newer one.
 */
async function shippingOf(shop: Tables, orderId: OrderId): Promise<Shipping | undefined> {
  const order = await shop.orders.get(orderId);
  const payment = await shop.payments.ofOrder(orderId);
  const user = await shop.users.get(order.buyerId);
  const returned = ((await shop.refunds.ofOrders([orderId])).get(orderId) ?? []).filter(
    ({ status }) => status === 'done',
  );
  if (payment?.status !== 'paid' || !user || sum(returned.map(({ amount }) => amount)) >= payment.amount)
    return undefined;

  const lines = await shop.orderLines.of(orderId);
  const titles = new Map(order.receipt.lines.map(({ skuId, title }) => [skuId, title.zh]));
  const what = (inside: readonly Quantity[]) =>
    inside.map(({ skuId, quantity }) => `${titles.get(skuId) ?? ''} × ${quantity}`).join('、');
  const told = { paymentNo: payment.no, openid: user.openid };
  const shippedAt = 'shippedAt' in order ? order.shippedAt : undefined;

  if (order.to.way === 'pickup') {
    if (shippedAt === undefined) return undefined;
    const fetched = lines.flatMap(({ skuId, shipped }) => (shipped > 0 ? [{ skuId, quantity: shipped }] : []));
    const parcels = [{ what: what(fetched) }];
    return { ...told, way: 'pickup', allShipped: true, at: shippedAt, parcels } satisfies Shipping;
  }
  const { phone } = reach(order.to);
  const parcels = (await shop.parcels.of(orderId)).filter(({ afterSaleId }) => afterSaleId === undefined);
  const last = parcels.at(-1);
  if (!last) return undefined;
  return {
    ...{ ...told, way: 'express', allShipped: isAllSent(lines), at: shippedAt ?? last.shippedAt },
    parcels: parcels.map(({ carrier, waybill, lines: inside }) => ({ carrier, waybill, phone, what: what(inside) })),
  } satisfies Shipping;
}
