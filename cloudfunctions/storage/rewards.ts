import type { OrderId, ReviewId, ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

/** What an order has given its buyer once it was received, and what was taken back of it. */
export interface OrderReward {
  readonly orderId: OrderId;
  readonly userId: UserId;
  readonly cash: Fen;
  readonly back: Fen;
  readonly points: number;
  readonly pointsBack: number;
  readonly growth: number;
  readonly growthBack: number;
  readonly at: Instant;
}

export interface ReviewReward {
  readonly orderId: OrderId;
  readonly reviewId: ReviewId;
  readonly userId: UserId;
  readonly growth: number;
  readonly counts: boolean;
  readonly turns: number;
  readonly at: Instant;
}

/** Rewards of orders and of their reviews: one for each order. The buyer is locked before anything of it is changed. */
export const rewards = (db: Db, shopId: ShopId) => ({
  async add(reward: Omit<OrderReward, 'back' | 'pointsBack' | 'growthBack'>): Promise<void> {
    await db
      .insertInto('orderRewards')
      .values({ shopId, ...reward, at: at(reward.at) })
      .execute();
  },

  /** Locked. */
  async of(orderId: OrderId): Promise<OrderReward | undefined> {
    return db
      .selectFrom('orderRewards')
      .select(['orderId', 'userId', 'cash', 'back', 'points', 'pointsBack', 'growth', 'growthBack', 'at'])
      .where('shopId', '=', shopId)
      .where('orderId', '=', orderId)
      .forNoKeyUpdate()
      .executeTakeFirst();
  },

  async takeBack({ orderId, back, pointsBack, growthBack }: OrderReward): Promise<void> {
    await db
      .updateTable('orderRewards')
      .set({ back, pointsBack, growthBack })
      .where('shopId', '=', shopId)
      .where('orderId', '=', orderId)
      .execute();
  },

  async addReview(reward: Omit<ReviewReward, 'counts' | 'turns'>): Promise<void> {
    await db
      .insertInto('reviewRewards')
      .values({ shopId, ...reward, counts: true, turns: 1, at: at(reward.at) })
      .execute();
  },

  /** Locked. */
  async ofReview(orderId: OrderId): Promise<ReviewReward | undefined> {
    return db
      .selectFrom('reviewRewards')
      .select(['orderId', 'reviewId', 'userId', 'growth', 'counts', 'turns', 'at'])
      .where('shopId', '=', shopId)
      .where('orderId', '=', orderId)
      .forNoKeyUpdate()
      .executeTakeFirst();
  },

  /** It counts no more, or again. */
  async turnReview({ orderId, counts, turns }: ReviewReward): Promise<void> {
    await db
      .updateTable('reviewRewards')
      .set({ counts, turns })
      .where('shopId', '=', shopId)
      .where('orderId', '=', orderId)
      .execute();
  },
});
