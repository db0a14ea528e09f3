import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { CartLine } from '@/contract/cart';
import type { SkuId } from '@/domain/id';
import { type Failed, failedBy } from '@/stores/failed';
import type { Shop } from '@/stores/shop';
import { SkuChoice } from '@/stores/skuChoice';

/** Another kind of what lies in the cart: its goods are fetched when they are asked for. */
export class KindStore {
  line: CartLine | undefined = undefined;
  choice: SkuChoice | undefined = undefined;
  open = false;
  fetching: SkuId | undefined = undefined;

  constructor(
    private readonly shop: Shop<'viewGoods'>,
    private readonly tell: (failed: Failed) => void,
  ) {
    makeAutoObservable<this, 'shop' | 'tell'>(this, {
      ...{ line: observableRef, choice: observableRef, shop: false, tell: false },
    });
  }

  /** Opens the sheet on this line. A tap on another one meanwhile is the one that counts. */
  async ask(line: CartLine): Promise<void> {
    this.fetching = line.skuId;
    try {
      const goods = await this.shop.api.viewGoods({ goodsId: line.goodsId });
      if (this.fetching !== line.skuId) return;
      const choice = new SkuChoice(goods);
      choice.go('alone');
      choice.take(line.skuId);
      choice.count(line.quantity);
      runInAction(() => Object.assign(this, { line, choice, open: true }));
    } catch (error) {
      this.tell(failedBy(error));
    } finally {
      runInAction(() => {
        if (this.fetching === line.skuId) this.fetching = undefined;
      });
    }
  }

  close(): void {
    this.open = false;
  }
}
