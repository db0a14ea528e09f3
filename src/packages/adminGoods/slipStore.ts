import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import { optionsOf } from '@/domain/goods';
import type { GoodsId, SkuId } from '@/domain/id';
import { MOST_STOCK_LINES, STOCK_WAYS, type StockReason } from '@/domain/stockMoves';
import type { Words } from '@/domain/words';
import { type Failed, failedBy } from '@/stores/failed';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

/** One kind of goods on the slip. */
export interface SlipLine {
  readonly skuId: SkuId;
  readonly title: Words;
  readonly options: Words;
  readonly picture: string;
  readonly stock: number;
}
type Asks = 'findStock' | 'bookStock' | 'viewShopGoods';
export type SlipWrong = 'nothing' | 'short' | 'note';

const PAUSE = 300; // ms without a letter before the shop is asked
const LONGEST_COUNT = 6;

/** Stock that comes in or goes out for one reason: lines by scanning or by name, booked all together or not at all. */
export class SlipStore {
  readonly found: PagedList<SlipLine>;
  readonly booking;
  because: StockReason = 'bought';
  goesOut = false; // Asked only where the reason goes either way.
  note = '';
  lines: readonly SlipLine[] = [];
  words = '';
  private counts: ReadonlyMap<SkuId, string> = new Map();
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(private readonly shop: Shop<never, Asks>) {
    this.found = new PagedList<SlipLine>(async (cursor) => {
      const search = this.words.trim();
      return search ? shop.admin.findStock({ search, ...(cursor && { cursor }) }) : { items: [] };
    }, keyOfLine);
    this.booking = new Task(shop, shop.admin.bookStock);
    makeAutoObservable<this, 'shop' | 'counts' | 'timer'>(this, {
      ...{ found: false, booking: false, shop: false, timer: false },
      ...{ lines: observableRef, counts: observableRef },
    });
  }

  /** All kinds of these goods that are sold, to begin with. Why not, where the shop did not say. */
  async begin(goodsId: GoodsId): Promise<Failed | undefined> {
    try {
      await this.list(goodsId);
      return undefined;
    } catch (error) {
      return failedBy(error);
    }
  }

  private async list(goodsId: GoodsId): Promise<void> {
    const { title, specs, skus, pictures, shown } = await this.shop.admin.viewShopGoods({ goodsId });
    const lines = skus
      .filter(({ on }) => on)
      .slice(0, MOST_STOCK_LINES)
      .map((sku) => {
        const list = pictures[sku.picture]?.list ?? '';
        return { ...sku, title, options: optionsOf(specs, sku), picture: shown[list] ?? list };
      });
    runInAction(() => (this.lines = lines));
  }

  choose(because: StockReason): void {
    this.because = because;
  }

  turn(goesOut: boolean): void {
    this.goesOut = goesOut;
  }

  remark(note: string): void {
    this.note = note;
  }

  /** The shop is asked once for each pause in the typing. */
  type(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.found.restart(), PAUSE);
  }

  /** A code that was scanned: one more of what it says. `unknown`: nobody has it. */
  async scanned(code: string): Promise<'added' | 'unknown' | 'full' | Failed> {
    try {
      const { items } = await this.shop.admin.findStock({ search: code });
      const exact = items.find((one) => one.code === code || one.barcode === code);
      const line = exact ?? (items.length === 1 ? items[0] : undefined);
      if (!line) return 'unknown';
      if (!this.add(line)) return 'full';
      runInAction(() => this.write(line.skuId, String(this.countOf(line.skuId) + 1)));
      return 'added';
    } catch (error) {
      return failedBy(error);
    }
  }

  /** False: the slip is full. */
  add(line: SlipLine): boolean {
    if (this.lines.some(({ skuId }) => skuId === line.skuId)) return true;
    if (this.lines.length >= MOST_STOCK_LINES) return false;
    this.lines = [...this.lines, line];
    return true;
  }

  remove(skuId: SkuId): void {
    this.lines = this.lines.filter((line) => line.skuId !== skuId);
  }

  write(skuId: SkuId, count: string): void {
    this.counts = new Map([...this.counts, [skuId, count.replace(/\D/g, '').slice(0, LONGEST_COUNT)]]);
  }

  typedOf(skuId: SkuId): string {
    return this.counts.get(skuId) ?? '';
  }

  countOf(skuId: SkuId): number {
    return Number(this.typedOf(skuId));
  }

  /** 1: stock comes in. −1: it goes out. */
  get way(): 1 | -1 {
    const way = STOCK_WAYS[this.because];
    return way === 0 ? (this.goesOut ? -1 : 1) : way;
  }

  becomes({ skuId, stock }: SlipLine): number {
    return stock + this.way * this.countOf(skuId);
  }

  get changed(): readonly SlipLine[] {
    return this.lines.filter(({ skuId }) => this.countOf(skuId) > 0);
  }

  get units(): number {
    return this.changed.reduce((sum, { skuId }) => sum + this.countOf(skuId), 0);
  }

  get wrong(): SlipWrong | undefined {
    if (this.changed.length === 0) return 'nothing';
    if (this.changed.some((line) => this.becomes(line) < 0)) return 'short';
    return this.because === 'other' && !this.note.trim() ? 'note' : undefined;
  }

  /** True: booked. The slip is empty then. */
  async book(): Promise<boolean> {
    if (this.wrong) return false;
    const lines = this.changed.map(({ skuId }) => ({ skuId, change: this.way * this.countOf(skuId) }));
    const booked = await this.booking.run({ because: this.because, note: this.note.trim(), lines });
    if (!booked) return false;
    runInAction(() => Object.assign(this, { lines: [], counts: new Map(), note: '' }));
    return true;
  }
}

export const keyOfLine = ({ skuId }: SlipLine) => skuId;
