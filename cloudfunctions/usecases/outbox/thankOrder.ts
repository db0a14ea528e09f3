import type { OrderId, ShopId } from '@/domain/id';
import { isNothingKept } from '@/domain/parcel';
import type { Platform } from '../../platform/platform';
import { couponsForPayment } from '../coupon/couponsForPayment';
import { thankBuyer, withdrawThanks } from '../envelope/thankBuyer';
import { lockWithTeam } from '../order/closeOrder';

/**
 * An order is paid, and its team, if it is of one, has formed: the shop says thank you, once, with a packet for friends
 * and with coupons. Nothing of it was kept after all: what nobody has opened or used is taken back.
 */
export async function thankOrder(shopId: ShopId, orderId: OrderId, { database, clock, dice }: Platform): Promise<void> {
  await database.transact(shopId, async (tx) => {
    const { buyerId } = await tx.orders.get(orderId);
    await tx.users.lock(buyerId); // How many coupons he may have is counted.
    const { order, team } = await lockWithTeam(tx, orderId);
    const now = clock.now();
    if (order.status === 'closed' || isNothingKept(await tx.orderLines.of(orderId))) {
      await tx.coupons.voidEarned(orderId, now);
      await withdrawThanks(tx, orderId, now);
    } else if (order.status !== 'unpaid' && (!team || team.status === 'formed')) {
      await couponsForPayment(tx, order, now);
      await thankBuyer(tx, order, now, dice);
    }
  });
}
