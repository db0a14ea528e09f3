import type { LandingGoods, ShareLanding } from '@/contract/share';
import { shop as contract } from '@/contract/shop';
import type { TeamCard } from '@/contract/team';
import type { Campaign } from '@/domain/campaign';
import type { Goods } from '@/domain/goods';
import { zero } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { endOfTeamLink, nextStep } from '@/domain/share';
import { whyNotJoin } from '@/domain/team';
import type { Instant } from '@/domain/time';
import { query, type View } from '../../door/query';
import { show } from '../show';
import { whyNotLeft, whyNotPart } from '../team/takingPart';
import { faceOf, priceOf, teamCards } from '../team/teamCards';
import { type Standing, standings } from './landing';

const OTHERS = 3;

export const viewShare = query(contract.viewShare, async ({ code }, view): Promise<ShareLanding> => {
  const { shop, caller, settings, now } = view;
  const link = await shop.shares.get(code);
  if (!link) throw new Refusal('share_unknown');
  const { what, channel, madeAt, sharerId } = link;
  const standing = (await standings(shop, [link], caller.userId, now))[0]!;
  const { goods, team, soldOut, running, shared } = standing;
  const isSold = goods?.onSale === true && !soldOut;
  const may = isSold && running ? await mayPart(view, running) : { join: isSold || !goods, open: false };
  const whyNot = standing.whyNotJoin ?? (team && shared && (await whyNotPartIn(view, shared)));
  const over = standing.over ?? (team && endOfTeamLink(whyNot));
  const others = may.join ? await otherTeams(view, standing) : [];
  const campaign = may.open ? running : undefined;
  const [card] = team ? await teamCards(shop, settings, [team]) : [];
  return {
    ...{ code, what, channel, madeAt, over, whyNotJoin: whyNot, team: card, teams: others },
    sharer: faceOf(settings, await shop.users.named([sharerId]), sharerId),
    mine: sharerId === caller.userId,
    shop: (await shop.shop.get()).name,
    goods: goods && (await landingGoods(view, goods, standing)),
    was:
      over === 'campaign_over' && shared
        ? { price: (await pricesOf(view, shared)).price, size: shared.size }
        : undefined,
    next: nextStep(over, {
      otherTeams: others.length,
      campaign: campaign !== undefined,
      onSale: goods?.onSale ?? true,
    }),
    campaign: campaign && {
      ...{ id: campaign.id, size: campaign.size, price: (await pricesOf(view, campaign)).price },
      endsAt: campaign.endsAt as Instant,
    },
  };
});

/** Why who asks cannot sit in any team of it: it is for others, he has had his share, or all of it is sold. */
const whyNotPartIn = async ({ shop, caller }: View, campaign: Campaign) =>
  (await whyNotPart(shop, { campaign, as: 'friend' }, caller.userId, 1)) ?? (await whyNotLeft(shop, campaign, 1));

/** Whether who asks can join a team of it, and open one: friends of a newcomer team must be new, its leader need not. */
async function mayPart(view: View, campaign: Campaign): Promise<{ readonly join: boolean; readonly open: boolean }> {
  const { shop, caller } = view;
  const whyNotOpen = await whyNotPart(shop, { campaign, as: 'leader' }, caller.userId, 1);
  const isLeft = !(await whyNotLeft(shop, campaign, 1));
  return { join: !(await whyNotPartIn(view, campaign)), open: isLeft && !whyNotOpen };
}

/** Open teams of the same goods that who asks can join; of the shop, where the link leads to all of it. */
async function otherTeams({ shop, caller, settings, now }: View, { goods, team }: Standing): Promise<TeamCard[]> {
  const { teams } = await shop.teams.joinable(goods && [goods.id], now, { most: 3 * OTHERS });
  const others = teams.filter((other) => other.id !== team?.id && !whyNotJoin(other, caller.userId, now));
  return teamCards(shop, settings, others.slice(0, OTHERS));
}

/** Its price together is that of the team, or of one that can be opened now. */
async function landingGoods(
  view: View,
  { id, title, pictures, wide, onSale }: Goods,
  { soldOut, running, shared, team }: Standing,
): Promise<LandingGoods> {
  const { shop, settings } = view;
  const picture = show(settings, pictures[0]?.list ?? '');
  const facts = { id, title, picture, wide: show(settings, wide), onSale, soldOut };
  const campaign = team ? shared : running;
  if (!campaign) return { ...facts, alone: (await shop.favourites.pricesOf([id])).get(id) ?? zero, saves: zero };
  const { alone, price, saves } = await pricesOf(view, campaign);
  return { ...facts, alone, together: price, saves };
}

async function pricesOf({ shop }: View, campaign: Campaign) {
  return priceOf(campaign, await shop.skus.some(campaign.prices.map(({ skuId }) => skuId)));
}
