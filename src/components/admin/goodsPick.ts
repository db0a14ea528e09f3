import { makeAutoObservable } from 'mobx';
import type { GoodsTrade } from '@/contract/adminTrade';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export const keyOfGoods = ({ goodsId }: GoodsTrade) => goodsId;
const PAUSE = 300; // ms without a letter before the shop is asked

/** The goods of the shop, or those that some words find. */
export class GoodsPick {
  readonly list: PagedList<GoodsTrade>;
  words = '';
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(shop: Shop<never, 'listGoodsTrade'>) {
    this.list = new PagedList((cursor) => {
      const search = this.words.trim();
      return shop.admin.listGoodsTrade({ ...(search && { search }), ...(cursor && { cursor }) });
    }, keyOfGoods);
    makeAutoObservable<this, 'timer'>(this, { timer: false, list: false });
  }

  /** The shop is asked once for each pause in the typing. */
  type(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.list.restart(), PAUSE);
  }
}
