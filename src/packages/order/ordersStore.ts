import { makeAutoObservable, runInAction } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { OrderCard, OrderTab } from '@/contract/order';
import type { viewMe } from '@/contract/person';
import type { OrderId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { failedBy } from '@/stores/failed';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { type DeedShop, OrderDeeds } from './orderDeeds';

type OrdersShop = DeedShop & Shop<'listOrders' | 'viewMe'>;
export const keyOfOrder = ({ id }: OrderCard) => id;

export const TABS: readonly OrderTab[] = ['all', 'unpaid', 'teaming', 'toShip', 'shipped', 'done'];

/** The same division that the shop makes. */
function tabOf({ status, team }: OrderCard): OrderTab {
  if (status === 'unpaid' || status === 'shipped') return status;
  if (status !== 'paid') return 'done';
  return team && team.status !== 'formed' ? 'teaming' : 'toShip';
}

const PAUSE = 300; // ms without a letter before the shop is asked

/** The orders of this customer, a tab at a time; or those that some words find. */
export class OrdersStore {
  readonly deeds;
  readonly list;
  words = '';
  counts: OutputOf<typeof viewMe>['orders'] | undefined = undefined;
  private opened: OrderId | undefined = undefined;
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(
    private readonly shop: OrdersShop,
    public tab: OrderTab,
  ) {
    this.deeds = new OrderDeeds(shop);
    this.list = new PagedList((cursor) => this.ask(cursor), keyOfOrder);
    makeAutoObservable<this, 'shop' | 'opened' | 'timer'>(this, {
      ...{ shop: false, opened: false, timer: false, deeds: false, list: false },
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.list.load(), this.count()]);
  }

  choose(tab: OrderTab): void {
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

  open(orderId: OrderId): void {
    this.opened = orderId;
  }

  /** On coming to the page: the list at first, and then only the order that was looked at. */
  async show(): Promise<void> {
    const { opened } = this;
    this.opened = undefined;
    if (this.list.status === 'idle' || this.list.status === 'failed') await this.load();
    else if (opened) await this.refresh(opened);
  }

  /** After a deed: one that does not belong to this tab any more leaves it. */
  async refresh(orderId: OrderId): Promise<void> {
    void this.count();
    try {
      const order = await this.shop.api.viewOrder({ orderId });
      const stays = this.tab === 'all' || this.tab === tabOf(order);
      this.list.replace(orderId, stays ? order : undefined);
    } catch (error) {
      if (error instanceof Refusal) this.list.replace(orderId);
      else failedBy(error); // Pulling down fetches it again.
    }
  }

  /** It has been deleted: there is nothing to fetch. */
  forget(orderId: OrderId): void {
    this.list.replace(orderId);
  }

  private ask(cursor: string | undefined) {
    const search = this.words.trim();
    return this.shop.api.listOrders({ tab: this.tab, ...(search && { search }), ...(cursor && { cursor }) });
  }

  private async count(): Promise<void> {
    try {
      const { orders } = await this.shop.api.viewMe({});
      runInAction(() => (this.counts = orders));
    } catch (error) {
      failedBy(error); // The list says what is wrong.
    }
  }
}
