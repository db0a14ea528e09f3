import type { Campaign } from '@/domain/campaign';
import type { Goods } from '@/domain/goods';
import type { TeamId, UserId } from '@/domain/id';
import type { RefusalCode } from '@/domain/refusal';
import { whyOver } from '@/domain/share';
import { type Team, whyNotJoin } from '@/domain/team';
import type { Instant } from '@/domain/time';
import type { ShareLink } from '../../storage/shares';
import type { Store } from '../../storage/stores';
import type { Tables } from '../../storage/tables';
import { whyClosed } from '../store/storeViews';

/** How what a link leads to stands now. */
export interface Standing {
  readonly goods?: Goods | undefined;
  readonly team?: Team | undefined;
  readonly store?: Store | undefined;
  readonly shared?: Campaign | undefined; //  The campaign that it was shared in,
  readonly running?: Campaign | undefined; // and the one that runs for its goods now.
  readonly soldOut: boolean;
  readonly whyNotJoin?: RefusalCode | undefined;
  readonly over?: RefusalCode | undefined;
}

/** As somebody finds it who sits in no team. */
export const ANYBODY: UserId = 'user_';

/** Of each of these links, for who asks. However many, the database is asked as often as for one. */
export async function standings(
  shop: Tables,
  links: readonly ShareLink[],
  userId: UserId,
  now: Instant,
): Promise<Standing[]> {
  const goodsIds = links.flatMap(({ goodsId }) => goodsId ?? []);
  const goods = await shop.goods.some(goodsIds);
  const inStock = await shop.skus.inStock([...goods.keys()]);
  const running = await shop.campaigns.running(goodsIds, now);
  const shared = await shop.campaigns.some(links.flatMap(({ campaignId }) => campaignId ?? []));
  const teams = await shop.teams.some(links.flatMap(({ what }) => teamIdOf(what) ?? []));
  const stores = await shop.stores.some(links.flatMap(({ what }) => (what.kind === 'store' ? what.leaderId : [])));

  return links.map((link) => {
    const { what, goodsId, campaignId } = link;
    if (what.kind === 'store') {
      const store = stores.get(what.leaderId);
      return { soldOut: false, store, over: store ? whyClosed(store) : 'store_closed' };
    }
    const found = goodsId && goods.get(goodsId);
    if (!found || what.kind === 'shop') return { soldOut: false };
    const teamId = teamIdOf(what);
    const team = teamId && teams.get(teamId);
    const soldOut = !inStock.has(found.id);
    const runs = running.get(found.id);
    const why = team && whyNotJoin(team, userId, now);
    const ended = campaignId !== undefined && runs === undefined;
    const over = whyOver({ what: what.kind, onSale: found.onSale, soldOut, whyNotJoin: why, ended });
    return {
      goods: found,
      team,
      soldOut,
      running: runs,
      shared: campaignId && shared.get(campaignId),
      whyNotJoin: why,
      over,
    };
  });
}

const teamIdOf = (what: ShareLink['what']): TeamId | undefined => (what.kind === 'team' ? what.teamId : undefined);
