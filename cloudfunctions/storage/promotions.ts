import type { PromotionId, ShopId } from '@/domain/id';
import type { Reduction } from '@/domain/promotion';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at, json } from './values';

export interface StoredPromotion {
  readonly reduction: Reduction;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** 满减: a shop runs a few at a time. */
export const promotions = (db: Db, shopId: ShopId) => ({
  async running(now: Instant): Promise<Reduction[]> {
    const rows = await db
      .selectFrom('promotions')
      .select('reduction')
      .where('shopId', '=', shopId)
      .where('endsAt', '>', at(now))
      .where('startsAt', '<=', at(now))
      .orderBy('id')
      .execute();
    return rows.map(({ reduction }) => reduction);
  },

  /** The newest first. */
  async all(most: number): Promise<StoredPromotion[]> {
    return db
      .selectFrom('promotions')
      .select(['reduction', 'startsAt', 'endsAt'])
      .where('shopId', '=', shopId)
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
  },

  async put({ reduction, startsAt, endsAt }: StoredPromotion): Promise<void> {
    const facts = { reduction: json(reduction), startsAt: at(startsAt), endsAt: at(endsAt) };
    await db
      .insertInto('promotions')
      .values({ shopId, id: reduction.id, ...facts })
      .onConflict((same) => same.columns(['shopId', 'id']).doUpdateSet(facts))
      .execute();
  },

  async end(id: PromotionId, now: Instant): Promise<void> {
    await db
      .updateTable('promotions')
      .set({ endsAt: at(now) })
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('endsAt', '>', at(now))
      .where('startsAt', '<', at(now))
      .execute();
  },
});
