import { makeAutoObservable } from 'mobx';
import type { GoodsCard } from '@/contract/goods';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export const keyOfCard = ({ id }: GoodsCard) => id;
const PAUSE = 300; // ms without a letter before the shop is asked

/** What is on sale, or what some words find of it. */
export class GoodsPicking {
  readonly list: PagedList<GoodsCard>;
  words = '';
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(shop: Shop<'listGoods'>) {
    this.list = new PagedList((cursor) => {
      const search = this.words.trim();
      return shop.api.listGoods({ ...(search && { search }), ...(cursor && { cursor }) });
    }, keyOfCard);
    makeAutoObservable<this, 'timer'>(this, { timer: false, list: false });
  }

  /** The shop is asked once for each pause in the typing. */
  type(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.list.restart(), PAUSE);
  }
}
