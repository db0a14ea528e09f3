import type { GoodsView } from '@/contract/goods';
import { shop as contract } from '@/contract/shop';
import { type Campaign, whyNotOpen, whyNotTakePart } from '@/domain/campaign';
import type { GoodsId, UserId } from '@/domain/id';
import { isInScope } from '@/domain/promotion';
import type { Instant } from '@/domain/time';
import { query } from '../../door/query';
import type { Tables } from '../../storage/tables';
import { limitsOf } from '../order/placing';
import { show, showBoth } from '../show';
import { earlyFor, participation, takenOf, whyNotLeft } from '../team/takingPart';
import { campaignView, teamCards } from '../team/teamCards';
import { detailOf } from './detail';
import { privilegesOn } from './privileges';

const TEAMS_SHOWN = 3;
const TEAMS_LOOKED_AT = 50;

export const viewGoods = query(
  contract.viewGoods,
  async ({ goodsId }, { shop, caller, now, settings }): Promise<GoodsView> => {
    const { pictures, wide, story, branchId, video, detail = [], ...goods } = await shop.goods.get(goodsId);
    const skus = (await shop.skus.ofGoods(goodsId)).filter(({ off }) => !off);
    const { campaign, coming } = await campaignFor(shop, goodsId, caller.userId, now);
    const { teams, teamsCount } = await teamsOf(shop, goodsId, coming, now);
    const templates = await shop.freight.all();
    const inScope = { goodsId, categoryIds: [goods.categoryId, branchId] };
    const reductions = goods.noPromotion ? [] : await shop.promotions.running(now);
    const whose = { noPromotion: Boolean(goods.noPromotion), userId: caller.userId, sellsCards: settings.sellsCards };
    const { earns, priceOf } = await privilegesOn(shop, whose, now);
    return {
      ...goods,
      limit: (await limitsOf(shop, [goods], caller.userId)).get(goodsId),
      pictures: pictures.map((picture) => showBoth(settings, picture)),
      wide: show(settings, wide),
      video: video && { file: show(settings, video.file), cover: show(settings, video.cover) },
      detail: await detailOf(shop, settings, detail, now),
      story: story && { ...story, face: show(settings, story.face), picture: show(settings, story.picture ?? '') },
      skus: skus.map((sku) => ({
        ...{ id: sku.id, options: sku.options, price: sku.listPrice, stock: sku.stock, picture: sku.picture },
        teamPrice: campaign?.prices.find(({ skuId }) => skuId === sku.id)?.price,
        ...priceOf(sku),
      })),
      ...(campaign ? await told(shop, campaign, caller.userId) : { coming: coming && campaignView(coming) }),
      teams: await teamCards(shop, settings, teams),
      teamsCount,
      freight: templates.find(({ id }) => id === goods.freightId)!,
      reductions: reductions.filter(({ scope }) => isInScope(scope, inScope)),
      earns,
    };
  },
);

/** The campaign that runs, and why the one who asks cannot take part in it. */
async function told(shop: Tables, campaign: Campaign, userId: UserId) {
  const me = await participation(shop, campaign, userId);
  const taken = await takenOf(shop, campaign);
  const soldOut = whyNotLeft(campaign, taken, 1);
  return {
    campaign: campaignView(campaign, taken),
    whyNotOpen: whyNotTakePart(campaign, me, 'leader', 1) ?? soldOut,
    whyNotJoin: whyNotTakePart(campaign, me, 'friend', 1) ?? soldOut,
  };
}

/** The one that runs, or that has begun already for whose tier is early; else the next, which nobody sees teams of yet. */
async function campaignFor(shop: Tables, goodsId: GoodsId, userId: UserId, now: Instant) {
  const running = (await shop.campaigns.running([goodsId], now)).get(goodsId);
  const next = running ? undefined : await shop.campaigns.next(goodsId, now);
  const isEarly = next && !whyNotOpen(next, now, await earlyFor(shop, next, userId, now));
  return isEarly ? { campaign: next } : { campaign: running, coming: next };
}

/** Teams that were opened early are for those whose tier is early, too: others do not see them yet. */
async function teamsOf(shop: Tables, goodsId: GoodsId, coming: Campaign | undefined, now: Instant) {
  if (!coming) {
    const { teams } = await shop.teams.joinable([goodsId], now, { most: TEAMS_SHOWN });
    return { teams, teamsCount: await shop.teams.countJoinable(goodsId, now) };
  }
  const { teams } = await shop.teams.joinable([goodsId], now, { most: TEAMS_LOOKED_AT });
  const shown = teams.filter(({ campaignId }) => campaignId !== coming.id);
  return { teams: shown.slice(0, TEAMS_SHOWN), teamsCount: shown.length };
}
