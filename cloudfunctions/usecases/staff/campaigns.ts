import { admin as contract } from '@/contract/admin';
import type { Campaign } from '@/domain/campaign';
import {
  hasBegun,
  LONGEST_CAMPAIGN,
  MOST_AHEAD,
  type Offered,
  overlaps,
  type Terms,
  whyNotCampaign,
} from '@/domain/campaignTerms';
import type { CampaignId, GoodsId } from '@/domain/id';
import { Refusal, type RefusalCode, refuseIf } from '@/domain/refusal';
import { type Instant, isOver, later } from '@/domain/time';
import { command } from '../../door/command';
import type { Tables } from '../../storage/tables';

/**
 * Its goods are locked, so that they have one campaign at a time whoever puts them into another just now. Refuses
 * `campaign_running` one that has begun, `not_found` one of other goods, `too_many_of_these` and `campaign_overlaps`
 * where the goods have others, and what makes no sense by the codes of domain/campaignTerms.
 */
export const putCampaign = command('putCampaign', contract.putCampaign, async (asked, { tx, ids, now }) => {
  const { requestId: _, campaignId, goodsId, startsAt = now, prices, ...rest } = asked;
  const goods = await tx.goods.lock(goodsId);
  if (campaignId) {
    const before = await tx.campaigns.get(campaignId);
    refuseIf(before.goodsId === goodsId ? undefined : 'not_found');
    refuseIf(hasBegun(before, now) ? 'campaign_running' : undefined);
  }
  const offers = prices.map(({ teamPrice: price, ...offer }) => ({ ...offer, price }));
  const terms: Terms = { ...rest, prices: offers, startsAt: startsAt > now ? startsAt : now };
  const skus = (await tx.skus.ofGoods(goodsId)).filter(({ off }) => !off);
  const offered: Offered = {
    isKeptOut: goods.noPromotion !== undefined,
    listPrices: new Map(skus.map(({ id, listPrice }) => [id, listPrice])),
  };
  refuseIf(whyNotCampaign(terms, offered, now));
  const id = campaignId ?? ids.next('campaign');
  refuseIf(await whyNotBeside(tx, { ...terms, id, goodsId }, now));

  if (campaignId) await tx.campaigns.change({ ...terms, id, goodsId });
  else await tx.campaigns.add({ ...terms, id, goodsId });
  return { campaignId: id };
});

type Planned = Pick<Campaign, 'id' | 'goodsId' | 'startsAt' | 'endsAt'>;

/** Its goods are locked. */
async function whyNotBeside(tx: Tables, campaign: Planned, now: Instant): Promise<RefusalCode | undefined> {
  const others = (await tx.campaignList.ahead(campaign.goodsId, now)).filter(({ id }) => id !== campaign.id);
  if (others.some((other) => overlaps(campaign, other))) return 'campaign_overlaps';
  return others.length >= MOST_AHEAD ? 'too_many_of_these' : undefined;
}

export const endCampaign = command('endCampaign', contract.endCampaign, async (asked, { tx, now }) => {
  const campaign = await lockedByGoods(tx, asked.campaignId);
  const { id, startsAt } = campaign;
  refuseIf(isOver(campaign.endsAt as Instant, now) ? 'campaign_over' : undefined);
  if (asked.endsAt === undefined && !hasBegun(campaign, now)) {
    await tx.campaignList.remove(id);
    return {};
  }
  const endsAt = asked.endsAt ?? later(now > startsAt ? now : (startsAt as Instant), now > startsAt ? 0 : 1);
  const isRight = asked.endsAt === undefined || (endsAt > now && endsAt > startsAt);
  refuseIf(isRight && endsAt - startsAt <= LONGEST_CAMPAIGN ? undefined : 'campaign_time_wrong');
  refuseIf(await whyNotBeside(tx, { ...campaign, endsAt }, now));
  await tx.campaignList.endAt(id, endsAt);
  return {};
});

/** The goods of a campaign never change, so they can be looked up before they are locked. */
async function lockedByGoods(tx: Tables, id: CampaignId): Promise<Campaign> {
  const goodsId: GoodsId = (await tx.campaigns.get(id)).goodsId;
  await tx.goods.lock(goodsId);
  const campaign = (await tx.campaigns.some([id])).get(id);
  if (!campaign) throw new Refusal('not_found');
  return campaign;
}
