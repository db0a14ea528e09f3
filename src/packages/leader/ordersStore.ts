import { makeAutoObservable } from 'mobx';
import type { LedOrder } from '@/contract/leaderCentre';
import type { CommissionTab } from '@/domain/leading';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export const keyOfOrder = ({ number }: LedOrder) => number;

/** The orders that are put down to me, a tab at a time. */
export class OrdersStore {
  readonly list: PagedList<LedOrder>;

  constructor(
    private readonly shop: Shop<'listCommissions'>,
    public tab: CommissionTab,
  ) {
    this.list = new PagedList(
      (cursor) => this.shop.api.listCommissions({ tab: this.tab, ...(cursor && { cursor }) }),
      keyOfOrder,
    );
    makeAutoObservable<this, 'shop'>(this, { shop: false, list: false });
  }

  choose(tab: CommissionTab): void {
    this.tab = tab;
    void this.list.restart();
  }
}
