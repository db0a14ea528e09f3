import type { PayoutId, UserId } from './id';
import { type Fen, minus, shareOf, zero } from './money';
import type { RefusalCode } from './refusal';
import { hours, type Instant, later } from './time';
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
 *     │           └──▶ failed │ cancelled
 *     └──▶ declined │ cancelled
 * `sent`: WeChat has it, and the leader must confirm. A payout to credit goes from `approved` to `paid` at once.
 */
export const PAYOUT_STATES = ['asked', 'approved', 'sent', 'paid', 'declined', 'failed', 'cancelled'] as const;
export type PayoutState = (typeof PAYOUT_STATES)[number];
export const PAYOUT_OPEN = ['asked', 'approved', 'sent'] as const satisfies readonly PayoutState[];

export const LEAST_TRANSFER = 10 as Fen;
export const MOST_TRANSFER = 199_999 as Fen;
/** WeChat gives up a transfer that nobody has confirmed by then. */
export const CONFIRMED_BY = hours(24);
export const MOST_FEE = 1_000; // basis points
export const MOST_PER_DAY = 10;
export const LONGEST_TAX_NOTE = 60;

/** Money of a leader on its way to him. `no` is its number at WeChat, the same however often it is sent. */
export interface Payout {
  readonly id: PayoutId;
  readonly no: string;
  readonly userId: UserId;
  readonly way: PayoutWay;
  readonly amount: Fen; //                                What his account gives,
  readonly fee: Fen; //                                   and what the shop keeps of it.
  readonly state: PayoutState;
  readonly askedAt: Instant;
  readonly approvedAt?: Instant | undefined;
  readonly approvedBy?: UserId | undefined; //            Nobody: the rule.
  readonly triedAt?: Instant | undefined; //              From then on WeChat may know of it, whatever it answered.
  readonly sentAt?: Instant | undefined;
  readonly askAt?: Instant | undefined; //                When WeChat is asked about it next, while it is sent.
  readonly endedAt?: Instant | undefined;
  readonly cancelAskedAt?: Instant | undefined; //        He wants it back: WeChat decides whether it is in time.
  readonly package?: string | undefined; //               What he confirms it with.
  readonly reason?: string | undefined; //                Why it was declined, or in WeChat's word why it failed.
}

/** Ids are made of digits and letters, and never again. */
export const payoutNumber = (id: PayoutId) => id.slice('payout_'.length);

export const isOpen = ({ state }: Pick<Payout, 'state'>) => (PAYOUT_OPEN as readonly PayoutState[]).includes(state);

/** What the shop keeps of a payout. Credit costs nothing. */
export const feeOf = ({ fee }: Pick<PayoutRule, 'fee'>, way: PayoutWay, amount: Fen): Fen =>
  way === 'credit' ? zero : shareOf(amount, fee);
/** What reaches him. */
export const netOf = ({ amount, fee }: Pick<Payout, 'amount' | 'fee'>): Fen => minus(amount, fee);

/** Whether a merchant's rule makes sense: WeChat pays out ¥0.10 to below ¥2,000, what is kept of it already off. */
export function whyNotRule(rule: PayoutRule): RefusalCode | undefined {
  const { least, most, fee, ways } = rule;
  if (least > most || most > MOST_TRANSFER || fee > MOST_FEE || ways.length === 0) return 'leader_rule_wrong';
  const reaches = ways.includes('wechat') ? minus(least, feeOf(rule, 'wechat', least)) : least;
  return reaches < LEAST_TRANSFER ? 'leader_rule_wrong' : undefined;
}

/** Who asks for how much, and what he has. */
export interface PayoutWish {
  readonly rule: PayoutRule | undefined;
  readonly way: PayoutWay;
  readonly amount: Fen;
  readonly has: Fen; //        What is payable.
  readonly askedToday: number;
}
export function whyNotPayOut({ rule, way, amount, has, askedToday }: PayoutWish): RefusalCode | undefined {
  if (!rule?.ways.includes(way)) return 'payout_off';
  if (amount < rule.least) return 'payout_too_little';
  if (amount > rule.most) return 'payout_too_much';
  if (amount > has) return 'payout_short';
  return askedToday >= rule.perDay ? 'payout_enough_today' : undefined;
}

/** What cancelling does now: it is back at once, WeChat is asked, or it is too late. */
export function whatCancelDoes({ state, triedAt, cancelAskedAt }: Payout): 'at_once' | 'asks' | undefined {
  if (state === 'asked' || (state === 'approved' && triedAt === undefined)) return 'at_once';
  return state === 'sent' && cancelAskedAt === undefined ? 'asks' : undefined;
}

/** He can confirm it on his phone. */
export const canConfirm = ({ state, cancelAskedAt }: Payout) => state === 'sent' && cancelAskedAt === undefined;
export const confirmBy = ({ sentAt }: Pick<Payout, 'sentAt'>) => sentAt && later(sentAt, CONFIRMED_BY);

/** Why WeChat did not pay it, as far as its owner can do something about it. */
export const PAYOUT_FAILURES = ['overdue', 'account', 'limit', 'other'] as const;
export type PayoutFailure = (typeof PAYOUT_FAILURES)[number];
export function failureOf(reason: string | undefined): PayoutFailure {
  if (reason === 'OVERDUE_CLOSE') return 'overdue';
  if (/QUOTA|COUNT_EXCEED|LIMIT/.test(reason ?? '')) return 'limit';
  return /ACCOUNT|REAL_?NAME|OPENID|PAYEE/.test(reason ?? '') ? 'account' : 'other';
}

/** Credit that commission was paid out as can be spent for so long. */
export const CREDIT_LASTS_DAYS = 365;
