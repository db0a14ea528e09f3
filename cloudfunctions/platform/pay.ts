import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { TransferFound } from './transfers';

/** What we ask WeChat Pay to do. Numbers are ours, so that to ask twice with the same one is to ask once. */
export interface Pay {
  /** Prepares a payment on the phone of `openid`. Asked again with the same number, it gives a prepay id again. */
  prepay(asked: {
    readonly paymentNo: string; // out_trade_no: 6 to 32 of [0-9A-Za-z_-|*]
    readonly description: string; // at most 127 characters, shown on the pay sheet
    readonly amount: Fen;
    readonly openid: string;
    readonly payBy: Instant;
  }): Promise<{ readonly prepayId: string }>;
  /** What the phone hands to wx.requestPayment: signed with the merchant's key, good for two hours. */
  sheet(prepayId: string, now: Instant): PaySheet;
  query(paymentNo: string): Promise<PaymentFound>;
  /** Nothing can be paid under this number any more. Refuses nothing: an unknown or closed number is closed. */
  close(paymentNo: string): Promise<void>;
  /** Asks for a refund, or finds out how far the one of this number is. */
  refund(asked: {
    readonly refundNo: string;
    readonly paymentNo: string;
    readonly amount: Fen;
    readonly total: Fen; // of the payment
    readonly reason: string;
  }): Promise<RefundFound>;
  /** How far a refund is, without asking for it. Nothing: WeChat has never heard of it. */
  findRefund(refundNo: string): Promise<RefundFound | undefined>;
  /**
   * Everything that WeChat booked on a day of Beijing, `2026-11-21`. Nothing where WeChat has not made the bill yet: it
   * is made by ten in the morning of the day after. A day without trade has an empty one.
   */
  bill(day: string): Promise<readonly BillLine[] | undefined>;
  /** Verifies a notice on its raw body and opens it. Throws Refusal('notice_forged') for anything that WeChat did not sign. */
  open(
    notice: { readonly headers: Readonly<Record<string, string | undefined>>; readonly body: string },
    now: Instant,
  ): Notice;
}

export interface PaySheet {
  readonly timeStamp: string; // seconds
  readonly nonceStr: string;
  readonly package: string; // prepay_id=…
  readonly signType: 'RSA';
  readonly paySign: string;
}

/** A payment as WeChat knows it. Everything that must agree with ours is in it. */
export interface PaidAtWechat {
  readonly state: 'paid';
  readonly paymentNo: string;
  readonly transactionId: string;
  readonly amount: Fen;
  readonly mchId: string;
  readonly appId: string;
  readonly openid: string;
  readonly paidAt: Instant;
}
export type PaymentFound =
  | PaidAtWechat
  | { readonly state: 'unpaid' | 'closed' | 'unknown'; readonly paymentNo: string };

export interface RefundFound {
  readonly state: 'processing' | 'done' | 'closed' | 'abnormal';
  readonly refundNo: string;
  readonly amount: Fen;
}

/** One movement of a day, as WeChat has booked it. `at` is when it was paid, or when the refund was asked for. */
export type BillLine = BilledPayment | BilledRefund;
export interface BilledPayment {
  readonly kind: 'paid';
  readonly paymentNo: string;
  readonly transactionId: string;
  readonly amount: Fen;
  readonly at: Instant;
}
export interface BilledRefund {
  readonly kind: 'refund';
  readonly paymentNo: string;
  readonly transactionId: string;
  readonly refundNo: string;
  readonly amount: Fen;
  readonly at: Instant;
  readonly state: RefundFound['state'];
}

export type Notice =
  | { readonly kind: 'paid'; readonly payment: PaidAtWechat }
  | { readonly kind: 'refund'; readonly refund: RefundFound }
  | { readonly kind: 'transfer'; readonly transfer: TransferFound } // for good
  | { readonly kind: 'other'; readonly event: string };
