import { shop as contract } from '@/contract/shop';
import { invoiceable, whyNotInvoice } from '@/domain/invoice';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';
import { mine } from '../order/mine';
import { invoiceBefore, invoiceViews, PAGE } from './invoiceViews';

/** The order is locked: two who ask for its invoice at once ask for one. */
export const askInvoice = command('askInvoice', contract.askInvoice, async (asked, { tx, caller, ids, now }) => {
  const { orderId, title, email, remark } = asked;
  const order = mine(await tx.orders.lock(orderId), caller);
  const payment = await tx.payments.ofOrder(orderId);
  const refunded = await tx.payments.refundedOf([orderId]);
  const before = (await tx.invoices.ofOrders([orderId])).get(orderId);
  refuseIf(whyNotInvoice(order, invoiceable(payment, refunded(orderId)), before));

  if (before) {
    await tx.invoices.change(before.id, { title, email, remark });
    return { invoiceId: before.id };
  }
  const invoiceId = ids.next('invoice');
  const facts = { id: invoiceId, orderId, buyerId: caller.userId, title, email, remark };
  await tx.invoices.add({ ...facts, status: 'asked', askedAt: now });
  return { invoiceId };
});

export const withdrawInvoice = command(
  'withdrawInvoice',
  contract.withdrawInvoice,
  async ({ invoiceId }, { tx, caller }) => {
    const { orderId } = mine(await tx.invoices.get(invoiceId), caller);
    await tx.orders.lock(orderId);
    const { status } = await tx.invoices.lock(invoiceId);
    refuseIf(status === 'issued' || status === 'reversed' ? 'invoice_issued' : undefined);
    if (status === 'withdrawn') throw new Refusal('not_found');
    await tx.invoices.move(invoiceId, 'withdrawn');
    return {};
  },
);

export const listInvoices = query(contract.listInvoices, async ({ cursor }, { shop, caller }) => {
  const found = await shop.invoices.list({ buyerId: caller.userId, before: invoiceBefore(cursor), most: PAGE });
  return { items: await invoiceViews(shop, found), next: found.length === PAGE ? found.at(-1)?.id : undefined };
});
