import type { SkuId } from './id';
import type { RefusalCode } from './refusal';

/** So many of one thing, in a cart, an order or a parcel. */
export interface Quantity {
  readonly skuId: SkuId;
  readonly quantity: number;
}

export const MOST_OF_ONE = 99;
export const MOST_LINES = 50; // of an order, and of a cart

export function whyNotTake(
  goods: { readonly onSale: boolean },
  sku: { readonly stock: number; readonly off?: boolean | undefined },
  quantity: number,
): RefusalCode | undefined {
  if (!goods.onSale || sku.off) return 'goods_off';
  return sku.stock < quantity ? 'stock_short' : undefined;
}

/** Everyone takes stock in this one order, so that two carts never wait for each other. */
export function inOneOrder<Line extends Quantity>(lines: readonly Line[]): Line[] {
  return [...lines].sort((a, b) => (a.skuId < b.skuId ? -1 : a.skuId > b.skuId ? 1 : 0));
}
