import { makeAutoObservable } from 'mobx';
import type { GoodsCard, SORTS } from '@/contract/goods';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export type Sort = (typeof SORTS)[number];

/** What was found, in an order and within limits that can be changed. */
export class ResultsStore {
  readonly found;
  sort: Sort = 'chosen';
  teamOnly = false;
  inStock = false;

  constructor(
    private readonly shop: Shop<'listGoods'>,
    private readonly search: string,
  ) {
    this.found = new PagedList((cursor) => this.fetch(cursor), keyOfGoods);
    makeAutoObservable<this, 'shop' | 'search'>(this, { found: false, shop: false, search: false });
  }

  sortBy(sort: Sort): void {
    if (sort === this.sort) return;
    this.sort = sort;
    void this.found.restart();
  }

  /** The price is a switch: low first, then high first. */
  sortByPrice(): void {
    this.sortBy(this.sort === 'cheap' ? 'dear' : 'cheap');
  }

  limit(limits: { readonly teamOnly?: boolean; readonly inStock?: boolean }): void {
    Object.assign(this, limits);
    void this.found.restart();
  }

  private fetch(cursor: string | undefined) {
    const { search, sort, teamOnly, inStock } = this;
    return this.shop.api.listGoods({ ...(search && { search }), sort, teamOnly, inStock, ...(cursor && { cursor }) });
  }
}

export const keyOfGoods = ({ id }: GoodsCard) => id;
