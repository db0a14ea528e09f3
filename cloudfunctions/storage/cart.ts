import { sql } from 'kysely';
import type { ShopId, SkuId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { MOST_OF_ONE } from '@/domain/stock';
import type { Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import { at } from './values';

export type StoredLine = Omit<Schema['cartLines'], 'shopId' | 'userId'>;

export interface NewLine {
  readonly skuId: SkuId;
  readonly quantity: number;
  readonly wasPrice: Fen;
}

export const cart = (db: Db, shopId: ShopId) => ({
  async of(userId: UserId): Promise<StoredLine[]> {
    return db
      .selectFrom('cartLines')
      .select(['skuId', 'quantity', 'selected', 'wasPrice', 'putAt'])
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .orderBy('putAt', 'desc')
      .orderBy('skuId')
      .execute();
  },

  /** Adds to lines that are there, up to what one line may hold. Each SKU once. */
  async put(userId: UserId, lines: readonly NewLine[], now: Instant): Promise<void> {
    if (lines.length === 0) return;
    await db
      .insertInto('cartLines')
      .values(lines.map((line) => ({ shopId, userId, ...line, selected: true, putAt: at(now) })))
      .onConflict((same) =>
        same.columns(['shopId', 'userId', 'skuId']).doUpdateSet({
          quantity: sql<number>`least(cart_lines.quantity + excluded.quantity, ${MOST_OF_ONE})`,
          wasPrice: sql<Fen>`excluded.was_price`,
          selected: true,
          putAt: at(now),
        }),
      )
      .execute();
  },

  /** Another quantity is chosen at the price of now. */
  async change(
    userId: UserId,
    skuIds: readonly SkuId[],
    changes: { quantity?: number | undefined; selected?: boolean | undefined },
  ): Promise<void> {
    const { quantity, selected } = changes;
    if (quantity === undefined && selected === undefined) return;
    const price = sql<Fen>`(select list_price from skus where skus.shop_id = ${shopId} and skus.id = cart_lines.sku_id)`;
    await db
      .updateTable('cartLines')
      .$if(selected !== undefined, (all) => all.set({ selected: selected! }))
      .$if(quantity !== undefined, (all) => all.set({ quantity: quantity!, wasPrice: price }))
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .where('skuId', 'in', [...skuIds])
      .execute();
  },

  async remove(userId: UserId, skuIds: readonly SkuId[]): Promise<void> {
    await db
      .deleteFrom('cartLines')
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .where('skuId', 'in', [...skuIds])
      .execute();
  },

  async count(userId: UserId): Promise<number> {
    const { count } = await db
      .selectFrom('cartLines')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .executeTakeFirstOrThrow();
    return count;
  },
});
