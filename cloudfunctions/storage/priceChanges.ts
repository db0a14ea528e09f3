import { assert } from '@/domain/bug';
import type { OrderId, ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Payment } from '@/domain/payment';
import type { Instant } from '@/domain/time';
import { groupedBy } from './orderNotes';
import type { Db } from './schema';
import { at } from './values';

interface StoredChange {
  readonly number: number;
  readonly was: Fen;
  readonly became: Fen;
  readonly words: string;
  readonly byId: UserId;
  readonly at: Instant;
}

/** How staff changed the price of an order before it was paid. Lock the order and its payment before. */
export const priceChanges = (db: Db, shopId: ShopId) => ({
  async add(orderId: OrderId, change: Omit<StoredChange, 'number'> & { readonly paymentNo: string }): Promise<void> {
    const number = ((await this.ofOrders([orderId])).get(orderId)?.length ?? 0) + 1;
    await db
      .insertInto('priceChanges')
      .values({ shopId, orderId, number, ...change, at: at(change.at) })
      .execute();
  },

  /** The newest first. */
  async ofOrders(orderIds: readonly OrderId[]): Promise<Map<OrderId, StoredChange[]>> {
    if (orderIds.length === 0) return new Map();
    const found = await db
      .selectFrom('priceChanges')
      .select(['orderId', 'number', 'was', 'became', 'words', 'byId', 'at'])
      .where('shopId', '=', shopId)
      .where('orderId', 'in', [...new Set(orderIds)])
      .orderBy('number', 'desc')
      .execute();
    return groupedBy(found);
  },

  /**
   * The order is paid under another number from now on: WeChat knows an amount by its number, and the one of before can
   * be paid no more.
   */
  async replace(paymentNo: string, { no, orderId, buyerId, amount, status }: Payment): Promise<void> {
    const gone = await db
      .deleteFrom('payments')
      .where('shopId', '=', shopId)
      .where('no', '=', paymentNo)
      .where('status', '=', 'open')
      .returning('no')
      .executeTakeFirst();
    assert(gone, `${paymentNo} is open: it was locked`);
    await db.insertInto('payments').values({ shopId, no, orderId, buyerId, amount, status }).execute();
  },

  /** There is time anew to pay it, at this price. */
  async payBy(orderId: OrderId, payBy: Instant): Promise<void> {
    await db
      .updateTable('orders')
      .set({ payBy: at(payBy) })
      .where('shopId', '=', shopId)
      .where('id', '=', orderId)
      .execute();
  },
});
