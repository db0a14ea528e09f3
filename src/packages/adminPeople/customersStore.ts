import { makeAutoObservable, observableRef } from 'mobx';
import type { CustomerRow, ShopSegment } from '@/contract/adminCustomers';
import type { CustomerFilter, CustomerSort } from '@/domain/customer';
import type { SegmentId, TagId, UserId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { sentAs } from './filterForm';

type Asks = 'listCustomers' | 'listSegments' | 'putSegment' | 'tagCustomers';

const PAUSE = 300; // ms without a letter before the shop is asked
export const MOST_PICKED = 100;

/** Customers by a filter, in an order; and those among them who are picked to be tagged. */
export class CustomersStore {
  readonly list: PagedList<CustomerRow>;
  readonly segments: Loadable<readonly ShopSegment[]>;
  readonly saving;
  readonly tagging;
  filter: CustomerFilter = {};
  sort: CustomerSort = 'seen';
  words = '';
  picked: readonly UserId[] | undefined = undefined; // Nothing: nobody is being picked.
  naming: string | undefined = undefined; //            The name of a new segment. Nothing: none is made.
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(shop: Shop<never, Asks>) {
    this.list = new PagedList(
      (cursor) => shop.admin.listCustomers({ filter: sentAs(this.filter), sort: this.sort, ...(cursor && { cursor }) }),
      ({ userId }) => userId,
    );
    this.segments = new Loadable(() => shop.admin.listSegments({}));
    this.saving = new Task(shop, shop.admin.putSegment);
    this.tagging = new Task(shop, shop.admin.tagCustomers);
    makeAutoObservable<this, 'timer'>(this, {
      ...{ timer: false, list: false, segments: false, saving: false, tagging: false },
      ...{ filter: observableRef, picked: observableRef },
    });
  }

  /** As a segment says it. One that is not there any more finds everybody. */
  async openSegment(segmentId: SegmentId): Promise<string | undefined> {
    await this.segments.load();
    const found = this.segments.value?.find(({ id }) => id === segmentId);
    if (found) this.look(found.filter);
    return found?.name;
  }

  look(filter: CustomerFilter): void {
    this.filter = filter;
    this.words = filter.search ?? '';
    this.picked = undefined;
  }

  choose(filter: CustomerFilter): void {
    this.look(filter);
    void this.list.restart();
  }

  along(sort: CustomerSort): void {
    this.sort = sort;
    void this.list.restart();
  }

  /** The shop is asked once for each pause in the typing. */
  type(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { search: _, ...rest } = this.filter;
      const search = words.trim();
      this.filter = search ? { ...rest, search } : rest;
      void this.list.restart();
    }, PAUSE);
  }

  /** How many conditions there are besides the words above the list. */
  get conditions(): number {
    return Object.keys(this.filter).filter((name) => name !== 'search').length;
  }

  pick(begin: boolean): void {
    this.picked = begin ? [] : undefined;
  }

  /** False: no more at once. */
  togglePicked(userId: UserId): boolean {
    const picked = this.picked ?? [];
    if (picked.includes(userId)) this.picked = picked.filter((other) => other !== userId);
    else if (picked.length >= MOST_PICKED) return false;
    else this.picked = [...picked, userId];
    return true;
  }

  name(words: string | undefined): void {
    this.naming = words;
  }

  /** How many people that are. Nothing: it was refused, or not answered. */
  async saveSegment(): Promise<number | undefined> {
    const name = this.naming?.trim() ?? '';
    const saved = await this.saving.run({ name, filter: sentAs(this.filter) });
    if (!saved) return undefined;
    this.naming = undefined;
    return saved.people;
  }

  async tag(tagId: TagId, on: boolean): Promise<boolean> {
    const userIds = [...(this.picked ?? [])];
    if (userIds.length === 0 || !(await this.tagging.run({ tagId, userIds, on }))) return false;
    this.picked = undefined;
    await this.list.load();
    return true;
  }
}
