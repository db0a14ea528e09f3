import { makeAutoObservable } from 'mobx';
import type { ADMIN_TABS, AdminOrder } from '@/contract/adminOrders';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export type AdminTab = (typeof ADMIN_TABS)[number];
export const TABS: readonly AdminTab[] = ['toShip', 'reminded', 'toFetch', 'teaming', 'shipped', 'done', 'all'];
export const keyOfOrder = ({ id }: AdminOrder) => id;

const PAUSE = 300; // ms without a letter before the shop is asked

/** The orders of the shop, a tab at a time; or those that some words find. */
export class ShopOrders {
  readonly list;
  words = '';
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(
    private readonly shop: Shop<never, 'listShopOrders'>,
    public tab: AdminTab,
  ) {
    this.list = new PagedList((cursor) => this.ask(cursor), keyOfOrder);
    makeAutoObservable<this, 'shop' | 'timer'>(this, { shop: false, timer: false, list: false });
  }

  choose(tab: AdminTab): void {
    this.tab = tab;
    void this.list.restart();
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
    return this.shop.admin.listShopOrders({ tab: this.tab, ...(search && { search }), ...(cursor && { cursor }) });
  }
}
