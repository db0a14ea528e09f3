import type { OrderId, ShopId, UserId } from '@/domain/id';
import type { OwedCoupon } from '@/domain/payment';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

/** To whom the shop owes a coupon for an order that came to nothing without his doing. Once for each order. */
export const owedCoupons = (db: Db, shopId: ShopId) => ({
  async add(orderId: OrderId, userId: UserId, because: OwedCoupon, now: Instant): Promise<void> {
    await db
      .insertInto('owedCoupons')
      .values({ shopId, orderId, userId, because, owedAt: at(now) })
      .execute();
  },

  async of(userId: UserId): Promise<{ readonly orderId: OrderId; readonly because: OwedCoupon }[]> {
    return db
      .selectFrom('owedCoupons')
      .select(['orderId', 'because'])
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .orderBy('owedAt')
      .execute();
  },
});
