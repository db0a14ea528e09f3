import { makeAutoObservable, observableRef } from 'mobx';
import type { AdminInvoice, INVOICE_TABS } from '@/contract/invoice';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export type InvoiceTab = (typeof INVOICE_TABS)[number];
export const INVOICE_TAB_NAMES: readonly InvoiceTab[] = ['asked', 'toReverse', 'issued', 'all'];
export const keyOfInvoice = ({ id }: AdminInvoice) => id;

const NUMBER = /^[0-9A-Za-z-]{4,40}$/; // As the contract has it.
const LINK = /^(|https:\/\/[^\s"<>]+)$/;

/** Invoices that buyers want, and what was made out. */
export class ShopInvoices {
  readonly list: PagedList<AdminInvoice>;
  readonly issuing;
  readonly reversing;
  invoice: AdminInvoice | undefined = undefined; // The one whose number is being noted.
  number = '';
  link = '';
  tried = false;

  constructor(
    shop: Shop<never, 'listShopInvoices' | 'issueInvoice' | 'reverseInvoice'>,
    public tab: InvoiceTab,
  ) {
    this.list = new PagedList(
      (cursor) => shop.admin.listShopInvoices({ tab: this.tab, ...(cursor && { cursor }) }),
      keyOfInvoice,
    );
    this.issuing = new Task(shop, shop.admin.issueInvoice);
    this.reversing = new Task(shop, shop.admin.reverseInvoice);
    makeAutoObservable(this, { list: false, issuing: false, reversing: false, invoice: observableRef });
  }

  choose(tab: InvoiceTab): void {
    this.tab = tab;
    void this.list.restart();
  }

  begin(invoice: AdminInvoice): void {
    Object.assign(this, { invoice, number: '', link: '', tried: false });
  }

  end(): void {
    this.invoice = undefined;
  }

  write(field: 'number' | 'link', value: string): void {
    this[field] = value.trim();
  }

  get wrong(): 'number' | 'link' | undefined {
    if (!NUMBER.test(this.number)) return 'number';
    return LINK.test(this.link) ? undefined : 'link';
  }

  /** True: its buyer sees it. Refused where the amount has changed meanwhile: then the list is asked again. */
  async issue(): Promise<boolean> {
    this.tried = true;
    const { invoice, number, link } = this;
    if (!invoice || this.wrong) return false;
    const { id: invoiceId, amount } = invoice;
    const isDone = (await this.issuing.run({ invoiceId, amount, number, link })) !== undefined;
    if (isDone || this.issuing.failed?.kind === 'refused') {
      this.end();
      await this.list.load();
    }
    return isDone;
  }

  async reverse({ id: invoiceId }: AdminInvoice): Promise<boolean> {
    const isDone = (await this.reversing.run({ invoiceId })) !== undefined;
    if (isDone || this.reversing.failed?.kind === 'refused') await this.list.load();
    return isDone;
  }
}
