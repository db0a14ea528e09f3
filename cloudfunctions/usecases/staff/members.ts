import { admin as contract } from '@/contract/admin';
import type { UserId } from '@/domain/id';
import { pointsEnd } from '@/domain/points';
import { Refusal, refuseIf } from '@/domain/refusal';
import { days, later } from '@/domain/time';
import { command, type Scene } from '../../door/command';
import { query } from '../../door/query';
import { grow, growthNow, shrink } from '../member/grow';
import { tierOf } from '../member/tierOf';
import { giveToPurse, takePointsBack } from '../purse/give';
import { show } from '../show';

/** Points that the staff give end so, while the shop gives none itself. */
const GIVEN_LAST = days(365);

export const viewShopMember = query(contract.viewShopMember, async ({ userId }, { shop, settings, now }) => {
  const user = await shop.users.get(userId);
  if (!user) throw new Refusal('not_found');
  const { points } = await shop.purses.balance(userId, now);
  return {
    ...{ userId, nickname: user.nickname, avatar: show(settings, user.avatar) },
    ...{ growth: await growthNow(shop, userId, now), tier: (await tierOf(shop, userId, now))?.tier.name },
    ...{ points, owed: await shop.purses.debtOf(userId) },
  };
});

/** Gives points, or takes some that are there. Whoever did it, and why, is kept. */
export const adjustPoints = command(
  'adjustPoints',
  contract.adjustPoints,
  async ({ userId, change, reason }, scene) => {
    const { tx, now } = scene;
    const id = await begin(scene, { unit: 'points', userId, change, reason });
    if (change < 0) {
      const { points } = await tx.purses.balance(userId, now);
      refuseIf(-change > points ? 'points_short' : undefined);
      await takePointsBack(tx, { userId, points: -change, event: id }, now);
      return {};
    }
    const { points: rule } = await tx.rules.all();
    const expiresAt = rule ? pointsEnd(rule.lasts, now) : later(now, GIVEN_LAST);
    const because = { by: 'adjusted' as const, reason };
    await giveToPurse(tx, { id, userId, unit: 'points', amount: change, because, expiresAt }, now);
    return {};
  },
);

/**
 * Gives growth, or takes some that is there; a tier rises or falls at once. What is taken is dated as the growth by which
 * the tier was won, so that it counts against that.
 */
export const adjustGrowth = command(
  'adjustGrowth',
  contract.adjustGrowth,
  async ({ userId, change, reason }, scene) => {
    const { tx, now } = scene;
    const id = await begin(scene, { unit: 'growth', userId, change, reason });
    const { membership } = await tx.rules.all();
    if (!membership) throw new Refusal('not_here');
    const because = { by: 'adjusted' as const, reason };
    if (change > 0) {
      await grow(tx, membership, { id, userId, change, because }, now);
      return {};
    }
    refuseIf(-change > (await growthNow(tx, userId, now)) ? 'growth_short' : undefined);
    const countsAt = (await tx.members.get(userId))?.wonAt ?? now;
    await shrink(tx, membership, { id, userId, change: -change, because, countsAt }, now);
    return {};
  },
);

interface Adjusting {
  readonly unit: 'points' | 'growth';
  readonly userId: UserId;
  readonly change: number;
  readonly reason: string;
}

/** Refuses `not_found` who never came to the shop. Its id is that of the event. */
async function begin({ tx, caller, ids, now }: Scene, adjusting: Adjusting): Promise<string> {
  if (!(await tx.users.get(adjusting.userId))) throw new Refusal('not_found');
  await tx.users.lock(adjusting.userId);
  const id = ids.next('deed');
  await tx.adjustments.add({ id, staffId: caller.userId, ...adjusting, at: now });
  return id;
}
