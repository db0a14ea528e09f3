import type { GoodsId, ShopId, SkuId, UserId } from '@/domain/id';
import { type Instant, later, type Milliseconds } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

/** Who wants to be told when a SKU is back, in the order in which they asked. Told, they are in it no more. */
export const restockNotices = (db: Db, shopId: ShopId) => ({
  async add(skuId: SkuId, userId: UserId, now: Instant): Promise<void> {
    await db
      .insertInto('restockNotices')
      .values({ shopId, skuId, userId, askedAt: at(now) })
      .onConflict((same) => same.columns(['shopId', 'skuId', 'userId']).doNothing())
      .execute();
  },

  async remove(skuId: SkuId, userId: UserId): Promise<void> {
    await db
      .deleteFrom('restockNotices')
      .where('shopId', '=', shopId)
      .where('skuId', '=', skuId)
      .where('userId', '=', userId)
      .execute();
  },

  async count(userId: UserId): Promise<number> {
    const { count } = await db
      .selectFrom('restockNotices')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .executeTakeFirstOrThrow();
    return count;
  },

  /** For which SKUs of these goods this person waits. */
  async awaitedBy(userId: UserId, goodsId: GoodsId): Promise<SkuId[]> {
    const found = await db
      .selectFrom('restockNotices')
      .innerJoin('skus', (on) =>
        on.onRef('skus.shopId', '=', 'restockNotices.shopId').onRef('skus.id', '=', 'restockNotices.skuId'),
      )
      .select('restockNotices.skuId')
      .where('restockNotices.shopId', '=', shopId)
      .where('skus.shopId', '=', shopId)
      .where('restockNotices.userId', '=', userId)
      .where('skus.goodsId', '=', goodsId)
      .execute();
    return found.map(({ skuId }) => skuId);
  },

  /**
   * SKUs on sale that somebody waits for and that are there again, if their last round is `pause` ago. Found from those
   * who wait, who are few: whoever gives stock back knows nothing of them.
   */
  async back(now: Instant, pause: Milliseconds, most: number): Promise<SkuId[]> {
    const found = await db
      .selectFrom('restockNotices')
      .innerJoin('skus', (on) =>
        on.onRef('skus.shopId', '=', 'restockNotices.shopId').onRef('skus.id', '=', 'restockNotices.skuId'),
      )
      .innerJoin('goods', (on) => on.onRef('goods.shopId', '=', 'skus.shopId').onRef('goods.id', '=', 'skus.goodsId'))
      .leftJoin('restockRounds', (on) =>
        on
          .onRef('restockRounds.shopId', '=', 'restockNotices.shopId')
          .onRef('restockRounds.skuId', '=', 'restockNotices.skuId'),
      )
      .select('restockNotices.skuId')
      .distinct()
      .where('restockNotices.shopId', '=', shopId)
      .where('skus.shopId', '=', shopId)
      .where('goods.shopId', '=', shopId)
      .where('goods.onSale', '=', true)
      .where('skus.stock', '>', 0)
      .where('skus.off', '=', false)
      .where(({ eb, or }) =>
        or([eb('restockRounds.at', 'is', null), eb('restockRounds.at', '<=', at(later(now, -pause)))]),
      )
      .orderBy('restockNotices.skuId')
      .limit(most)
      .execute();
    return found.map(({ skuId }) => skuId);
  },

  /** Begins a round, for one of those who try. False: there was one less than `pause` ago. */
  async begin(skuId: SkuId, now: Instant, pause: Milliseconds): Promise<boolean> {
    const begun = await db
      .insertInto('restockRounds')
      .values({ shopId, skuId, at: at(now) })
      .onConflict((same) =>
        same
          .columns(['shopId', 'skuId'])
          .doUpdateSet({ at: at(now) })
          .where('restockRounds.at', '<=', at(later(now, -pause))),
      )
      .returning('skuId')
      .executeTakeFirst();
    return begun !== undefined;
  },

  /** Takes the first ones out of the line. Their moment of asking makes the id of what they are told. */
  async takeFirst(skuId: SkuId, most: number): Promise<{ userId: UserId; askedAt: Instant }[]> {
    const first = await db
      .selectFrom('restockNotices')
      .select(['userId', 'askedAt'])
      .where('shopId', '=', shopId)
      .where('skuId', '=', skuId)
      .orderBy('askedAt')
      .orderBy('userId')
      .limit(most)
      .forUpdate()
      .execute();
    if (first.length === 0) return [];
    await db
      .deleteFrom('restockNotices')
      .where('shopId', '=', shopId)
      .where('skuId', '=', skuId)
      .where(
        'userId',
        'in',
        first.map(({ userId }) => userId),
      )
      .execute();
    return first;
  },
});
