import type { Rank } from './commission';
import { type Fen, fen } from './money';
import { dayOf, hours, type Instant } from './time';

/** What a leader's own pages ask for. Who leads and what it brings: domain/referral, domain/commission. */

/** `to_receive` 待收货 and `in_window` 售后期内 are the two halves of what is pending; `back` is what became less. */
export const COMMISSION_TABS = ['all', 'to_receive', 'in_window', 'payable', 'back'] as const;
export type CommissionTab = (typeof COMMISSION_TABS)[number];

/** A board of fewer would tell everybody the sales of one other. */
export const FEWEST_ON_BOARD = 3;
export const BOARD_ROWS = 50;

/** Goods that earn something are counted up to this: so many, or more. */
export const MOST_COUNTED = 1_000;

/** When the day began in which this moment lies, in Beijing. */
export const dayBegan = (now: Instant) => (Date.parse(`${dayOf(now)}T00:00:00Z`) - hours(8)) as Instant;

/** The rank that somebody has: where the merchant has taken away the last ones, the highest that is left. */
export const rankHeld = (ranks: readonly Rank[], rank: number): number => Math.max(0, Math.min(rank, ranks.length - 1));

/** The next rank, and what his customers must still buy and keep for it; 0: it comes when ranks are next looked at. */
export function nextRank(ranks: readonly Rank[], rank: number, sales: Fen) {
  const next = ranks[rankHeld(ranks, rank) + 1];
  return next && { rank: rankHeld(ranks, rank) + 1, missing: fen(Math.max(0, next.from - sales)) };
}
