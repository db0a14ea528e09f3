import { makeAutoObservable, observableRef, runInAction, when } from 'mobx';
import type { previewAfterSale } from '@/contract/afterSale';
import type { OutputOf } from '@/contract/endpoint';
import type { GoodsView } from '@/contract/goods';
import type { OrderView } from '@/contract/order';
import { claimable, MOST_EVIDENCE, type Reason, whyNotInstead } from '@/domain/afterSale';
import type { AfterSaleId, GoodsId, OrderId, SkuId } from '@/domain/id';
import type { Message } from '@/domain/message';
import { type Fen, zero } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { type Failed, failedBy } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import { askForMessages } from '@/stores/messages';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Uploads } from '@/stores/uploads';
import { type Choice, choicesOf, reasonsFor } from './choices';

type ApplyShop = Shop<
  'viewOrder' | 'previewAfterSale' | 'askAfterSale' | 'viewGoods' | 'grantMessages' | 'uploadFolder'
>;
type Preview = OutputOf<typeof previewAfterSale>;
export type Missing = 'units' | 'reason' | 'pictures';

/** A refund, a return or an exchange while it is being put together: what it would bring back is always shown. */
export class ApplyStore {
  readonly order: Loadable<OrderView>;
  readonly uploads: Uploads;
  readonly asking;
  units: ReadonlyMap<SkuId, number> = new Map();
  instead: ReadonlyMap<SkuId, SkuId> = new Map(); // What is wanted for it; nothing: the same.
  reason: Reason | undefined = undefined;
  words = '';
  preview: Preview | undefined = undefined;
  previewFailed: Failed | undefined = undefined;
  isStale = false; //                 The preview is of what was chosen before.
  was: Fen | undefined = undefined; // What had been agreed to, before the amount changed.
  private round = 0;
  private readonly now: Instant; // Of when it was opened: what may still be asked for does not change in one's hands.
  private readonly goods = new Map<GoodsId, Loadable<GoodsView>>();

  constructor(
    private readonly shop: ApplyShop,
    private readonly orderId: OrderId,
    public choice: Choice,
    private readonly skuId: SkuId | undefined,
  ) {
    this.now = shop.clock.now;
    this.order = new Loadable(() => shop.api.viewOrder({ orderId }));
    this.uploads = new Uploads(shop, MOST_EVIDENCE);
    this.asking = new Task(shop, shop.api.askAfterSale);
    makeAutoObservable<this, 'shop' | 'orderId' | 'skuId' | 'round' | 'now' | 'goods'>(this, {
      ...{ units: observableRef, instead: observableRef, preview: observableRef, previewFailed: observableRef },
      ...{ choice: observableRef, order: false, uploads: false, asking: false },
      ...{ shop: false, orderId: false, skuId: false, round: false, now: false, goods: false },
    });
    when(
      () => this.order.value !== undefined, // Whether at once or after a retry.
      () => this.begin(this.order.value!),
    );
  }

  /** The line that was tapped, or the only one there is; of what was never sent, all of it. */
  private begin(order: OrderView): void {
    const some = order.lines.filter((line) => claimable(line, this.choice.sent) > 0);
    const [only] = some;
    const preset = this.skuId
      ? some.filter(({ skuId }) => skuId === this.skuId)
      : some.length === 1 && only
        ? [only]
        : [];
    const count = (most: number) => (this.choice.sent ? 1 : most);
    this.units = new Map(preset.map((line) => [line.skuId, count(claimable(line, this.choice.sent))]));
    void this.look();
  }

  most(skuId: SkuId): number {
    const line = this.order.value?.lines.find((one) => one.skuId === skuId);
    return line ? claimable(line, this.choice.sent) : 0;
  }

  get reasons(): readonly Reason[] {
    return this.order.value ? reasonsFor(this.order.value, this.choice, this.now) : [];
  }

  get choices(): readonly Choice[] {
    return this.order.value ? choicesOf(this.order.value, this.now) : [];
  }

  /** Why it cannot be sent yet, or what the shop says of it. */
  get missing(): Missing | undefined {
    if (this.units.size === 0) return 'units';
    if (this.reason === undefined) return 'reason';
    return this.uploads.busy || this.uploads.failed ? 'pictures' : undefined;
  }

  get whyNot(): RefusalCode | undefined {
    const { failed } = this.asking;
    if (this.preview?.whyNot) return this.preview.whyNot;
    return failed?.kind === 'refused' && failed.code !== 'amount_changed' ? failed.code : undefined;
  }

