import { makeAutoObservable, observableRef } from 'mobx';
import type { FavouriteView } from '@/contract/shelf';
import type { GoodsId } from '@/domain/id';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export const TABS = ['on', 'off'] as const;
export type Tab = (typeof TABS)[number];
export const keyOfFavourite = ({ goods }: FavouriteView) => goods.id;

/** Goods with a heart: those on sale, and apart those that are not. Several can be taken out at once. */
export class FavouritesStore {
  readonly list: PagedList<FavouriteView>;
  readonly removing;
  tab: Tab = 'on';
  managing = false;
  chosen: ReadonlySet<GoodsId> = new Set();

  constructor(shop: Shop<'listFavourites' | 'removeFavourites'>) {
    this.list = new PagedList(
      (cursor) => shop.api.listFavourites({ onSale: this.tab === 'on', ...(cursor && { cursor }) }),
      keyOfFavourite,
    );
    this.removing = new Task(shop, shop.api.removeFavourites);
    makeAutoObservable(this, { list: false, removing: false, chosen: observableRef });
  }

  load(): Promise<void> {
    return this.list.load();
  }

  choose(tab: Tab): void {
    this.tab = tab;
    this.manage(false);
    void this.list.restart();
  }

  manage(managing: boolean): void {
    this.managing = managing;
    this.chosen = new Set();
  }

  tick(id: GoodsId): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
  }

  /** True: they are gone. */
  async remove(): Promise<boolean> {
    const goodsIds = [...this.chosen];
    if (!(await this.removing.run({ goodsIds }))) return false;
    for (const id of goodsIds) this.list.replace(id);
    this.manage(false);
    if (this.list.items.length === 0) await this.list.restart(); // There may be more, or nothing at all.
    return true;
  }
}
