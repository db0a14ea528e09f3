import { admin as contract } from '@/contract/admin';
import type { AdminCampaign } from '@/contract/adminTeams';
import type { Campaign } from '@/domain/campaign';
import { optionsOf } from '@/domain/goods';
import { isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { query, type View } from '../../door/query';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { show } from '../show';
import { campaignView, priceOf } from '../team/teamCards';

const PAGE = 20;

export const listCampaigns = query(contract.listCampaigns, async ({ stage, cursor }, view) => {
  const after = cursor === undefined ? undefined : keyOf(cursor);
  const found = await view.shop.campaignList.list({ stage, now: view.now, after, most: PAGE });
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return {
    items: await adminCampaigns(found, view),
    next: last && cursorOf(stage === 'coming' ? last.startsAt : last.endsAt, last.id),
  };
});

function keyOf(cursor: string) {
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('campaign', id)) throw new Refusal('not_understood');
  return { by: numbers[0] as Instant, id };
}

export const viewCampaign = query(contract.viewCampaign, async ({ campaignId }, view) => {
  const [shown] = await adminCampaigns([await view.shop.campaigns.get(campaignId)], view);
  return shown!;
});

async function adminCampaigns(found: readonly Campaign[], { shop, settings }: View): Promise<AdminCampaign[]> {
  const ids = found.map(({ id }) => id);
  const goods = await shop.goods.some(found.map(({ goodsId }) => goodsId));
  const skus = await shop.skus.some([...new Set(found.flatMap(({ prices }) => prices.map(({ skuId }) => skuId)))]);
  const taken = await shop.campaigns.taken(ids);
  const sums = await shop.campaignList.sums(ids);
  return found.map((campaign) => {
    const { id, goodsId, commission } = campaign;
    const { title, pictures, onSale } = goods.get(goodsId)!;
    const { price, lowest, alone } = priceOf(campaign, skus);
    return {
      ...{ ...campaignView(campaign, taken.get(id)), goodsId, commission, title, onSale, price, lowest, alone },
      ...{ picture: show(settings, pictures[0]?.list ?? ''), numbers: sums(id) },
    };
  });
}

export const viewCampaignGoods = query(contract.viewCampaignGoods, async ({ goodsId }, { shop, settings, now }) => {
  const { title, pictures, onSale, noPromotion, specs } = await shop.goods.get(goodsId);
  const skus = (await shop.skus.ofGoods(goodsId)).filter(({ off }) => !off);
  const taken = await shop.campaignList.ahead(goodsId, now);
  return {
    ...{ goodsId, title, onSale, noPromotion, picture: show(settings, pictures[0]?.list ?? '') },
    skus: skus.map((sku) => {
      const { id: skuId, listPrice, stock } = sku;
      return { skuId, options: optionsOf(specs, sku), listPrice, stock };
    }),
    taken: taken.map(({ id: campaignId, startsAt, endsAt }) => ({
      ...{ campaignId, startsAt: startsAt as Instant, endsAt: endsAt as Instant },
    })),
  };
});
