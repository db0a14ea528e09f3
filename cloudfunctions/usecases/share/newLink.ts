import type { CampaignId, GoodsId, UserId } from '@/domain/id';
import { refuseIf } from '@/domain/refusal';
import { type Channel, MOST_SHARES, type Shared } from '@/domain/share';
import { days, type Instant, later } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { whyClosed } from '../store/storeViews';

interface Asked {
  readonly code: string;
  readonly what: Shared;
  readonly channel: Channel;
  readonly from?: string | undefined;
}

/**
 * Stores a link of a person who is locked. Refuses `share_taken`, `share_members_only`, `too_many_shares`, `store_closed`,
 * and `not_found` what there is not. A link that the sharer says to have come by counts as its parent if he did.
 */
export async function addLink(
  tx: Tables,
  sharerId: UserId,
  { code, what, channel, from }: Asked,
  now: Instant,
): Promise<void> {
  const made = await tx.shares.countSince(sharerId, later(now, -days(1)));
  refuseIf(made >= MOST_SHARES ? 'too_many_shares' : undefined);
  const about = await aboutOf(tx, sharerId, what, now);
  const parent = from !== undefined && (await tx.shares.hasOpened(from, sharerId)) ? from : undefined;
  const added = await tx.shares.add({ code, sharerId, what, channel, parent, madeAt: now, ...about });
  refuseIf(added ? undefined : 'share_taken');
}

interface About {
  readonly goodsId?: GoodsId;
  readonly campaignId?: CampaignId | undefined;
}

/** Which goods and which campaign it is about now: so that it can be told later that this has ended. */
async function aboutOf(tx: Tables, sharerId: UserId, what: Shared, now: Instant): Promise<About> {
  if (what.kind === 'shop') return {};
  if (what.kind === 'store') {
    const store = await tx.stores.get(what.leaderId);
    refuseIf(store ? whyClosed(store) : 'store_closed');
    return {};
  }
  if (what.kind === 'goods') {
    const { goodsId } = what;
    await tx.goods.get(goodsId);
    return { goodsId, campaignId: (await tx.campaigns.running([goodsId], now)).get(goodsId)?.id };
  }
  const { goodsId, campaignId, kind, seats } = await tx.teams.get(what.teamId);
  const isMember = seats.some(({ userId }) => userId === sharerId);
  refuseIf(kind === 'private' && !isMember ? 'share_members_only' : undefined);
  return { goodsId, campaignId };
}

/** Whether two links lead to the same. */
export function isSame(one: Shared, other: Shared): boolean {
  if (one.kind === 'team') return other.kind === 'team' && one.teamId === other.teamId;
  if (one.kind === 'goods') return other.kind === 'goods' && one.goodsId === other.goodsId;
  if (one.kind === 'store') return other.kind === 'store' && one.leaderId === other.leaderId;
  return other.kind === 'shop';
}
