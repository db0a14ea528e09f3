import type { ShopId } from '@/domain/id';
import { FALL_ANNOUNCED, reckonedAgain } from '@/domain/member';
import { isOver, later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import { announceFall } from './announceFall';
import { eachPerson } from './eachPerson';
import { growthNow } from './grow';

export const PEOPLE_PER_RUN = 50; // The next tick takes the rest.
const LONGEST_RUN = seconds(20);

/**
 * Tiers whose time is over are reckoned again from the growth of the last 12 months; and who will fall in 30 days is told
 * so. Each person in a transaction of his own, looked at again once he is locked. Returns how many there were.
 */
export async function keepTiers(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock } = platform;
  const now = clock.now();
  const { ended, ending } = await database.look(shopId, async ({ members }) => ({
    ended: await members.ended(now, PEOPLE_PER_RUN),
    ending: await members.ending(later(now, FALL_ANNOUNCED), PEOPLE_PER_RUN),
  }));
  const reckoned = await eachPerson(
    shopId,
    platform,
    { people: ended, budget, what: 'the tier' },
    async (tx, userId) => {
      const standing = await tx.members.get(userId);
      if (!standing || !isOver(standing.keptUntil, now)) return;
      const { membership } = await tx.rules.all();
      const next = membership && reckonedAgain(membership, await growthNow(tx, userId, now), now);
      await tx.members.put(userId, next);
    },
  );
  const rest = Math.max(0, later(now, budget) - clock.now());
  const told = await eachPerson(
    shopId,
    platform,
    { people: ending, budget: rest, what: 'the fall' },
    async (tx, userId) => {
      const { membership } = await tx.rules.all();
      if (membership) await announceFall(tx, membership, userId, now);
      else await tx.members.looked(userId);
    },
  );
  return reckoned + told;
}
