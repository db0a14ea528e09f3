import type { CategoryId, ShopId } from '@/domain/id';
import type { Words } from '@/domain/words';
import type { Db } from './schema';
import { json } from './values';

export interface Category {
  readonly id: CategoryId;
  readonly parentId: CategoryId | null;
  readonly title: Words;
  readonly picture: string;
}

export const categories = (db: Db, shopId: ShopId) => ({
  async add({ title, ...category }: Category, position: number): Promise<void> {
    await db
      .insertInto('categories')
      .values({ shopId, ...category, title: json(title), position })
      .execute();
  },

  async all(): Promise<Category[]> {
    return db
      .selectFrom('categories')
      .select(['id', 'parentId', 'title', 'picture'])
      .where('shopId', '=', shopId)
      .orderBy('position')
      .execute();
  },
});
