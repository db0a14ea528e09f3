import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { AfterSaleTab, countShopAfterSales, listShopAfterSales } from '@/contract/afterSale';
import type { OutputOf } from '@/contract/endpoint';
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
  counts: Partial<Counts> = {};
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(
    private readonly shop: Shop<never, 'listShopAfterSales' | 'countShopAfterSales'>,
    public tab: AfterSaleTab,
  ) {
    this.list = new PagedList((cursor) => this.ask(cursor), keyOfSale);
    makeAutoObservable<this, 'shop' | 'timer'>(this, {
      ...{ shop: false, timer: false, list: false, counts: observableRef },
    });
  }

  async load(): Promise<void> {
    void this.count();
    await this.list.load();
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

  countOf(tab: AfterSaleTab): number | undefined {
    return (this.counts as Partial<Record<AfterSaleTab, number>>)[tab];
  }

  /** How much waits. It is only told: nothing goes wrong without it. */
  private async count(): Promise<void> {
    const counts = await this.shop.admin.countShopAfterSales({}).catch(() => ({}));
    runInAction(() => (this.counts = counts));
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
