import { admin as contract } from '@/contract/admin';
import type { AdminInvoice, INVOICE_TABS } from '@/contract/invoice';
import type { InvoiceId } from '@/domain/id';
import { invoiceable, whyNotInvoice } from '@/domain/invoice';
import { maskedInvoice } from '@/domain/masking';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { InvoicesWanted } from '../../storage/invoices';
import type { Tables } from '../../storage/tables';
import { show } from '../show';
import { invoiceBefore, invoiceViews, PAGE } from './invoiceViews';

const WANTED: Record<(typeof INVOICE_TABS)[number], Pick<InvoicesWanted, 'statuses' | 'tooMuch'>> = {
  asked: { statuses: ['asked'] },
  toReverse: { tooMuch: true },
  issued: { statuses: ['issued'] },
  all: {},
};

export const listShopInvoices = query(
  contract.listShopInvoices,
  async ({ tab, cursor }, { shop, settings, caller }) => {
    const found = await shop.invoices.list({ ...WANTED[tab], before: invoiceBefore(cursor), most: PAGE });
    const views = await invoiceViews(shop, found);
    const buyers = await shop.users.named(found.map(({ buyerId }) => buyerId));
    const items = found.map(({ buyerId }, i): AdminInvoice => {
      const { nickname = '', avatar = '' } = buyers.get(buyerId) ?? {};
      return { ...maskedInvoice(views[i]!, caller.role), buyer: { nickname, avatar: show(settings, avatar) } };
    });
    return { items, next: found.length === PAGE ? found.at(-1)?.id : undefined };
  },
);

/** A refund locks the order, too: the amount that is written on the paper is the one of now. */
export const issueInvoice = command('issueInvoice', contract.issueInvoice, async (asked, { tx, now }) => {
  const { invoiceId, amount, number, link } = asked;
  const { order, invoice } = await lockWithOrder(tx, invoiceId);
  if (invoice.status === 'withdrawn') throw new Refusal('not_found');
  refuseIf(invoice.status === 'reversed' ? 'invoice_issued' : undefined);
  const due = invoiceable(await tx.payments.ofOrder(order.id), (await tx.payments.refundedOf([order.id]))(order.id));
  refuseIf(whyNotInvoice(order, due, invoice) ?? (amount === due ? undefined : 'amount_changed'));
  await tx.invoices.move(invoiceId, 'issued', { amount, number, link, at: now });
  return {};
});

export const reverseInvoice = command('reverseInvoice', contract.reverseInvoice, async ({ invoiceId }, { tx }) => {
  const { invoice } = await lockWithOrder(tx, invoiceId);
  refuseIf(invoice.status === 'issued' ? undefined : 'invoice_not_issued');
  await tx.invoices.move(invoiceId, 'reversed');
  return {};
});

async function lockWithOrder(tx: Tables, id: InvoiceId) {
  const { orderId } = await tx.invoices.get(id);
  const order = await tx.orders.lock(orderId);
  return { order, invoice: await tx.invoices.lock(id) };
}
