import { makeAutoObservable } from 'mobx';
import type { LeaderTab, ShopLeader } from '@/contract/adminLeaders';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export const LEADER_TAB_NAMES: readonly LeaderTab[] = ['active', 'applied', 'invited', 'left'];
export const keyOfLeader = ({ userId }: Pick<ShopLeader, 'userId'>) => userId;
const PAUSE = 300; // ms without a letter before the shop is asked

/** Leaders of one tab, or those of it that some words find; and how many there are of each. */
export class LeadersList {
  readonly list: PagedList<ShopLeader>;
  counts: Readonly<Partial<Record<LeaderTab, number>>> = {};
  words = '';
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(
    shop: Shop<never, 'listLeaders'>,
    public tab: LeaderTab = 'active',
  ) {
    this.list = new PagedList(async (cursor) => {
      const search = this.words.trim();
      const asked = { tab: this.tab, ...(search && { search }), ...(cursor && { cursor }) };
      const { counts, ...page } = await shop.admin.listLeaders(asked);
      this.count(counts);
      return page;
    }, keyOfLeader);
    makeAutoObservable<this, 'timer'>(this, { timer: false, list: false });
  }

  private count(counts: Readonly<Record<LeaderTab, number>>): void {
    this.counts = counts;
  }

  choose(tab: LeaderTab): void {
    this.tab = tab;
    void this.list.restart();
  }

  /** The shop is asked once for each pause in the typing. */
  type(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.list.restart(), PAUSE);
  }
}
