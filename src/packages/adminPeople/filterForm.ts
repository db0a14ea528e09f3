import { makeAutoObservable, observableRef } from 'mobx';
import type { countCustomers, viewFilterChoices } from '@/contract/adminCustomers';
import type { OutputOf, SentBy } from '@/contract/endpoint';
import type { CategoryView } from '@/contract/goods';
import { type Ago, type CustomerFilter, SUPER } from '@/domain/customer';
import type { UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';

export type FilterAsks = 'countCustomers' | 'viewFilterChoices' | 'listTags' | 'listLeaders';
type Choices = OutputOf<typeof viewFilterChoices>;

const PAUSE = 300; // ms without a change before the shop is asked how many that are

/** Lists in a filter, of which one has to be true. */
type ListName = 'tiers' | 'tags' | 'withoutTags' | 'phases' | 'rfm' | 'provinces' | 'sources' | 'birthMonths';
export type RangeName = 'orders' | 'spent' | 'average' | 'score';
export type AgoName = 'ordered' | 'seen' | 'met';
type Side = 'from' | 'to';

/** A filter while it is put together: what can be chosen, what is, and how many people that finds. */
export class FilterForm {
  filter: CustomerFilter = {};
  ranges: Readonly<Record<string, string>> = {}; // As they are typed: `spent.from`.
  readonly people: Loadable<OutputOf<typeof countCustomers>>;
  readonly choices: Loadable<Choices>;
  readonly tags;
  readonly categories: Loadable<readonly CategoryView[]>;
  readonly leaders: Loadable<readonly { readonly userId: UserId; readonly nickname: string }[]>;
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(shop: Shop<'listCategories', FilterAsks>) {
    const { admin, api, session } = shop;
    this.people = new Loadable(() => admin.countCustomers({ filter: sentAs(this.filter) }));
    this.choices = new Loadable(() => admin.viewFilterChoices({}));
    this.tags = new Loadable(() => admin.listTags({}));
    this.categories = new Loadable(() => api.listCategories({}));
    this.leaders = new Loadable(async () =>
      session.may('leaders.see') ? (await admin.listLeaders({ tab: 'active' })).items : [],
    );
    makeAutoObservable<this, 'timer'>(this, {
      ...{ timer: false, filter: observableRef, ranges: observableRef },
      ...{ people: false, choices: false, tags: false, categories: false, leaders: false },
    });
  }

  /** As a page opens it: what can be chosen is asked for once. */
  begin(filter: CustomerFilter): void {
    this.filter = filter;
    this.ranges = typed(filter);
    void this.people.load();
    for (const asked of [this.choices, this.tags, this.categories, this.leaders]) {
      if (asked.status !== 'ready') void asked.load();
    }
  }

  /** How many things are asked for. */
  get count(): number {
    return Object.keys(this.filter).length;
  }

  has<Name extends ListName>(name: Name, one: Chosen<Name>): boolean {
    return ((this.filter[name] ?? []) as readonly unknown[]).includes(one);
  }

  toggle<Name extends ListName>(name: Name, one: Chosen<Name>): void {
    const before = (this.filter[name] ?? []) as readonly Chosen<Name>[];
    const after = before.includes(one) ? before.filter((other) => other !== one) : [...before, one];
    this.put({ [name]: after.length > 0 ? after : undefined });
  }

  /** Both days and which side of them; the same again takes it away. */
  isAgo(name: AgoName, ago: Ago): boolean {
    const chosen = this.filter[name];
    return chosen !== undefined && chosen.within === ago.within && chosen.before === ago.before;
  }
  chooseAgo(name: AgoName, ago: Ago): void {
    this.put({ [name]: this.isAgo(name, ago) ? undefined : ago });
  }

  chooseCategory(id: CategoryView['id']): void {
    const before = this.filter.bought?.categories ?? [];
    const categories = before.includes(id) ? before.filter((other) => other !== id) : [...before, id];
    this.put({ bought: categories.length > 0 ? { categories } : undefined });
  }
  boughtFrom(id: CategoryView['id']): boolean {
    return this.filter.bought?.categories.includes(id) ?? false;
  }

  chooseLeader(leader: UserId | 'nobody'): void {
    this.put({ leader: this.filter.leader === leader ? undefined : leader });
  }
  chooseCard(card: boolean): void {
    this.put({ card: this.filter.card === card ? undefined : card });
  }

  get wantsSuper(): boolean {
    return this.filter.score?.from === SUPER && this.filter.score.to === undefined;
  }
  chooseSuper(): void {
    this.put({ score: this.wantsSuper ? undefined : { from: SUPER } });
    this.ranges = { ...this.ranges, 'score.from': this.wantsSuper ? String(SUPER) : '', 'score.to': '' };
  }

  typedRange(name: RangeName, side: Side): string {
    return this.ranges[`${name}.${side}`] ?? '';
  }

  /** Money is typed in yuan; what is no number asks for nothing. */
  writeRange(name: RangeName, side: Side, words: string): void {
    this.ranges = { ...this.ranges, [`${name}.${side}`]: words.replace(/\D/g, '').slice(0, 6) };
    if (this.isWrong(name)) return;
    const [from, to] = [this.numberOf(name, 'from'), this.numberOf(name, 'to')];
    const range = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    this.put({ [name]: from === undefined && to === undefined ? undefined : range });
  }

  isWrong(name: RangeName): boolean {
    const [from, to] = [this.numberOf(name, 'from'), this.numberOf(name, 'to')];
    return from !== undefined && to !== undefined && from > to;
  }

  clear(): void {
    const { search } = this.filter; // Is typed above the list, not here.
    this.filter = search ? { search } : {};
    this.ranges = {};
    this.recount();
  }

  private numberOf(name: RangeName, side: Side): number | undefined {
    const words = this.typedRange(name, side);
    if (words === '') return undefined;
    return isMoney(name) ? Number(words) * 100 : Number(words);
  }

  private put(change: { readonly [Name in keyof CustomerFilter]?: CustomerFilter[Name] | undefined }): void {
    const all = { ...this.filter, ...change };
    this.filter = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as CustomerFilter;
    this.recount();
  }

  /** The shop is asked once for each pause in the choosing. */
  private recount(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.people.load(), PAUSE);
  }
}

type Chosen<Name extends ListName> = NonNullable<CustomerFilter[Name]>[number];

/** The contract takes what it may change; nobody does. */
export const sentAs = (filter: CustomerFilter) => filter as SentBy<typeof countCustomers>['filter'];

const isMoney = (name: RangeName) => name === 'spent' || name === 'average';

function typed(filter: CustomerFilter): Record<string, string> {
  const names: readonly RangeName[] = ['orders', 'spent', 'average', 'score'];
  const words = (name: RangeName, value: number | Fen | undefined) =>
    value === undefined ? '' : String(isMoney(name) ? Math.floor(value / 100) : value);
  return Object.fromEntries(
    names.flatMap((name) => [
      [`${name}.from`, words(name, filter[name]?.from)],
      [`${name}.to`, words(name, filter[name]?.to)],
    ]),
  );
}
