import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { quotePoints } from '@/contract/member';
import type { Where } from '@/contract/order';
import type { OrderId, SkuId } from '@/domain/id';
import type { Message } from '@/domain/message';
import type { Fen } from '@/domain/money';
import { type ReceiptLine, total } from '@/domain/quote';
import { Refusal, type RefusalCode } from '@/domain/refusal';
import type { Failed } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import { askForMessages } from '@/stores/messages';
import { type Outcome, Paying } from '@/stores/paying';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Delivering } from './delivering';

type RedeemShop = Shop<
  'quotePoints' | 'redeemPoints' | 'listAddresses' | 'listPickups' | 'payOrder' | 'checkPayment' | 'grantMessages'
>;
type Quote = OutputOf<typeof quotePoints>;

export interface Redeemed {
  readonly outcome: Outcome;
  readonly orderId: OrderId;
}

/** What is about to be had for points, and what they leave to be paid. */
export class RedeemStore {
  readonly quote: Loadable<Quote>;
  readonly delivering;
  readonly paying;
  readonly messages: readonly Message[] = ['order_shipped'];
  quantity = 1;
  remark = '';
  busy = false; //           From the tap to the end: another tap does nothing.
  hasChanged = false; //     It takes more, or less, than was shown; until it is tapped again.
  refused: RefusalCode | undefined = undefined;
  private readonly redeeming;
  private quotedFor = '';

  constructor(
    private readonly shop: RedeemShop,
    private readonly skuId: SkuId | undefined,
  ) {
    this.delivering = new Delivering(shop);
    this.quote = new Loadable(() => this.fetch());
    this.redeeming = new Task(shop, shop.api.redeemPoints);
    this.paying = new Paying(shop);
    makeAutoObservable<this, 'shop' | 'skuId' | 'redeeming'>(this, {
      ...{ shop: false, skuId: false, redeeming: false, refused: observableRef },
    });
  }

  get toPay(): Fen | undefined {
    return this.quote.value && total(this.quote.value.receipt);
  }

  get whyNot(): RefusalCode | Delivering['whyNot'] {
    return this.refused ?? this.quote.value?.whyNot ?? this.delivering.whyNot;
  }

  get isStale(): boolean {
    return this.quote.loading && this.quotedFor !== this.asked;
  }

  get notThere(): readonly ReceiptLine[] {
    const { receipt, notThere } = this.quote.value ?? {};
    return notThere && receipt ? receipt.lines : [];
  }

  /** So many this person may have at most; one, where none can be had: the button says why not. */
  get most(): number {
    return Math.max(1, this.quote.value?.goods.mine ?? 1);
  }

  /** How many points stay; below zero: so many are missing. */
  get stays(): number {
    const { balance = 0, points = 0 } = this.quote.value ?? {};
    return balance - points;
  }

  get failed(): Failed | undefined {
    return this.redeeming.failed ?? this.paying.failed;
  }

  private get asked(): string {
    return JSON.stringify([this.quantity, this.delivering.asked]);
  }

  async load(): Promise<void> {
    await this.delivering.load();
    await this.requote();
  }

  async deliver(way: Delivering['way']): Promise<void> {
    if (way === this.delivering.way) return;
    this.delivering.go(way);
    await this.requote();
  }

  async take(quantity: number): Promise<void> {
    this.quantity = quantity;
    await this.requote();
  }

  writeRemark(remark: string): void {
    this.remark = remark;
  }

  /** The order and how its payment came out; undefined when it was not placed: `failed` or `hasChanged` says why. */
  async redeem(): Promise<Redeemed | undefined> {
    const { toPay: agreed, remark, quantity, skuId } = this;
    const { to } = this.delivering;
    const points = this.quote.value?.points;
    if (!skuId || !to || agreed === undefined || points === undefined || this.busy || this.isStale) return undefined;
    runInAction(() => Object.assign(this, { busy: true, hasChanged: false }));
    try {
      return await this.placeAndPay({ skuId, quantity, to, remark, points, agreed });
    } finally {
      runInAction(() => (this.busy = false));
    }
  }

  private async placeAndPay(asked: {
    readonly skuId: SkuId;
    readonly quantity: number;
    readonly to: Where;
    readonly remark: string;
    readonly points: number;
    readonly agreed: Fen;
  }): Promise<Redeemed | undefined> {
    const told = askForMessages(this.shop, this.messages); // First of all: WeChat allows it only inside the tap.
    const placed = await this.redeeming.run(asked);
    if (!placed) {
      await this.afterRefusal();
      return undefined;
    }
    this.delivering.remember();
    return { orderId: placed.orderId, outcome: await this.paying.pay(placed.orderId, told) };
  }

  private async afterRefusal(): Promise<void> {
    const { failed } = this.redeeming;
    if (failed?.kind !== 'refused') return;
    const { code } = failed;
    if (code === 'price_changed') {
      await this.quote.load();
      runInAction(() => (this.hasChanged = true));
    } else if (code !== 'text_not_allowed' && code !== 'request_reused') runInAction(() => (this.refused = code));
  }

  private async requote(): Promise<void> {
    await this.quote.load();
    runInAction(() => Object.assign(this, { refused: undefined, hasChanged: false }));
  }

  private async fetch(): Promise<Quote> {
    if (!this.skuId) throw new Refusal('not_found');
    const { asked, quantity, delivering } = this;
    const quote = await this.shop.api.quotePoints({ skuId: this.skuId, quantity, to: delivering.asked });
    runInAction(() => (this.quotedFor = asked));
    return quote;
  }
}
