import { isAlike } from '@/domain/alike';
import type { GoodsId, SkuId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { Refusal, refuseIf } from '@/domain/refusal';
import type { Scene } from '../../door/command';
import type { ShopSkuFacts, SkuWritten } from '../../storage/shopSkus';

export interface SkuAsked {
  readonly skuId?: SkuId | undefined; // Nothing: a new one.
  readonly options: readonly number[];
  readonly listPrice: Fen;
  readonly memberPrice?: Fen | undefined;
  readonly cost?: Fen | undefined;
  readonly code?: string | undefined;
  readonly barcode?: string | undefined;
  readonly grams: number;
  readonly picture: number;
  readonly stock?: number | undefined; // Of a new one.
  readonly on: boolean;
}
export type SkusAsked = readonly SkuAsked[];

/**
 * All SKUs of these goods, in this order. The goods are held by the caller. One that is left out goes for good, if
 * nothing in the shop tells of it; else `sku_sold`, or `sku_in_campaign` where a campaign needs it, also when it is only
 * taken off. Rows that stay as they are are not touched: orders wait for none.
 */
export async function putSkus(goodsId: GoodsId, asked: SkusAsked, { tx, now, ids }: Scene): Promise<void> {
  const before = new Map((await tx.shopSkus.ofGoods([goodsId])).map((sku, position) => [sku.id, { ...sku, position }]));
  const kept = new Set(asked.flatMap(({ skuId }) => skuId ?? []));
  if ([...kept].some((id) => !before.has(id))) throw new Refusal('not_found');

  const gone = [...before.keys()].filter((id) => !kept.has(id));
  const takenOff = asked.flatMap(({ skuId, on }) => (skuId && !on && !before.get(skuId)!.off ? skuId : []));
  const promised = await tx.shopSkus.promised([...gone, ...takenOff], now);
  refuseIf(promised.size > 0 ? 'sku_in_campaign' : undefined);
  await tx.shopSkus.lock(gone);
  refuseIf((await tx.shopSkus.spokenOf(gone)).size > 0 ? 'sku_sold' : undefined);
  const codes = asked.flatMap(({ code }) => code ?? []);
  const others = (await tx.shopSkus.withCodes(codes)).filter((sku) => sku.goodsId !== goodsId);
  refuseIf(others.length > 0 ? 'sku_code_used' : undefined);

  const rows = asked.map((sku, position) => ({ ...written(sku, sku.skuId ?? ids.next('sku'), goodsId), position }));
  await tx.shopSkus.remove(gone);
  await tx.shopSkus.change(rows.filter(({ id, ...row }) => isChanged(row, before.get(id))));
  const stocks = new Map(rows.map(({ id }, i) => [id, asked[i]!.stock ?? 0]));
  await tx.shopSkus.add(
    rows.filter(({ id }) => !before.has(id)).map((row) => ({ ...row, stock: stocks.get(row.id)! })),
    now,
  );
}

const written = (sku: SkuAsked, id: SkuId, goodsId: GoodsId): SkuWritten => ({
  ...{ id, goodsId, options: sku.options, listPrice: sku.listPrice, memberPrice: sku.memberPrice ?? null },
  ...{ cost: sku.cost ?? null, code: sku.code ?? null, barcode: sku.barcode ?? null },
  ...{ grams: sku.grams, picture: sku.picture, off: !sku.on },
});

type Row = Omit<SkuWritten, 'id'> & { readonly position: number };

const isChanged = (row: Row, before: (ShopSkuFacts & { readonly position: number }) | undefined): boolean =>
  before !== undefined && (Object.keys(row) as (keyof Row)[]).some((key) => !isAlike(row[key], before[key]));
