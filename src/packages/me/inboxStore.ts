import { makeAutoObservable } from 'mobx';
import type { ToldView } from '@/contract/message';
import { dayOf } from '@/domain/time';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export const keyOfTold = ({ id }: ToldView) => id;

/** All that one was told, by day. */
export class InboxStore {
  readonly list: PagedList<ToldView>;
  private readonly marking;

  constructor(private readonly shop: Shop<'listInbox' | 'markInboxRead'>) {
    this.list = new PagedList((cursor) => shop.api.listInbox({ ...(cursor && { cursor }) }), keyOfTold);
    this.marking = new Task(shop, shop.api.markInboxRead);
    makeAutoObservable<this, 'shop' | 'marking'>(this, { list: false, shop: false, marking: false });
  }

  get failed() {
    return this.marking.failed;
  }

  get hasUnread(): boolean {
    return this.shop.session.unread > 0 || this.list.items.some(({ isRead }) => !isRead);
  }

  load(): Promise<void> {
    return this.list.load();
  }

  /** Whether a day begins with this one: the first of them says which. */
  beginsDay({ id, at }: ToldView): boolean {
    const { items } = this.list;
    const before = items[items.findIndex((one) => one.id === id) - 1];
    return !before || dayOf(before.at) !== dayOf(at);
  }

  /** It was opened: its dot goes at once, whether the shop hears of it now or not. */
  async read(told: ToldView): Promise<void> {
    if (told.isRead) return;
    this.list.replace(told.id, { ...told, isRead: true });
    this.count(await this.marking.run({ which: { by: 'one', id: told.id } }));
  }

  /** All that is shown here, and what is older. True: it is done. */
  async readAll(): Promise<boolean> {
    const [newest] = this.list.items;
    if (!newest) return true;
    const done = await this.marking.run({ which: { by: 'all', until: newest.at } });
    this.count(done);
    if (done)
      for (const told of this.list.items) if (!told.isRead) this.list.replace(told.id, { ...told, isRead: true });
    return done !== undefined;
  }

  private count(done: { readonly unread: number } | undefined): void {
    if (done) this.shop.session.hasUnread(done.unread);
  }
}
