import { type Campaign, optionsOf } from '@/domain/goods';
import type { SkuId } from '@/domain/id';
import type { Basket, BasketLine } from '@/domain/quote';
import { Refusal, refuseIf } from '@/domain/refusal';
import { type Quantity, whyNotTake } from '@/domain/stock';
import type { Tables } from '../../storage/tables';

/**
 * What is asked for, with the shop's own prices. `whyNot` is the first reason why it cannot be ordered as it is.
 * Refuses `not_found` an unknown SKU, and one that does not take part in the campaign.
 */
export async function basketOf(
  tx: Tables,
  wanted: readonly Quantity[],
  campaign: Campaign | undefined,
): Promise<{ readonly basket: Basket; readonly whyNot: ReturnType<typeof whyNotTake> }> {
  const { freight } = await tx.shop.get();
  const skus = await tx.skus.some(wanted.map(({ skuId }) => skuId));
  const goods = await tx.goods.some([...skus.values()].map(({ goodsId }) => goodsId));
  let whyNot: ReturnType<typeof whyNotTake>;

  const lines = wanted.map(({ skuId, quantity }): BasketLine => {
    const sku = skus.get(skuId);
    const what = sku && goods.get(sku.goodsId);
    if (!sku || !what) throw new Refusal('not_found');
    whyNot ??= whyNotTake(what, sku, quantity);
    return {
      ...{ skuId, goodsId: what.id, title: what.title, options: optionsOf(what.specs, sku) },
      ...{ picture: (what.pictures[sku.picture] ?? what.pictures[0])?.list ?? '', quantity, listPrice: sku.listPrice },
      team: campaign && { campaignId: campaign.id, size: campaign.size, price: teamPrice(campaign, skuId) },
    };
  });
  return { basket: { lines, freight }, whyNot };
}

function teamPrice({ prices }: Campaign, skuId: SkuId) {
  const offer = prices.find((price) => price.skuId === skuId);
  refuseIf(offer ? undefined : 'not_found');
  return offer!.price;
}
