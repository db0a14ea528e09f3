import { shop as contract } from '@/contract/shop';
import { cheaper, judgeCoupons } from '@/domain/cheaper';
import { type Campaign, whyNotBuy, whyNotOpen } from '@/domain/goods';
import type { GoodsId, SkuId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { type Delivery, quote, undeliverable } from '@/domain/quote';
import type { RefusalCode } from '@/domain/refusal';
import { type Team, whyNotJoin } from '@/domain/team';
import { query } from '../../door/query';
import { basketOf } from './basket';
import { showReceipt } from './orderCards';
import { whyNotBuyMore } from './placing';

/** The same calculation that placing the order makes, to look at. Its total is what the shopper agrees to. */
export const quoteOrder = query(contract.quoteOrder, async ({ lines, way, to }, { shop, caller, now, settings }) => {
  const team: Team | undefined = way.by === 'join' ? await shop.teams.get(way.teamId) : undefined;
  const campaignId = way.by === 'open' ? way.campaignId : team?.campaignId;
  const campaign: Campaign | undefined = campaignId && (await shop.campaigns.get(campaignId));
  const { basket, goods, whyNot } = await basketOf(shop, lines, { campaign, delivery: await delivery(), now });

  const running = campaign
    ? new Map<GoodsId, Campaign>()
    : await shop.campaigns.running(
        basket.lines.map(({ goodsId }) => goodsId),
        now,
      );
  const offers = new Map<SkuId, { size: number; price: Fen }>();
  for (const one of running.values()) {
    const already = await shop.campaigns.boughtBy(one.id, caller.userId);
    for (const { skuId, price } of one.prices) {
      const { quantity } = lines.find((line) => line.skuId === skuId) ?? { quantity: 1 };
      if (!whyNotBuy(one, already, quantity)) offers.set(skuId, { size: one.size, price });
    }
  }
  const notThere = undeliverable(basket);
  return {
    receipt: showReceipt(settings, quote(basket)),
    cheaper: cheaper(basket, offers),
    coupons: judgeCoupons(basket, []),
    notThere,
    whyNot:
      (await whyNotInTeam()) ??
      whyNot ??
      (notThere.length > 0 ? 'not_delivered_there' : await whyNotBuyMore(shop, basket, goods, caller)),
  };

  async function delivery(): Promise<Delivery> {
    if (to.way === 'pickup') return to;
    const templates = await shop.freight.all();
    const address = to.addressId && (await shop.addresses.get(caller.userId, to.addressId));
    return { way: 'express', to: address?.facts.region, templates };
  }

  async function whyNotInTeam(): Promise<RefusalCode | undefined> {
    if (!campaign) return undefined;
    const already = await shop.campaigns.boughtBy(campaign.id, caller.userId);
    const units = lines.reduce((count, { quantity }) => count + quantity, 0);
    return (
      (team ? whyNotJoin(team, caller.userId, now) : whyNotOpen(campaign, now)) ?? whyNotBuy(campaign, already, units)
    );
  }
});
