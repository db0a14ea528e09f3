import type { CampaignView, Face, SeatView, TeamCard } from '@/contract/team';
import { type Campaign, lowestPrice } from '@/domain/campaign';
import type { Goods, Sku } from '@/domain/goods';
import type { UserId } from '@/domain/id';
import { minus, zero } from '@/domain/money';
import type { Seat, Team } from '@/domain/team';
import type { ShopSettings } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { show } from '../show';

type Named = ReadonlyMap<UserId, { readonly nickname: string; readonly avatar: string }>;

export function faceOf(settings: ShopSettings, users: Named, userId: UserId): Face {
  const { nickname = '', avatar = '' } = users.get(userId) ?? {};
  return { userId, nickname, avatar: show(settings, avatar) };
}

export function seatsOf(settings: ShopSettings, users: Named, seats: readonly Seat[]): SeatView[] {
  return seats.map(({ userId, position, paid, at, won }) => ({
    ...faceOf(settings, users, userId),
    ...{ position, paid, at, won },
  }));
}

/** Shows teams in a list: whose they are, what they buy and at which price, and who sits in them. */
export async function teamCards(shop: Tables, settings: ShopSettings, teams: readonly Team[]): Promise<TeamCard[]> {
  return (await describedTeams(shop, settings, teams)).map(({ card }) => card);
}

/** The same, with what was read for it. */
export async function describedTeams(shop: Tables, settings: ShopSettings, teams: readonly Team[]) {
  const goods = await shop.goods.some(teams.map(({ goodsId }) => goodsId));
  const campaigns = await shop.campaigns.some(teams.map(({ campaignId }) => campaignId));
  const prices = [...campaigns.values()].flatMap((campaign) => campaign.prices);
  const skus = await shop.skus.some([...new Set(prices.map(({ skuId }) => skuId))]);
  const users = await shop.users.named(
    teams.flatMap(({ seats, leaderId }) => [leaderId, ...seats.map((s) => s.userId)]),
  );

  return teams.flatMap((team) => {
    const what = goods.get(team.goodsId);
    const campaign = campaigns.get(team.campaignId);
    if (!what || !campaign) return [];
    const { alone, ...price } = priceOf(campaign, skus);
    const card: TeamCard = { ...cardOf(settings, team, what, users), rule: campaign.rule, ...price };
    return [{ card, alone, campaign, goods: what }];
  });
}

function cardOf(settings: ShopSettings, team: Team, goods: Goods, users: Named) {
  const { id, goodsId, status, size, needs, given, deadline, leaderId, openedBy } = team;
  const words = leaderId === openedBy ? team.words : ''; // Nobody else's are put into the mouth of who leads it now.
  return {
    ...{ id, goodsId, status, size, needs, given, deadline, words, title: goods.title },
    picture: show(settings, goods.pictures[0]?.list ?? ''),
    leader: users.get(leaderId)?.nickname ?? '',
    seats: seatsOf(settings, users, team.seats),
  };
}

/** The lowest price in the team, and what it saves against buying that same SKU alone. */
export function priceOf(campaign: Campaign, skus: ReadonlyMap<string, Sku>) {
  const offers = campaign.prices.flatMap((offer) => {
    const sku = skus.get(offer.skuId);
    return sku ? [{ price: offer.price, lowest: lowestPrice(offer), alone: sku.listPrice }] : [];
  });
  const best = offers.sort((a, b) => a.price - b.price)[0];
  if (!best) return { price: zero, lowest: zero, saves: zero, alone: zero };
  return { ...best, saves: best.alone > best.price ? minus(best.alone, best.price) : zero };
}

/** A campaign as its page tells it; `taken` is counted where it has a total. */
export function campaignView(campaign: Campaign, taken = 0): CampaignView {
  const { id, rule, size, lasts, startsAt, endsAt, audience, freightFree, limits, prices } = campaign;
  const left = limits.total === undefined ? undefined : Math.max(0, limits.total - taken);
  return { ...{ id, rule, size, lasts, startsAt, endsAt, audience, freightFree, limits, prices }, left };
}
