import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { CartLine, CartView } from '@/contract/cart';
import type { SkuId } from '@/domain/id';
import { type Fen, zero } from '@/domain/money';
import { total, units } from '@/domain/quote';
import type { Instant } from '@/domain/time';
import { type Failed, failedBy } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import { sendsTo } from '@/stores/sendsTo';
import type { Shop } from '@/stores/shop';
import { type CartQuote, notThere, quoteCart, tooMany } from './cartQuote';

type CartShop = Shop<'viewCart' | 'changeCart' | 'removeFromCart' | 'swapCart'>;
interface Wish {
  readonly quantity?: number;
  readonly selected?: boolean;
}

const SETTLED = 400; // ms without a further tap: then the shop is told once

export const isCheaperInTeam = ({ team, listPrice }: CartLine) => team !== undefined && team.price < listPrice;
const skuOf = ({ skuId }: CartLine) => skuId;

/**
 * The cart as it was last seen, and over it what has been tapped since. A tap shows at once; the shop is told when the
 * fingers rest, one thing after the other; what it refuses falls back to what it was.
 */
export class CartStore {
  readonly cart: Loadable<CartView>;
  tidying = false;
  explaining = false; // How the sum adds up is on a sheet.
  marked: ReadonlySet<SkuId> = new Set(); // To be taken out.
  aside: SkuId | undefined = undefined; // The line that a finger has moved aside.
  private wishes: ReadonlyMap<SkuId, Wish> = new Map();
  private gone: ReadonlySet<SkuId> = new Set();
  private quotedAt: Instant; // Not each second anew.
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;
  private sending: Promise<void> = Promise.resolve();

  /** `tell` shows why a change was not made. */
  constructor(
    private readonly shop: CartShop,
    private readonly tell: (failed: Failed) => void,
  ) {
    this.cart = new Loadable(() => shop.api.viewCart({}));
    this.quotedAt = shop.clock.now;
    makeAutoObservable<this, 'shop' | 'tell' | 'timer' | 'sending' | 'wishes' | 'gone'>(this, {
      ...{ cart: false, shop: false, tell: false, timer: false, sending: false },
      ...{ marked: observableRef, wishes: observableRef, gone: observableRef },
    });
  }

  /** What is in it, after all taps. */
  private get all(): readonly CartLine[] {
    const lines = this.cart.value?.lines ?? [];
    return lines
      .filter(({ skuId }) => !this.gone.has(skuId))
      .map((line) => (this.wishes.has(line.skuId) ? { ...line, ...this.wishes.get(line.skuId) } : line));
  }

  get lines(): readonly CartLine[] {
    return this.all.filter(({ whyNot }) => !whyNot);
  }

  /** A line that would be cheaper in a team stands by itself, the others next to each other together. */
  get groups(): readonly (readonly CartLine[])[] {
    const groups: CartLine[][] = [];
    for (const line of this.lines) {
      const last = groups.at(-1);
      if (last && !isCheaperInTeam(line) && !last.some(isCheaperInTeam)) last.push(line);
      else groups.push([line]);
    }
    return groups;
  }

  get invalid(): readonly CartLine[] {
    return this.all.filter(({ whyNot }) => whyNot);
  }

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  get selected(): readonly CartLine[] {
    return this.lines.filter(({ selected }) => selected);
  }

  get allSelected(): boolean {
    return this.lines.length > 0 && this.selected.length === this.lines.length;
  }

  /** What is selected, as the shop will quote it, and what would make it cheaper. */
  get quote(): CartQuote | undefined {
    const { value } = this.cart;
    if (!value || this.selected.length === 0) return undefined;
    return quoteCart(value, this.selected, sendsTo.region, this.quotedAt);
  }

  get units(): number {
    return this.quote ? units(this.quote.receipt) : 0;
  }

  get total(): Fen {
    return this.quote ? total(this.quote.receipt) : zero;
  }

  /** Lines that are not delivered to where this person's parcels go. */
  get notThere(): ReadonlySet<SkuId> {
    return this.cart.value ? notThere(this.cart.value, this.lines, sendsTo.region) : new Set();
  }

  get tooMany(): ReadonlySet<SkuId> {
    return tooMany(this.selected);
  }

  get whyNotCheckout(): 'nothing' | 'tooMany' | undefined {
    if (this.selected.length === 0) return 'nothing';
    return this.tooMany.size > 0 ? 'tooMany' : undefined;
  }

  async load(): Promise<void> {
    await this.settled();
    await this.cart.load();
    this.quotedAt = this.shop.clock.now;
    if (this.cart.value && !this.cart.failed) this.shop.session.counted(this.cart.value.lines.length);
  }

