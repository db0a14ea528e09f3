import { makeAutoObservable } from 'mobx';
import type { inviteStaff, StaffView } from '@/contract/adminStaff';
import type { OutputOf } from '@/contract/endpoint';
import type { Role } from '@/domain/staff';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type Asks = 'listStaff' | 'inviteStaff' | 'withdrawInvite' | 'changeStaff' | 'endStaff';
type Made = OutputOf<typeof inviteStaff> & { readonly role: Role };

/** Who works here, and the sheet in which one is asked, or gets another role. */
export class StaffStore {
  readonly all;
  readonly inviting;
  readonly withdrawing;
  readonly changing;
  readonly ending;
  isOpen = false;
  about: StaffView | undefined = undefined; // Nobody: somebody new.
  role: Role = 'clerk';
  name = '';
  made: Made | undefined = undefined; //       The card that is to be sent.

  constructor(shop: Shop<never, Asks>) {
    this.all = new Loadable(() => shop.admin.listStaff({}));
    this.inviting = new Task(shop, shop.admin.inviteStaff);
    this.withdrawing = new Task(shop, shop.admin.withdrawInvite);
    this.changing = new Task(shop, shop.admin.changeStaff);
    this.ending = new Task(shop, shop.admin.endStaff);
    makeAutoObservable(this, { all: false, inviting: false, withdrawing: false, changing: false, ending: false });
  }

  begin(about?: StaffView): void {
    Object.assign(this, {
      about,
      role: about?.role ?? 'clerk',
      name: about?.name ?? '',
      made: undefined,
      isOpen: true,
    });
  }

  close(): void {
    this.isOpen = false;
  }

  choose(role: Role): void {
    this.role = role;
  }

  write(name: string): void {
    this.name = name;
  }

  async invite(): Promise<void> {
    const { role, name } = this;
    const made = await this.inviting.run({ role, name });
    if (!made) return;
    this.show({ ...made, role });
    void this.all.load();
  }

  async change(): Promise<boolean> {
    const { about, role, name } = this;
    if (!about) return false;
    return this.over(await this.changing.run({ userId: about.userId, role, name }));
  }

  async end(): Promise<boolean> {
    return this.about !== undefined && this.over(await this.ending.run({ userId: this.about.userId }));
  }

  async withdraw(inviteId: string): Promise<boolean> {
    const done = (await this.withdrawing.run({ inviteId })) !== undefined;
    await this.all.load();
    return done;
  }

  private show(made: Made): void {
    this.made = made;
  }

  private async over(done: object | undefined): Promise<boolean> {
    if (!done) return false;
    this.close();
    await this.all.load();
    return true;
  }
}
