import type { OrderId, ShopId } from '@/domain/id';
import { Outage } from '@/domain/outage';
import { isOver, later, minutes, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { OverdueOrder } from '../../storage/orders';
import { pageByPage } from '../oneByOne';
import { askWechat } from '../payment/askWechat';
import { closeOrder, lockWithTeam } from './closeOrder';

const ORDERS_AT_A_TIME = 50;
const LONGEST_RUN = seconds(20);

/** Where WeChat does not answer, or does not know us, stock is held for so much longer; then a late payment goes back. */
const PATIENCE = minutes(30);

/**
 * Closes the orders that were not paid in time. WeChat is asked before: its notice may have been lost, and who has
 * paid keeps what he paid for. One that is in trouble does not keep the others waiting, however many those are, and none
 * is begun after `budget`, in ms. Returns how many were closed.
 */
export async function closeOverdue(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock, log } = platform;
  const now = clock.now();
  let isSilent = false;
  const page = (after?: OverdueOrder) =>
    database.look(shopId, (shop) => shop.orders.overdue(now, ORDERS_AT_A_TIME, after));
  const what = ({ id }: OverdueOrder) => `closing ${id}`;
  return pageByPage(platform, { page, most: ORDERS_AT_A_TIME, until: later(now, budget), what }, end);

  async function end({ id, payBy }: OverdueOrder): Promise<0 | 1> {
    const payment = await database.look(shopId, (shop) => shop.payments.ofOrder(id));
    if (payment?.prepayId && payment.status === 'open') {
      const isKnown = !isSilent && (await isAnswered(id, payment.no));
      if (!isKnown && !isOver(later(payBy, PATIENCE), now)) return 0;
    }
    return database.transact(shopId, async (tx) => {
      const { order, team } = await lockWithTeam(tx, id);
      if (order.status !== 'unpaid' || !isOver(order.payBy, now)) return 0; // Or there is time anew: see staff/changePrice.
      await closeOrder(tx, order, team, 'timeout', now);
      return 1;
    });
  }

  /** Whether WeChat told. Once it does not answer it is not asked again in this run: teams and letters wait behind it. */
  async function isAnswered(id: OrderId, paymentNo: string): Promise<boolean> {
    try {
      await askWechat(shopId, paymentNo, platform);
      return true;
    } catch (error) {
      log.failure(`closing ${id}`, error);
      isSilent = error instanceof Outage;
      return false;
    }
  }
}
