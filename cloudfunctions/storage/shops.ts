import type { HomePart } from '@/domain/home';
import type { ShopId } from '@/domain/id';
import type { Tariff } from '@/domain/quote';
import { Refusal } from '@/domain/refusal';
import type { Db } from './schema';
import { json } from './values';

export interface Shop {
  readonly name: string;
  readonly freight: Tariff;
  readonly home: readonly HomePart[];
}

/** The shop itself: the one table whose key is the shop's id alone. */
export const shops = (db: Db, shopId: ShopId) => ({
  async get(): Promise<Shop> {
    const shop = await db.selectFrom('shops').selectAll().where('id', '=', shopId).executeTakeFirst();
    if (!shop) throw new Refusal('not_found');
    const { name, freightFee: fee, freightFreeFrom: freeFrom, home } = shop;
    return { name, freight: { fee, freeFrom }, home };
  },

  /** Makes it, or changes it. */
  async put({ name, freight, home }: Shop): Promise<void> {
    const facts = { name, freightFee: freight.fee, freightFreeFrom: freight.freeFrom, home: json(home) };
    await db
      .insertInto('shops')
      .values({ id: shopId, ...facts })
      .onConflict((same) => same.column('id').doUpdateSet(facts))
      .execute();
  },
});
