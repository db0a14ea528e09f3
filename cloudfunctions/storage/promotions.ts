import type { PromotionId, ShopId } from '@/domain/id';
import type { Reduction } from '@/domain/promotion';
import { Refusal } from '@/domain/refusal';
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

  /** Refuses `not_found` one that is not there. */
  async lock(id: PromotionId): Promise<StoredPromotion> {
    const row = await db
      .selectFrom('promotions')
      .select(['reduction', 'startsAt', 'endsAt'])
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw new Refusal('not_found');
    return row;
  },

  /** Those that run or will. */
  async countAhead(now: Instant): Promise<number> {
    const { count } = await db
      .selectFrom('promotions')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('shopId', '=', shopId)
      .where('endsAt', '>', at(now))
      .executeTakeFirstOrThrow();
    return count;
  },

  /** One that has not begun is forgotten: no order knows it. */
  async remove(id: PromotionId): Promise<void> {
    await db.deleteFrom('promotions').where('shopId', '=', shopId).where('id', '=', id).execute();
  },
});
