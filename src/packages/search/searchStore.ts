import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { Words } from '@/domain/words';
import { failedBy } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';

const PAUSE = 250; // ms without a letter before the shop is asked

/** What is typed, what the shop suggests for it, and what is bought together now. */
export class SearchStore {
  words: string;
  suggested: readonly Words[] = [];
  readonly hot;
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(
    private readonly shop: Shop<'suggest'>,
    words: string,
  ) {
    this.words = words;
    this.hot = new Loadable(() => shop.api.suggest({ search: '' }));
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
    if (words.trim() === '') this.suggested = [];
    else this.timer = setTimeout(() => void this.suggest(words.trim()), PAUSE);
  }

  /** A suggestion that does not come is not missed. */
  private async suggest(search: string): Promise<void> {
    try {
      const { words } = await this.shop.api.suggest({ search });
      if (this.words.trim() === search) runInAction(() => (this.suggested = words));
    } catch (error) {
      failedBy(error);
    }
  }
}
