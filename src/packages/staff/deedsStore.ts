import { makeAutoObservable } from 'mobx';
import type { DeedView } from '@/contract/adminStaff';
import type { UserId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export const keyOfDeed = ({ deedId }: DeedView) => deedId;

/** What staff have changed, of all or of one of them. */
export class DeedsStore {
  readonly list: PagedList<DeedView>;
  readonly staff;
  byId: UserId | undefined = undefined;

  constructor(shop: Shop<never, 'listDeeds' | 'listStaff'>) {
    this.list = new PagedList(
      (cursor) => shop.admin.listDeeds({ ...(this.byId && { byId: this.byId }), ...(cursor && { cursor }) }),
      keyOfDeed,
    );
    this.staff = new Loadable(() => shop.admin.listStaff({}));
    makeAutoObservable(this, { list: false, staff: false });
  }

  choose(byId: UserId | undefined): void {
    this.byId = byId;
    void this.list.restart();
  }
}
