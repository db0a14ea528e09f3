import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { CareTaskView, listCareTasks } from '@/contract/adminCustomers';
import type { OutputOf } from '@/contract/endpoint';
import type { CareTab } from '@/domain/careTask';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

type Counts = OutputOf<typeof listCareTasks>['counts'];

/** What the staff should do for customers, by whose it is. */
export class CareStore {
  readonly list: PagedList<CareTaskView>;
  tab: CareTab = 'all';
  counts: Counts | undefined = undefined;

  constructor(shop: Shop<never, 'listCareTasks'>) {
    this.list = new PagedList(
      async (cursor) => {
        const page = await shop.admin.listCareTasks({ tab: this.tab, ...(cursor && { cursor }) });
        runInAction(() => (this.counts = page.counts));
        return page;
      },
      ({ id }) => id,
    );
    makeAutoObservable(this, { list: false, counts: observableRef });
  }

  show(tab: CareTab): void {
    this.tab = tab;
    void this.list.restart();
  }
}
