import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { CategoryView, GoodsCard } from '@/contract/goods';
import type { CategoryId } from '@/domain/id';
import type { Words } from '@/domain/words';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

/** The tree on the left, what is below the chosen branch on top, and its goods. */
export class CategoryStore {
  readonly categories;
  branchId: CategoryId | undefined = undefined;
  leafId: CategoryId | undefined = undefined; // Nothing: all of the branch.
  goods: PagedList<GoodsCard> | undefined = undefined;
  private readonly lists = new Map<CategoryId, PagedList<GoodsCard>>(); // Coming back to one shows it at once.

  constructor(private readonly shop: Shop<'listCategories' | 'listGoods'>) {
    this.categories = new Loadable(() => shop.api.listCategories({}));
    makeAutoObservable<this, 'shop' | 'lists'>(this, {
      categories: false,
      goods: observableRef,
      shop: false,
      lists: false,
    });
  }

  get branch(): CategoryView | undefined {
    return this.categories.value?.find(({ id }) => id === this.branchId);
  }

  /** Why some of the goods that are shown are sold at their list price only; each sentence once. */
  get rules(): readonly Words[] {
    const rules = (this.goods?.items ?? []).flatMap(({ noPromotion }) => noPromotion ?? []);
    return rules.filter(({ zh }, i) => rules.findIndex((other) => other.zh === zh) === i);
  }

  /** The tree once, and the goods of the branch or leaf that is wanted, or of the first branch. */
  async open(wanted: CategoryId | undefined): Promise<void> {
    if (!this.categories.value) await this.categories.load();
    const all = this.categories.value ?? [];
    const branch = all.find(({ id, children }) => id === wanted || children.some((leaf) => leaf.id === wanted));
    const branchId = branch?.id ?? this.branchId ?? all[0]?.id;
    if (branchId && branchId !== this.branchId) this.chooseBranch(branchId);
    if (branch && wanted !== branch.id) this.chooseLeaf(wanted);
  }

  chooseBranch(branchId: CategoryId): void {
    this.branchId = branchId;
    this.leafId = undefined;
    this.show(branchId);
  }

  chooseLeaf(leafId: CategoryId | undefined): void {
    this.leafId = leafId;
    const id = leafId ?? this.branchId;
    if (id) this.show(id);
  }

  /** On pulling down: the tree and the goods that are shown. */
  async refresh(): Promise<void> {
    this.lists.clear();
    const { goods } = this;
    await Promise.all([this.categories.load(), goods?.load()]);
    runInAction(() => this.open(undefined));
  }

  private show(categoryId: CategoryId): void {
    const known = this.lists.get(categoryId);
    this.goods = known ?? this.listOf(categoryId);
    if (!known) void this.goods.load();
  }

  private listOf(categoryId: CategoryId): PagedList<GoodsCard> {
    const fetch = (cursor: string | undefined) => this.shop.api.listGoods({ categoryId, ...(cursor && { cursor }) });
    const list = new PagedList(fetch, keyOfGoods);
    this.lists.set(categoryId, list);
    return list;
  }
}

export const keyOfGoods = ({ id }: GoodsCard) => id;