  get total(): Fen {
    return this.preview?.total ?? zero;
  }

  /** Another way to put it right: what was chosen stays as far as it fits. */
  choose(choice: Choice): void {
    this.choice = choice;
    if (this.reason && !this.reasons.includes(this.reason)) this.reason = undefined;
    this.units = new Map(
      [...this.units].flatMap(([skuId, units]): [SkuId, number][] => {
        const most = this.most(skuId);
        return most > 0 ? [[skuId, Math.min(units, most)]] : [];
      }),
    );
    this.changed();
  }

  toggle(skuId: SkuId): void {
    const units = new Map(this.units);
    if (!units.delete(skuId)) units.set(skuId, this.choice.sent ? 1 : this.most(skuId));
    this.units = units;
    this.changed();
  }

  count(skuId: SkuId, units: number): void {
    this.units = new Map(this.units).set(skuId, Math.max(1, Math.min(units, this.most(skuId))));
    this.changed();
  }

  because(reason: Reason): void {
    this.reason = reason;
    this.changed();
  }

  write(words: string): void {
    this.words = words;
  }

  want(skuId: SkuId, forSkuId: SkuId): void {
    this.instead = new Map(this.instead).set(skuId, forSkuId);
  }

  /** The goods of a line, with all its options: fetched when somebody wants to see them. */
  optionsOf(goodsId: GoodsId): Loadable<GoodsView> {
    const known = this.goods.get(goodsId);
    if (known) return known;
    const goods = new Loadable(() => this.shop.api.viewGoods({ goodsId }));
    this.goods.set(goodsId, goods);
    return goods;
  }

  /** Why an option cannot be had in exchange for this line. */
  whyNotWant(skuId: SkuId, goods: GoodsView, forSkuId: SkuId): RefusalCode | undefined {
    const was = this.order.value?.receipt.lines.find((line) => line.skuId === skuId);
    const sku = goods.skus.find(({ id }) => id === forSkuId);
    if (!was) return 'not_found';
    const wanted = sku && { id: sku.id, goodsId: goods.id, listPrice: sku.price, stock: sku.stock };
    return whyNotInstead(was, wanted, this.units.get(skuId) ?? 1);
  }

  /** The after-sale, or undefined: then `missing`, `whyNot` or `asking.failed` says why. */
  async ask(): Promise<AfterSaleId | undefined> {
    const { reason, orderId, choice, total } = this;
    if (this.missing || !reason || (!this.preview && choice.kind !== 'exchange')) return undefined;
    const leave = askForMessages(this.shop, this.messages); // WeChat asks only inside of a tap.
    const answer = await this.asking.run({
      ...{ orderId, ...choice, reason, lines: this.lines, agreed: total },
      ...{ words: this.words.trim(), pictures: [...this.uploads.fileIds], instead: this.wanted },
    });
    await leave;
    const { failed } = this.asking;
    if (failed?.kind === 'refused' && failed.code === 'amount_changed') {
      await this.look();
      runInAction(() => (this.was = total));
    }
    return answer?.afterSaleId;
  }

  /** What WeChat will ask about in the tap that asks for it. */
  get messages(): readonly Message[] {
    return this.choice.kind === 'exchange' ? ['after_sale'] : ['after_sale', 'refund_done'];
  }

  private get lines() {
    return [...this.units].map(([skuId, units]) => ({ skuId, units }));
  }

  private get wanted() {
    if (this.choice.kind !== 'exchange') return [];
    return [...this.units.keys()].map((skuId) => ({ skuId, forSkuId: this.instead.get(skuId) ?? skuId }));
  }

  private changed(): void {
    this.was = undefined;
    this.asking.failed = undefined;
    void this.look();
  }

  /** What is shown stays until the new is there: a tap is two drawings and no flicker. */
  async look(): Promise<void> {
    this.round += 1;
    const { round, orderId, choice, lines } = this;
    const reason = this.reason ?? this.reasons[0];
    if (lines.length === 0 || reason === undefined) {
      runInAction(() => Object.assign(this, { preview: undefined, isStale: false, previewFailed: undefined }));
      return;
    }
    runInAction(() => (this.isStale = true));
    try {
      const preview = await this.shop.api.previewAfterSale({ orderId, ...choice, reason, lines });
      if (round === this.round)
        runInAction(() => Object.assign(this, { preview, isStale: false, previewFailed: undefined }));
    } catch (error) {
      const previewFailed = failedBy(error);
      if (round === this.round) runInAction(() => Object.assign(this, { previewFailed, isStale: false }));
    }
  }
}
