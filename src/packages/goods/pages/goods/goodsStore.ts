import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GoodsView } from '@/contract/goods';
import type { GoodsId, RequestId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { type Instant, isOver, later, seconds } from '@/domain/time';
import { type HeldLine, heldCart } from '@/stores/heldCart';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { SkuChoice, type Way } from '@/stores/skuChoice';
import { Task } from '@/stores/task';

type Putting = HeldLine & { readonly requestId: RequestId };

const FRESH = seconds(20); // Teams fill up and stock goes meanwhile.

/** One of the goods, and what the shopper chooses of it. */
export class GoodsStore {
  readonly goods: Loadable<GoodsView>;
  readonly put;
  choice: SkuChoice | undefined = undefined;
  choosing = false;
  private loadedAt: Instant | undefined = undefined;

  constructor(
    private readonly shop: Shop<'viewGoods' | 'putInCart' | 'mergeCart'>,
    private readonly goodsId: GoodsId | undefined,
  ) {
    this.goods = new Loadable(() => this.fetch());
    this.put = new Task(shop, ({ requestId, ...line }: Putting) => heldCart.put(shop, requestId, line));
    makeAutoObservable<this, 'shop' | 'goodsId' | 'loadedAt'>(this, {
      goods: false,
      put: false,
      choice: observableRef,
      shop: false,
      goodsId: false,
      loadedAt: false,
    });
  }

  /** There is no such thing: the link was cut, or it has been taken away. */
  get missing(): boolean {
    const { failed } = this.goods;
    return this.goods.value === undefined && failed?.kind === 'refused' && failed.code === 'not_found';
  }

  /** On coming back after a while. What is there stays until the new is. */
  freshen(): void {
    if (this.loadedAt !== undefined && isOver(later(this.loadedAt, FRESH), this.shop.clock.now)) void this.goods.load();
  }

  /** Opens the sheet, for the way whose button was tapped. */
  choose(way?: Way): void {
    if (way) this.choice?.go(way);
    this.choosing = true;
  }

  chosen(): void {
    this.choosing = false;
  }

  /** In the cart, or kept on the phone while nobody answers. Otherwise `put.failed` says why not. */
  async putInCart(): Promise<'put' | 'held' | undefined> {
    const { choice } = this;
    if (!choice?.sku) return undefined;
    const { goods, sku, quantity, optionWords: options } = choice;
    const picture = (goods.pictures[sku.picture] ?? goods.pictures[0])?.list ?? '';
    const line = { skuId: sku.id, goodsId: goods.id, quantity, title: goods.title, options, picture, price: sku.price };
    const answer = await this.put.run(line);
    if (!answer) return undefined;
    this.chosen();
    return answer.held ? 'held' : 'put';
  }

  private async fetch(): Promise<GoodsView> {
    if (!this.goodsId) throw new Refusal('not_found');
    const goods = await this.shop.api.viewGoods({ goodsId: this.goodsId });
    runInAction(() => {
      this.loadedAt = this.shop.clock.now;
      if (this.choice) this.choice.renew(goods);
      else this.choice = new SkuChoice(goods);
    });
    return goods;
  }
}
