import { RANKED_OVER_DAYS, rankOf } from '@/domain/commission';
import type { ShopId, UserId } from '@/domain/id';
import { dayOf, days, type Instant, later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { eachPerson } from '../member/eachPerson';
import { tellLeader } from './tellLeader';

export const LEADERS_PER_RUN = 50; // The next tick takes the rest.
const LONGEST_RUN = seconds(8);

/**
 * The rank of each leader, once a day in Beijing, by what his customers paid for goods and kept in the last 30 days. He is
 * told when it rises; when it falls, his page says so. Orders keep what they were placed with. Returns how many.
 */
export async function rankLeaders(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock } = platform;
  const now = clock.now();
  const people = await database.look(shopId, async ({ rules, leaders }) =>
    (await rules.all()).commission ? leaders.toRank(dayOf(now), LEADERS_PER_RUN) : [],
  );
  return eachPerson(shopId, platform, { people, budget, what: 'the rank' }, (tx, userId) => rank(tx, userId, now));
}

async function rank(tx: Tables, userId: UserId, now: Instant): Promise<void> {
  const leader = await tx.leaders.get(userId);
  const { commission } = await tx.rules.all();
  const today = dayOf(now);
  if (leader?.status !== 'active' || leader.kind !== 'leader' || !commission || leader.rankedOn === today) return;
  const sales = await tx.leaderFigures.salesSince(userId, later(now, -days(RANKED_OVER_DAYS)));
  const reached = rankOf(commission.ranks, sales);
  await tx.leaders.setRank(userId, reached, today);
  if (reached <= leader.rank) return;
  await tellLeader(tx, { userId, what: 'ranked', told: 'ranked', rank: commission.ranks[reached]!.name }, now);
}
