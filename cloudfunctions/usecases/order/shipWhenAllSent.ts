import { USUAL_DEADLINES } from '@/domain/deadlines';
import { type PaidOrder, ship } from '@/domain/order';
import { isAllSent, isNothingKept } from '@/domain/parcel';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';

/**
 * With its last unit on its way an order is shipped: sent just now, or sent before while the rest was given up. Where
 * nothing was ever sent there is nothing to receive: closing it is the caller's. The order is locked. Returns whether.
 */
export async function shipWhenAllSent(tx: Tables, order: PaidOrder, now: Instant): Promise<boolean> {
  const lines = await tx.orderLines.of(order.id);
  const isShipped = isAllSent(lines) && lines.some(({ shipped }) => shipped > 0);
  if (isShipped) {
    const { deadlines = USUAL_DEADLINES } = await tx.rules.all();
    await tx.orders.save(ship(order, now, deadlines.received));
  }
  return isShipped;
}

/**
 * For an order whose unsent units went back: what was sent before is now all of it. The order is shipped, and WeChat
 * told so, which keeps the money until then. `cause` names the event, as the id of a letter does. Lock the order first.
 */
export async function unsentGone(tx: Tables, order: PaidOrder, cause: string, now: Instant): Promise<boolean> {
  if (isNothingKept(await tx.orderLines.of(order.id))) return false;
  if (!(await shipWhenAllSent(tx, order, now))) return false;
  await tx.outbox.put([{ id: `${cause}.shipping`, effect: { kind: 'upload_shipping', orderId: order.id } }], now);
  return true;
}
