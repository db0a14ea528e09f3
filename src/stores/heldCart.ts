import Taro from '@tarojs/taro';
import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { GoodsId, RequestId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { MOST_OF_ONE, type Quantity } from '@/domain/stock';
import { type Instant, isOver, later, seconds } from '@/domain/time';
import type { Words } from '@/domain/words';
import { failedBy } from './failed';
import type { Shop } from './shop';

/** What is put into the cart, with what it looks like while the shop cannot be asked. */
export interface HeldLine extends Quantity {
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly options: Words;
  readonly picture: string;
  readonly price: Fen;
}

/**
 * What goes to the shop as one request. One that was sent may have arrived, although nobody answered: it stays as it
 * is and is sent again under its own id, so that nothing lands in the cart twice.
 */
interface Batch {
  readonly requestId: RequestId;
  readonly by: 'put' | 'merge';
  readonly sent: boolean;
  readonly lines: readonly HeldLine[];
}

type CartShop = Shop<'putInCart' | 'mergeCart'>;

const KEY = 'heldCart';
const AGAIN = seconds(5); // Not sooner, where nobody answered.

/** What was put into the cart while the shop could not be reached: kept on the phone, and taken there when it answers. */
export class HeldCart {
  left = 0; // So many could not be put in when the shop was reached again.
  private batches: readonly Batch[] = stored();
  private merging = false;
  private notBefore = 0 as Instant;

  constructor() {
    makeAutoObservable<this, 'batches' | 'merging' | 'notBefore'>(this, {
      ...{ batches: observableRef, merging: false, notBefore: false },
    });
  }

  get lines(): readonly HeldLine[] {
    return this.batches.flatMap(({ lines }) => lines).reduce(added, []);
  }

  /** Puts it into the cart. `held`: nobody answered, so it is kept here. Throws what the shop says no to. */
  async put(shop: CartShop, requestId: RequestId, line: HeldLine): Promise<{ readonly held: boolean }> {
    const { skuId, quantity } = line;
    if (this.batches.length > 0) {
      this.hold(shop, line);
      await this.merge(shop);
      return { held: this.batches.length > 0 };
    }
    try {
      const { count } = await shop.api.putInCart({ requestId, skuId, quantity });
      shop.session.counted(count);
      return { held: false };
    } catch (error) {
      if (failedBy(error).kind !== 'offline') throw error;
      this.keep([{ requestId, by: 'put', sent: true, lines: [line] }]);
      shop.session.counted(shop.session.inCart + 1);
      return { held: true };
    }
  }

  /** Takes to the shop what is kept here, one request after the other; called whenever the shop has answered something. */
  async merge(shop: CartShop): Promise<void> {
    if (this.merging || this.batches.length === 0 || !isOver(this.notBefore, shop.clock.now)) return;
    this.merging = true;
    try {
      for (let [next] = this.batches; next; [next] = this.batches) {
        const left = await this.send(shop, this.frozen(next));
        if (left === undefined) {
          this.notBefore = later(shop.clock.now, AGAIN);
          return;
        }
        runInAction(() => (this.left += left));
        this.keep(this.batches.slice(1));
      }
    } finally {
      this.merging = false;
    }
  }

  /** It has been said. */
  told(): void {
    this.left = 0;
  }

  private hold(shop: CartShop, line: HeldLine): void {
    const last = this.batches.at(-1);
    const others = last?.sent ? this.batches : this.batches.slice(0, -1);
    const requestId = last?.sent ? shop.newRequestId() : (last?.requestId ?? shop.newRequestId());
    this.keep([...others, { requestId, by: 'merge', sent: false, lines: added(last?.sent ? [] : last!.lines, line) }]);
  }

  /** From now on it may have arrived. */
  private frozen(batch: Batch): Batch {
    const sent = { ...batch, sent: true };
    this.keep([sent, ...this.batches.slice(1)]);
    return sent;
  }

  /** How many lines could not be put in; nothing when nobody answered. */
  private async send({ api, session }: CartShop, { requestId, by, lines }: Batch): Promise<number | undefined> {
    const quantities = lines.map(({ skuId, quantity }) => ({ skuId, quantity }));
    try {
      const { count, left } =
        by === 'merge'
          ? await api.mergeCart({ requestId, lines: quantities })
          : { ...(await api.putInCart({ requestId, ...quantities[0]! })), left: 0 };
      runInAction(() => session.counted(count));
      return left;
    } catch (error) {
      return failedBy(error).kind === 'refused' ? lines.length : undefined;
    }
  }

  private keep(batches: readonly Batch[]): void {
    this.batches = batches;
    Taro.setStorage({ key: KEY, data: batches });
  }
}

/** More of a line that is there is one line. */
function added(lines: readonly HeldLine[], line: HeldLine): readonly HeldLine[] {
  const before = lines.find(({ skuId }) => skuId === line.skuId);
  if (!before) return [...lines, line];
  const quantity = Math.min(before.quantity + line.quantity, MOST_OF_ONE);
  return lines.map((one) => (one === before ? { ...line, quantity } : one));
}

/** What an earlier run of the app has left. */
function stored(): readonly Batch[] {
  const found: unknown = Taro.getStorageSync(KEY);
  if (!Array.isArray(found)) return [];
  return found.filter((one: Partial<Batch> | null) => typeof one?.requestId === 'string' && Array.isArray(one.lines));
}

/** One for the app: pages put into it, and the shop's answers empty it. */
export const heldCart = new HeldCart();
