import { makeAutoObservable } from 'mobx';
import type { InvoiceView } from '@/contract/invoice';
import type { OrderView } from '@/contract/order';
import type { OrderId } from '@/domain/id';
import { type InvoiceTitle, TAX_NUMBER } from '@/domain/invoice';
import type { Failed } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export type Wrong = 'name' | 'taxNumber' | 'email';
const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/; // As the contract has it.

/** The invoice of an order: what there is of it, and the form to ask for one. */
export class InvoiceForm {
  readonly order: Loadable<OrderView>;
  readonly asking;
  readonly withdrawing;
  kind: InvoiceTitle['kind'] = 'personal';
  name = '';
  taxNumber = '';
  email = '';
  remark = '';
  editing = false; // What was asked for is being changed.
  tried = false; //   It was to be sent: now what is wrong is said.

  constructor(
    private readonly shop: Shop<'viewOrder' | 'listInvoices' | 'askInvoice' | 'withdrawInvoice'>,
    private readonly orderId: OrderId,
  ) {
    this.order = new Loadable(() => shop.api.viewOrder({ orderId }));
    this.asking = new Task(shop, shop.api.askInvoice);
    this.withdrawing = new Task(shop, shop.api.withdrawInvoice);
    makeAutoObservable<this, 'shop' | 'orderId'>(this, {
      ...{ shop: false, orderId: false, order: false, asking: false, withdrawing: false },
    });
  }

  /** To whom the last one was made out is offered for this one. */
  async load(): Promise<void> {
    await this.order.load();
    if (this.order.value && !this.order.value.invoice && this.name === '') await this.remember();
  }

  private async remember(): Promise<void> {
    const before = new Loadable(() => this.shop.api.listInvoices({}));
    await before.load();
    const last = before.value?.items[0]; // Without an answer it can be typed.
    if (last && this.name === '') this.put(last.title, last.email);
  }

  get invoice(): InvoiceView | undefined {
    return this.order.value?.invoice;
  }

  /** There is something to fill in: none was asked for, or it is being changed, or the one that was is void. */
  get isOpen(): boolean {
    const { invoice, order } = this;
    if (!order.value || order.value.whyNotInvoice) return false;
    return !invoice || this.editing;
  }

  get wrong(): Wrong | undefined {
    if (this.name.trim().length < (this.kind === 'company' ? 2 : 1)) return 'name';
    if (this.kind === 'company' && !TAX_NUMBER.test(this.taxNumber)) return 'taxNumber';
    return this.email.trim() !== '' && !EMAIL.test(this.email.trim()) ? 'email' : undefined;
  }

  edit(): void {
    const { invoice } = this;
    if (!invoice) return;
    this.put(invoice.title, invoice.email);
    this.remark = invoice.remark;
    this.editing = true;
    this.tried = false;
  }

  choose(kind: InvoiceTitle['kind']): void {
    this.kind = kind;
  }

  write(field: 'name' | 'taxNumber' | 'email' | 'remark', value: string): void {
    this[field] = field === 'taxNumber' ? value.trim().toUpperCase() : value;
  }

  put(title: InvoiceTitle, email = this.email): void {
    this.kind = title.kind;
    this.name = title.name;
    if (title.kind === 'company') this.taxNumber = title.taxNumber;
    this.email = email;
  }

  /** Why it was not sent: what is wrong in it, or what the shop said. Undefined: it is there. */
  async ask(): Promise<{ readonly wrong: Wrong } | { readonly failed: Failed | undefined } | undefined> {
    this.tried = true;
    const { wrong, orderId, asking } = this;
    if (wrong) return { wrong };
    const answer = await asking.run({
      orderId,
      title: this.title,
      email: this.email.trim(),
      remark: this.remark.trim(),
    });
    if (!answer) return { failed: asking.failed };
    this.done();
    await this.order.load();
    return undefined;
  }

  /** True: none will be made out. */
  async withdraw(): Promise<boolean> {
    const { invoice } = this;
    if (!invoice) return false;
    const answer = await this.withdrawing.run({ invoiceId: invoice.id });
    await this.order.load();
    return answer !== undefined;
  }

  private get title(): InvoiceTitle {
    const name = this.name.trim();
    return this.kind === 'company' ? { kind: 'company', name, taxNumber: this.taxNumber } : { kind: 'personal', name };
  }

  private done(): void {
    this.editing = false;
    this.tried = false;
  }
}
