import type { EnvelopeId, OrderId, PayoutId, UserId } from './id';
import type { Account } from './ledger';
import type { PointsBecause } from './points';
import { days, type Instant, isOver, later } from './time';

/**
 * What a person can spend in this shop besides money: credit, in fen, and points. Both lie in lots, each with its own
 * end, and the one that ends first is spent first.
 */
export type PurseUnit = 'credit' | 'points';

export interface Lot {
  readonly id: string; // Made from the event that gave it: so it is given once.
  readonly userId: UserId;
  readonly unit: PurseUnit;
  readonly amount: number; // fen, or points
  readonly left: number;
  readonly expiresAt: Instant;
  readonly because: LotCause;
  readonly givenAt: Instant;
}

/** Why it was given, as facts: the words are the phone's. */
export type LotCause =
  | PointsBecause
  | { readonly by: 'envelope' | 'returned'; readonly envelopeId: EnvelopeId } // Opened, or one's own that others left.
  | { readonly by: 'commission'; readonly payoutId: PayoutId } //                A leader's own, paid out as credit.
  | { readonly by: 'gift'; readonly words?: string | undefined }; //             By the merchant.

export interface Purse {
  readonly credit: number; // fen
  readonly points: number;
}

/** What comes back of a lot that has ended meanwhile can be spent for so long. */
export const BACK_LASTS = days(7);
/** Somebody is told so long before something worth telling expires. */
export const EXPIRY_TOLD = days(3);
/** Less than this is not worth a message: ¥1, or 100 points. */
export const LEAST_TOLD = 100;

/** Where it lies, and where it goes while its order is unpaid, and once that is paid. */
export const accountOf = (unit: PurseUnit, userId: UserId): Account => `${unit}/${userId}`;
export const GIVER: Readonly<Record<PurseUnit, Account>> = { credit: 'promotion', points: 'points_given' };
export const HELD: Readonly<Record<PurseUnit, Account>> = { credit: 'held', points: 'points_held' };
export const SPENT: Readonly<Record<PurseUnit, Account>> = { credit: 'sales', points: 'points_spent' };

/** So much of which lots pays `amount`: what ends first goes first. Nothing, where it does not suffice. */
export function spendFrom(
  lots: readonly Pick<Lot, 'id' | 'left' | 'expiresAt'>[],
  amount: number,
  now: Instant,
): { readonly id: string; readonly amount: number }[] | undefined {
  const parts: { id: string; amount: number }[] = [];
  let missing = amount;
  for (const { id, left } of [...lots].filter((lot) => !isOver(lot.expiresAt, now)).sort(firstToEnd)) {
    if (missing === 0) break;
    const part = Math.min(left, missing);
    if (part > 0) parts.push({ id, amount: part });
    missing -= part;
  }
  return missing === 0 ? parts : undefined;
}

const firstToEnd = (a: Pick<Lot, 'id' | 'expiresAt'>, b: Pick<Lot, 'id' | 'expiresAt'>) =>
  a.expiresAt - b.expiresAt || (a.id < b.id ? -1 : 1);

/** What an order took of a lot, and how much of that has come back. */
export interface Spend {
  readonly orderId: OrderId;
  readonly lotId: string;
  readonly unit: PurseUnit;
  readonly amount: number;
  readonly back: number;
  readonly expiresAt: Instant; // of the lot
}

/** Into which lots `amount` comes back: first into what ends last, so that as little as possible is lost. */
export function backTo(
  spends: readonly Spend[],
  amount: number,
): { readonly lotId: string; readonly amount: number }[] {
  const parts: { lotId: string; amount: number }[] = [];
  let missing = amount;
  for (const spend of [...spends].sort((a, b) => b.expiresAt - a.expiresAt || (a.lotId < b.lotId ? -1 : 1))) {
    const part = Math.min(spend.amount - spend.back, missing);
    if (part > 0) parts.push({ lotId: spend.lotId, amount: part });
    missing -= part;
  }
  return parts;
}

/** When what comes back now can be spent until. */
export const backUntil = (expiresAt: Instant, now: Instant) =>
  Math.max(expiresAt, later(now, BACK_LASTS)) === expiresAt ? expiresAt : later(now, BACK_LASTS);
