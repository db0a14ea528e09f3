import type { adminInvoices } from '@/contract/invoice';
import type { UseCases } from '../door/serve';
import { issueInvoice, listShopInvoices, reverseInvoice } from '../usecases/invoice/staffInvoices';

export const invoices: UseCases<typeof adminInvoices> = {
  listShopInvoices,
  issueInvoice,
  reverseInvoice,
};
