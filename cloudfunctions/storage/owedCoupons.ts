import type { CouponId, OrderId, ShopId, UserId } from '@/domain/id';
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

  /** Those that are owed still, the longest first. */
  async open(most: number): Promise<{ readonly orderId: OrderId; readonly userId: UserId }[]> {
    return db
      .selectFrom('owedCoupons')
      .select(['orderId', 'userId'])
      .where('shopId', '=', shopId)
      .where('couponId', 'is', null)
      .orderBy('owedAt')
      .orderBy('orderId')
      .limit(most)
      .execute();
  },

  async countOpen(): Promise<number> {
    const { count } = await db
      .selectFrom('owedCoupons')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('shopId', '=', shopId)
      .where('couponId', 'is', null)
      .executeTakeFirstOrThrow();
    return count;
  },

  async paid(orderId: OrderId, couponId: CouponId): Promise<void> {
    await db
      .updateTable('owedCoupons')
      .set({ couponId })
      .where('shopId', '=', shopId)
      .where('orderId', '=', orderId)
      .execute();
  },
});
