import { makeAutoObservable, observableRef } from 'mobx';
import type { SHOP_REVIEWS, ShopReview } from '@/contract/review';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export type Which = (typeof SHOP_REVIEWS)[number];
export const WHICH: readonly Which[] = ['all', 'unanswered', 'low', 'hidden'];
export const keyOfShopReview = ({ id }: ShopReview) => id;
type Asks = 'listShopReviews' | 'replyReview' | 'hideReview' | 'showReview';

/** What buyers have written, answered or hidden with a reason. Nothing can be edited or deleted. */
export class ShopReviews {
  readonly list: PagedList<ShopReview>;
  readonly replying;
  readonly hiding;
  readonly showing;
  which: Which = 'all';
  review: ShopReview | undefined = undefined; //      The one that something is done about,
  deed: 'reply' | 'hide' | undefined = undefined; // and what.
  words = '';

  constructor(shop: Shop<never, Asks>) {
    this.list = new PagedList(
      (cursor) => shop.admin.listShopReviews({ which: this.which, ...(cursor && { cursor }) }),
      keyOfShopReview,
    );
    this.replying = new Task(shop, shop.admin.replyReview);
    this.hiding = new Task(shop, shop.admin.hideReview);
    this.showing = new Task(shop, shop.admin.showReview);
    makeAutoObservable(this, {
      ...{ list: false, replying: false, hiding: false, showing: false },
      review: observableRef,
    });
  }

  load(): Promise<void> {
    return this.list.load();
  }

  choose(which: Which): void {
    this.which = which;
    void this.list.restart();
  }

  begin(review: ShopReview, deed: 'reply' | 'hide'): void {
    Object.assign(this, { review, deed, words: deed === 'reply' ? (review.reply?.words ?? '') : '' });
  }

  end(): void {
    this.deed = undefined;
  }

  write(words: string): void {
    this.words = words;
  }

  /** Answers it, or hides it: whichever was begun. False: the shop has said no, see replying or hiding. */
  async finish(): Promise<boolean> {
    const { review, deed } = this;
    const words = this.words.trim();
    if (!review || !words) return false;
    const { id: reviewId } = review;
    const done = await (deed === 'reply'
      ? this.replying.run({ reviewId, words })
      : this.hiding.run({ reviewId, reason: words }));
    if (!done) return false;
    this.end();
    await this.list.load();
    return true;
  }

  async show({ id: reviewId }: ShopReview): Promise<boolean> {
    if (!(await this.showing.run({ reviewId }))) return false;
    await this.list.load();
    return true;
  }
}
