import type { ExpressionBuilder } from 'kysely';
import type { OrderId, ShopId, SkuId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import { at } from './values';

export interface ReceivedOrder {
  readonly orderId: OrderId;
  readonly receivedAt: Instant;
}

/** What was received and waits for its review. */
export const reviewable = (db: Db, shopId: ShopId) => ({
  /** Orders received after `since` with a line that has no review, those received last first. */
  async orders(
    buyerId: UserId,
    since: Instant,
    before: ReceivedOrder | undefined,
    most: number,
  ): Promise<ReceivedOrder[]> {
    const withoutReview = ({ exists, selectFrom }: ExpressionBuilder<Schema, 'orders'>) =>
      exists(
        selectFrom('orderLines')
          .select('orderLines.skuId')
          .where('orderLines.shopId', '=', shopId)
          .whereRef('orderLines.orderId', '=', 'orders.id')
          .where((line) =>
            line.not(
              line.exists(
                line
                  .selectFrom('reviews')
                  .select('reviews.id')
                  .where('reviews.shopId', '=', shopId)
                  .whereRef('reviews.orderId', '=', 'orderLines.orderId')
                  .whereRef('reviews.skuId', '=', 'orderLines.skuId'),
              ),
            ),
          ),
      );
    const found = await db
      .selectFrom('orders')
      .select(['orders.id as orderId', 'orders.receivedAt'])
      .where('orders.shopId', '=', shopId)
      .where('orders.buyerId', '=', buyerId)
      .where('orders.status', '=', 'received')
      .where('orders.receivedAt', '>', at(since))
      .where(withoutReview)
      .$if(before !== undefined, (all) =>
        all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('orders.receivedAt', 'orders.id'), '<', tuple(at(before!.receivedAt), before!.orderId)),
        ),
      )
      .orderBy('orders.receivedAt', 'desc')
      .orderBy('orders.id', 'desc')
      .limit(most)
      .execute();
    return found.map(({ orderId, receivedAt }) => ({ orderId, receivedAt: receivedAt as Instant }));
  },

  /** Their lines that have none. */
  async lines(orderIds: readonly OrderId[]): Promise<{ orderId: OrderId; skuId: SkuId }[]> {
    if (orderIds.length === 0) return [];
    return db
      .selectFrom('orderLines')
      .leftJoin('reviews', (on) =>
        on
          .onRef('reviews.shopId', '=', 'orderLines.shopId')
          .onRef('reviews.orderId', '=', 'orderLines.orderId')
          .onRef('reviews.skuId', '=', 'orderLines.skuId'),
      )
      .select(['orderLines.orderId', 'orderLines.skuId'])
      .where('orderLines.shopId', '=', shopId)
      .where('orderLines.orderId', 'in', [...orderIds])
      .where('reviews.id', 'is', null)
      .orderBy('orderLines.orderId')
      .orderBy('orderLines.skuId')
      .execute();
  },

  /** The numbers of these orders, as people say them. */
  async numbers(orderIds: readonly OrderId[]): Promise<Map<OrderId, string>> {
    if (orderIds.length === 0) return new Map();
    const found = await db
      .selectFrom('orders')
      .select(['id', 'number'])
      .where('shopId', '=', shopId)
      .where('id', 'in', [...new Set(orderIds)])
      .execute();
    return new Map(found.map(({ id, number }) => [id, number]));
  },
});
