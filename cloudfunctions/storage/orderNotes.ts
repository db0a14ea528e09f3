import type { OrderId, ShopId, UserId } from '@/domain/id';
import type { Flag } from '@/domain/orderNote';
import type { Instant } from '@/domain/time';
import { orderWords } from './orderWords';
import type { Db } from './schema';
import { at } from './values';

interface StoredNote {
  readonly number: number;
  readonly words: string;
  readonly byId: UserId;
  readonly at: Instant;
}

/** What staff write down about an order. Lock it before: notes are numbered one after the other. */
export const orderNotes = (db: Db, shopId: ShopId) => ({
  /** The order is found by its words from then on. */
  async add(orderId: OrderId, words: string, byId: UserId, now: Instant): Promise<number> {
    const number = ((await this.ofOrders([orderId])).get(orderId)?.length ?? 0) + 1;
    await db
      .insertInto('orderNotes')
      .values({ shopId, orderId, number, words, byId, at: at(now) })
      .execute();
    await orderWords(db, shopId).more(orderId, [words]);
    return number;
  },

  /** The newest first. */
  async ofOrders(orderIds: readonly OrderId[]): Promise<Map<OrderId, StoredNote[]>> {
    if (orderIds.length === 0) return new Map();
    const found = await db
      .selectFrom('orderNotes')
      .select(['orderId', 'number', 'words', 'byId', 'at'])
      .where('shopId', '=', shopId)
      .where('orderId', 'in', [...new Set(orderIds)])
      .orderBy('number', 'desc')
      .execute();
    return groupedBy(found);
  },

  async flag(orderId: OrderId, flag: Flag | null): Promise<void> {
    await db.updateTable('orders').set({ flag }).where('shopId', '=', shopId).where('id', '=', orderId).execute();
  },

  async flagsOf(orderIds: readonly OrderId[]): Promise<Map<OrderId, Flag>> {
    if (orderIds.length === 0) return new Map();
    const found = await db
      .selectFrom('orders')
      .select(['id', 'flag'])
      .where('shopId', '=', shopId)
      .where('id', 'in', [...new Set(orderIds)])
      .where('flag', 'is not', null)
      .execute();
    return new Map(found.flatMap(({ id, flag }) => (flag ? [[id, flag] as const] : [])));
  },
});

export function groupedBy<Row extends { readonly orderId: OrderId }>(rows: readonly Row[]): Map<OrderId, Row[]> {
  const groups = new Map<OrderId, Row[]>();
  for (const row of rows) groups.set(row.orderId, [...(groups.get(row.orderId) ?? []), row]);
  return groups;
}
