import { isOpen } from '@/domain/afterSale';
import { maturesAt } from '@/domain/commission';
import type { OrderId, ShopId } from '@/domain/id';
import { days, type Instant, isOver, later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { RipeCommission } from '../../storage/commissions';
import type { Tables } from '../../storage/tables';
import { pageByPage } from '../oneByOne';
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
  const { database, clock } = platform;
  const now = clock.now();
  const page = (after?: RipeCommission) =>
    database.look(shopId, (shop) => shop.commissions.toMature(now, AT_A_TIME, after));
  const what = ({ orderId }: RipeCommission) => `commission of ${orderId}`;
  return pageByPage(platform, { page, most: AT_A_TIME, until: later(now, budget), what }, ({ orderId }) =>
    database.transact(shopId, (tx) => mature(tx, orderId, now)),
  );
}

/** Nothing of it may be asked back any more: the window of the receipt, and of what came in exchange, is over. */
async function mature(tx: Tables, orderId: OrderId, now: Instant): Promise<0 | 1> {
  const order = await tx.orders.lock(orderId);
  const known = await tx.commissions.lock(orderId);
  if (known?.state !== 'pending' || !known.maturesAt || !isOver(known.maturesAt, now)) return 0;
  const reckoned = await reckonNow(tx, order, known, now);
  if (order.status === 'received') {
    const sales = await tx.afterSales.ofOrder(orderId);
    const time = maturesAt(order.receivedAt, sales, order.asks?.fault);
    const until = sales.some(isOpen) ? later(now, LOOKED_AT_AGAIN) : time;
    if (!isOver(until, now)) {
      await tx.commissions.save({ ...reckoned, maturesAt: until });
      return 0;
    }
  }
  await makePayable(tx, reckoned, now);
  return 1;
}
