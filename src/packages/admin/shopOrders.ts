import { makeAutoObservable } from 'mobx';
import type { DeadLetter } from '@/contract/admin';
import type { ADMIN_TABS, AdminOrder } from '@/contract/adminOrders';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export type AdminTab = (typeof ADMIN_TABS)[number];
export const TABS: readonly AdminTab[] = ['toShip', 'teaming', 'shipped', 'done', 'all'];
export const keyOfOrder = ({ id }: AdminOrder) => id;

/** The orders of the shop, for who works in it; and what WeChat was asked for and did not do. */
export class ShopOrders {
  readonly list;
  readonly dead: Loadable<readonly DeadLetter[]>;
  readonly retrying;

  constructor(
    shop: Shop<never, 'listShopOrders' | 'listDeadLetters' | 'retryLetter'>,
    public tab: AdminTab,
  ) {
    this.list = new PagedList(
      (cursor) => shop.admin.listShopOrders({ tab: this.tab, ...(cursor && { cursor }) }),
      keyOfOrder,
    );
    this.dead = new Loadable(() => shop.admin.listDeadLetters({}));
    this.retrying = new Task(shop, shop.admin.retryLetter);
    makeAutoObservable(this, { list: false, dead: false, retrying: false });
  }

  async load(): Promise<void> {
    await Promise.all([this.list.load(), this.dead.load()]);
  }

  choose(tab: AdminTab): void {
    this.tab = tab;
    void this.list.restart();
  }

  /** True: it is on its way again. */
  async retry(letterId: string): Promise<boolean> {
    if ((await this.retrying.run({ letterId })) === undefined) return false;
    const { value = [] } = this.dead;
    this.dead.put(value.filter(({ id }) => id !== letterId));
    return true;
  }
}
