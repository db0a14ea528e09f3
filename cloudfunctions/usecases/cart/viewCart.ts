import type { CartLine } from '@/contract/cart';
import { shop as contract } from '@/contract/shop';
import { optionsOf } from '@/domain/goods';
import { whyNotTake } from '@/domain/stock';
import { query } from '../../door/query';
import { show } from '../show';

export const viewCart = query(contract.viewCart, async (_, { shop, caller, now, settings }) => {
  const stored = await shop.cart.of(caller.userId);
  const skus = await shop.skus.some(stored.map(({ skuId }) => skuId));
  const goods = await shop.goods.some([...skus.values()].map(({ goodsId }) => goodsId));
  const campaigns = await shop.campaigns.running([...goods.keys()], now);
  const { freight } = await shop.shop.get();

  const lines = stored.flatMap((line): CartLine[] => {
    const sku = skus.get(line.skuId);
    const what = sku && goods.get(sku.goodsId);
    if (!what) return [];
    const campaign = campaigns.get(what.id);
    const offer = campaign?.prices.find(({ skuId }) => skuId === sku.id);
    const { skuId, quantity, selected, wasPrice } = line;
    return [
      {
        ...{ skuId, quantity, selected, wasPrice, goodsId: what.id, title: what.title, stock: sku.stock },
        ...{ options: optionsOf(what.specs, sku), price: sku.listPrice },
        picture: show(settings, (what.pictures[sku.picture] ?? what.pictures[0])?.list ?? ''),
        whyNot: whyNotTake(what, sku, 1),
        team: campaign && offer && { campaignId: campaign.id, size: campaign.size, price: offer.price },
      },
    ];
  });
  return { lines, fee: freight.fee, freeFrom: freight.freeFrom };
});
