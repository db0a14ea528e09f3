import { makeAutoObservable } from 'mobx';
import type { GroupView } from '@/contract/group';
import type { GroupId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

/** One chat group: what it bought together, for those who came in by one of its cards. */
export class GroupStore {
  readonly group: Loadable<GroupView>;
  readonly showing;

  constructor(
    shop: Shop<'viewGroup' | 'setGroupShown'>,
    private readonly groupId: GroupId,
  ) {
    this.group = new Loadable(() => shop.api.viewGroup({ groupId }));
    this.showing = new Task(shop, shop.api.setGroupShown);
    makeAutoObservable<this, 'groupId'>(this, { group: false, showing: false, groupId: false });
  }

  /** Who asks did not come in by a card of this group. */
  get stranger(): boolean {
    const { value, failed } = this.group;
    return value === undefined && failed?.kind === 'refused';
  }

  /** Whether others see me on its board. The switch moves at once, and back when the shop was not reached. */
  async show(shown: boolean): Promise<boolean> {
    const { value } = this.group;
    if (!value) return false;
    this.group.put({ ...value, mine: { ...value.mine, shown } });
    if (!(await this.showing.run({ groupId: this.groupId, shown }))) {
      this.group.put(value);
      return false;
    }
    void this.group.load(); // The board has one more, or one less.
    return true;
  }
}
