import { makeAutoObservable, runInAction } from 'mobx';
import type { EarningGoods } from '@/contract/leaderCentre';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export const SORTS = ['best', 'new'] as const;
export type Sort = (typeof SORTS)[number];
const PAUSE = 300; // ms without a letter before the shop is asked

export const keyOfGoods = ({ id }: EarningGoods) => id;

/** What can be recommended, and what a unit of each earns; or those that some words find. */
export class GoodsStore {
  readonly list: PagedList<EarningGoods>;
  sort: Sort = 'best';
  words = '';
  count: number | undefined = undefined;
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(private readonly shop: Shop<'listEarning'>) {
    this.list = new PagedList((cursor) => this.ask(cursor), keyOfGoods);
    makeAutoObservable<this, 'shop' | 'timer'>(this, { shop: false, timer: false, list: false });
  }

  choose(sort: Sort): void {
    this.sort = sort;
    void this.list.restart();
  }

  /** The shop is asked once for each pause in the typing. */
  type(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.list.restart(), words.trim() === '' ? 0 : PAUSE);
  }

  /** At once, without waiting for a pause. */
  find(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    void this.list.restart();
  }

  get search(): string {
    return this.words.trim();
  }

  private async ask(cursor: string | undefined) {
    const { search, sort } = this;
    const page = await this.shop.api.listEarning({ sort, ...(search && { search }), ...(cursor && { cursor }) });
    if (page.count !== undefined) runInAction(() => (this.count = page.count));
    return page;
  }
}
