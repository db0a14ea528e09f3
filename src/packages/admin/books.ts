import { makeAutoObservable, observableRef } from 'mobx';
import type { DifferenceView, ReconciliationView } from '@/contract/adminBooks';
import { keyOf } from '@/domain/reconcile';
import { isSound, type Verdict } from '@/domain/verdict';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export type DifferenceState = 'open' | 'resolved';
export const keyOfDay = ({ day }: ReconciliationView) => day;
export const keyOfDifference = (difference: DifferenceView) => `${difference.day} ${keyOf(difference)}`;

type Asks = 'verifyBooks' | 'listReconciliations' | 'listDifferences' | 'resolveDifference' | 'compareDay';

/** Whether the books are right: by themselves, and against WeChat's, day by day. */
export class Books {
  readonly verdict: Loadable<Verdict>;
  readonly days;
  readonly list;
  readonly resolving;
  readonly comparing;
  state: DifferenceState = 'open';
  difference: DifferenceView | undefined = undefined; // The one that is being explained.
  day: ReconciliationView | undefined = undefined; //     The one that is looked at.
  note = '';

  constructor(shop: Shop<never, Asks>) {
    this.verdict = new Loadable(() => shop.admin.verifyBooks({}));
    this.days = new PagedList((cursor) => shop.admin.listReconciliations({ ...(cursor && { cursor }) }), keyOfDay);
    this.list = new PagedList(
      (cursor) => shop.admin.listDifferences({ state: this.state, ...(cursor && { cursor }) }),
      keyOfDifference,
    );
    this.resolving = new Task(shop, shop.admin.resolveDifference);
    this.comparing = new Task(shop, shop.admin.compareDay);
    const apart = { verdict: false, days: false, list: false, resolving: false, comparing: false } as const;
    makeAutoObservable(this, { ...apart, difference: observableRef, day: observableRef });
  }

  async load(): Promise<void> {
    await Promise.all([this.days.load(), this.list.load()]);
  }

  get isSound(): boolean | undefined {
    return this.verdict.value && isSound(this.verdict.value);
  }

  choose(state: DifferenceState): void {
    this.state = state;
    void this.list.restart();
  }

  look(day: ReconciliationView | undefined): void {
    this.day = day;
  }

  explain(difference: DifferenceView | undefined): void {
    this.difference = difference;
    this.note = '';
  }

  write(note: string): void {
    this.note = note;
  }

  /** True: it is explained, and no longer among the open ones. */
  async resolve(): Promise<boolean> {
    const { difference, note } = this;
    if (!difference) return false;
    const { day, what, no } = difference;
    if ((await this.resolving.run({ day, what, no, note })) === undefined) return false;
    this.explain(undefined);
    await this.load();
    return true;
  }

  /** Whether WeChat's bill of this day was there to be compared; undefined: it could not be asked. */
  async compareAgain({ day }: ReconciliationView): Promise<boolean | undefined> {
    const answer = await this.comparing.run({ day });
    if (answer === undefined) return undefined;
    this.look(undefined);
    await this.load();
    return answer.compared;
  }
}
