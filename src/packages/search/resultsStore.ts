import { makeAutoObservable } from 'mobx';
import type { GoodsCard, SORTS } from '@/contract/goods';
import { type Fen, fen } from '@/domain/money';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export type Sort = (typeof SORTS)[number];

/** What is left out of what was found. A price belongs to both of its ends. */
export interface Limits {
  readonly teamOnly: boolean;
  readonly inStock: boolean;
  readonly priceFrom: Fen | undefined;
  readonly priceTo: Fen | undefined;
}

const NONE: Limits = { teamOnly: false, inStock: false, priceFrom: undefined, priceTo: undefined };
const DEAREST = 1_000_000; // yuan

/** What was found, in an order and within limits that can be changed. */
export class ResultsStore {
  readonly found;
  readonly hot; // For who has found nothing.
  sort: Sort = 'chosen';
  limits: Limits = NONE;

  constructor(
    private readonly shop: Shop<'listGoods' | 'hotWords'>,
    private readonly search: string,
  ) {
    this.found = new PagedList((cursor) => this.fetch(cursor), keyOfGoods);
    this.hot = new Loadable(() => shop.api.hotWords({}));
    makeAutoObservable<this, 'shop' | 'search'>(this, { found: false, hot: false, shop: false, search: false });
  }

  /** The names of the limits that are set, each of which can be taken off alone. Both prices are one. */
  get limited(): readonly ('teamOnly' | 'inStock' | 'price')[] {
    const { teamOnly, inStock, priceFrom, priceTo } = this.limits;
    const hasPrice = priceFrom !== undefined || priceTo !== undefined;
    return [
      ...(teamOnly ? ['teamOnly' as const] : []),
      ...(inStock ? ['inStock' as const] : []),
      ...(hasPrice ? ['price' as const] : []),
    ];
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

  /** Each takes effect at once. Two prices that were typed the wrong way round are meant the right way. */
  limit(limits: Partial<Limits>): void {
    const next = { ...this.limits, ...limits };
    const { priceFrom, priceTo } = next;
    const turned = priceFrom !== undefined && priceTo !== undefined && priceFrom > priceTo;
    const right = turned ? { ...next, priceFrom: priceTo, priceTo: priceFrom } : next;
    if (JSON.stringify(right) === JSON.stringify(this.limits)) return;
    this.limits = right;
    void this.found.restart();
  }

  takeOff(limit: (typeof this.limited)[number]): void {
    this.limit(limit === 'price' ? { priceFrom: undefined, priceTo: undefined } : { [limit]: false });
  }

  clear(): void {
    this.limit(NONE);
  }

  private fetch(cursor: string | undefined) {
    const { search, sort } = this;
    const { teamOnly, inStock, priceFrom, priceTo } = this.limits;
    return this.shop.api.listGoods({
      ...{ ...(search && { search }), sort, teamOnly, inStock },
      ...(priceFrom !== undefined && { priceFrom }),
      ...(priceTo !== undefined && { priceTo }),
      ...(cursor && { cursor }),
    });
  }
}

/** What was typed as yuan: "59.9". Nothing where it is no price. */
export function priceTyped(text: string): Fen | undefined {
  const typed = text.trim();
  if (!/^\d{1,7}(\.\d{0,2})?$/.test(typed)) return undefined;
  return fen(Math.round(Math.min(Number(typed), DEAREST) * 100));
}

/** As it would be typed. */
export const typedOf = (price: Fen | undefined): string => (price === undefined ? '' : String(price / 100));

export const keyOfGoods = ({ id }: GoodsCard) => id;
