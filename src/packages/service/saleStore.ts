import { makeAutoObservable } from 'mobx';
import type { AfterSaleView } from '@/contract/afterSale';
import { MOST_EVIDENCE } from '@/domain/afterSale';
import type { AfterSaleId } from '@/domain/id';
import { CARRIERS, type Carrier } from '@/domain/parcel';
import type { Failed } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Uploads } from '@/stores/uploads';

type SaleShop = Shop<
  | 'viewAfterSale'
  | 'withdrawAfterSale'
  | 'answerOffer'
  | 'sendBack'
  | 'confirmExchange'
  | 'rejectExchange'
  | 'addEvidence'
  | 'uploadFolder'
>;

const WAYBILL = /^[0-9A-Za-z-]{6,32}$/; // As the contract has it.

/** One after-sale, and what its buyer can do about it. */
export class SaleStore {
  readonly sale: Loadable<AfterSaleView>;
  readonly withdrawing;
  readonly answering;
  readonly sending;
  readonly confirming;
  readonly rejecting;
  readonly adding;
  carrier: Carrier = CARRIERS[0];
  waybill = '';
  words = ''; //         Of what is being added, or of why an offer is not taken.
  uploads: Uploads; //   What is being added.

  constructor(
    private readonly shop: SaleShop,
    private readonly afterSaleId: AfterSaleId,
  ) {
    const { viewAfterSale, withdrawAfterSale, answerOffer, sendBack, confirmExchange, rejectExchange, addEvidence } =
      shop.api;
    this.sale = new Loadable(() => viewAfterSale({ afterSaleId }));
    this.withdrawing = new Task(shop, withdrawAfterSale);
    this.answering = new Task(shop, answerOffer);
    this.sending = new Task(shop, sendBack);
    this.confirming = new Task(shop, confirmExchange);
    this.rejecting = new Task(shop, rejectExchange);
    this.adding = new Task(shop, addEvidence);
    this.uploads = new Uploads(shop, MOST_EVIDENCE);
    makeAutoObservable<this, 'shop' | 'afterSaleId'>(this, {
      ...{ shop: false, afterSaleId: false, sale: false, withdrawing: false, answering: false },
      ...{ sending: false, confirming: false, rejecting: false, adding: false },
    });
  }

  get isWaybill(): boolean {
    return WAYBILL.test(this.waybill);
  }

  carry(carrier: Carrier): void {
    this.carrier = carrier;
  }

  writeWaybill(waybill: string): void {
    this.waybill = waybill.trim();
  }

  write(words: string): void {
    this.words = words;
  }

  withdraw(): Promise<Failed | undefined> {
    return this.done(this.withdrawing, { afterSaleId: this.afterSaleId });
  }

  agree(): Promise<Failed | undefined> {
    return this.done(this.answering, { afterSaleId: this.afterSaleId, agree: true, words: '' });
  }

  disagree(): Promise<Failed | undefined> {
    const words = this.words.trim();
    return this.done(this.answering, { afterSaleId: this.afterSaleId, agree: false, words });
  }

  sendBack(): Promise<Failed | undefined> {
    const { afterSaleId, carrier, waybill } = this;
    return this.done(this.sending, { afterSaleId, carrier, waybill });
  }

  confirm(): Promise<Failed | undefined> {
    return this.done(this.confirming, { afterSaleId: this.afterSaleId });
  }

  /** What came in exchange is not right. The new one, in which the same units are asked back; nothing: it was not done. */
  async reject(): Promise<AfterSaleId | undefined> {
    const { afterSaleId, uploads } = this;
    const asked = { afterSaleId, words: this.words.trim(), pictures: [...uploads.fileIds] };
    const answer = await this.rejecting.run(asked);
    if (answer || this.rejecting.failed?.kind === 'refused') await this.sale.load();
    if (answer) this.said();
    return answer?.afterSaleId;
  }

  add(): Promise<Failed | undefined> {
    const { afterSaleId, uploads } = this;
    const pictures = [...uploads.fileIds];
    return this.done(this.adding, { afterSaleId, words: this.words.trim(), pictures });
  }

  /** Runs it, and shows what has become of the after-sale: also when it was refused, since then it is not what it was. */
  private async done<Input>(
    task: { readonly failed: Failed | undefined; run(input: Input): Promise<object | undefined> },
    input: Input,
  ): Promise<Failed | undefined> {
    const answer = await task.run(input);
    const isLost = !answer && task.failed?.kind !== 'refused';
    if (!isLost) await this.sale.load();
    if (answer) this.said();
    return answer ? undefined : (task.failed ?? { kind: 'offline' });
  }

  /** What was said is with the shop: the next words are others. */
  private said(): void {
    this.words = '';
    this.uploads = new Uploads(this.shop, MOST_EVIDENCE);
  }
}
