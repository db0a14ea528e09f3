import { makeAutoObservable, observableRef } from 'mobx';
import type { GoodsView } from '@/contract/goods';
import type { EarningGoods } from '@/contract/leaderCentre';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';

/** Which of the goods is about to be sent to somebody: the page has one card, and it is of this. */
export class ShareStore {
  goods: EarningGoods | undefined = undefined; // Stays while the sheet goes down.
  isOpen = false;
  private seen: Loadable<GoodsView> | undefined = undefined;
  pictures: readonly string[] = []; // Of what the page shows: for the card of the shop.

  constructor(private readonly shop: Shop<'viewGoods'>) {
    makeAutoObservable<this, 'shop' | 'seen'>(this, {
      shop: false,
      goods: observableRef,
      seen: observableRef,
      pictures: false,
    });
  }

  /** What the card says is asked for now. Nobody waits for it: until it is there, the card is of the goods alone. */
  open(goods: EarningGoods): void {
    this.goods = goods;
    this.isOpen = true;
    this.seen = new Loadable(() => this.shop.api.viewGoods({ goodsId: goods.id }));
    void this.seen.load();
  }

  close(): void {
    this.isOpen = false;
  }

  /** What the card of the page is of, if it is of goods; and all that is known of them. */
  get card(): { readonly goods: EarningGoods; readonly view: GoodsView | undefined } | undefined {
    return this.isOpen && this.goods ? { goods: this.goods, view: this.view } : undefined;
  }

  get view(): GoodsView | undefined {
    return this.seen?.value;
  }
}
