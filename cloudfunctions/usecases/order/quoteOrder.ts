import { shop as contract } from '@/contract/shop';
import { type Campaign, whyNotBuy, whyNotOpen } from '@/domain/goods';
import { cheaper, quote } from '@/domain/quote';
import type { RefusalCode } from '@/domain/refusal';
import { type Team, whyNotJoin } from '@/domain/team';
import { query } from '../../door/query';
import { basketOf } from './basket';
import { showReceipt } from './orderCards';

/** The same calculation that placing the order makes, to look at. Its total is what the shopper agrees to. */
export const quoteOrder = query(contract.quoteOrder, async ({ lines, way }, { shop, caller, now, settings }) => {
  const team: Team | undefined = way.by === 'join' ? await shop.teams.get(way.teamId) : undefined;
  const campaignId = way.by === 'open' ? way.campaignId : team?.campaignId;
  const campaign: Campaign | undefined = campaignId && (await shop.campaigns.get(campaignId));
  const { basket, whyNot } = await basketOf(shop, lines, campaign);

  const running = campaign
    ? new Map()
    : await shop.campaigns.running(
        basket.lines.map(({ goodsId }) => goodsId),
        now,
      );
  const offers = new Map(
    [...running.values()].flatMap(({ prices, size }: Campaign) =>
      prices.map(({ skuId, price }) => [skuId, { size, price }] as const),
    ),
  );
  return {
    receipt: showReceipt(settings, quote(basket)),
    cheaper: cheaper(basket, offers),
    whyNot: (await whyNotInTeam()) ?? whyNot,
  };

  async function whyNotInTeam(): Promise<RefusalCode | undefined> {
    if (!campaign) return undefined;
    const already = await shop.campaigns.boughtBy(campaign.id, caller.userId);
    const units = lines.reduce((count, { quantity }) => count + quantity, 0);
    return (
      (team ? whyNotJoin(team, caller.userId, now) : whyNotOpen(campaign, now)) ?? whyNotBuy(campaign, already, units)
    );
  }
});
