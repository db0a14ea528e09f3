import { makeAutoObservable } from 'mobx';
import type { AfterSaleTab, countShopAfterSales, listShopAfterSales } from '@/contract/afterSale';
import type { OutputOf } from '@/contract/endpoint';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export type ShopSale = OutputOf<typeof listShopAfterSales>['items'][number];
type Counts = OutputOf<typeof countShopAfterSales>;
export const SALE_TABS: readonly AfterSaleTab[] = [
  ...(['next', 'toDecide', 'toCheck', 'toReship', 'waiting', 'done', 'all'] as const),
];
export const keyOfSale = ({ id }: Pick<ShopSale, 'id'>) => id;

const PAUSE = 300; // ms without a letter before the shop is asked

/** After-sales, by who has to do something about them, what is due first at the top; or those that some words find. */
export class ShopSales {
  readonly list: PagedList<ShopSale>;
  words = '';
  private readonly counts: Loadable<Counts>;
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(
    private readonly shop: Shop<never, 'listShopAfterSales' | 'countShopAfterSales'>,
    public tab: AfterSaleTab,
  ) {
    this.list = new PagedList((cursor) => this.ask(cursor), keyOfSale);
    this.counts = new Loadable(() => shop.admin.countShopAfterSales({}));
    makeAutoObservable<this, 'shop' | 'timer' | 'counts'>(this, {
      shop: false,
      timer: false,
      list: false,
      counts: false,
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.counts.load(), this.list.load()]);
  }

  choose(tab: AfterSaleTab): void {
    this.tab = tab;
    this.words = '';
    void this.list.restart();
  }

  type(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.list.restart(), PAUSE);
  }

  /** How much waits; nothing while nobody has said. */
  countOf(tab: AfterSaleTab): number | undefined {
    return (this.counts.value as Partial<Record<AfterSaleTab, number>> | undefined)?.[tab];
  }

  private ask(cursor: string | undefined) {
    const search = this.words.trim();
    return this.shop.admin.listShopAfterSales({
      tab: this.tab,
      ...(search && { search }),
      ...(cursor && !search && { cursor }),
    });
  }
}
