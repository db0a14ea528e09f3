import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { fenOf, typedYuan } from '@/components/admin/yuan';
import type { AdminOrder } from '@/contract/adminOrders';
import { claimable, whyNotRefund } from '@/domain/afterSale';
import type { AfterSaleId, OrderId, SkuId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { RefundPreview } from '@/domain/refundShare';
import { type Failed, failedBy } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type Asks = 'viewShopOrder' | 'previewRefundBuyer' | 'refundBuyer';
type Missing = 'lines' | 'amount' | 'words';

/** The merchant gives back of his own accord: which units, and how much of what they had paid. */
export class GivingBackStore {
  readonly order: Loadable<AdminOrder>;
  readonly giving;
  sent = true;
  units: ReadonlyMap<SkuId, number> = new Map();
  preview: RefundPreview | undefined = undefined; // Of what is chosen now.
  failed: Failed | undefined = undefined;
  isWhole = true;
  amount = '';
  words = '';
  private round = 0; // An answer about an earlier choice is not shown.

  constructor(
    private readonly shop: Shop<never, Asks>,
    private readonly orderId: OrderId,
  ) {
    this.order = new Loadable(() => shop.admin.viewShopOrder({ orderId }));
    this.giving = new Task(shop, shop.admin.refundBuyer);
    makeAutoObservable<this, 'shop' | 'orderId' | 'round'>(this, {
      ...{ shop: false, orderId: false, order: false, giving: false, round: false },
      ...{ units: observableRef, preview: observableRef, failed: observableRef },
    });
  }

  async load(): Promise<void> {
    await this.order.load();
    const { value } = this.order;
    if (value && !this.has(true)) runInAction(() => (this.sent = false));
  }

  /** Whether there is anything of this kind to give back. */
  has(sent: boolean): boolean {
    const { value } = this.order;
    if (!value || whyNotRefund(value, value.team, sent)) return false;
    return value.lines.some((line) => claimable(line, sent) > 0);
  }

  most(skuId: SkuId): number {
    const line = this.order.value?.lines.find((one) => one.skuId === skuId);
    return line ? claimable(line, this.sent) : 0;
  }

  choose(sent: boolean): void {
    this.sent = sent;
    this.put(new Map());
  }

  toggle(skuId: SkuId): void {
    const units = new Map(this.units);
    if (!units.delete(skuId)) units.set(skuId, this.most(skuId));
    this.put(units);
  }

  count(skuId: SkuId, units: number): void {
    this.put(new Map(this.units).set(skuId, units));
  }

  giveWhole(isWhole: boolean): void {
    this.isWhole = isWhole;
  }

  writeAmount(amount: string): void {
    this.amount = typedYuan(amount);
  }

  write(words: string): void {
    this.words = words;
  }

  /** What goes back, if that is known and possible. */
  get total(): Fen | undefined {
    const most = this.preview?.total;
    if (most === undefined || this.isWhole) return most;
    const amount = fenOf(this.amount);
    return amount !== undefined && amount > 0 && amount <= most ? amount : undefined;
  }

  get isTooMuch(): boolean {
    const amount = fenOf(this.amount);
    return !this.isWhole && amount !== undefined && this.preview !== undefined && amount > this.preview.total;
  }

  get missing(): Missing | undefined {
    if (this.units.size === 0) return 'lines';
    if (this.total === undefined) return 'amount';
    return this.words.trim() === '' ? 'words' : undefined;
  }

  /** The after-sale that tells of it; undefined: the shop has said no, see giving. */
  async give(): Promise<AfterSaleId | undefined> {
    const { orderId, sent, total } = this;
    if (total === undefined || this.missing) return undefined;
    const lines = [...this.lines];
    const given = await this.giving.run({ orderId, sent, lines, amount: total, words: this.words.trim() });
    if (!given && this.giving.failed?.kind === 'refused') void this.order.load().then(() => this.look());
    return given?.afterSaleId;
  }

  /** What the chosen units could bring back. */
  async look(): Promise<void> {
    this.round += 1;
    const { round, orderId, sent } = this;
    if (this.units.size === 0) return;
    let preview: RefundPreview | undefined;
    let failed: Failed | undefined;
    try {
      preview = await this.shop.admin.previewRefundBuyer({ orderId, sent, lines: [...this.lines] });
    } catch (error) {
      failed = failedBy(error);
    }
    if (round === this.round) runInAction(() => Object.assign(this, { preview, failed }));
  }

  private get lines() {
    return [...this.units].map(([skuId, units]) => ({ skuId, units }));
  }

  private put(units: ReadonlyMap<SkuId, number>): void {
    Object.assign(this, { units, preview: undefined, failed: undefined });
    void this.look();
  }
}
