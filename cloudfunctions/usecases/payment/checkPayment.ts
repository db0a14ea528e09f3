import { shop as contract } from '@/contract/shop';
import { errand } from '../../door/errand';
import { mine } from '../order/mine';
import { askWechat } from './askWechat';

/** A phone that has paid does not wait for the notice, which may be lost: it has the shop ask. */
export const checkPayment = errand(contract.checkPayment, async ({ orderId }, caller, platform) => {
  const { database } = platform;
  const { order, payment } = await database.look(caller.shopId, async (shop) => ({
    order: mine(await shop.orders.get(orderId), caller),
    payment: await shop.payments.ofOrder(orderId),
  }));
  if (!payment || payment.status === 'paid') return { status: order.status, teamId: order.teamId };
  await askWechat(caller.shopId, payment.no, platform);
  const now = await database.look(caller.shopId, (shop) => shop.orders.get(orderId));
  return { status: now.status, teamId: now.teamId };
});
