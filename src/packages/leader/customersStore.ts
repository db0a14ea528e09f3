import { makeAutoObservable, runInAction } from 'mobx';
import type { LedCustomer } from '@/contract/leaderCentre';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export const keyOfCustomer = ({ key }: LedCustomer) => key;

/** Whose leader I am. */
export class CustomersStore {
  readonly list: PagedList<LedCustomer>;
  count: number | undefined = undefined;

  constructor(private readonly shop: Shop<'listLedCustomers'>) {
    this.list = new PagedList((cursor) => this.ask(cursor), keyOfCustomer);
    makeAutoObservable<this, 'shop'>(this, { shop: false, list: false });
  }

  private async ask(cursor: string | undefined) {
    const page = await this.shop.api.listLedCustomers({ ...(cursor && { cursor }) });
    if (page.count !== undefined) runInAction(() => (this.count = page.count));
    return page;
  }
}
