import { makeAutoObservable, runInAction } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { OrderCard, OrderTab } from '@/contract/order';
import type { viewMe } from '@/contract/person';
import type { OrderId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { failedBy } from '@/stores/failed';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { OrderDeeds } from './orderDeeds';

type OrdersShop = Shop<
  'listOrders' | 'viewOrder' | 'viewMe' | 'payOrder' | 'checkPayment' | 'cancelOrder' | 'receiveOrder'
>;
export const keyOfOrder = ({ id }: OrderCard) => id;

export const TABS: readonly OrderTab[] = ['all', 'unpaid', 'teaming', 'toShip', 'shipped', 'done'];

/** The same division that the shop makes. */
function tabOf({ status, team }: OrderCard): OrderTab {
  if (status === 'unpaid' || status === 'shipped') return status;
  if (status !== 'paid') return 'done';
  return team && team.status !== 'formed' ? 'teaming' : 'toShip';
}

/** The orders of this customer, a tab at a time. */
export class OrdersStore {
  readonly deeds;
  readonly list;
  private opened: OrderId | undefined = undefined;
  counts: OutputOf<typeof viewMe>['orders'] | undefined = undefined;

  constructor(
    private readonly shop: OrdersShop,
    public tab: OrderTab,
  ) {
    this.deeds = new OrderDeeds(shop);
    this.list = new PagedList(
      (cursor) => shop.api.listOrders({ tab: this.tab, ...(cursor && { cursor }) }),
      keyOfOrder,
    );
    makeAutoObservable<this, 'shop' | 'opened'>(this, { shop: false, opened: false, deeds: false, list: false });
  }

  async load(): Promise<void> {
    await Promise.all([this.list.load(), this.count()]);
  }

  choose(tab: OrderTab): void {
    this.tab = tab;
    void this.list.restart();
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

  private async count(): Promise<void> {
    try {
      const { orders } = await this.shop.api.viewMe({});
      runInAction(() => (this.counts = orders));
    } catch (error) {
      failedBy(error); // The list says what is wrong.
    }
  }
}
