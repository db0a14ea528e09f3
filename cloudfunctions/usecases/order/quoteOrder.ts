import type { InputOf } from '@/contract/endpoint';
import { shop as contract } from '@/contract/shop';
import { type Campaign, whyNotOpen, whyNotTakePart } from '@/domain/campaign';
import { cheaper, judgeCoupons } from '@/domain/cheaper';
import type { GoodsId, SkuId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { MOST_UNPAID, type Order, whyNotPay } from '@/domain/order';
import { type Delivery, quote, undeliverable } from '@/domain/quote';
import type { RefusalCode } from '@/domain/refusal';
import type { Quantity } from '@/domain/stock';
import { type Team, whyNotJoin } from '@/domain/team';
import { query } from '../../door/query';
import { earlyFor, participation, takenOf, whyNotLeft, whyNotPart } from '../team/takingPart';
import { campaignView } from '../team/teamCards';
import { basketOf } from './basket';
import { freightPayer, meansOf, usableOn, withMeans } from './means';
import { showReceipt } from './orderCards';
import { whyNotBuyMore } from './placing';

type Way = InputOf<typeof contract.quoteOrder>['way'];

/** The same calculation that placing the order makes, to look at. Its total is what the shopper agrees to. */
export const quoteOrder = query(
  contract.quoteOrder,
  async ({ lines, way, to, use }, { shop, caller, now, settings }) => {
    const team: Team | undefined = way.by === 'join' ? await shop.teams.get(way.teamId) : undefined;
    const campaignId = way.by === 'open' ? way.campaignId : team?.campaignId;
    const campaign: Campaign | undefined = campaignId && (await shop.campaigns.get(campaignId));
    const part = campaign && { campaign, as: way.by === 'join' ? ('friend' as const) : ('leader' as const) };
    const means = await meansOf(shop, caller.userId, now);
    const found = await basketOf(shop, lines, { part, delivery: await delivery(), means, now });
    const { goods, whyNot } = found;
    const coupons = await shop.coupons.usable(caller.userId, now);
    const payer = freightPayer(means);
    const bare = withMeans(found.basket, means, { credit: false, points: false });
    const verdicts = judgeCoupons(bare, coupons);
    const coupon = verdicts.find(
      ({ coupon: { id }, whyNot: why }) => (use.coupon === 'best' || use.coupon === id) && !why,
    );
    const basket = withMeans(found.basket, means, { ...use, coupon: coupon?.coupon });

    const running = campaign
      ? new Map<GoodsId, Campaign>()
      : await shop.campaigns.running(
          basket.lines.map(({ goodsId }) => goodsId),
          now,
        );
    const offers = new Map<SkuId, { size: number; price: Fen }>();
    for (const one of running.values()) {
      const me = await participation(shop, one, caller.userId);
      for (const { skuId, price } of one.prices) {
        const { quantity } = lines.find((line) => line.skuId === skuId) ?? { quantity: 1 };
        if (!whyNotTakePart(one, me, 'leader', quantity)) offers.set(skuId, { size: one.size, price });
      }
    }
    const notThere = undeliverable(basket);
    const unpaid = await shop.orders.list({ buyerId: caller.userId, statuses: ['unpaid'], most: MOST_UNPAID });
    const teams = await shop.teams.some(unpaid.flatMap(({ teamId }) => teamId ?? []));
    return {
      receipt: showReceipt(settings, quote(basket)),
      cheaper: cheaper(basket, offers),
      coupons: verdicts,
      coupon: coupon?.coupon.id,
      means: {
        ...usableOn(basket, means),
        freight: payer && { payer: { by: payer.by, title: payer.title }, left: payer.left },
      },
      notThere,
      campaign: campaign && campaignView(campaign),
      sameUnpaid: unpaid.find((order) => isSame(order, teams.get(order.teamId!), lines, way) && !whyNotPay(order, now))
        ?.id,
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
      if (!part) return undefined;
      const units = lines.reduce((count, { quantity }) => count + quantity, 0);
      return (
        (team
          ? whyNotJoin(team, caller.userId, now)
          : whyNotOpen(part.campaign, now, await earlyFor(shop, part.campaign, caller.userId, now))) ??
        (await whyNotPart(shop, part, caller.userId, units, now)) ??
        whyNotLeft(part.campaign, await takenOf(shop, part.campaign), units)
      );
    }
  },
);

/**
 * A phone that was closed while the sheet was open comes back to the very same: it need not be ordered twice. Who wants
 * to open a team goes on with the one that he has opened.
 */
function isSame(order: Order, team: Team | undefined, lines: readonly Quantity[], way: Way): boolean {
  const wanted = new Map(lines.map(({ skuId, quantity }) => [skuId, quantity]));
  const { lines: ordered } = order.receipt;
  if (ordered.length !== wanted.size) return false;
  if (ordered.some(({ skuId, quantity }) => wanted.get(skuId) !== quantity)) return false;
  if (way.by === 'alone') return order.teamId === undefined;
  if (way.by === 'join') return order.teamId === way.teamId;
  return team?.status === 'unstarted' && order.campaignId === way.campaignId;
}
