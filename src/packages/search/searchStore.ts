import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { suggest } from '@/contract/goods';
import { failedBy } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';

const PAUSE = 250; // ms without a letter before the shop is asked

type Suggested = OutputOf<typeof suggest>;
const NOTHING: Suggested = { words: [], categories: [] };

/** What is typed, what the shop suggests for it, and what others look for. */
export class SearchStore {
  words: string;
  suggested: Suggested = NOTHING;
  readonly hot;
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(
    private readonly shop: Shop<'suggest' | 'hotWords' | 'countSearch'>,
    words: string,
  ) {
    this.words = words;
    this.hot = new Loadable(() => shop.api.hotWords({}));
    makeAutoObservable<this, 'shop' | 'timer'>(this, {
      suggested: observableRef,
      hot: false,
      shop: false,
      timer: false,
    });
  }

  /** Suggestions follow the typing, one question for each pause in it. */
  type(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    if (words.trim() === '') this.suggested = NOTHING;
    else this.timer = setTimeout(() => void this.suggest(words.trim()), PAUSE);
  }

  /**
   * Words of this person's own, found or not: that is for the shop to see. What was chosen from the hot words is not
   * told, or they would keep themselves hot. An answer that does not come is not missed.
   */
  async count(search: string): Promise<void> {
    try {
      await this.shop.api.countSearch({ requestId: this.shop.newRequestId(), search });
    } catch (error) {
      failedBy(error);
    }
  }

  /** A suggestion that does not come is not missed. */
  private async suggest(search: string): Promise<void> {
    try {
      const suggested = await this.shop.api.suggest({ search });
      if (this.words.trim() === search) runInAction(() => (this.suggested = suggested));
    } catch (error) {
      failedBy(error);
    }
  }
}
