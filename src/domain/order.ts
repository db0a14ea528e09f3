import { assert } from './bug';
import { type AskWithin, USUAL_DEADLINES } from './deadlines';
import type { Destination } from './delivery';
import type { CampaignId, OrderId, TeamId, UserId } from './id';
import type { Receipt } from './quote';
import type { RefusalCode } from './refusal';
import type { Team } from './team';
import { hours, type Instant, isOver, later, type Milliseconds } from './time';

/**
 *   unpaid ──▶ paid ──▶ shipped ──▶ received
 *     └──────────┴────────┴──▶ closed
 *
 * "Waiting for its team" is not a state of an order: it is a question, asked of order and team. Nor is "partly shipped":
 * an order is shipped when the last of its units is on its way.
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
  readonly shippedAt?: Instant | undefined;
};
export type ClosedBy = 'buyer' | 'timeout' | 'team_lapsed' | 'refunded' | 'quit' | 'not_drawn';

interface Facts {
  readonly id: OrderId;
  readonly number: string; // Readable, and unlike the number of its payment.
  readonly buyerId: UserId;
  readonly teamId?: TeamId | undefined;
  readonly campaignId?: CampaignId | undefined;
  readonly leaderId?: UserId | undefined; // Who had brought its buyer when it was placed: see domain/referral.
  readonly receipt: Receipt;
  readonly to: Destination;
  readonly remark: string;
  readonly placedAt: Instant;
  readonly payBy: Instant;
  readonly asks?: AskWithin | undefined; // What of it can be asked back, and how long; nothing: the usual times.
  readonly revivedAt?: Instant | undefined; // Paid when it had been closed already, and a seat was free again.
}
interface Paid {
  readonly paidAt: Instant;
  readonly remindedAt?: Instant | undefined; // When its buyer last asked to ship it.
}
interface Shipped {
  readonly shippedAt: Instant;
  readonly receiveBy: Instant; // Then it counts as received, unless something is being talked about.
}

export const PAYMENT_WINDOW = USUAL_DEADLINES.unpaid;
export const RECEIVED_AFTER = USUAL_DEADLINES.received; // of its last parcel
export const REMIND_AGAIN = hours(24);
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

export function close(order: UnpaidOrder | PaidOrder | ShippedOrder, closedBy: ClosedBy, now: Instant): ClosedOrder {
  return { ...order, status: 'closed', closedAt: now, closedBy };
}

/** It was closed for want of a payment that then came, and its team has a free seat: it is as if it had been in time. */
export function revive({ closedAt: _, closedBy, ...order }: ClosedOrder, now: Instant): PaidOrder {
  assert(closedBy === 'timeout', `${order.id} was closed by time alone`);
  return { ...order, status: 'paid', paidAt: now, revivedAt: now };
}

/** What its going off the shelf and coming back are called in the stock log: once each, also for one that was revived. */
export const closedCause = ({ id, revivedAt }: Pick<Order, 'id' | 'revivedAt'>) =>
  revivedAt === undefined ? `${id}.closed` : `${id}.closed_again`;

/** The last of its units is on its way. */
export function ship(order: PaidOrder, now: Instant, within: Milliseconds = RECEIVED_AFTER): ShippedOrder {
  return { ...order, status: 'shipped', shippedAt: now, receiveBy: later(now, within) };
}

export function receive(order: ShippedOrder, now: Instant): ReceivedOrder {
  return { ...order, status: 'received', receivedAt: now };
}

/** What is fetched is shipped and received in one moment. */
export function handOver(order: PaidOrder, now: Instant): ReceivedOrder {
  return receive(ship(order, now), now);
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

/** Taken off the buyer's list; the shop keeps it. */
export const whyNotDelete = (order: Pick<Order, 'status'>): RefusalCode | undefined =>
  order.status === 'received' || order.status === 'closed' ? undefined : 'order_not_deletable';

/** Once a day is a reminder, more often is noise. */
export function whyNotRemind(
  order: { readonly status: Order['status']; readonly remindedAt?: Instant | undefined },
  team: Pick<Team, 'status'> | undefined,
  now: Instant,
): RefusalCode | undefined {
  if (order.remindedAt !== undefined && !isOver(later(order.remindedAt, REMIND_AGAIN), now)) return 'reminded_already';
  return whyNotShip(order, team);
}
