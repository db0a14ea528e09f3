import { reach } from '@/domain/delivery';
import type { ShopId } from '@/domain/id';
import { isAllSent } from '@/domain/parcel';
import type { Quantity } from '@/domain/stock';
import type { Platform } from '../../platform/platform';
import type { Effect } from '../../storage/letter';

/**
 * Tells WeChat what was shipped or fetched: until it knows of all of an order, it keeps the merchant's money. The
 * letter names the parcel that left; what is told is how the order stands now.
 */
export async function uploadShipping(
  shopId: ShopId,
  { orderId, parcelId }: Extract<Effect, { kind: 'upload_shipping' }>,
  { database, clock, wechat }: Platform,
): Promise<void> {
  const { order, payment, user, lines, parcels } = await database.look(shopId, async (shop) => {
    const found = await shop.orders.get(orderId);
    return {
      order: found,
      payment: await shop.payments.ofOrder(orderId),
      user: await shop.users.get(found.buyerId),
      lines: await shop.orderLines.of(orderId),
      parcels: (await shop.parcels.ofOrders([orderId])).get(orderId) ?? [],
    };
  });
  if (payment?.status !== 'paid' || !user) return; // ¥0 orders have no money that WeChat could keep.
  const told = { paymentNo: payment.no, openid: user.openid, at: clock.now() };
  const titles = new Map(order.receipt.lines.map(({ skuId, title }) => [skuId, title.zh]));
  const what = (inside: readonly Quantity[]) =>
    inside.map(({ skuId, quantity }) => `${titles.get(skuId) ?? ''} × ${quantity}`).join('、');

  if (order.to.way === 'pickup') {
    await wechat.uploadShipping({ ...told, way: 'pickup', allShipped: true, parcels: [{ what: what(lines) }] });
  } else {
    const { phone } = reach(order.to);
    const first = parcels.filter(({ afterSaleId }) => afterSaleId === undefined);
    const upTo = first.slice(0, first.findIndex(({ id }) => id === parcelId) + 1);
    const allShipped = isAllSent(lines) && upTo.length === first.length;
    await wechat.uploadShipping({
      ...{ ...told, way: 'express', allShipped },
      parcels: upTo.map(({ carrier, waybill, lines: inside }) => ({ carrier, waybill, phone, what: what(inside) })),
    });
    if (!allShipped) return;
  }
  await database.transact(shopId, (tx) => tx.orders.shippingKnown(orderId, clock.now()));
}