  change(skuIds: readonly SkuId[], wish: Wish): void {
    const wishes = new Map(this.wishes);
    for (const skuId of skuIds) wishes.set(skuId, { ...wishes.get(skuId), ...wish });
    this.wishes = wishes;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.settled(), SETTLED);
  }

  selectAll(): void {
    this.change(this.lines.map(skuOf), { selected: !this.allSelected });
  }

  explain(on: boolean): void {
    this.explaining = on;
  }

  putAside(skuId: SkuId | undefined): void {
    this.aside = skuId;
  }

  tidy(on: boolean): void {
    this.tidying = on;
    this.aside = undefined;
    this.marked = new Set();
  }

  mark(skuId: SkuId): void {
    const marked = new Set(this.marked);
    if (!marked.delete(skuId)) marked.add(skuId);
    this.marked = marked;
  }

  markAll(): void {
    const all = this.all.map(skuOf);
    this.marked = new Set(this.marked.size === all.length ? [] : all);
  }

  get allMarked(): boolean {
    return this.all.length > 0 && this.marked.size === this.all.length;
  }

  /** Takes lines out. They go at once, and come back if the shop did not do it. True: they are out. */
  async remove(skuIds: readonly SkuId[]): Promise<boolean> {
    if (skuIds.length === 0) return false;
    this.gone = new Set([...this.gone, ...skuIds]);
    this.marked = new Set();
    this.aside = undefined;
    const ids = new Set(skuIds);
    const done = await this.inTurn(async () => {
      const requestId = this.shop.newRequestId();
      const { count } = await this.shop.api.removeFromCart({ requestId, skuIds: [...skuIds] });
      runInAction(() => {
        const { value } = this.cart;
        if (value) this.cart.put({ ...value, lines: value.lines.filter(({ skuId }) => !ids.has(skuId)) });
        this.shop.session.counted(count);
      });
    });
    runInAction(() => {
      this.gone = new Set([...this.gone].filter((skuId) => !ids.has(skuId)));
      if (done && this.isEmpty) this.tidying = false;
    });
    return done;
  }

  /** Another kind of the same goods instead of a line. True: it lies there now. */
  async swap(skuId: SkuId, forSkuId: SkuId, quantity: number): Promise<boolean> {
    if (skuId === forSkuId) {
      this.change([skuId], { quantity });
      return true;
    }
    await this.settled();
    const done = await this.inTurn(async () => {
      const requestId = this.shop.newRequestId();
      const { count } = await this.shop.api.swapCart({ requestId, skuId, forSkuId, quantity });
      this.shop.session.counted(count);
    });
    if (done) await this.cart.load();
    return done;
  }

  /** Tells the shop what has been tapped, and waits until it has answered. */
  async settled(): Promise<void> {
    clearTimeout(this.timer);
    if (this.wishes.size > 0) await this.inTurn(() => this.send([...this.wishes])); // Those of when its turn comes.
    await this.sending;
  }

  /** One request for each line whose number changed, and one for all that were selected, or no longer are. */
  private async send(wishes: readonly (readonly [SkuId, Wish])[]): Promise<void> {
    try {
      for (const [skuId, { quantity }] of wishes) if (quantity !== undefined) await this.ask([skuId], { quantity });
      for (const selected of [true, false]) {
        const skuIds = wishes.filter(([, wish]) => wish.selected === selected).map(([skuId]) => skuId);
        if (skuIds.length > 0) await this.ask(skuIds, { selected });
      }
      runInAction(() => {
        this.keep(wishes);
        this.forget(wishes);
      });
    } catch (error) {
      runInAction(() => this.forget(wishes));
      throw error;
    }
  }

  private ask(skuIds: SkuId[], wish: Wish) {
    return this.shop.api.changeCart({ requestId: this.shop.newRequestId(), skuIds, ...wish });
  }

  /** What was wished is so now. */
  private keep(wishes: readonly (readonly [SkuId, Wish])[]): void {
    const { value } = this.cart;
    if (!value) return;
    const granted = new Map(wishes);
    const lines = value.lines.map((line) => ({ ...line, ...granted.get(line.skuId) }));
    this.cart.put({ ...value, lines });
  }

  /** A line that was tapped again meanwhile keeps its newer wish. */
  private forget(wishes: readonly (readonly [SkuId, Wish])[]): void {
    const left = new Map(this.wishes);
    for (const [skuId, wish] of wishes) if (left.get(skuId) === wish) left.delete(skuId);
    this.wishes = left;
  }

  /** Commands reach the shop in the order of the taps. */
  private async inTurn(act: () => Promise<void>): Promise<boolean> {
    let done = false;
    const mine = this.sending.then(async () => {
      try {
        await act();
        done = true;
      } catch (error) {
        const failed = failedBy(error);
        this.tell(failed);
        if (failed.kind === 'refused') void this.cart.load(); // Some of it may have been done.
      }
    });
    this.sending = mine;
    await mine;
    return done;
  }
}
