import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { Page } from '@/contract/endpoint';
import { type Failed, failedBy } from './failed';

/** A list that comes page by page: `next` of one page asks for the one after it. */
export class PagedList<Item> {
  items: readonly Item[] = [];
  failed: Failed | undefined = undefined;
  loading = false;
  private next: string | undefined = undefined;
  private begun = false;
  private round = 0;

  /** `keyOf` tells items apart, so that one that moved while paging is not shown twice. */
  constructor(
    private readonly fetch: (cursor: string | undefined) => Promise<Page<Item>>,
    private readonly keyOf: (item: Item) => string,
  ) {
    makeAutoObservable<this, 'fetch' | 'keyOf' | 'round'>(this, {
      items: observableRef,
      failed: observableRef,
      fetch: false,
      keyOf: false,
      round: false,
    });
  }

  get status(): 'idle' | 'loading' | 'ready' | 'empty' | 'failed' {
    if (this.items.length > 0) return 'ready';
    if (this.failed) return 'failed';
    if (this.loading) return 'loading';
    return this.begun ? 'empty' : 'idle';
  }

  get hasMore(): boolean {
    return this.next !== undefined;
  }

  /** What stands at the end of the list. */
  get tail(): 'none' | 'loading' | 'failed' | 'end' {
    if (this.items.length === 0) return 'none';
    if (this.failed) return 'failed';
    return this.hasMore ? 'loading' : 'end';
  }

  /** The first page, also again: what is there stays until the new is. */
  load(): Promise<void> {
    return this.ask(undefined);
  }

  /** The next page. Nothing happens while one is on its way, or after the last. */
  async more(): Promise<void> {
    if (!this.loading && this.next !== undefined) await this.ask(this.next);
  }

  /** After a failure: the page that did not come. */
  retry(): Promise<void> {
    return this.ask(this.next);
  }

  /** Forgets what is there: the question has changed. */
  async restart(): Promise<void> {
    runInAction(() => Object.assign(this, { items: [], next: undefined, begun: false, failed: undefined }));
    await this.load();
  }

  /** Replaces one item, such as after a command on it; or takes it out. */
  replace(key: string, item?: Item): void {
    this.items = this.items.flatMap((old) => (this.keyOf(old) === key ? (item ? [item] : []) : [old]));
  }

  private async ask(cursor: string | undefined): Promise<void> {
    this.round += 1;
    const { round } = this;
    runInAction(() => Object.assign(this, { loading: true, failed: undefined }));
    let failed: Failed | undefined = { kind: 'broken' }; // Stays so when failedBy throws on.
    try {
      const page = await this.fetch(cursor);
      failed = undefined;
      if (round === this.round) runInAction(() => this.take(page, cursor === undefined));
    } catch (error) {
      failed = failedBy(error);
    } finally {
      if (round === this.round) runInAction(() => Object.assign(this, { failed, loading: false }));
    }
  }

  private take(page: Page<Item>, first: boolean): void {
    const before = first ? [] : this.items;
    const known = new Set(before.map(this.keyOf));
    this.items = [...before, ...page.items.filter((item) => !known.has(this.keyOf(item)))];
    this.next = page.next;
    this.begun = true;
  }
}
