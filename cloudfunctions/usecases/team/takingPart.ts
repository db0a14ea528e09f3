import { type Campaign, type Participation, whyNotOpen, whyNotTakePart } from '@/domain/campaign';
import type { UserId } from '@/domain/id';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant, Milliseconds } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { tierOf } from '../member/tierOf';

/** What this person has of a campaign already. Lock the person first where it is to be counted on. */
export async function participation(tx: Tables, campaign: Campaign, userId: UserId): Promise<Participation> {
  const { id, audience, rule } = campaign;
  const isAsked = audience !== 'all' || rule.kind === 'newcomers';
  return { ...(await tx.campaigns.takenBy(id, userId)), isNew: isAsked ? await tx.orders.isNewcomer(userId) : true };
}

/** Who opens a team, or joins one, with so many units. */
export interface TakingPart {
  readonly campaign: Campaign;
  readonly as: 'leader' | 'friend';
}

/** How long before others this person may take part. Only asked before the campaign has begun for all. */
export async function earlyFor(
  tx: Tables,
  { startsAt }: Pick<Campaign, 'startsAt'>,
  userId: UserId,
  now: Instant,
): Promise<Milliseconds> {
  return now >= startsAt ? 0 : ((await tierOf(tx, userId, now))?.tier.earlyBy ?? 0);
}

export async function whyNotPart(
  tx: Tables,
  { campaign, as }: TakingPart,
  userId: UserId,
  quantity: number,
  now: Instant,
): Promise<RefusalCode | undefined> {
  const isYet = now < campaign.startsAt && whyNotOpen(campaign, now, await earlyFor(tx, campaign, userId, now));
  if (isYet) return isYet;
  return whyNotTakePart(campaign, await participation(tx, campaign, userId), as, quantity);
}

/** How many units all together have bought of it, as things look. Not asked where there is no total. */
export async function takenOf(shop: Tables, { id, limits }: Pick<Campaign, 'id' | 'limits'>): Promise<number> {
  if (limits.total === undefined) return 0;
  return (await shop.campaigns.taken([id])).get(id) ?? 0;
}

/** Whether all together may still buy so many, as things look: it is counted when an order is placed. */
export const whyNotLeft = (
  { limits: { total } }: Pick<Campaign, 'limits'>,
  taken: number,
  quantity: number,
): RefusalCode | undefined => (total !== undefined && taken + quantity > total ? 'campaign_sold_out' : undefined);
