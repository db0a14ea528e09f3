import type { OrderId, ShopId } from '@/domain/id';
import type { Platform } from '../../platform/platform';
import { lockWithTeam } from '../order/closeOrder';

/** An order is paid, and its team, if it is of one, has formed: the shop says thank you, once. */
export async function thankOrder(shopId: ShopId, orderId: OrderId, { database }: Platform): Promise<void> {
  await database.transact(shopId, async (tx) => {
    const { order, team } = await lockWithTeam(tx, orderId);
    if (order.status === 'unpaid' || order.status === 'closed' || (team && team.status !== 'formed')) return;
  });
}
