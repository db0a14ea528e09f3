import type { AddressFacts } from './address';
import type { CampaignId, OrderId, TeamId, UserId } from './id';
import type { Receipt } from './quote';
import type { RefusalCode } from './refusal';
import type { Team } from './team';
import { type Instant, later, minutes } from './time';

/**
 *   unpaid ──▶ paid ──▶ shipped ──▶ received
 *     └──────────┴────▶ closed
 *
 * "Waiting for its team" is not a state of an order: it is a question, asked of order and team.
 */
export type Order = UnpaidOrder | PaidOrder | ShippedOrder | ReceivedOrder | ClosedOrder;
export type UnpaidOrder = Facts & { readonly status: 'unpaid' };
export type PaidOrder = Facts & Paid & { readonly status: 'paid' };
export type ShippedOrder = Facts & Paid & Shipped & { readonly status: 'shipped' };
export type ReceivedOrder = Facts & Paid & Shipped & { readonly status: 'received'; readonly receivedAt: Instant };
export type ClosedOrder = Facts & {
  readonly status: 'closed';
  readonly closedAt: Instant;
  readonly closedBy: ClosedBy;
  readonly paidAt?: Instant | undefined; // It had been paid, and its money goes back.
};
export type ClosedBy = 'buyer' | 'timeout' | 'team_lapsed';

interface Facts {
  readonly id: OrderId;
  readonly number: string; // Readable, and unlike the number of its payment.
  readonly buyerId: UserId;
  readonly teamId?: TeamId | undefined;
  readonly campaignId?: CampaignId | undefined;
  readonly receipt: Receipt;
  readonly address: AddressFacts;
  readonly remark: string;
  readonly placedAt: Instant;
  readonly payBy: Instant;
}
interface Paid {
  readonly paidAt: Instant;
}
interface Shipped {
  readonly shippedAt: Instant;
  readonly parcel: Parcel;
}
export interface Parcel {
  readonly carrier: Carrier;
  readonly waybill: string;
}

/** Codes of the delivery companies as WeChat's shipping management names them. */
export const CARRIERS = ['ZTO', 'SF', 'YTO', 'STO', 'YD', 'JD', 'EMS', 'DBL'] as const;
export type Carrier = (typeof CARRIERS)[number];

export const PAYMENT_WINDOW = minutes(15);
export const MOST_UNPAID = 5; // Unpaid orders hold stock: so many may one person have.
export const MOST_REMARK = 100;

type Placing = Omit<Facts, 'placedAt' | 'payBy'>;

/** `window` is how long stock, and the seat of a team, wait for the payment. */
export function place(order: Placing, now: Instant, window = PAYMENT_WINDOW): UnpaidOrder {
  return { ...order, status: 'unpaid', placedAt: now, payBy: later(now, window) };
}

export function pay(order: UnpaidOrder, now: Instant): PaidOrder {
  return { ...order, status: 'paid', paidAt: now };
}

export function close(order: UnpaidOrder | PaidOrder, closedBy: ClosedBy, now: Instant): ClosedOrder {
  return { ...order, status: 'closed', closedAt: now, closedBy };
}

export function ship(order: PaidOrder, parcel: Parcel, now: Instant): ShippedOrder {
  return { ...order, status: 'shipped', shippedAt: now, parcel };
}

export function receive(order: ShippedOrder, now: Instant): ReceivedOrder {
  return { ...order, status: 'received', receivedAt: now };
}

/** An order of a team ships when the team has formed: until then its money may have to go back. */
export function whyNotShip(
  order: Pick<Order, 'status'>,
  team: Pick<Team, 'status'> | undefined,
): RefusalCode | undefined {
  if (order.status !== 'paid') return 'order_not_shippable';
  return team && team.status !== 'formed' ? 'order_waits_for_team' : undefined;
}

export function whyNotPay(order: Pick<Order, 'status' | 'payBy'>, now: Instant): RefusalCode | undefined {
  return order.status !== 'unpaid' || now >= order.payBy ? 'order_not_payable' : undefined;
}

export const whyNotCancel = (order: Pick<Order, 'status'>): RefusalCode | undefined =>
  order.status === 'unpaid' ? undefined : 'order_not_cancellable';

export const whyNotReceive = (order: Pick<Order, 'status'>): RefusalCode | undefined =>
  order.status === 'shipped' ? undefined : 'order_not_receivable';
