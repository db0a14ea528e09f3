import type { InvoiceView } from '@/contract/invoice';
import { type InvoiceId, isId } from '@/domain/id';
import { type Invoice, invoiceable, needsReversal } from '@/domain/invoice';
import type { Fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Tables } from '../../storage/tables';

export const PAGE = 20;

export function invoiceView({ buyerId: _, ...invoice }: Invoice, amount: Fen): InvoiceView {
  return { ...invoice, amount, needsReversal: needsReversal(invoice, amount) };
}

/** With the numbers of their orders. However many they are, the database is asked as often as for one. */
export async function invoiceViews(shop: Tables, invoices: readonly Invoice[]) {
  const ids = invoices.map(({ orderId }) => orderId);
  const payments = await shop.payments.ofOrders(ids);
  const refunded = await shop.payments.refundedOf(ids);
  const numbers = await shop.reviewable.numbers(ids);
  return invoices.map((invoice) => ({
    ...invoiceView(invoice, invoiceable(payments.get(invoice.orderId), refunded(invoice.orderId))),
    orderNumber: numbers.get(invoice.orderId) ?? '',
  }));
}

export function invoiceBefore(cursor: string | undefined): InvoiceId | undefined {
  if (cursor !== undefined && !isId('invoice', cursor)) throw new Refusal('not_understood');
  return cursor;
}
