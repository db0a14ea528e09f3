import type { ShippedOrder } from './order';
import type { RefusalCode } from './refusal';
import { days, type Instant, later } from './time';

/** So long after its last parcel left an order counts as received at the latest, whoever asked for more time. */
export const LATEST_RECEIPT = days(45);
export const MOST_DAYS_LONGER = 30; // at once

const latest = (shippedAt: Instant): Instant => later(shippedAt, LATEST_RECEIPT);

/** How many days longer it could still wait. */
export const daysLeft = ({ shippedAt, receiveBy }: Pick<ShippedOrder, 'shippedAt' | 'receiveBy'>): number =>
  Math.max(0, Math.floor((latest(shippedAt) - receiveBy) / days(1)));

export function whyNotReceiveLater(
  order: Pick<ShippedOrder, 'shippedAt' | 'receiveBy'>,
  longer: number,
): RefusalCode | undefined {
  return longer > daysLeft(order) ? 'receipt_late_enough' : undefined;
}

/** The buyer has so many days longer before it counts as received. */
export const receiveLater = (order: ShippedOrder, longer: number): ShippedOrder => ({
  ...order,
  receiveBy: later(order.receiveBy, days(longer)),
});
