import type { CartLine } from '@/contract/cart';
import { shop as contract } from '@/contract/shop';
import { whyNotTake } from '@/domain/stock';
import { query } from '../../door/query';
import { lineOf } from '../order/basket';
import { limitsOf } from '../order/placing';
import { show } from '../show';

/** What lies in the cart, and all that the phone needs to quote it by the rules of the shop. */
export const viewCart = query(contract.viewCart, async (_, { shop, caller, now, settings }) => {
  const stored = await shop.cart.of(caller.userId);
  const skus = await shop.skus.some(stored.map(({ skuId }) => skuId));
  const goods = await shop.goods.some([...skus.values()].map(({ goodsId }) => goodsId));
  const campaigns = await shop.campaigns.running([...goods.keys()], now);

  const limits = await limitsOf(shop, [...goods.values()], caller.userId);

  const lines = stored.flatMap(({ skuId, quantity, selected, wasPrice }): CartLine[] => {
    const sku = skus.get(skuId);
    const what = sku && goods.get(sku.goodsId);
    if (!what) return [];
    const campaign = campaigns.get(what.id);
    const offer = campaign?.prices.find((price) => price.skuId === sku.id);
    const line = lineOf(sku, what);
    return [
      {
        ...line,
        ...{ quantity, selected, wasPrice, stock: sku.stock, picture: show(settings, line.picture) },
        limit: limits.get(what.id),
        whyNot: whyNotTake(what, sku, 1) ?? (limits.get(what.id) === 0 ? 'buy_limit' : undefined),
        team: campaign && offer && { campaignId: campaign.id, size: campaign.size, price: offer.price },
      },
    ];
  });
  return { lines, templates: await shop.freight.all(), reductions: await shop.promotions.running(now) };
});
