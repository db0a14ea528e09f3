import type { UserId } from './id';
import type { RefusalCode } from './refusal';
import { days, type Instant, isOver, later } from './time';

/**
 * A leader (团长) brings customers to the shop by links, and is paid for what they buy: see domain/commission. A customer
 * is bound to one leader at a time, and a leader to none: there is one level, and nothing here could say two. Who has
 * opened a team is something else, `team.leaderId`.
 */
export interface ReferralRule {
  /** Who has a customer: the first leader whose link he opened, or the last one. */
  readonly bindBy: 'first' | 'last';
  /** Bound as he opens the link, or with the first order that he places after it. */
  readonly at: 'visit' | 'order';
  /** Who can be bound: only who has never bought here, or anybody who is bound to nobody. */
  readonly whom: 'new' | 'all';
  /** Days in which the last one does not yet take over from the one before. Only with `last`. */
  readonly protectedFor: number;
  /** Days until a binding ends by itself. Absent: never. */
  readonly lasts?: number | undefined;
  /** Whether customers may ask to become leaders; the merchant can invite them in any case. */
  readonly applications: boolean;
}

export const DEFAULT_REFERRAL: ReferralRule = {
  ...{ bindBy: 'first', at: 'visit', whom: 'new', protectedFor: 15, lasts: 365, applications: true },
};

/** Why a binding is there: by a link that he opened, by his order after it, or handed over by the merchant. */
export const BOUND_BY = ['link', 'order', 'handed_over'] as const;
export type BoundBy = (typeof BOUND_BY)[number];

/** Why one is over: another leader, its time, the merchant, the customer has become a leader himself, or is forgotten on his wish. */
export const UNBOUND_BY = ['taken_over', 'expired', 'handed_over', 'became_leader', 'erased'] as const;
export type UnboundBy = (typeof UNBOUND_BY)[number];

/** One part of the history of a customer: these follow one another, `turn` counts them from 1. */
export interface Binding {
  readonly customerId: UserId;
  readonly turn: number;
  readonly leaderId: UserId;
  readonly code?: string | undefined; // The link that he came by.
  readonly because: BoundBy;
  readonly boundAt: Instant;
  readonly protectedUntil: Instant;
  readonly expiresAt?: Instant | undefined;
  readonly endedAt?: Instant | undefined;
  readonly endedBecause?: UnboundBy | undefined;
}

/** Whether it still counts: one that has expired is only ended when the next begins. */
export const isBound = ({ endedAt, expiresAt }: Pick<Binding, 'endedAt' | 'expiresAt'>, now: Instant): boolean =>
  endedAt === undefined && !(expiresAt !== undefined && isOver(expiresAt, now));

/** Who has opened a link of a leader, as far as it matters. */
export interface Clicker {
  readonly isSelf: boolean; //  His own link.
  readonly isStaff: boolean;
  readonly isLeader: boolean; // A leader is bound to nobody: one level.
  readonly isNew: boolean; //   No order of his was ever paid and kept. A fact of the books, and no matter of time.
}

/** What opening a link of a leader does: binds him, takes him over from another, begins his time anew, or nothing. */
export function afterClick(
  rule: ReferralRule,
  running: Binding | undefined,
  leaderId: UserId,
  { isSelf, isStaff, isLeader, isNew }: Clicker,
  now: Instant,
): 'bind' | 'take_over' | 'renew' | undefined {
  if (isSelf || isStaff || isLeader) return undefined;
  if (!running || !isBound(running, now)) return rule.whom === 'all' || isNew ? 'bind' : undefined;
  if (rule.bindBy === 'first') return undefined;
  if (running.leaderId === leaderId) return 'renew';
  return isOver(running.protectedUntil, now) ? 'take_over' : undefined;
}

/** From when on others may take over, and when it ends. */
export function spanOf(
  { protectedFor, lasts }: ReferralRule,
  now: Instant,
): Pick<Binding, 'protectedUntil' | 'expiresAt'> {
  return { protectedUntil: later(now, days(protectedFor)), expiresAt: lasts ? later(now, days(lasts)) : undefined };
}

/**
 * How somebody stands as a leader. `staff` has a storefront and customers as part of the work, and earns no commission.
 *
 *   applied ──▶ active ──▶ left
 *   invited ──▶   ▲         │
 *      └▶ declined └────────┘ (asked or invited again)
 */
export const LEADER_STATUSES = ['applied', 'invited', 'active', 'left', 'declined'] as const;
export type LeaderStatus = (typeof LEADER_STATUSES)[number];
export const LEADER_KINDS = ['leader', 'staff'] as const;
export type LeaderKind = (typeof LEADER_KINDS)[number];

/** What happens to a leader, and is kept with who did it. */
export const LEADER_EVENTS = [
  ...(['applied', 'invited', 'accepted', 'approved', 'declined'] as const),
  ...(['ranked', 'verified', 'left', 'handed_over'] as const),
] as const;
export type LeaderEvent = (typeof LEADER_EVENTS)[number];

export const MOST_APPLICATION_WORDS = 200;

export function whyNotApply(
  rule: ReferralRule | undefined,
  status: LeaderStatus | undefined,
  isStaff: boolean,
): RefusalCode | undefined {
  if (!rule) return 'not_here';
  if (status === 'active') return 'leader_already';
  if (isStaff) return 'leader_is_staff';
  if (status === 'applied') return 'leader_applied';
  return rule.applications || status === 'invited' ? undefined : 'leader_by_invitation';
}
