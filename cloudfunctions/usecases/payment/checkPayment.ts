import { shop as contract } from '@/contract/shop';
import type { OrderId, ShopId } from '@/domain/id';
import { errand } from '../../door/errand';
import type { Platform } from '../../platform/platform';
import { closeOrder, lockWithTeam } from '../order/closeOrder';
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
  const known = await askWechat(caller.shopId, payment.no, platform);
  if (known === 'closed') await closeUnpayable(caller.shopId, orderId, platform);
  const now = await database.look(caller.shopId, (shop) => shop.orders.get(orderId));
  return { status: now.status, teamId: now.teamId };
});

/** Somebody has closed it in WeChat's console: no sheet of it will ever open, so its stock and seat wait for nothing. */
async function closeUnpayable(shopId: ShopId, orderId: OrderId, { database, clock }: Platform): Promise<void> {
  await database.transact(shopId, async (tx) => {
    const { order, team } = await lockWithTeam(tx, orderId);
    if (order.status === 'unpaid') await closeOrder(tx, order, team, 'timeout', clock.now());
  });
}
