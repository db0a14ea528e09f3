import type { LandingGoods, LandingStore, ShareLanding } from '@/contract/share';
import { shop as contract } from '@/contract/shop';
import type { TeamCard } from '@/contract/team';
import { type Campaign, whyNotTakePart } from '@/domain/campaign';
import type { Goods } from '@/domain/goods';
import { zero } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { endOfTeamLink, nextOfStore, nextStep } from '@/domain/share';
import { whyNotJoin } from '@/domain/team';
import type { Instant } from '@/domain/time';
import { query, type View } from '../../door/query';
import type { Store } from '../../storage/stores';
import { show } from '../show';
import { badgeOf, facesOf, whyClosed } from '../store/storeViews';
import { participation, takenOf, whyNotLeft } from '../team/takingPart';
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
  const here = standing.whyNotJoin ?? (team && shared && (await whyNot(view, shared)).join);
  const over = standing.over ?? (team && endOfTeamLink(here));
  const elsewhere = isSold && running ? await whyNot(view, running) : undefined;
  const others = (isSold || !goods) && !elsewhere?.join ? await otherTeams(view, standing) : [];
  const campaign = elsewhere && !elsewhere.open ? running : undefined;
  const [card] = team ? await teamCards(shop, settings, [team]) : [];
  return {
    ...{ code, what, channel, madeAt, over, whyNotJoin: here, team: card, teams: others },
    sharer: faceOf(settings, await shop.users.named([sharerId]), sharerId),
    mine: sharerId === caller.userId,
    shop: (await shop.shop.get()).name,
    goods: goods && (await landingGoods(view, goods, standing)),
    store: standing.store && (await landingStore(view, standing.store)),
    was:
      over === 'campaign_over' && shared
        ? { price: (await pricesOf(view, shared)).price, size: shared.size }
        : undefined,
    next:
      what.kind === 'store'
        ? nextOfStore(over)
        : nextStep(over, {
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

/** Why who asks cannot open a team of it, or join one: it is for others, he has had his share, or all of it is sold. */
async function whyNot({ shop, caller }: View, campaign: Campaign) {
  const me = await participation(shop, campaign, caller.userId);
  const gone = whyNotLeft(campaign, await takenOf(shop, campaign), 1);
  return {
    open: whyNotTakePart(campaign, me, 'leader', 1) ?? gone,
    join: whyNotTakePart(campaign, me, 'friend', 1) ?? gone,
  };
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

const PICTURES = 3;

/** Of one that is closed nothing is told but whose it was. */
async function landingStore({ shop, settings }: View, store: Store): Promise<LandingStore> {
  const { userId: leaderId, name, story } = store;
  const isClosed = whyClosed(store) !== undefined;
  const picks = isClosed ? [] : await shop.stores.picks(leaderId, { seen: true, after: 0, most: PICTURES });
  return {
    ...{ leaderId, name, story: isClosed ? '' : story, badge: isClosed ? undefined : badgeOf(store)?.words },
    face: (await facesOf(shop, settings, [store])).get(leaderId)!,
    pictures: picks.map(({ pictures }) => show(settings, pictures[0]?.list ?? '')),
  };
}

async function pricesOf({ shop }: View, campaign: Campaign) {
  return priceOf(campaign, await shop.skus.some(campaign.prices.map(({ skuId }) => skuId)));
}
