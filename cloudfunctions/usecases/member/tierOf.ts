import type { UserId } from '@/domain/id';
import { monthBegan, positionOf, type Tier } from '@/domain/member';
import type { ShopRules } from '@/domain/rules';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';

/** The tier that somebody has now, and what is left of what it gives. */
export interface MyTier {
  readonly tier: Tier;
  readonly position: number;
  readonly freightsLeft: number; // This month, in Beijing: orders that are not closed count.
}

/**
 * Nothing: the shop has no membership, or this person no tier. Lock the person first where a freight is to be counted
 * on. One statement, two where the tier pays freights; one more where the `rules` are not known already.
 */
export async function tierOf(tx: Tables, userId: UserId, now: Instant, rules?: ShopRules): Promise<MyTier | undefined> {
  const { membership } = rules ?? (await tx.rules.all());
  if (!membership) return undefined;
  const position = positionOf(membership, await tx.members.get(userId));
  const tier = position === undefined ? undefined : membership.tiers[position];
  if (!tier) return undefined;
  const used = tier.freights > 0 ? await tx.members.freightsPaid(userId, 'tier', monthBegan(now)) : 0;
  return { tier, position: position!, freightsLeft: Math.max(0, tier.freights - used) };
}
