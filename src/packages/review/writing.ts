import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { LineToReview, OrderToReview } from '@/contract/review';
import type { OrderId, SkuId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { ReviewState, Stars } from '@/domain/review';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Uploads } from '@/stores/uploads';

export type Unready = 'stars' | 'words' | 'pictures';

/** One review while it is written: for a line of an order. */
export class Writing {
  readonly order: Loadable<OrderToReview>;
  readonly uploads: Uploads;
  readonly sending;
  stars: Stars | 0 = 0;
  words = '';
  anonymous = false;
  featurable = false;
  done: ReviewState | undefined = undefined;

  constructor(
    private readonly shop: Shop<'viewOrderReviews' | 'writeReview' | 'uploadFolder'>,
    private readonly orderId: OrderId,
    private readonly skuId: SkuId,
  ) {
    this.order = new Loadable(() => this.fetch());
    this.uploads = new Uploads(shop);
    this.sending = new Task(shop, shop.api.writeReview);
    makeAutoObservable<this, 'shop' | 'orderId' | 'skuId'>(this, {
      ...{ shop: false, orderId: false, skuId: false, order: false, uploads: false, sending: false },
      done: observableRef,
    });
  }

  get line(): LineToReview | undefined {
    return this.order.value?.lines.find(({ skuId }) => skuId === this.skuId);
  }

  /** What of this order is left to be reviewed after this one. */
  get left(): readonly LineToReview[] {
    return (this.order.value?.lines ?? []).filter(({ skuId, whyNot }) => skuId !== this.skuId && !whyNot);
  }

  rate(stars: Stars): void {
    this.stars = stars;
  }

  write(words: string): void {
    this.words = words;
  }

  hideName(anonymous: boolean): void {
    this.anonymous = anonymous;
  }

  allowFeature(featurable: boolean): void {
    this.featurable = featurable;
  }

  /** True: it is written. What is missing, or undefined when the shop has said no: see sending.failed. */
  async send(): Promise<true | Unready | undefined> {
    const { stars } = this;
    if (stars === 0) return 'stars';
    if (!(await this.uploads.settled())) return 'pictures';
    const { orderId, skuId, words, anonymous, featurable } = this;
    const pictures = [...this.uploads.fileIds];
    const answer = await this.sending.run({ orderId, skuId, stars, words, pictures, anonymous, featurable });
    if (!answer) return undefined;
    runInAction(() => (this.done = answer.state));
    return true;
  }

  private async fetch(): Promise<OrderToReview> {
    const order = await this.shop.api.viewOrderReviews({ orderId: this.orderId });
    if (!order.lines.some(({ skuId }) => skuId === this.skuId)) throw new Refusal('not_found');
    return order;
  }
}
