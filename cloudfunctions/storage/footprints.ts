import { sql } from 'kysely';
import type { GoodsId, ShopId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export interface Footprint {
  readonly day: string; // In Beijing: 2026-11-21.
  readonly goodsId: GoodsId;
  readonly at: Instant; // The last time on that day.
}

/** Goods that somebody has looked at, once a day each. */
export const footprints = (db: Db, shopId: ShopId) => ({
  /** Remembers this one and forgets, in the same statement, all but the `most` newest. */
  async leave(userId: UserId, { day, goodsId, at: now }: Footprint, most: number): Promise<void> {
    const one = { shopId, userId, day, goodsId, at: at(now) };
    await db
      .with('left', (cte) =>
        cte
          .insertInto('footprints')
          .values(one)
          .onConflict((same) => same.columns(['shopId', 'userId', 'day', 'goodsId']).doUpdateSet({ at: at(now) }))
          .returning('goodsId'),
      )
      .deleteFrom('footprints')
      .where('footprints.shopId', '=', shopId)
      .where('footprints.userId', '=', userId)
      .where(({ eb, refTuple, selectFrom }) =>
        eb(
          refTuple('footprints.day', 'footprints.goodsId'),
          'in',
          // The statement does not see its own new row: so one less of the others is kept.
          selectFrom('footprints as old')
            .select(['old.day', 'old.goodsId'])
            .where('old.shopId', '=', shopId)
            .where('old.userId', '=', userId)
            .where(sql<boolean>`(old.day, old.goods_id) <> (${day}::date, ${goodsId})`)
            .orderBy('old.at', 'desc')
            .orderBy('old.goodsId', 'desc')
            .offset(most - 1)
            .$asTuple('day', 'goodsId'),
        ),
      )
      .execute();
  },

  async forget(userId: UserId, one?: Pick<Footprint, 'day' | 'goodsId'>): Promise<void> {
    await db
      .deleteFrom('footprints')
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .$if(one !== undefined, (all) => all.where('day', '=', one!.day).where('goodsId', '=', one!.goodsId))
      .execute();
  },

  async list(
    userId: UserId,
    before: { readonly at: Instant; readonly goodsId: GoodsId } | undefined,
    most: number,
  ): Promise<Footprint[]> {
    return db
      .selectFrom('footprints')
      .select([sql<string>`footprints.day::text`.as('day'), 'goodsId', 'at'])
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .$if(before !== undefined, (all) =>
        all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('at', 'goodsId'), '<', tuple(at(before!.at), before!.goodsId)),
        ),
      )
      .orderBy('at', 'desc')
      .orderBy('goodsId', 'desc')
      .limit(most)
      .execute();
  },
});
