import * as z from 'zod';
import type { InvoiceId } from '@/domain/id';
import { type Invoice, MOST_INVOICE_REMARK, MOST_TITLE, TAX_NUMBER } from '@/domain/invoice';
import { type Fen, fen } from '@/domain/money';
import { cursor, gives, id, needing, type Page, requestId, text } from './endpoint';

const title = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('personal'), name: text(MOST_TITLE, 1) }),
  z.strictObject({ kind: z.literal('company'), name: text(MOST_TITLE, 2), taxNumber: z.string().regex(TAX_NUMBER) }),
]);
const email = z
  .string()
  .max(100)
  .regex(/^(|[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+)$/); // '': none is wanted.

/** An invoice as its buyer sees it. */
export interface InvoiceView
  extends Pick<Invoice, 'id' | 'orderId' | 'title' | 'email' | 'remark' | 'status' | 'askedAt' | 'issued'> {
  readonly amount: Fen; //           What was paid for the order and has not gone back.
  readonly needsReversal: boolean; // That is less than what it was issued over.
}

/** Asks for the invoice of an order that was paid, or changes what was asked for as long as it is not issued. */
export const askInvoice = {
  input: z.strictObject({
    requestId,
    orderId: id('order'),
    title,
    email: email.default(''),
    remark: text(MOST_INVOICE_REMARK).default(''),
  }),
  output: gives<{ readonly invoiceId: InvoiceId }>(),
};
export const withdrawInvoice = {
  input: z.strictObject({ requestId, invoiceId: id('invoice') }),
  output: gives<object>(),
};
/** All of one's own, the newest first. To whom the last one was made out can be offered for the next. */
export const listInvoices = {
  input: z.strictObject({ cursor }),
  output: gives<Page<InvoiceView & { readonly orderNumber: string }>>(),
};

export const INVOICE_TABS = ['asked', 'toReverse', 'issued', 'all'] as const;
export interface AdminInvoice extends InvoiceView {
  readonly orderNumber: string;
  readonly buyer: { readonly nickname: string; readonly avatar: string };
}
export const listShopInvoices = {
  input: z.strictObject({ tab: z.enum(INVOICE_TABS).default('asked'), cursor }),
  output: gives<Page<AdminInvoice>>(),
};
/** It was made out. Refuses `amount_changed` another amount than is due now: something was refunded meanwhile. */
export const issueInvoice = {
  input: z.strictObject({
    requestId,
    invoiceId: id('invoice'),
    amount: z.int().min(1).max(100_000_000).transform(fen),
    number: z.string().regex(/^[0-9A-Za-z-]{4,40}$/),
    link: z
      .string()
      .max(500)
      .regex(/^(|https:\/\/[^\s"<>]+)$/)
      .default(''), // Where the buyer can fetch it.
  }),
  output: gives<object>(),
};
/** It was reversed (红冲): the buyer may ask for another one over what is left. */
export const reverseInvoice = {
  input: z.strictObject({ requestId, invoiceId: id('invoice') }),
  output: gives<object>(),
};

/** For staff. */
export const adminInvoices = {
  ...needing('invoices.see', { listShopInvoices }),
  ...needing('invoices.issue', { issueInvoice, reverseInvoice }),
};
