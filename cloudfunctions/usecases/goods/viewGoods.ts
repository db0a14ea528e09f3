import type { GoodsView } from '@/contract/goods';
import { shop as contract } from '@/contract/shop';
import { isInScope } from '@/domain/promotion';
import { query } from '../../door/query';
import { limitsOf } from '../order/placing';
import { show, showBoth } from '../show';
import { whyNotLeft, whyNotPart } from '../team/takingPart';
import { campaignView, teamCards } from '../team/teamCards';

const TEAMS_SHOWN = 3;

export const viewGoods = query(
  contract.viewGoods,
  async ({ goodsId }, { shop, caller, now, settings }): Promise<GoodsView> => {
    const { pictures, wide, story, branchId, ...goods } = await shop.goods.get(goodsId);
    const skus = await shop.skus.ofGoods(goodsId);
    const campaign = (await shop.campaigns.running([goodsId], now)).get(goodsId);
    const { teams } = await shop.teams.joinable([goodsId], now, { most: TEAMS_SHOWN });
    const templates = await shop.freight.all();
    const inScope = { goodsId, categoryIds: [goods.categoryId, branchId] };
    const reductions = goods.noPromotion ? [] : await shop.promotions.running(now);
    return {
      ...goods,
      limit: (await limitsOf(shop, [goods], caller.userId)).get(goodsId),
      pictures: pictures.map((picture) => showBoth(settings, picture)),
      wide: show(settings, wide),
      story: story && { ...story, face: show(settings, story.face), picture: show(settings, story.picture ?? '') },
      skus: skus.map(({ id, options, listPrice: price, stock, picture }) => ({
        ...{ id, options, price, stock, picture },
        teamPrice: campaign?.prices.find(({ skuId }) => skuId === id)?.price,
      })),
      campaign: campaign && campaignView(campaign, (await shop.campaigns.taken([campaign.id])).get(campaign.id)),
      whyNotOpen:
        campaign &&
        ((await whyNotPart(shop, { campaign, as: 'leader' }, caller.userId, 1)) ??
          (await whyNotLeft(shop, campaign, 1))),
      teams: await teamCards(shop, settings, teams),
      teamsCount: await shop.teams.countJoinable(goodsId, now),
      freight: templates.find(({ id }) => id === goods.freightId)!,
      reductions: reductions.filter(({ scope }) => isInScope(scope, inScope)),
    };
  },
);
