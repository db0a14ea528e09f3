import type { HomePart } from '@/domain/home';
import type { ShopId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Db } from './schema';
import { json } from './values';

export interface Shop {
  readonly name: string;
  readonly home: readonly HomePart[];
}

/** The shop itself: the one table whose key is the shop's id alone. */
export const shops = (db: Db, shopId: ShopId) => ({
  async get(): Promise<Shop> {
    const shop = await db.selectFrom('shops').select(['name', 'home']).where('id', '=', shopId).executeTakeFirst();
    if (!shop) throw new Refusal('not_found');
    return shop;
  },

  /** Makes it, or changes it. */
  async put({ name, home }: Shop): Promise<void> {
    const facts = { name, home: json(home) };
    await db
      .insertInto('shops')
      .values({ id: shopId, ...facts })
      .onConflict((same) => same.column('id').doUpdateSet(facts))
      .execute();
  },
});
