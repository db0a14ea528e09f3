import { makeAutoObservable } from 'mobx';
import type { FootprintView } from '@/contract/shelf';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export const keyOfFootprint = ({ day, goods }: FootprintView) => `${day} ${goods.id}`;

/** What I have looked at, by day. */
export class FootprintsStore {
  readonly list: PagedList<FootprintView>;
  readonly forgetting;

  constructor(shop: Shop<'listFootprints' | 'forgetFootprints'>) {
    this.list = new PagedList((cursor) => shop.api.listFootprints({ ...(cursor && { cursor }) }), keyOfFootprint);
    this.forgetting = new Task(shop, shop.api.forgetFootprints);
    makeAutoObservable(this, { list: false, forgetting: false });
  }

  load(): Promise<void> {
    return this.list.load();
  }

  /** Whether a day begins with this one: the first of them says which. */
  beginsDay({ day, goods }: FootprintView): boolean {
    const { items } = this.list;
    const at = items.findIndex((one) => one.day === day && one.goods.id === goods.id);
    return items[at - 1]?.day !== day;
  }

  /** True: it is forgotten. */
  async forget(footprint: FootprintView): Promise<boolean> {
    const { day, goods } = footprint;
    if (!(await this.forgetting.run({ one: { day, goodsId: goods.id } }))) return false;
    this.list.replace(keyOfFootprint(footprint));
    if (this.list.items.length === 0) await this.list.restart();
    return true;
  }

  async clear(): Promise<boolean> {
    if (!(await this.forgetting.run({}))) return false;
    await this.list.restart();
    return true;
  }
}
