import { makeAutoObservable, observableRef } from 'mobx';
import type { ADMIN_TABS, AdminOrder, OrderFilters } from '@/contract/adminOrders';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { cleaned } from './orderFilters';

export type AdminTab = (typeof ADMIN_TABS)[number];
export const TABS: readonly AdminTab[] = [
  ...(['toShip', 'reminded', 'toFetch', 'teaming', 'unpaid', 'shipped', 'done', 'all'] as const),
];
export const keyOfOrder = ({ id }: AdminOrder) => id;

const PAUSE = 300; // ms without a letter before the shop is asked

/** The orders of the shop, a tab at a time, as far as they pass the filters; or those that some words find. */
export class ShopOrders {
  readonly list;
  private readonly counting: Loadable<{ readonly count: number }>;
  words = '';
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;
  private asked: OrderFilters = {}; // Filters that are being chosen.

  constructor(
    private readonly shop: Shop<never, 'listShopOrders' | 'countShopOrders'>,
    public tab: AdminTab,
    public filters: OrderFilters = {},
  ) {
    this.list = new PagedList((cursor) => this.ask(cursor), keyOfOrder);
    this.counting = new Loadable(() => shop.admin.countShopOrders({ tab: this.tab, filters: this.asked }));
    makeAutoObservable<this, 'shop' | 'timer' | 'asked' | 'counting'>(this, {
      ...{ shop: false, timer: false, asked: false, list: false, counting: false, filters: observableRef },
    });
  }

  choose(tab: AdminTab): void {
    this.tab = tab;
    void this.list.restart();
  }

  filter(filters: OrderFilters): void {
    this.filters = cleaned(filters);
    void this.list.restart();
  }

  /** How many there would be with these, as the shop answered last; nothing: it did not. */
  get count(): number | undefined {
    return this.counting.failed ? undefined : this.counting.value?.count;
  }

  countWith(filters: OrderFilters): void {
    this.asked = cleaned(filters);
    void this.counting.load();
  }

  /** What is looked for. The shop is asked once for each pause in the typing; without words it is asked nothing. */
  type(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    if (this.isAsked) this.timer = setTimeout(() => void this.list.restart(), PAUSE);
  }

  /** At once, without waiting for a pause. */
  find(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    if (this.isAsked) void this.list.restart();
  }

  /** There are words to look for. */
  get isAsked(): boolean {
    return this.words.trim() !== '';
  }

  private ask(cursor: string | undefined) {
    const search = this.words.trim();
    const { tab, filters } = this;
    return this.shop.admin.listShopOrders({ tab, filters, ...(search && { search }), ...(cursor && { cursor }) });
  }
}
