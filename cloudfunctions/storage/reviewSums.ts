import type { GoodsId, ReviewId, ShopId, UserId } from '@/domain/id';
import { noReviews, type Summary } from '@/domain/review';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

/** What the shown reviews of goods add up to. Only a review that becomes shown or hidden changes it, with itself. */
export const reviewSums = (db: Db, shopId: ShopId) => ({
  async of(goodsId: GoodsId): Promise<Summary> {
    const row = await db
      .selectFrom('goodsReviews')
      .selectAll()
      .where('shopId', '=', shopId)
      .where('goodsId', '=', goodsId)
      .executeTakeFirst();
    if (!row) return noReviews;
    const { count, stars, star1, star2, star3, star4, star5, pictured, followed } = row;
    return { count, stars, byStars: [star1, star2, star3, star4, star5], pictured, followed };
  },

  /** Replaces what one review has added so far by what it adds now. Many may wait for this row: do it last. */
  async replace(goodsId: GoodsId, before: Summary, after: Summary): Promise<void> {
    const change = differences(before, after);
    if (Object.values(change).every((each) => each === 0)) return;
    const none = { count: 0, stars: 0, star1: 0, star2: 0, star3: 0, star4: 0, star5: 0, pictured: 0, followed: 0 };
    await db
      .insertInto('goodsReviews')
      .values({ shopId, goodsId, ...none })
      .onConflict((same) => same.columns(['shopId', 'goodsId']).doNothing())
      .execute();
    await db
      .updateTable('goodsReviews')
      .set((eb) => ({
        count: eb('count', '+', change.count),
        stars: eb('stars', '+', change.stars),
        star1: eb('star1', '+', change.star1),
        star2: eb('star2', '+', change.star2),
        star3: eb('star3', '+', change.star3),
        star4: eb('star4', '+', change.star4),
        star5: eb('star5', '+', change.star5),
        pictured: eb('pictured', '+', change.pictured),
        followed: eb('followed', '+', change.followed),
      }))
      .where('shopId', '=', shopId)
      .where('goodsId', '=', goodsId)
      .execute();
  },
});

const flat = ({ byStars: [star1, star2, star3, star4, star5], ...sums }: Summary) => ({
  ...{ ...sums, star1, star2, star3, star4, star5 },
});

function differences(before: Summary, after: Summary): ReturnType<typeof flat> {
  const [from, to] = [flat(before), flat(after)];
  const changes = Object.entries(to).map(([name, sum]) => [name, sum - from[name as keyof typeof from]]);
  return Object.fromEntries(changes) as ReturnType<typeof flat>;
}

/** Whom a review has helped: once each, and taken back as easily. */
export const reviewVotes = (db: Db, shopId: ShopId) => {
  async function count(reviewId: ReviewId, change: 1 | -1): Promise<void> {
    await db
      .updateTable('reviews')
      .set((eb) => ({ helpful: eb('helpful', '+', change) }))
      .where('shopId', '=', shopId)
      .where('id', '=', reviewId)
      .execute();
  }

  return {
    /** Said twice it counts once. */
    async add(reviewId: ReviewId, userId: UserId, now: Instant): Promise<void> {
      const added = await db
        .insertInto('reviewVotes')
        .values({ shopId, reviewId, userId, at: at(now) })
        .onConflict((same) => same.columns(['shopId', 'reviewId', 'userId']).doNothing())
        .returning('userId')
        .executeTakeFirst();
      if (added) await count(reviewId, 1);
    },

    async takeBack(reviewId: ReviewId, userId: UserId): Promise<void> {
      const taken = await db
        .deleteFrom('reviewVotes')
        .where('shopId', '=', shopId)
        .where('reviewId', '=', reviewId)
        .where('userId', '=', userId)
        .returning('userId')
        .executeTakeFirst();
      if (taken) await count(reviewId, -1);
    },

    /** Which of these this person has found helpful. */
    async by(userId: UserId, reviewIds: readonly ReviewId[]): Promise<Set<ReviewId>> {
      if (reviewIds.length === 0) return new Set();
      const found = await db
        .selectFrom('reviewVotes')
        .select('reviewId')
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('reviewId', 'in', [...reviewIds])
        .execute();
      return new Set(found.map(({ reviewId }) => reviewId));
    },
  };
};
