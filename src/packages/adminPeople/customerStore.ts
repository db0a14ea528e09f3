import { makeAutoObservable, observableRef } from 'mobx';
import type { CustomerEvent, CustomerView, NoteView } from '@/contract/adminCustomers';
import type { TimelineKind } from '@/domain/customerEvent';
import type { NoteId, TagId, UserId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type Asks =
  | 'viewCustomer'
  | 'listCustomerEvents'
  | 'listNotes'
  | 'saveRemark'
  | 'addNote'
  | 'removeNote'
  | 'tagCustomers';

/** One customer: at a glance, what was written about him, and everything that happened. */
export class CustomerStore {
  readonly customer: Loadable<CustomerView>;
  readonly notes: PagedList<NoteView>;
  readonly events: PagedList<CustomerEvent>;
  readonly remarking;
  readonly writing;
  readonly removing;
  readonly tagging;
  kind: TimelineKind | 'all' = 'all';
  remark: string | undefined = undefined; // While it is written.
  note: string | undefined = undefined;

  constructor(
    shop: Shop<never, Asks>,
    readonly userId: UserId,
  ) {
    const { admin } = shop;
    this.customer = new Loadable(() => admin.viewCustomer({ userId }));
    this.notes = new PagedList(
      (cursor) => admin.listNotes({ userId, ...(cursor && { cursor }) }),
      ({ id }) => id,
    );
    this.events = new PagedList(
      (cursor) => {
        const kinds = this.kind === 'all' ? {} : { kinds: [this.kind] };
        return admin.listCustomerEvents({ userId, ...kinds, ...(cursor && { cursor }) });
      },
      ({ id, at }) => `${at}.${id}`,
    );
    this.remarking = new Task(shop, admin.saveRemark);
    this.writing = new Task(shop, admin.addNote);
    this.removing = new Task(shop, admin.removeNote);
    this.tagging = new Task(shop, admin.tagCustomers);
    makeAutoObservable(this, {
      ...{ userId: false, customer: false, notes: false, events: false },
      ...{ remarking: observableRef, writing: observableRef, removing: observableRef, tagging: observableRef },
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.customer.load(), this.notes.load(), this.events.load()]);
  }

  show(kind: TimelineKind | 'all'): void {
    this.kind = kind;
    void this.events.restart();
  }

  writeRemark(words: string | undefined): void {
    this.remark = words;
  }
  writeNote(words: string | undefined): void {
    this.note = words;
  }

  async saveRemark(): Promise<boolean> {
    const { userId, remark = '' } = this;
    if (!(await this.remarking.run({ userId, remark: remark.trim() }))) return false;
    this.remark = undefined;
    await this.customer.load();
    return true;
  }

  async addNote(): Promise<boolean> {
    const { userId, note = '' } = this;
    if (!(await this.writing.run({ userId, words: note.trim() }))) return false;
    this.note = undefined;
    await Promise.all([this.notes.load(), this.events.load()]);
    return true;
  }

  async removeNote(noteId: NoteId): Promise<boolean> {
    if (!(await this.removing.run({ noteId }))) return false;
    this.notes.replace(noteId);
    await this.events.load();
    return true;
  }

  async tag(tagId: TagId, on: boolean): Promise<boolean> {
    if (!(await this.tagging.run({ tagId, userIds: [this.userId], on }))) return false;
    await this.customer.load();
    return true;
  }
}
