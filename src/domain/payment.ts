import type { AfterSaleId, OrderId, UserId } from './id';
import type { Fen } from './money';
import type { Instant } from './time';

/**
 *   open ──▶ paid            WeChat says so: by a notice, or asked
 *     └────▶ closed ──▶ paid too late all the same: the money goes back
 */
export interface Payment {
  readonly no: string; // out_trade_no at WeChat
  readonly orderId: OrderId;
  readonly buyerId: UserId;
  readonly amount: Fen;
  readonly status: 'open' | 'paid' | 'closed';
  readonly prepayId?: string | undefined;
  readonly transactionId?: string | undefined; // WeChat's own number, once it is paid.
  readonly paidAt?: Instant | undefined;
}

/** WeChat takes 50 refunds of one payment. The last ones are for what buyers send back: a merchant may give so often. */
export const MOST_REFUNDS = 45;

/** Money on its way back. Asked for once, until WeChat has done it or a person must look. */
export interface Refund {
  readonly no: string; // out_refund_no
  readonly paymentNo: string;
  readonly orderId: OrderId;
  readonly afterSaleId?: AfterSaleId | undefined;
  readonly amount: Fen;
  readonly because: RefundCause;
  readonly status: 'asked' | 'done' | 'failed';
  readonly askedAt: Instant;
  readonly endedAt?: Instant | undefined;
  readonly settled?: string | undefined; // How it was given back by hand, where WeChat could not.
}
/** Causes for which an order's money goes back without anybody talking about it. Once each: the digit ends its number. */
export const OWN_CAUSES = { team_lapsed: 1, paid_late: 2, team_quit: 3, ladder_difference: 4, not_drawn: 5 } as const;
export type OwnCause = keyof typeof OWN_CAUSES;
export type RefundCause = OwnCause | 'after_sale';

/** For what a coupon is owed to a buyer who did all that was asked of him. */
export type OwedCoupon = 'paid_late' | 'not_drawn';

const two = (count: number) => String(count).padStart(2, '0');

/** The minute in Shanghai: 2611182105. A shop of China counts its days there, wherever its server stands. */
function minuteOf(now: Instant): string {
  const t = new Date(now + 8 * 3_600_000);
  return [t.getUTCFullYear() % 100, t.getUTCMonth() + 1, t.getUTCDate(), t.getUTCHours(), t.getUTCMinutes()]
    .map(two)
    .join('');
}

const digits = (count: number, dice: (sides: number) => number) =>
  Array.from({ length: count }, () => dice(10)).join('');

/** `P261118210500370412`: the minute, and eight digits of chance that the database keeps apart. */
export const orderNumber = (now: Instant, dice: (sides: number) => number) => `P${minuteOf(now)}${digits(8, dice)}`;
export const paymentNumber = (now: Instant, dice: (sides: number) => number) => `T${minuteOf(now)}${digits(14, dice)}`;
export const afterSaleNumber = (now: Instant, dice: (sides: number) => number) => `A${minuteOf(now)}${digits(8, dice)}`;

/** One refund for each cause, so that asking twice is asking once. */
export const refundNumber = (paymentNo: string, because: OwnCause) => `R${paymentNo.slice(1)}${OWN_CAUSES[because]}`;
/** And one for each after-sale: its number is shorter than a payment's, so that the two are never alike. */
export const refundNumberOf = (saleNumber: string) => `R${saleNumber.slice(1)}`;
