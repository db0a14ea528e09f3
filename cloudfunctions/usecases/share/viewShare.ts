import type { LandingGoods, ShareLanding } from '@/contract/share';
import { shop as contract } from '@/contract/shop';
import type { TeamCard } from '@/contract/team';
import type { Goods } from '@/domain/goods';
import { zero } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { nextStep } from '@/domain/share';
import { whyNotJoin } from '@/domain/team';
import type { Instant } from '@/domain/time';
import { query, type View } from '../../door/query';
import { show } from '../show';
import { faceOf, priceOf, teamCards } from '../team/teamCards';
import { type Standing, standings } from './landing';

const OTHERS = 3;

export const viewShare = query(contract.viewShare, async ({ code }, view): Promise<ShareLanding> => {
  const { shop, caller, settings, now } = view;
  const link = await shop.shares.get(code);
  if (!link) throw new Refusal('share_unknown');
  const { what, channel, madeAt, sharerId } = link;
  const standing = (await standings(shop, [link], caller.userId, now))[0]!;
  const { goods, team, over, soldOut, running, shared } = standing;
  const others = await otherTeams(view, standing);
  const campaign = soldOut || !goods?.onSale ? undefined : running;
  const [card] = team ? await teamCards(shop, settings, [team]) : [];
  return {
    ...{ code, what, channel, madeAt, over, whyNotJoin: standing.whyNotJoin, team: card },
    sharer: faceOf(settings, await shop.users.named([sharerId]), sharerId),
    mine: sharerId === caller.userId,
    shop: (await shop.shop.get()).name,
    goods: goods && (await landingGoods(view, goods, standing, card)),
    was:
      over === 'campaign_over' && shared
        ? { price: (await pricesOf(view, shared)).price, size: shared.size }
        : undefined,
    next: nextStep(over, {
      otherTeams: others.length,
      campaign: campaign !== undefined,
      onSale: goods?.onSale ?? true,
    }),
    teams: others,
    campaign: campaign && {
      ...{ id: campaign.id, size: campaign.size, price: (await pricesOf(view, campaign)).price },
      endsAt: campaign.endsAt as Instant,
    },
  };
});

/** Open teams of the same goods that who asks can join; of the shop, where the link leads to all of it. */
async function otherTeams(
  { shop, caller, settings, now }: View,
  { goods, team, soldOut }: Standing,
): Promise<TeamCard[]> {
  if (goods && (soldOut || !goods.onSale)) return [];
  const { teams } = await shop.teams.joinable(goods && [goods.id], now, { most: 3 * OTHERS });
  const others = teams.filter((other) => other.id !== team?.id && !whyNotJoin(other, caller.userId, now));
  return teamCards(shop, settings, others.slice(0, OTHERS));
}

async function landingGoods(
  view: View,
  { id, title, pictures, wide, onSale }: Goods,
  { soldOut, running }: Standing,
  card: TeamCard | undefined,
): Promise<LandingGoods> {
  const { shop, settings } = view;
  const facts = {
    id,
    title,
    picture: show(settings, pictures[0]?.list ?? ''),
    wide: show(settings, wide),
    onSale,
    soldOut,
  };
  const prices = running && (await pricesOf(view, running));
  if (card)
    return { ...facts, alone: (card.price + card.saves) as typeof card.price, together: card.price, saves: card.saves };
  if (prices) return { ...facts, alone: prices.alone, together: prices.price, saves: prices.saves };
  return { ...facts, alone: (await shop.favourites.pricesOf([id])).get(id) ?? zero, saves: zero };
}

async function pricesOf({ shop }: View, campaign: Parameters<typeof priceOf>[0]) {
  return priceOf(campaign, await shop.skus.some(campaign.prices.map(({ skuId }) => skuId)));
}
