/** Why stock came in or went out by hand, and which way that is. `other` goes either way. */
export const STOCK_WAYS = {
  bought: 1, //    采购入库
  returned: 1, //  退货入库
  found: 1, //     盘盈: counted more than was known
  damaged: -1, //  报损
  missing: -1, //  盘亏: counted less
  other: 0,
} as const;
export type StockReason = keyof typeof STOCK_WAYS;
export const STOCK_REASONS = Object.keys(STOCK_WAYS) as [StockReason, ...StockReason[]];

export const MOST_STOCK_LINES = 50; // of one slip

/** Does this change go the way that its reason says? */
export const goesItsWay = (because: StockReason, change: number): boolean =>
  change !== 0 && (STOCK_WAYS[because] === 0 || Math.sign(change) === STOCK_WAYS[because]);
