import type { GoodsId, SkuId } from './id';

/** Units of a SKU that can be sent now. */
export interface PickLine {
  readonly skuId: SkuId;
  readonly goodsId: GoodsId;
  readonly units: number;
}

/** A SKU as who goes along the shelves needs it: so many in all, of so many orders. */
export type Picked<Line extends PickLine> = Line & { readonly orders: number };

/** All units of all orders, by SKU: those of the same goods stand together, in the order of the first that needs them. */
export function pickList<Line extends PickLine>(
  orders: readonly { readonly lines: readonly Line[] }[],
): Picked<Line>[] {
  const goods = new Map<GoodsId, Map<SkuId, Picked<Line>>>();
  for (const { lines } of orders) {
    for (const line of lines) {
      const skus = goods.get(line.goodsId) ?? new Map<SkuId, Picked<Line>>();
      const known = skus.get(line.skuId);
      const units = (known?.units ?? 0) + line.units;
      skus.set(line.skuId, { ...line, units, orders: (known?.orders ?? 0) + 1 });
      goods.set(line.goodsId, skus);
    }
  }
  return [...goods.values()].flatMap((skus) => [...skus.values()]);
}
