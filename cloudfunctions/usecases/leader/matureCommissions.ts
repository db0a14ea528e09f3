import { isOpen } from '@/domain/afterSale';
import { maturesAt } from '@/domain/commission';
import type { OrderId, ShopId } from '@/domain/id';
import { days, type Instant, isOver, later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { makePayable, reckonNow } from './reckonCommission';

const AT_A_TIME = 50;
const LONGEST_RUN = seconds(8);
/** Something of the order is being talked about: it is looked at again after this. */
const LOOKED_AT_AGAIN = days(1);

/**
 * Commissions whose time has come can be paid out, each in a transaction of its own; one in trouble keeps no other
 * waiting, and none is begun after `budget`, in ms. Returns how many.
 */
export async function matureCommissions(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock, log } = platform;
  const now = clock.now();
  const end = later(now, budget);
  let matured = 0;
  let last: { readonly maturesAt: Instant; readonly orderId: OrderId } | undefined;
  for (;;) {
    const found = await database.look(shopId, (shop) => shop.commissions.toMature(now, AT_A_TIME, last));
    for (const { orderId } of found) {
      if (isOver(end, clock.now())) return matured;
      try {
        if (await database.transact(shopId, (tx) => mature(tx, orderId, now))) matured += 1;
      } catch (error) {
        log.failure(`commission of ${orderId}`, error);
      }
    }
    last = found.at(-1);
    if (found.length < AT_A_TIME || !last) return matured;
  }
}

/** Nothing of it may be asked back any more: the window of the receipt, and of what came in exchange, is over. */
async function mature(tx: Tables, orderId: OrderId, now: Instant): Promise<boolean> {
  const order = await tx.orders.lock(orderId);
  const known = await tx.commissions.lock(orderId);
  if (known?.state !== 'pending' || !known.maturesAt || !isOver(known.maturesAt, now)) return false;
  const reckoned = await reckonNow(tx, order, known, now);
  if (order.status === 'received') {
    const sales = await tx.afterSales.ofOrder(orderId);
    const time = maturesAt(order.receivedAt, sales);
    const until = sales.some(isOpen) ? later(now, LOOKED_AT_AGAIN) : time;
    if (!isOver(until, now)) {
      await tx.commissions.save({ ...reckoned, maturesAt: until });
      return false;
    }
  }
  await makePayable(tx, reckoned, now);
  return true;
}
