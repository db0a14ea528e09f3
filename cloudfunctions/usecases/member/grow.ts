import type { GrowthBecause } from '@/domain/growth';
import type { UserId } from '@/domain/id';
import { GROWTH_COUNTS, lowered, type MembershipRule, raised, type Standing } from '@/domain/member';
import { type Instant, later } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { announceFall } from './announceFall';

interface Grown {
  readonly id: string; // Made from the event that caused it: PostgreSQL refuses to count it twice.
  readonly userId: UserId;
  readonly change: number;
  readonly because: GrowthBecause;
}

/** Growth of the last 12 months. */
export const growthNow = (tx: Tables, userId: UserId, now: Instant) =>
  tx.growth.sum(userId, later(now, -GROWTH_COUNTS), now);

/** More growth: a higher tier is had at once. The person is locked. */
export async function grow(
  tx: Tables,
  rule: MembershipRule,
  { id, userId, change, because }: Grown,
  now: Instant,
): Promise<void> {
  if (change === 0) return;
  await tx.growth.add(userId, { id, change, because, at: now });
  const standing = await tx.members.get(userId);
  const next = raised(rule, standing, await growthNow(tx, userId, now), now);
  if (next) await tx.members.put(userId, next);
  else if (standing && standing.wonAt >= now)
    await tx.members.put(userId, { ...standing, reached: await reachedBy(tx, userId, standing) });
}

/** What counts now of the growth by which a tier was won. */
const reachedBy = (tx: Tables, userId: UserId, { wonAt }: Pick<Standing, 'wonAt'>) =>
  tx.growth.sum(userId, later(wonAt, -GROWTH_COUNTS), wonAt);

/**
 * Takes growth back. It is dated as what had given it, `countsAt`: so it leaves the growth by which a tier was won, and
 * nobody keeps a tier that was bought with goods that went back. Without a rule, where the shop has switched tiers off,
 * a tier that was won by it is gone. The person is locked.
 */
export async function shrink(
  tx: Tables,
  rule: MembershipRule | undefined,
  { id, userId, change, because, countsAt }: Grown & { readonly countsAt: Instant },
  now: Instant,
): Promise<void> {
  if (change === 0) return;
  await tx.growth.add(userId, { id, change: -change, because, at: now }, countsAt);
  const standing = await tx.members.get(userId);
  if (!standing) return;
  const reached = await reachedBy(tx, userId, standing);
  const growth = await growthNow(tx, userId, now);
  const next = rule ? lowered(rule, standing, { reached, growth }, now) : kept(standing, reached);
  await tx.members.put(userId, next);
  if (rule && next) await announceFall(tx, rule, userId, now);
}

const kept = <Won extends { readonly needs: number }>(standing: Won, reached: number) =>
  reached >= standing.needs ? { ...standing, reached } : undefined;
