import type { ShopId } from '@/domain/id';
import { isOver, later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import { received } from './receiveOrder';

export const ORDERS_PER_RUN = 50; // The next tick takes the rest.
const LONGEST_RUN = seconds(20);

/**
 * What was shipped long ago counts as received, unless an after-sale of it is open: each order in a transaction of its
 * own, and looked at again once it is locked. One that is in trouble does not keep the others waiting, and none is begun
 * after `budget`, in ms. Returns how many there were.
 */
export async function receiveOverdue(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock, log } = platform;
  const now = clock.now();
  const due = await database.look(shopId, (shop) => shop.orders.toReceive(now, ORDERS_PER_RUN));
  let count = 0;
  for (const id of due) {
    if (isOver(later(now, budget), clock.now())) break;
    try {
      count += await database.transact(shopId, async (tx) => {
        const order = await tx.orders.lock(id);
        if (order.status !== 'shipped' || !(await tx.orders.isToReceive(id, now))) return 0;
        await received(tx, order, now);
        return 1;
      });
    } catch (error) {
      log.failure(`receiving ${id}`, error);
    }
  }
  return count;
}
