import type { GoodsCard } from '@/contract/goods';
import { type Instant, isOver, later, minutes } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

const FRESH = minutes(1);

export const keyOfGoods = ({ id }: GoodsCard) => id;

/** The home page: the merchant's blocks, and the feed below them. */
export class HomeStore {
  readonly home;
  readonly feed;

  private loadedAt: Instant | undefined = undefined;

  constructor(private readonly shop: Shop<'viewHome' | 'listGoods'>) {
    this.home = new Loadable(() => shop.api.viewHome({}));
    this.feed = new PagedList((cursor) => shop.api.listGoods({ ...(cursor && { cursor }) }), keyOfGoods);
  }

  /** Both at once; also on pulling down. */
  async load(): Promise<void> {
    this.loadedAt = this.shop.clock.now;
    await Promise.all([this.home.load(), this.feed.load()]);
  }

  /** On coming back after a while: teams fill up and end. What is there stays until the new is. */
  freshen(): void {
    if (this.loadedAt !== undefined && isOver(later(this.loadedAt, FRESH), this.shop.clock.now)) {
      this.loadedAt = this.shop.clock.now;
      void this.home.load();
    }
  }
}
