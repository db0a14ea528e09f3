import type { Fen } from './money';
import { hours } from './time';
import type { Words } from './words';

/** How leaders get what is payable. Absent: nobody can ask for it yet; nothing is lost meanwhile. */
export interface PayoutRule {
  readonly least: Fen; //         ¥0.10 at least, which is WeChat's own limit.
  readonly most: Fen; //          Of one payout. Below ¥2,000: from there on WeChat wants the real name.
  readonly perDay: number; //     Requests of one leader.
  readonly fee: number; //        Basis points of a payout to WeChat, kept by the shop. None to credit.
  readonly approvedUpTo: Fen; //  So much needs nobody's approval. 0: all of them do.
  readonly ways: readonly PayoutWay[];
  readonly taxNote: Words; //     Shown beside the button, as the merchant wrote it; may be empty.
}

/** To his WeChat (商家转账, which he confirms), or as credit to be spent here. */
export const PAYOUT_WAYS = ['wechat', 'credit'] as const;
export type PayoutWay = (typeof PAYOUT_WAYS)[number];

/**
 *   asked ──▶ approved ──▶ sent ──▶ paid
 *     │           │          └──▶ failed │ cancelled
 *     └▶ declined └──▶ failed
 * `sent`: WeChat has it, and the leader must confirm. A payout to credit goes from `approved` to `paid` at once.
 */
export const PAYOUT_STATES = ['asked', 'approved', 'sent', 'paid', 'declined', 'failed', 'cancelled'] as const;
export type PayoutState = (typeof PAYOUT_STATES)[number];
export const PAYOUT_OPEN = ['asked', 'approved', 'sent'] as const satisfies readonly PayoutState[];

export const LEAST_TRANSFER = 10 as Fen;
export const MOST_TRANSFER = 199_999 as Fen;
/** WeChat gives up a transfer that nobody has confirmed by then. */
export const CONFIRMED_BY = hours(24);
