import { makeAutoObservable } from 'mobx';
import type { StockMove } from '@/contract/adminStock';
import type { GoodsId } from '@/domain/id';
import type { StockReason } from '@/domain/stockMoves';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export const keyOfMove = ({ skuId, at, change }: StockMove) => `${skuId}.${at}.${change}`;

/** What the staff have booked: all of it, for one reason, of some goods. */
export class MovesStore {
  readonly list: PagedList<StockMove>;
  because: StockReason | undefined = undefined;
  goodsId: GoodsId | undefined;

  constructor(shop: Shop<never, 'listStockMoves'>, goodsId: GoodsId | undefined) {
    this.goodsId = goodsId;
    this.list = new PagedList((cursor) => {
      const { because, goodsId } = this;
      return shop.admin.listStockMoves({
        ...(because && { because }),
        ...(goodsId && { goodsId }),
        ...(cursor && { cursor }),
      });
    }, keyOfMove);
    makeAutoObservable(this, { list: false });
  }

  narrow(because: StockReason | undefined): void {
    this.because = because;
    void this.list.restart();
  }

  of(goodsId: GoodsId | undefined): void {
    this.goodsId = goodsId;
    void this.list.restart();
  }
}
