import { adminGoods as contract, type ShopSku } from '@/contract/adminGoods';
import { goodsShownIn } from '@/domain/detail';
import type { GoodsId } from '@/domain/id';
import { may } from '@/domain/staff';
import type { Instant } from '@/domain/time';
import { query } from '../../door/query';
import type { ShopSkuFacts } from '../../storage/shopSkus';
import type { Tables } from '../../storage/tables';
import { cardsOf } from '../goods/detail';
import { show } from '../show';
import { assetsOf } from './assets';

export const viewShopGoods = query(contract.viewShopGoods, async ({ goodsId }, { shop, caller, settings, now }) => {
  const { branchId: _, id, wide, detail = [], ...goods } = await shop.goods.get(goodsId);
  const { version, note, position } = await shop.shopGoods.written(goodsId);
  const seesCost = may(caller.role, 'goods.edit') || may(caller.role, 'figures.see');
  const keys = new Set(assetsOf({ ...goods, wide, detail }).filter((key) => key !== ''));
  const cards = await cardsOf(shop, settings, goodsShownIn(detail), now);
  return {
    ...goods,
    ...{ goodsId: id, version, note: note ?? undefined, position, detail },
    wide: wide === goods.pictures[0]?.full ? undefined : wide,
    skus: await skusOf(shop, goodsId, seesCost, now),
    inCampaign: (await shop.campaignList.ahead(goodsId, now)).length > 0,
    shown: Object.fromEntries([...keys].map((key) => [key, show(settings, key)])),
    cards: [...cards.values()],
  };
});

async function skusOf(shop: Tables, goodsId: GoodsId, seesCost: boolean, now: Instant): Promise<ShopSku[]> {
  const skus = await shop.shopSkus.ofGoods([goodsId]);
  const spokenOf = await shop.shopSkus.spokenOf(skus.map(({ id }) => id));
  const campaign = (await shop.campaigns.running([goodsId], now)).get(goodsId);
  return skus.map((sku) => ({
    ...facts(sku, seesCost),
    teamPrice: campaign?.prices.find(({ skuId }) => skuId === sku.id)?.price,
    removable: !spokenOf.has(sku.id),
  }));
}

const facts = ({ id, memberPrice, cost, code, barcode, off, ...sku }: ShopSkuFacts, seesCost: boolean) => ({
  ...{ skuId: id, options: sku.options, listPrice: sku.listPrice, memberPrice: memberPrice ?? undefined },
  ...{ cost: seesCost ? (cost ?? undefined) : undefined, code: code ?? undefined, barcode: barcode ?? undefined },
  ...{ grams: sku.grams, picture: sku.picture, stock: sku.stock, lowAt: sku.lowAt, on: !off },
});
