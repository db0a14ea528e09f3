import type { CardRefundCause } from '@/domain/card';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { RefundFound } from './pay';

/**
 * What is no goods (a card) is paid for at WeChat's virtual payment: another merchant, other keys, other notices.
 * Numbers are ours; WeChat makes the order when the phone opens the sheet, so a number may be unknown to it.
 */
export interface VirtualPay {
  /**
   * What the phone hands to wx.requestVirtualPayment. `code` is of wx.login: it proves to WeChat that this person is
   * there. Refuses `session_over` where WeChat does not know the code, or knows it as somebody else's.
   */
  sheet(asked: {
    readonly paymentNo: string; // 8 to 32 of [0-9A-Za-z_-]
    readonly productId: string; // published in the console, with this price
    readonly amount: Fen;
    readonly openid: string;
    readonly code: string;
  }): Promise<VirtualSheet>;
  query(payment: { readonly paymentNo: string; readonly openid: string }): Promise<VirtualFound>;
  /** What was paid for has been given. Told again, it stays so. */
  deliver(payment: { readonly paymentNo: string; readonly openid: string }): Promise<void>;
  /** Asks for a refund, or finds out how far the one of this number is. `closed`: WeChat will never do it. */
  refund(asked: {
    readonly refundNo: string;
    readonly paymentNo: string;
    readonly openid: string;
    readonly amount: Fen;
    readonly because: CardRefundCause;
  }): Promise<RefundFound>;
  /**
   * Verifies and opens what WeChat pushes. It only names what to ask about: what WeChat answers counts. Throws
   * Refusal('notice_forged') for anything that WeChat did not seal.
   */
  open(push: RawPush): PushedNotice;
  /** WeChat tries the address once when it is entered: what it wants to hear. Nothing: it was not WeChat. */
  echo(query: PushQuery): string | undefined;
}

/** What wx.requestVirtualPayment takes. `signData` goes byte for byte as it is: the signatures are of it. */
export interface VirtualSheet {
  readonly mode: 'short_series_goods';
  readonly signData: string;
  readonly paySig: string;
  readonly signature: string;
}

export interface PaidVirtually {
  readonly state: 'paid';
  readonly paymentNo: string;
  readonly transactionId: string;
  readonly amount: Fen;
  readonly paidAt: Instant;
}
export type VirtualFound =
  | PaidVirtually
  | { readonly state: 'unpaid' | 'closed' | 'unknown'; readonly paymentNo: string };

/** The query of WeChat's request, and its body byte for byte. */
export interface RawPush {
  readonly query: PushQuery;
  readonly body: string;
}
export type PushQuery = Readonly<Record<string, string | undefined>>;

export type PushedNotice =
  | { readonly kind: 'paid'; readonly paymentNo: string }
  | { readonly kind: 'refund'; readonly refundNo: string }
  | { readonly kind: 'other'; readonly event: string };
