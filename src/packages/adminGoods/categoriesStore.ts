import { makeAutoObservable, observableRef } from 'mobx';
import type { ShopBranch, ShopCategory } from '@/contract/adminCategories';
import type { CategoryId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Uploads } from '@/stores/uploads';
import { english } from './wordsList';

type Asks = 'listShopCategories' | 'putCategory' | 'arrangeCategories' | 'removeCategory';
export type CategoryField = 'zh' | 'en' | 'note' | 'noteEn';

/** What is being written: a new one (below a branch, or a branch), or one that is there. */
interface Written {
  readonly category?: ShopCategory | undefined;
  readonly parentId?: CategoryId | undefined;
}

/** The tree of categories, two levels; each change is the shop's at once. */
export class CategoriesStore {
  readonly tree: Loadable<readonly ShopBranch[]>;
  readonly saving;
  readonly arranging;
  readonly removing;
  readonly picture: Uploads;
  written: Written | undefined = undefined;
  zh = '';
  en = '';
  note = '';
  noteEn = '';
  tried = false;

  constructor(shop: Shop<'uploadFolder', Asks>) {
    this.tree = new Loadable(() => shop.admin.listShopCategories({}));
    this.saving = new Task(shop, shop.admin.putCategory);
    this.arranging = new Task(shop, shop.admin.arrangeCategories);
    this.removing = new Task(shop, shop.admin.removeCategory);
    this.picture = new Uploads(shop, 1);
    makeAutoObservable(this, {
      ...{ tree: false, saving: false, arranging: false, removing: false, picture: false },
      written: observableRef,
    });
  }

  begin(written: Written): void {
    const { category } = written;
    Object.assign(this, { written, tried: false, zh: category?.title.zh ?? '', note: category?.note?.zh ?? '' });
    this.en = category ? english(category.title) : '';
    this.noteEn = category?.note ? english(category.note) : '';
    this.picture.hold(category?.picture ? [{ fileId: category.picture, local: category.shown }] : []);
  }

  end(): void {
    this.written = undefined;
  }

  write(field: CategoryField, value: string): void {
    this[field] = value;
  }

  /** True: it is in the tree. Nothing: its name is missing, or see `saving.failed`. */
  async save(): Promise<boolean> {
    const { written } = this;
    this.tried = true;
    if (!written || !this.zh.trim() || !(await this.picture.settled())) return false;
    const [picture] = this.picture.fileIds;
    const saved = await this.saving.run({
      ...(written.category ? { categoryId: written.category.categoryId } : {}),
      ...(!written.category && written.parentId && { parentId: written.parentId }),
      title: { zh: this.zh.trim(), en: this.en.trim() },
      ...(this.note.trim() && { note: { zh: this.note.trim(), en: this.noteEn.trim() } }),
      ...(picture && { picture }),
    });
    if (!saved) return false;
    this.end();
    await this.tree.load();
    return true;
  }

  /** One place up (−1) or down (1) among its neighbours. Seen at once, and put back where the shop says no. */
  async move(categoryId: CategoryId, parentId: CategoryId | undefined, by: -1 | 1): Promise<boolean> {
    const tree = this.tree.value ?? [];
    const all: readonly ShopCategory[] = parentId ? childrenOf(tree, parentId) : tree;
    const from = all.findIndex((one) => one.categoryId === categoryId);
    const to = from + by;
    if (from < 0 || to < 0 || to >= all.length) return true;
    const moved = [...all];
    [moved[from], moved[to]] = [moved[to]!, moved[from]!];
    this.tree.put(
      parentId
        ? tree.map((branch) => (branch.categoryId === parentId ? { ...branch, children: moved } : branch))
        : (moved as ShopBranch[]),
    );
    const ids = moved.map((one) => one.categoryId);
    if (await this.arranging.run({ ...(parentId && { parentId }), ids })) return true;
    await this.tree.load();
    return false;
  }

  /** Below another branch with its goods, last there; or a branch of its own. */
  async rehang(categoryId: CategoryId, parentId: CategoryId | undefined): Promise<boolean> {
    const tree = this.tree.value ?? [];
    const there: readonly ShopCategory[] = parentId ? childrenOf(tree, parentId) : tree;
    const ids = [...there.map((one) => one.categoryId), categoryId];
    const done = await this.arranging.run({ ...(parentId && { parentId }), ids });
    await this.tree.load();
    return done !== undefined;
  }

  async remove(categoryId: CategoryId): Promise<boolean> {
    const done = await this.removing.run({ categoryId });
    if (done) {
      this.end();
      await this.tree.load();
    }
    return done !== undefined;
  }
}

const childrenOf = (tree: readonly ShopBranch[], parentId: CategoryId) =>
  tree.find(({ categoryId }) => categoryId === parentId)?.children ?? [];
