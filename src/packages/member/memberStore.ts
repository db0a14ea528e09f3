import { makeAutoObservable } from 'mobx';
import type { viewCard } from '@/contract/card';
import type { OutputOf } from '@/contract/endpoint';
import type { Birthday, GrowthEntryView, MemberView } from '@/contract/member';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type MemberShop = Shop<'viewMember' | 'listGrowth' | 'saveBirthday' | 'viewCard'>;

export const keyOfGrowth = ({ id }: GrowthEntryView) => id;

/** How one stands as a member, and how that came about. */
export class MemberStore {
  readonly view: Loadable<{ readonly member?: MemberView | undefined }>;
  readonly growth: PagedList<GrowthEntryView>;
  readonly card: Loadable<OutputOf<typeof viewCard>>; // Where it does not come, the page is whole without it.
  readonly saving;

  constructor(shop: MemberShop) {
    this.view = new Loadable(() => shop.api.viewMember({}));
    this.growth = new PagedList((cursor) => shop.api.listGrowth({ ...(cursor && { cursor }) }), keyOfGrowth);
    this.card = new Loadable(() => shop.api.viewCard({}));
    this.saving = new Task(shop, shop.api.saveBirthday);
    makeAutoObservable(this, { view: false, growth: false, card: false, saving: false });
  }

  async load(): Promise<void> {
    await Promise.all([this.view.load(), this.growth.load(), this.card.load()]);
  }

  /** True: it is kept, and what is shown says so. */
  async saveBirthday({ month, day }: Birthday): Promise<boolean> {
    if (!(await this.saving.run({ month, day }))) return false;
    await this.view.load();
    return true;
  }
}
