import type { RefusalCode } from './refusal';
import { minutes } from './time';

/** What one person keeps here: goods with a heart, goods looked at, and what to be told of when it is back. */
export const MOST_FAVOURITES = 500;
export const MOST_FOOTPRINTS = 200;
export const MOST_AWAITED = 100;

/** When stock is back, so many people for each unit are told in one round; the next round comes later. */
export const TOLD_PER_UNIT = 3;
export const BETWEEN_ROUNDS = minutes(30);

export const LOW_STOCK = 5; //           A new SKU is said to be low from here on.
export const MOST_STOCK = 1_000_000; //  of one SKU
export const MOST_NOTE = 100;

export const whyNotAwait = (sku: {
  readonly stock: number;
  readonly off?: boolean | undefined;
}): RefusalCode | undefined => (sku.off ? 'goods_off' : sku.stock > 0 ? 'stock_there' : undefined);
