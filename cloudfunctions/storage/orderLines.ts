import { sql } from 'kysely';
import type { OrderId, ShopId, SkuId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { LineState } from '@/domain/parcel';
import type { ReceiptLine } from '@/domain/quote';
import { lineTotal } from '@/domain/quote';
import type { Quantity } from '@/domain/stock';
import type { Db } from './schema';

/** A line, what became of its units, and how much of what it paid has gone back. */
export interface StoredLine extends LineState {
  readonly refunded: Fen;
}

type Counter = 'shipped' | 'unsent' | 'returned' | 'heldUnsent' | 'heldSent';
export type Moves = Partial<Record<Counter, number>> & { readonly refunded?: number };

const COLUMNS = ['skuId', 'quantity', 'shipped', 'unsent', 'returned', 'heldUnsent', 'heldSent', 'refunded'] as const;

/**
 * What became of each unit of an order. Counters are only ever moved, while the order is locked; PostgreSQL refuses a
 * unit that would be sent twice, refunded twice, or talked about twice.
 */
export const orderLines = (db: Db, shopId: ShopId) => ({
  async add(orderId: OrderId, lines: readonly ReceiptLine[]): Promise<void> {
    const rows = lines.map((line) => {
      const { skuId, goodsId, quantity } = line;
      return { shopId, orderId, skuId, goodsId, quantity, paid: lineTotal(line) };
    });
    await db.insertInto('orderLines').values(rows).execute();
  },

  /** What its lines cost has changed. Nothing of them was given back yet. */
  async reprice(orderId: OrderId, lines: readonly ReceiptLine[]): Promise<void> {
    for (const line of lines) {
      await db
        .updateTable('orderLines')
        .set({ paid: lineTotal(line) })
        .where('shopId', '=', shopId)
        .where('orderId', '=', orderId)
        .where('skuId', '=', line.skuId)
        .execute();
    }
  },

  async of(orderId: OrderId): Promise<StoredLine[]> {
    return (await this.ofOrders([orderId])).get(orderId) ?? [];
  },

  async ofOrders(orderIds: readonly OrderId[]): Promise<Map<OrderId, StoredLine[]>> {
    if (orderIds.length === 0) return new Map();
    const rows = await db
      .selectFrom('orderLines')
      .select(['orderId', ...COLUMNS])
      .where('shopId', '=', shopId)
      .where('orderId', 'in', [...orderIds])
      .orderBy('skuId')
      .execute();
    const found = new Map<OrderId, StoredLine[]>();
    for (const { orderId, ...line } of rows) found.set(orderId, [...(found.get(orderId) ?? []), line]);
    return found;
  },

  /** Adds to the counters of a line, or takes off them where a move is negative. */
  async move(orderId: OrderId, skuId: SkuId, moves: Moves): Promise<void> {
    const set = Object.fromEntries(
      Object.entries(moves).map(([name, by]) => [name, sql`${sql.ref(name)} + ${by}::int`]),
    );
    if (Object.keys(set).length === 0) return;
    await db
      .updateTable('orderLines')
      .set(set as never)
      .where('shopId', '=', shopId)
      .where('orderId', '=', orderId)
      .where('skuId', '=', skuId)
      .execute();
  },

  async ship(orderId: OrderId, packed: readonly Quantity[]): Promise<void> {
    for (const { skuId, quantity } of packed) await this.move(orderId, skuId, { shipped: quantity });
  },

  /** All of it, at once: an order that is fetched. */
  async shipAll(orderId: OrderId): Promise<void> {
    await db
      .updateTable('orderLines')
      .set({ shipped: sql<number>`quantity - unsent` as never })
      .where('shopId', '=', shopId)
      .where('orderId', '=', orderId)
      .execute();
  },
});
