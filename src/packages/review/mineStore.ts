import { makeAutoObservable } from 'mobx';
import type { MyReview, OrderToReview } from '@/contract/review';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export const TABS = ['waiting', 'written'] as const;
export type Tab = (typeof TABS)[number];
export const keyOfOrder = ({ orderId }: OrderToReview) => orderId;
export const keyOfMine = ({ id }: MyReview) => id;

/** What waits for a review of mine, and what I have written. */
export class MineStore {
  readonly waiting: PagedList<OrderToReview>;
  readonly written: PagedList<MyReview>;

  constructor(
    shop: Shop<'listToReview' | 'listMyReviews'>,
    public tab: Tab,
  ) {
    this.waiting = new PagedList((cursor) => shop.api.listToReview({ ...(cursor && { cursor }) }), keyOfOrder);
    this.written = new PagedList((cursor) => shop.api.listMyReviews({ ...(cursor && { cursor }) }), keyOfMine);
    makeAutoObservable(this, { waiting: false, written: false });
  }

  /** What is shown, anew: on coming to the page, and on coming back from writing. */
  load(): Promise<void> {
    return this[this.tab].load();
  }

  choose(tab: Tab): void {
    this.tab = tab;
    void this.load();
  }
}
