import type { ShopId } from '@/domain/id';
import { later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import { oneByOne } from '../oneByOne';
import { received } from './receiveOrder';

export const ORDERS_PER_RUN = 50; // The next tick takes the rest.
const LONGEST_RUN = seconds(20);

/**
 * What was shipped long ago counts as received, unless an after-sale of it is open: each order in a transaction of its
 * own, and looked at again once it is locked. One that is in trouble does not keep the others waiting, and none is begun
 * after `budget`, in ms. Returns how many there were.
 */
export async function receiveOverdue(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock } = platform;
  const now = clock.now();
  const items = await database.look(shopId, (shop) => shop.orders.toReceive(now, ORDERS_PER_RUN));
  return oneByOne(platform, { items, until: later(now, budget), what: (id) => `receiving ${id}` }, (id) =>
    database.transact(shopId, async (tx) => {
      const order = await tx.orders.lock(id);
      if (order.status !== 'shipped' || !(await tx.orders.isToReceive(id, now))) return 0;
      await received(tx, order, now);
      return 1;
    }),
  );
}
