import { priceFor } from '@/domain/campaign';
import { type Goods, optionsOf, type Sku } from '@/domain/goods';
import type { CategoryId } from '@/domain/id';
import type { Basket, BasketLine, Delivery } from '@/domain/quote';
import { Refusal, type RefusalCode } from '@/domain/refusal';
import { type Quantity, whyNotTake } from '@/domain/stock';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import type { TakingPart } from '../team/takingPart';
import { type Means, pricesOf } from './means';

/** Goods, and the branch of the tree that they stand below. */
export type ShelvedGoods = Goods & { readonly branchId: CategoryId };

export interface Pricing {
  readonly part?: TakingPart | undefined;
  readonly delivery: Delivery;
  readonly means: Pick<Means, 'tier' | 'card'>;
  readonly redeem?: BasketLine['redeem'];
  readonly now: Instant;
}

/**
 * What is asked for, with the shop's own prices. `whyNot` is the first reason why it cannot be ordered as it is.
 * Refuses `not_found` an unknown SKU, and one that does not take part in the campaign.
 */
export async function basketOf(
  tx: Tables,
  wanted: readonly Quantity[],
  { part, delivery, means, redeem, now }: Pricing,
): Promise<{
  readonly basket: Basket;
  readonly goods: ReadonlyMap<string, ShelvedGoods>;
  readonly whyNot: RefusalCode | undefined;
}> {
  const skus = await tx.skus.some(wanted.map(({ skuId }) => skuId));
  const goods = await tx.goods.some([...skus.values()].map(({ goodsId }) => goodsId));
  const reductions = await tx.promotions.running(now);
  let whyNot: RefusalCode | undefined;

  const lines = wanted.map(({ skuId, quantity }): BasketLine => {
    const sku = skus.get(skuId);
    const what = sku && goods.get(sku.goodsId);
    if (!sku || !what) throw new Refusal('not_found');
    whyNot ??= whyNotTake(what, sku, quantity);
    return {
      ...lineOf(sku, what),
      quantity,
      ...pricesOf(sku, means),
      ...(redeem && { redeem }),
      ...(part && teamOf(part, sku)),
    };
  });
  return { basket: { lines, delivery, reductions, now }, goods, whyNot };
}

/** All that a quote must know of a SKU, but how many of it. */
export function lineOf(sku: Sku, what: ShelvedGoods): Omit<BasketLine, 'quantity'> {
  const { categoryId, branchId, freightId, title, specs, pictures } = what;
  return {
    ...{ skuId: sku.id, goodsId: what.id, title, options: optionsOf(specs, sku), freightId },
    ...{ picture: (pictures[sku.picture] ?? pictures[0])?.list ?? '', listPrice: sku.listPrice, grams: sku.grams },
    ...{ categoryIds: [categoryId, branchId], noPromotion: what.noPromotion !== undefined },
  };
}

function teamOf({ campaign, as }: TakingPart, { id }: Sku): Pick<BasketLine, 'team' | 'freightFree'> {
  const { id: campaignId, size, prices, freightFree } = campaign;
  const offer = prices.find(({ skuId }) => skuId === id);
  if (!offer) throw new Refusal('not_found');
  return { team: { campaignId, size, price: priceFor(offer, as) }, freightFree };
}
