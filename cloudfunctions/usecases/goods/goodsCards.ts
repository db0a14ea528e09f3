import type { GoodsCard } from '@/contract/goods';
import { type Campaign, lowestPrice } from '@/domain/campaign';
import type { GoodsId } from '@/domain/id';
import { least } from '@/domain/money';
import { seatsFree, type Team } from '@/domain/team';
import type { Instant } from '@/domain/time';
import type { ShopSettings } from '../../platform/platform';
import type { GoodsRow } from '../../storage/goodsList';
import type { Tables } from '../../storage/tables';
import { show } from '../show';
import { faceOf } from '../team/teamCards';

const TEAMS_LOOKED_AT = 60; // For a page of goods: those that need the fewest come first.

/** Goods as a list shows them: the price in a team beside the price alone, and who is waiting. */
export async function goodsCards(
  shop: Tables,
  settings: ShopSettings,
  rows: readonly GoodsRow[],
  now: Instant,
): Promise<GoodsCard[]> {
  const ids = rows.map(({ id }) => id);
  const campaigns = await shop.campaigns.running(ids, now);
  const waiting = await waitingTeams(shop, ids, now);
  const users = await shop.users.named([...waiting.values()].flatMap(({ seats }) => seats.map(({ userId }) => userId)));
  const inStock = await shop.skus.inStock(ids);

  return rows.map(({ id, title, note, from, noPromotion, pictures, price, received }) => {
    const campaign = campaigns.get(id);
    const team = waiting.get(id);
    return {
      ...{
        id,
        title,
        price,
        received,
        note: note ?? undefined,
        from: from ?? undefined,
        noPromotion: noPromotion ?? undefined,
        picture: show(settings, pictures[0]?.list ?? ''),
      },
      team: campaign && goodsTeam(campaign),
      seats: team && {
        teamId: team.id,
        faces: team.seats.map(({ userId }) => faceOf(settings, users, userId)),
        free: seatsFree(team),
      },
      soldOut: !inStock.has(id),
    };
  });
}

/** The lowest prices in a team of these goods. */
export function goodsTeam({ id: campaignId, rule, size, prices }: Campaign): GoodsCard['team'] {
  if (prices.length === 0) return undefined;
  const price = prices.map((offer) => offer.price).reduce(least);
  return { campaignId, rule, size, price, lowest: prices.map(lowestPrice).reduce(least) };
}

/** For each of these goods the open team that needs the fewest. */
async function waitingTeams(shop: Tables, ids: readonly GoodsId[], now: Instant): Promise<Map<GoodsId, Team>> {
  if (ids.length === 0) return new Map();
  const { teams } = await shop.teams.joinable(ids, now, { most: TEAMS_LOOKED_AT });
  return new Map([...teams].reverse().map((team) => [team.goodsId, team]));
}
