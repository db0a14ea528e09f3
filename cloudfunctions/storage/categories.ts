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

export const categories = (db: Db, shopId: ShopId) => ({
  async add({ title, note, ...category }: Category, position: number): Promise<void> {
    await db
      .insertInto('categories')
      .values({ shopId, ...category, title: json(title), note: note ? json(note) : null, position })
      .execute();
  },

  async get(id: CategoryId): Promise<Category> {
    const category = await db
      .selectFrom('categories')
      .select(['id', 'parentId', 'title', 'note', 'picture'])
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!category) throw new Refusal('not_found');
    return category;
  },

  async all(): Promise<Category[]> {
    return db
      .selectFrom('categories')
      .select(['id', 'parentId', 'title', 'note', 'picture'])
      .where('shopId', '=', shopId)
      .orderBy('position')
      .execute();
  },
});
