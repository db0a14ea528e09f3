import type { CategoryId, ShopId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Words } from '@/domain/words';
import type { Db } from './schema';
import { json } from './values';

export interface Category {
  readonly id: CategoryId;
  readonly parentId: CategoryId | null;
  readonly title: Words;
  readonly note?: Words | null; // An age, a season.
  readonly picture: string;
}

export const categories = (db: Db, shopId: ShopId) => {
  const one = (id: CategoryId) =>
    db.selectFrom('categories').select('id').where('shopId', '=', shopId).where('id', '=', id);
  const change = (id: CategoryId) => db.updateTable('categories').where('shopId', '=', shopId).where('id', '=', id);

  return {
    async add({ title, note, ...category }: Category, position: number): Promise<void> {
      await db
        .insertInto('categories')
        .values({ shopId, ...category, title: json(title), note: note ? json(note) : null, position })
        .execute();
    },

    async get(id: CategoryId): Promise<Category> {
      const category = (await this.all()).find((other) => other.id === id);
      if (!category) throw new Refusal('not_found');
      return category;
    },

    /** In the order in which they are shown. */
    async all(): Promise<Category[]> {
      return db
        .selectFrom('categories')
        .select(['id', 'parentId', 'title', 'note', 'picture'])
        .where('shopId', '=', shopId)
        .orderBy('position')
        .orderBy('id')
        .execute();
    },

    /** Goods may be put into it as long as this transaction lasts: nobody removes it meanwhile. Else `not_found`. */
    async hold(id: CategoryId): Promise<void> {
      if (!(await one(id).forKeyShare().executeTakeFirst())) throw new Refusal('not_found');
    },

    /** Nobody puts goods into it meanwhile. Refuses `not_found`. */
    async lock(id: CategoryId): Promise<void> {
      if (!(await one(id).forUpdate().executeTakeFirst())) throw new Refusal('not_found');
    },

    async rename(
      id: CategoryId,
      { title, note, picture }: Pick<Category, 'title' | 'note' | 'picture'>,
    ): Promise<void> {
      await change(id)
        .set({ title: json(title), note: note ? json(note) : null, picture })
        .execute();
    },

    /** Where it stands. The goods in it stand below its branch from now on. */
    async place(id: CategoryId, parentId: CategoryId | null, position: number): Promise<void> {
      await change(id).set({ parentId, position }).execute();
      await db
        .updateTable('goods')
        .set({ branchId: parentId ?? id })
        .where('shopId', '=', shopId)
        .where('categoryId', '=', id)
        .where('branchId', '<>', parentId ?? id)
        .execute();
    },

    /** Goods in each of them itself. */
    async goodsCount(): Promise<Map<CategoryId, number>> {
      const counted = await db
        .selectFrom('goods')
        .select(['categoryId', (eb) => eb.fn.countAll<number>().as('count')])
        .where('shopId', '=', shopId)
        .groupBy('categoryId')
        .execute();
      return new Map(counted.map(({ categoryId, count }) => [categoryId, count]));
    },

    async hasGoods(id: CategoryId): Promise<boolean> {
      const goods = db.selectFrom('goods').select('id').where('shopId', '=', shopId);
      return (await goods.where('categoryId', '=', id).limit(1).executeTakeFirst()) !== undefined;
    },

    async remove(id: CategoryId): Promise<void> {
      await db.deleteFrom('categories').where('shopId', '=', shopId).where('id', '=', id).execute();
    },
  };
};
