import * as z from 'zod';
import type { UserId } from '@/domain/id';
import { MOST_NOTE, MOST_STOCK } from '@/domain/shelf';
import { goesItsWay, MOST_STOCK_LINES, STOCK_REASONS, type StockReason } from '@/domain/stockMoves';
import type { Instant } from '@/domain/time';
import { instant } from './adminTrade';
import { cursor, gives, id, needing, type Page, requestId, text } from './endpoint';
import { search } from './goodsParts';
import type { StockLevel } from './shelf';

/** SKUs to book stock of: by words of their goods, a code or a barcode. Those that were taken off are not among them. */
export const findStock = {
  input: z.strictObject({ search, cursor }),
  output: gives<Page<StockLevel & { readonly code?: string | undefined; readonly barcode?: string | undefined }>>(),
};

/**
 * A slip: stock comes in or goes out, each by so many units, for one reason; all of it or nothing.
 * Refuses `stock_short`, `stock_too_much`, `not_found`.
 */
export const bookStock = {
  input: z
    .strictObject({
      requestId,
      because: z.enum(STOCK_REASONS),
      note: text(MOST_NOTE).default(''), // `other` needs one.
      lines: z
        .array(z.strictObject({ skuId: id('sku'), change: z.int().min(-MOST_STOCK).max(MOST_STOCK) }))
        .min(1)
        .max(MOST_STOCK_LINES)
        .refine((lines) => new Set(lines.map(({ skuId }) => skuId)).size === lines.length),
    })
    .refine(({ because, lines }) => lines.every(({ change }) => goesItsWay(because, change)))
    .refine(({ because, note }) => because !== 'other' || note !== ''),
  output: gives<{ readonly levels: readonly Pick<StockLevel, 'skuId' | 'stock'>[] }>(),
};

export interface StockMove extends Pick<StockLevel, 'skuId' | 'goodsId' | 'title' | 'options' | 'picture'> {
  readonly because: StockReason;
  readonly change: number;
  readonly note: string;
  readonly at: Instant;
  readonly by?: { readonly userId: UserId; readonly name: string } | undefined; // Nothing: before names were kept.
}
/** What staff have booked, the newest first. What was bought and given back is in `viewStockLog` of each SKU. */
export const listStockMoves = {
  input: z.strictObject({
    because: z.enum(STOCK_REASONS).optional(),
    goodsId: id('goods').optional(),
    skuId: id('sku').optional(),
    from: instant.optional(), // Both belong to it.
    to: instant.optional(),
    cursor,
  }),
  output: gives<Page<StockMove>>(),
};

/** For staff. */
export const adminStockMoves = {
  ...needing('goods.see', { findStock, listStockMoves }),
  ...needing('stock.edit', { bookStock }),
};
