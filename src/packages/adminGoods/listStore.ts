import { makeAutoObservable, observableRef } from 'mobx';
import type { BatchDone, ShopGoodsRow } from '@/contract/adminGoods';
import { type GoodsTab, MOST_IN_BATCH, type SHOP_GOODS_SORTS } from '@/domain/goodsTerms';
import type { CategoryId, GoodsId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export type GoodsSort = (typeof SHOP_GOODS_SORTS)[number];
export const keyOfRow = ({ goodsId }: ShopGoodsRow) => goodsId;
type Asks = 'listShopGoods' | 'countShopGoods' | 'listShopCategories' | 'shelveGoods' | 'recategoriseGoods';
type Batch = { readonly onSale: boolean } | { readonly categoryId: CategoryId };

const PAUSE = 300; // ms without a letter before the shop is asked

/** What the shop has, on sale or not; and what is done with many of it at once. */
export class GoodsListStore {
  readonly list: PagedList<ShopGoodsRow>;
  readonly counts: Loadable<Readonly<Record<GoodsTab, number>>>;
  readonly tree;
  readonly shelving;
  readonly moving;
  tab: GoodsTab;
  words = '';
  sort: GoodsSort = 'new';
  categoryId: CategoryId | undefined = undefined;
  chosen: ReadonlyMap<GoodsId, ShopGoodsRow> | undefined = undefined; // Nothing: nobody is choosing.
  notDone: readonly { readonly row: ShopGoodsRow; readonly code: BatchDone['failed'][number]['code'] }[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(shop: Shop<never, Asks>, tab: GoodsTab = 'all') {
    this.tab = tab;
    this.list = new PagedList((cursor) => {
      const { categoryId, sort } = this;
      const search = this.words.trim();
      return shop.admin.listShopGoods({
        ...{ tab: this.tab, sort },
        ...(search && { search }),
        ...(categoryId && { categoryId }),
        ...(cursor && { cursor }),
      });
    }, keyOfRow);
    this.counts = new Loadable(() => shop.admin.countShopGoods({}));
    this.tree = new Loadable(() => shop.admin.listShopCategories({}));
    this.shelving = new Task(shop, shop.admin.shelveGoods);
    this.moving = new Task(shop, shop.admin.recategoriseGoods);
    makeAutoObservable<this, 'timer'>(this, {
      ...{ list: false, counts: false, tree: false, shelving: false, moving: false, timer: false },
      ...{ chosen: observableRef, notDone: observableRef },
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.list.load(), this.counts.load(), this.tree.load()]);
  }

  show(tab: GoodsTab): void {
    this.tab = tab;
    void this.list.restart();
  }

  order(sort: GoodsSort): void {
    this.sort = sort;
    void this.list.restart();
  }

  narrow(categoryId: CategoryId | undefined): void {
    this.categoryId = categoryId;
    void this.list.restart();
  }

  /** The shop is asked once for each pause in the typing. */
  type(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.list.restart(), PAUSE);
  }

  get isNarrowed(): boolean {
    return this.tab !== 'all' || this.words.trim() !== '' || this.categoryId !== undefined;
  }

  begin(): void {
    this.chosen = new Map();
  }

  end(): void {
    this.chosen = undefined;
  }

  toggle(row: ShopGoodsRow): void {
    const chosen = new Map(this.chosen);
    if (!chosen.delete(row.goodsId) && chosen.size < MOST_IN_BATCH) chosen.set(row.goodsId, row);
    this.chosen = chosen;
  }

  /** Those that the page has; at most as many as can be done at once. */
  chooseAll(): void {
    this.chosen = new Map(this.list.items.slice(0, MOST_IN_BATCH).map((row) => [row.goodsId, row]));
  }

  /** How many were done: what was not stands in `notDone`. Nothing: the shop said no to all, or was not reached. */
  async batch(rows: readonly ShopGoodsRow[], what: Batch): Promise<number | undefined> {
    const goodsIds = rows.map(({ goodsId }) => goodsId);
    const answer =
      'onSale' in what
        ? await this.shelving.run({ goodsIds, onSale: what.onSale })
        : await this.moving.run({ goodsIds, categoryId: what.categoryId });
    if (!answer) return undefined;
    this.tell(rows, answer);
    await this.load();
    return answer.done.length;
  }

  heard(): void {
    this.notDone = [];
  }

  private tell(rows: readonly ShopGoodsRow[], { failed }: BatchDone): void {
    this.notDone = failed.flatMap(({ goodsId, code }) => {
      const row = rows.find((one) => one.goodsId === goodsId);
      return row ? { row, code } : [];
    });
    this.chosen = undefined;
  }
}
