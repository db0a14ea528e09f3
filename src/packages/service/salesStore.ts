import { makeAutoObservable } from 'mobx';
import type { AfterSaleCard } from '@/contract/afterSale';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export type SalesTab = 'open' | 'all';
export const keyOfSale = ({ id }: AfterSaleCard) => id;

/** The after-sales of this customer: those that are open, or all. */
export class SalesStore {
  readonly list;

  constructor(
    shop: Shop<'listAfterSales'>,
    public tab: SalesTab,
  ) {
    this.list = new PagedList(
      (cursor) => shop.api.listAfterSales({ open: this.tab === 'open', ...(cursor && { cursor }) }),
      keyOfSale,
    );
    makeAutoObservable(this, { list: false });
  }

  choose(tab: SalesTab): void {
    this.tab = tab;
    void this.list.restart();
  }
}
