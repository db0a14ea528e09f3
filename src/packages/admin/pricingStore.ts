import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { fenOf, typedYuan, yuanOf } from '@/components/admin/yuan';
import type { previewPrice } from '@/contract/adminOrderDeeds';
import type { AdminOrder } from '@/contract/adminOrders';
import type { OutputOf } from '@/contract/endpoint';
import type { OrderId } from '@/domain/id';
import { plus } from '@/domain/money';
import { goodsTotal, total } from '@/domain/quote';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type Preview = OutputOf<typeof previewPrice>;
const PAUSE = 350; // ms without a figure before the shop is asked

/** Another price for an order that is not paid: what is typed, what would come of it, and why. */
export class Pricing {
  readonly order: Loadable<AdminOrder>;
  readonly changing;
  goods = '';
  freight = '';
  words = '';
  preview: Preview | undefined = undefined;
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;
  private round = 0;

  constructor(
    private readonly shop: Shop<never, 'viewShopOrder' | 'previewPrice' | 'changePrice'>,
    private readonly orderId: OrderId,
  ) {
    this.order = new Loadable(() => shop.admin.viewShopOrder({ orderId }));
    this.changing = new Task(shop, shop.admin.changePrice);
    makeAutoObservable<this, 'shop' | 'orderId' | 'timer' | 'round'>(this, {
      ...{ shop: false, orderId: false, timer: false, round: false, order: false, changing: false },
      preview: observableRef,
    });
  }

  /** The order as it is now, and its price in the fields. */
  async load(): Promise<void> {
    await this.order.load();
    const { value } = this.order;
    if (!value) return;
    runInAction(() => {
      this.goods = yuanOf(goodsTotal(value.receipt));
      this.freight = yuanOf(value.receipt.freight);
    });
    await this.ask();
  }

  write(part: 'goods' | 'freight', typed: string): void {
    this[part] = typedYuan(typed);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), PAUSE);
  }

  say(words: string): void {
    this.words = words;
  }

  /** Nothing where one of the two is no amount. */
  get price() {
    const [goods, freight] = [fenOf(this.goods), fenOf(this.freight)];
    return goods === undefined || freight === undefined ? undefined : { goods, freight };
  }

  get sum() {
    return this.price && plus(this.price.goods, this.price.freight);
  }

  get missing(): 'price' | 'words' | undefined {
    if (!this.price) return 'price';
    return this.words.trim() === '' ? 'words' : undefined;
  }

  /** What is to be paid from now on; nothing: the shop has said no, see changing, and the order is asked for anew. */
  async change(): Promise<Awaited<ReturnType<typeof this.run>>> {
    const done = await this.run();
    if (!done && this.changing.failed?.kind === 'refused') await this.order.load();
    return done;
  }

  private run() {
    const { orderId, price, order } = this;
    if (!price || !order.value) return Promise.resolve(undefined);
    return this.changing.run({ orderId, ...price, from: total(order.value.receipt), words: this.words.trim() });
  }

  private async ask(): Promise<void> {
    const { price, orderId } = this;
    this.round += 1;
    const { round } = this;
    if (!price) return;
    try {
      const preview = await this.shop.admin.previewPrice({ orderId, ...price });
      if (round === this.round) runInAction(() => (this.preview = preview));
    } catch {
      if (round === this.round) runInAction(() => (this.preview = undefined)); // The button says why, when it is tapped.
    }
  }
}
