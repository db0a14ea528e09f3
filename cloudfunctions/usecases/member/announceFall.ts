import type { UserId } from '@/domain/id';
import { fallOf, GROWTH_COUNTS, isAnnounced, type MembershipRule, positionOf, type Standing } from '@/domain/member';
import { type Instant, later } from '@/domain/time';
import type { Tables } from '../../storage/tables';

/** How this person's tier will fall, if nothing more is earned. */
export async function fallAhead(tx: Tables, rule: MembershipRule, userId: UserId, standing: Standing) {
  const counting = await tx.growth.sum(userId, later(standing.keptUntil, -GROWTH_COUNTS));
  return fallOf(rule, standing, counting);
}

/** Says so once, from 30 days before. The person is locked. */
export async function announceFall(tx: Tables, rule: MembershipRule, userId: UserId, now: Instant): Promise<void> {
  const standing = await tx.members.get(userId);
  if (!standing || !isAnnounced(standing, now)) return;
  await tx.members.looked(userId);
  const fall = await fallAhead(tx, rule, userId, standing);
  if (!fall) return;
  const title = rule.tiers[positionOf(rule, standing)!]!.name;
  const effect = {
    ...{ kind: 'tell_member' as const, userId, message: 'tier_falling' as const, leadsTo: 'member' as const },
    facts: { title, until: standing.keptUntil },
  };
  await tx.outbox.putOnce({ id: `${userId}.falling.${standing.keptUntil}`, effect }, now);
}
