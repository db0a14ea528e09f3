import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { fenOf, typedYuan } from '@/components/admin/yuan';
import type { AdminAfterSale } from '@/contract/afterSale';
import { MOST_EVIDENCE, type ReturnTo, whyNotOffer } from '@/domain/afterSale';
import type { AfterSaleId } from '@/domain/id';
import { type Fen, fen, zero } from '@/domain/money';
import type { Failed } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Uploads } from '@/stores/uploads';
import { WaybillForm } from './waybillForm';

type Asks =
  | 'viewShopAfterSale'
  | 'viewReturnAddress'
  | 'acceptAfterSale'
  | 'offerAfterSale'
  | 'declineAfterSale'
  | 'acceptReturn'
  | 'declineReturn'
  | 'reship'
  | 'settleRefund';
export type SaleDeed = 'offer' | 'decline' | 'check' | 'declineReturn' | 'reship' | 'settle';

/** One after-sale, and what the staff can do about it now. What is being written belongs to one deed at a time. */
export class ShopSale {
  readonly sale: Loadable<AdminAfterSale>;
  readonly returnTo: Loadable<ReturnTo | null>;
  readonly doing; // One task for each deed: a lost answer is asked for again under the same id.
  deed: SaleDeed | undefined = undefined;
  words = '';
  amount = '';
  restock = true;
  parcel = new WaybillForm();
  uploads: Uploads;
  tried = false;

  constructor(
    private readonly shop: Shop<'uploadFolder', Asks>,
    private readonly afterSaleId: AfterSaleId,
  ) {
    const { admin } = shop;
    this.sale = new Loadable(() => admin.viewShopAfterSale({ afterSaleId }));
    this.returnTo = new Loadable(() => admin.viewReturnAddress({}));
    this.doing = {
      accept: new Task(shop, admin.acceptAfterSale),
      offer: new Task(shop, admin.offerAfterSale),
      decline: new Task(shop, admin.declineAfterSale),
      check: new Task(shop, admin.acceptReturn),
      declineReturn: new Task(shop, admin.declineReturn),
      reship: new Task(shop, admin.reship),
      settle: new Task(shop, admin.settleRefund),
    };
    this.uploads = new Uploads(shop, MOST_EVIDENCE);
    makeAutoObservable<this, 'shop' | 'afterSaleId'>(this, {
      ...{ shop: false, afterSaleId: false, sale: false, returnTo: false, doing: false },
      ...{ parcel: observableRef, uploads: observableRef },
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.sale.load(), this.returnTo.load()]);
  }

  get busy(): boolean {
    return Object.values(this.doing).some(({ running }) => running);
  }

  begin(deed: SaleDeed): void {
    const fresh = { words: '', amount: '', tried: false, restock: true };
    Object.assign(this, { deed, ...fresh, parcel: new WaybillForm(), uploads: new Uploads(this.shop, MOST_EVIDENCE) });
  }

  end(): void {
    this.deed = undefined;
  }

  try(): void {
    this.tried = true;
  }

  write(words: string): void {
    this.words = words;
  }

  writeAmount(amount: string): void {
    this.amount = typedYuan(amount);
  }

  putBack(restock: boolean): void {
    this.restock = restock;
  }

  /** The most that can be offered: less than was asked for, unless the goods would have had to come back for it. */
  get mostOffered(): Fen {
    const { value } = this.sale;
    if (!value) return zero;
    return value.kind === 'return' ? value.total : fen(Math.max(0, value.total - 1));
  }

  get canOffer(): boolean {
    const { value } = this.sale;
    return value !== undefined && whyNotOffer(value, this.mostOffered, value.total) === undefined;
  }

  /** What would be offered, if it can be. */
  get offered(): Fen | undefined {
    const amount = fenOf(this.amount);
    return amount !== undefined && amount > 0 && amount <= this.mostOffered ? amount : undefined;
  }

  get isTooMuch(): boolean {
    return (fenOf(this.amount) ?? 0) > this.mostOffered;
  }

  accept(): Promise<Failed | undefined> {
    return this.done(this.doing.accept, { afterSaleId: this.afterSaleId, words: '' });
  }

  /** Does what was begun. What is refused is told; what is done closes the sheet. */
  finish(): Promise<Failed | undefined> {
    const { afterSaleId, deed, doing, offered, restock } = this;
    const words = this.words.trim();
    const pictures = [...this.uploads.fileIds];
    const { carrier, waybill } = this.parcel;
    if (deed === 'offer') return this.done(doing.offer, { afterSaleId, amount: offered ?? zero, words });
    if (deed === 'decline') return this.done(doing.decline, { afterSaleId, words, pictures });
    if (deed === 'check') return this.done(doing.check, { afterSaleId, restock });
    if (deed === 'declineReturn') return this.done(doing.declineReturn, { afterSaleId, words, pictures });
    if (deed === 'reship') return this.done(doing.reship, { afterSaleId, carrier, waybill });
    return this.done(doing.settle, { refundNo: this.sale.value?.refund?.no ?? '', words });
  }

  /** Runs it, and shows what has become of it: also when it was refused, since then it is not what it was. */
  private async done<Input>(
    task: { readonly failed: Failed | undefined; run(input: Input): Promise<object | undefined> },
    input: Input,
  ): Promise<Failed | undefined> {
    const answer = await task.run(input);
    if (answer || task.failed?.kind === 'refused') await this.sale.load();
    if (answer) runInAction(() => this.end());
    return answer ? undefined : (task.failed ?? { kind: 'offline' });
  }
}
