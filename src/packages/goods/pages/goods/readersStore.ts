import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { ReviewView, viewReaders } from '@/contract/review';
import type { GoodsId, SkuId } from '@/domain/id';
import { type Failed, failedBy } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import { askForMessages } from '@/stores/messages';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { vote } from '@/stores/votes';

type Readers = OutputOf<typeof viewReaders>;
type ReadersShop = Shop<
  'viewReaders' | 'keepFavourite' | 'leaveFootprint' | 'awaitStock' | 'voteReview' | 'grantMessages'
>;

/** What readers say of goods, and what this one keeps of them. It comes beside the page, and the page does not wait. */
export class ReadersStore {
  readonly readers: Loadable<Readers>;
  readonly keeping;
  readonly awaiting;
  wished: boolean | undefined = undefined; // The heart as it was tapped, until the shop has answered.

  constructor(
    private readonly shop: ReadersShop,
    private readonly goodsId: GoodsId,
  ) {
    this.readers = new Loadable(() => shop.api.viewReaders({ goodsId }));
    this.keeping = new Task(shop, shop.api.keepFavourite);
    this.awaiting = new Task(shop, shop.api.awaitStock);
    makeAutoObservable<this, 'shop' | 'goodsId'>(this, {
      ...{ shop: false, goodsId: false, readers: false, keeping: false, awaiting: false },
      wished: observableRef,
    });
  }

  get kept(): boolean {
    return this.wished ?? this.readers.value?.kept ?? false;
  }

  isAwaited(skuId: SkuId | undefined): boolean {
    return skuId !== undefined && (this.readers.value?.awaited.includes(skuId) ?? false);
  }

  /** Remembers that it was looked at. Nobody waits for it, and nobody is told if it fails. */
  async leaveFootprint(): Promise<void> {
    try {
      await this.shop.api.leaveFootprint({ requestId: this.shop.newRequestId(), goodsId: this.goodsId });
    } catch (error) {
      failedBy(error);
    }
  }

  /** True: it is as it was tapped. */
  async keep(kept: boolean): Promise<boolean> {
    if (this.keeping.running) return false;
    this.wished = kept;
    const answer = await this.keeping.run({ goodsId: this.goodsId, kept });
    runInAction(() => {
      const { value } = this.readers;
      if (answer && value) this.readers.put({ ...value, kept: answer.kept });
      this.wished = answer && !value ? answer.kept : undefined;
    });
    return answer !== undefined;
  }

  /** In a tap: WeChat asks for leave to tell. Who declines may have given one before, or give one until then. */
  async awaitStock(skuId: SkuId, awaited: boolean): Promise<boolean> {
    if (awaited) await askForMessages(this.shop, ['goods_back']);
    const answer = await this.awaiting.run({ skuId, awaited });
    const { value } = this.readers;
    if (answer && value) {
      const others = value.awaited.filter((id) => id !== skuId);
      this.readers.put({ ...value, awaited: answer.awaited ? [...others, skuId] : others });
    }
    return answer !== undefined;
  }

  vote(review: ReviewView): Promise<Failed | undefined> {
    return vote(this.shop, review, (changed) => {
      const { value } = this.readers;
      if (!value) return;
      this.readers.put({ ...value, newest: value.newest.map((one) => (one.id === changed.id ? changed : one)) });
    });
  }
}
