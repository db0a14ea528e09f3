import type { InvoiceId, OrderId, UserId } from './id';
import { type Fen, minus, zero } from './money';
import type { Order } from './order';
import type { Payment } from './payment';
import type { RefusalCode } from './refusal';
import type { Instant } from './time';

/** To whom it is made out: 抬头. */
export type InvoiceTitle =
  | { readonly kind: 'personal'; readonly name: string }
  | { readonly kind: 'company'; readonly name: string; readonly taxNumber: string };

/**
 *   asked ──▶ issued ──▶ reversed     more was refunded than before it was issued: 红冲
 *     └─────▶ withdrawn
 */
export interface Invoice {
  readonly id: InvoiceId;
  readonly orderId: OrderId;
  readonly buyerId: UserId;
  readonly title: InvoiceTitle;
  readonly email: string;
  readonly remark: string;
  readonly status: 'asked' | 'issued' | 'reversed' | 'withdrawn';
  readonly askedAt: Instant;
  readonly issued?: Issued | undefined;
}
/** What the merchant has made out, with a program of his own. */
export interface Issued {
  readonly amount: Fen;
  readonly number: string;
  readonly link: string;
  readonly at: Instant;
}

/** 统一社会信用代码, and the older numbers: digits and capitals. */
export const TAX_NUMBER = /^[0-9A-Z]{15,20}$/;
export const MOST_TITLE = 60;
export const MOST_INVOICE_REMARK = 100;

/** What an invoice of an order is over: what was paid for it and has not gone back. */
export const invoiceable = (payment: Pick<Payment, 'status' | 'amount'> | undefined, refunded: Fen): Fen =>
  payment?.status === 'paid' ? minus(payment.amount, refunded) : zero;

/** `now` is the invoice that the order has, if any. */
export function whyNotInvoice(
  order: Pick<Order, 'status'>,
  amount: Fen,
  now: Pick<Invoice, 'status'> | undefined,
): RefusalCode | undefined {
  if (now?.status === 'issued') return 'invoice_issued';
  return order.status === 'unpaid' || order.status === 'closed' || amount === 0 ? 'invoice_not_possible' : undefined;
}

/** Money went back after it was issued: it says too much, and must be reversed. */
export const needsReversal = ({ status, issued }: Pick<Invoice, 'status' | 'issued'>, amount: Fen): boolean =>
  status === 'issued' && issued !== undefined && issued.amount > amount;
