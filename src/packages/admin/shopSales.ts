import { makeAutoObservable } from 'mobx';
import type { AfterSaleTab, listShopAfterSales } from '@/contract/afterSale';
import type { OutputOf } from '@/contract/endpoint';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export type ShopSale = OutputOf<typeof listShopAfterSales>['items'][number];
export const SALE_TABS: readonly AfterSaleTab[] = ['toDecide', 'toCheck', 'toReship', 'waiting', 'done', 'all'];
export const keyOfSale = ({ id }: Pick<ShopSale, 'id'>) => id;

/** After-sales, by who has to do something about them. */
export class ShopSales {
  readonly list: PagedList<ShopSale>;

  constructor(
    shop: Shop<never, 'listShopAfterSales'>,
    public tab: AfterSaleTab,
  ) {
    this.list = new PagedList(
      (cursor) => shop.admin.listShopAfterSales({ tab: this.tab, ...(cursor && { cursor }) }),
      keyOfSale,
    );
    makeAutoObservable(this, { list: false });
  }

  choose(tab: AfterSaleTab): void {
    this.tab = tab;
    void this.list.restart();
  }
}
