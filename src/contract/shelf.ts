import * as z from 'zod';
import type { GoodsId, OrderId, SkuId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { MOST_FAVOURITES, MOST_NOTE, MOST_STOCK } from '@/domain/shelf';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { cursor, gives, id, needing, type Page, requestId, text } from './endpoint';
import type { GoodsCard } from './goods';

/** A heart on goods, or none. Refuses `favourites_full`. */
export const keepFavourite = {
  input: z.strictObject({ requestId, goodsId: id('goods'), kept: z.boolean() }),
  output: gives<{ readonly kept: boolean }>(),
};
export const removeFavourites = {
  input: z.strictObject({ requestId, goodsIds: z.array(id('goods')).min(1).max(MOST_FAVOURITES) }),
  output: gives<object>(),
};

/** Goods on one of a person's own lists. */
export interface ShelfGoods extends Pick<GoodsCard, 'id' | 'title' | 'picture' | 'price' | 'team' | 'soldOut'> {
  readonly onSale: boolean;
}
export interface FavouriteView {
  readonly goods: ShelfGoods;
  readonly wasPrice: Fen; // when it was kept
  readonly keptAt: Instant;
}
/** Those on sale, or apart those that are off the shelf; the last kept first. */
export const listFavourites = {
  input: z.strictObject({ onSale: z.boolean().default(true), cursor }),
  output: gives<Page<FavouriteView>>(),
};

/** Sent by the page of the goods when it opens. Once a day each; the oldest are forgotten. */
export const leaveFootprint = {
  input: z.strictObject({ requestId, goodsId: id('goods') }),
  output: gives<object>(),
};
export interface FootprintView {
  readonly goods: ShelfGoods;
  readonly day: string; // in Beijing: 2026-11-21
  readonly at: Instant;
}
export const listFootprints = { input: z.strictObject({ cursor }), output: gives<Page<FootprintView>>() };
/** One of them, or all. */
export const forgetFootprints = {
  input: z.strictObject({
    requestId,
    one: z.strictObject({ goodsId: id('goods'), day: z.iso.date() }).optional(),
  }),
  output: gives<object>(),
};

/** To be told once when this SKU is back, or not any more. Refuses `stock_there`, `waiting_for_too_many`. */
export const awaitStock = {
  input: z.strictObject({ requestId, skuId: id('sku'), awaited: z.boolean() }),
  output: gives<{ readonly awaited: boolean }>(),
};

/** A SKU and what is left of it, for the staff. */
export interface StockLevel {
  readonly skuId: SkuId;
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly options: Words;
  readonly picture: string;
  readonly stock: number;
  readonly lowAt: number; // From here on it is said to be low.
}
/** SKUs on sale that are about to run out, the fewest first. */
export const listLowStock = { input: z.strictObject({ cursor }), output: gives<Page<StockLevel>>() };

export const setLowStock = {
  input: z.strictObject({ requestId, skuId: id('sku'), lowAt: z.int().min(0).max(MOST_STOCK) }),
  output: gives<object>(),
};

/** What came in or is missing, with a reason, into the stock log. Refuses `stock_short`, `stock_too_much`. */
export const adjustStock = {
  input: z.strictObject({
    requestId,
    skuId: id('sku'),
    change: z
      .int()
      .min(-MOST_STOCK)
      .max(MOST_STOCK)
      .refine((change) => change !== 0),
    note: text(MOST_NOTE, 1),
  }),
  output: gives<{ readonly stock: number }>(),
};

export interface StockEntry {
  readonly cause: string;
  readonly kind: 'first' | 'sold' | 'back' | 'adjusted';
  readonly change: number;
  readonly at: Instant;
  readonly note: string;
  readonly orderId?: OrderId | undefined;
}
/** Every change of one SKU, the newest first. They add up to what it has. */
export const viewStockLog = {
  input: z.strictObject({ skuId: id('sku'), cursor }),
  output: gives<Page<StockEntry> & { readonly level: StockLevel }>(),
};

/** For staff. */
export const adminStock = {
  ...needing('goods.see', { listLowStock, viewStockLog }),
  ...needing('stock.edit', { setLowStock, adjustStock }),
};
