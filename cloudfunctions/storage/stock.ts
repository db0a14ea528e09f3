import type { GoodsId, ShopId, SkuId, UserId } from '@/domain/id';
import type { WordAsked } from '@/domain/search';
import { MOST_STOCK } from '@/domain/shelf';
import type { StockReason } from '@/domain/stockMoves';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export interface LowStock {
  readonly skuId: SkuId;
  readonly goodsId: GoodsId;
  readonly stock: number;
  readonly lowAt: number;
}

export interface StockChange {
  readonly cause: string;
  readonly change: number;
  readonly at: Instant;
  readonly note: string | null;
  readonly because: StockReason | null; // Booked by staff,
  readonly staffId: UserId | null; //     and by whom, since names are kept.
}

/** What the staff do and see of the stock. Buying and giving back is in skus.ts. */
export const stock = (db: Db, shopId: ShopId) => ({
  /** False: under this cause it was changed already. */
  async note(skuId: SkuId, { at: now, ...facts }: StockChange): Promise<boolean> {
    const noted = await db
      .insertInto('stockLog')
      .values({ shopId, skuId, ...facts, at: at(now) })
      .onConflict((same) => same.columns(['shopId', 'cause', 'skuId']).doNothing())
      .returning('cause')
      .executeTakeFirst();
    return noted !== undefined;
  },

  /** What is there afterwards; nothing where there would be less than none or more than MOST_STOCK. */
  async change(skuId: SkuId, change: number): Promise<number | undefined> {
    const changed = await db
      .updateTable('skus')
      .set((eb) => ({ stock: eb('stock', '+', change) }))
      .where('shopId', '=', shopId)
      .where('id', '=', skuId)
      .where('stock', '>=', -change)
      .where('stock', '<=', MOST_STOCK - change)
      .returning('stock')
      .executeTakeFirst();
    return changed?.stock;
  },

  async warnAt(skuId: SkuId, lowAt: number): Promise<void> {
    await db.updateTable('skus').set({ lowAt }).where('shopId', '=', shopId).where('id', '=', skuId).execute();
  },

  /** SKUs on sale that are about to run out, the fewest first. Reads all SKUs: an index would cost every order. */
  async low(after: { readonly stock: number; readonly skuId: SkuId } | undefined, most: number): Promise<LowStock[]> {
    return db
      .selectFrom('skus')
      .innerJoin('goods', (on) => on.onRef('goods.shopId', '=', 'skus.shopId').onRef('goods.id', '=', 'skus.goodsId'))
      .select(['skus.id as skuId', 'skus.goodsId', 'skus.stock', 'skus.lowAt'])
      .where('skus.shopId', '=', shopId)
      .where('goods.shopId', '=', shopId)
      .where('goods.onSale', '=', true)
      .where('skus.off', '=', false)
      .whereRef('skus.stock', '<=', 'skus.lowAt')
      .$if(after !== undefined, (all) =>
        all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('skus.stock', 'skus.id'), '>', tuple(after!.stock, after!.skuId)),
        ),
      )
      .orderBy('skus.stock')
      .orderBy('skus.id')
      .limit(most)
      .execute();
  },

  async levelOf(skuId: SkuId): Promise<LowStock | undefined> {
    return db
      .selectFrom('skus')
      .select(['id as skuId', 'goodsId', 'stock', 'lowAt'])
      .where('shopId', '=', shopId)
      .where('id', '=', skuId)
      .executeTakeFirst();
  },

  /** Everything that ever happened to one SKU, the newest first. */
  async log(
    skuId: SkuId,
    before: { readonly at: Instant; readonly cause: string } | undefined,
    most: number,
  ): Promise<StockChange[]> {
    return db
      .selectFrom('stockLog')
      .select(['cause', 'change', 'at', 'note', 'because', 'staffId'])
      .where('shopId', '=', shopId)
      .where('skuId', '=', skuId)
      .$if(before !== undefined, (all) =>
        all.where(({ eb, refTuple, tuple }) => eb(refTuple('at', 'cause'), '<', tuple(at(before!.at), before!.cause))),
      )
      .orderBy('at', 'desc')
      .orderBy('cause', 'desc')
      .limit(most)
      .execute();
  },

  /** What staff have booked, the newest first. */
  async booked(wanted: BookedWanted): Promise<(StockChange & { readonly skuId: SkuId })[]> {
    const { because, skuIds, from, to, before, most } = wanted;
    return db
      .selectFrom('stockLog')
      .select(['cause', 'change', 'at', 'note', 'because', 'staffId', 'skuId'])
      .where('shopId', '=', shopId)
      .where('because', 'is not', null)
      .$if(because !== undefined, (some) => some.where('because', '=', because!))
      .$if(skuIds !== undefined, (some) => some.where('skuId', 'in', [...skuIds!]))
      .$if(from !== undefined, (some) => some.where('at', '>=', at(from!)))
      .$if(to !== undefined, (some) => some.where('at', '<=', at(to!)))
      .$if(before !== undefined, (some) =>
        some.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('at', 'cause', 'skuId'), '<', tuple(at(before!.at), before!.cause, before!.skuId)),
        ),
      )
      .orderBy('at', 'desc')
      .orderBy('cause', 'desc')
      .orderBy('skuId', 'desc')
      .limit(most)
      .execute();
  },

  /** SKUs that can be booked: found by words of their goods, or by these codes; those that were taken off are not among them. */
  async find({ words, code, after, most }: StockWanted): Promise<(LowStock & Coded)[]> {
    return db
      .selectFrom('skus')
      .innerJoin('goods', (on) => on.onRef('goods.shopId', '=', 'skus.shopId').onRef('goods.id', '=', 'skus.goodsId'))
      .select(['skus.id as skuId', 'skus.goodsId', 'skus.stock', 'skus.lowAt', 'skus.code', 'skus.barcode'])
      .where('skus.shopId', '=', shopId)
      .where('goods.shopId', '=', shopId)
      .where('skus.off', '=', false)
      .$if(code !== undefined, (some) =>
        some.where(({ eb, or }) => or([eb('skus.code', '=', code!), eb('skus.barcode', '=', code!)])),
      )
      .where((eb) => eb.and(words.map(({ part }) => eb('goods.search', 'like', `%${part}%`))))
      .$if(after !== undefined, (some) => some.where('skus.id', '>', after!))
      .orderBy('skus.id')
      .limit(most)
      .execute();
  },
});

export interface BookedWanted {
  readonly because?: StockReason | undefined;
  readonly skuIds?: readonly SkuId[] | undefined;
  readonly from?: Instant | undefined;
  readonly to?: Instant | undefined;
  readonly before?: { readonly at: Instant; readonly cause: string; readonly skuId: SkuId } | undefined;
  readonly most: number;
}
export interface StockWanted {
  readonly words: readonly WordAsked[];
  readonly code?: string | undefined;
  readonly after?: SkuId | undefined;
  readonly most: number;
}
interface Coded {
  readonly code: string | null;
  readonly barcode: string | null;
}
