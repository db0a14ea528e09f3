import { shop as contract } from '@/contract/shop';
import { RANKED_OVER_DAYS } from '@/domain/commission';
import { nextRank, rankHeld } from '@/domain/leading';
import { days, later } from '@/domain/time';
import { query } from '../../door/query';
import { activeLeader } from './activeLeader';

/** Staff have none, and nobody has one where the shop pays no commission. */
export const viewRanks = query(contract.viewRanks, async (_, { shop, caller, now }) => {
  const leader = await activeLeader(shop, caller.userId);
  const { commission } = await shop.rules.all();
  const ranks = leader.kind === 'leader' ? (commission?.ranks ?? []) : [];
  const sales = await shop.leaderFigures.salesSince(leader.userId, later(now, -days(RANKED_OVER_DAYS)));
  return {
    ...{ ranks, sales, rank: rankHeld(ranks, leader.rank) },
    next: nextRank(ranks, leader.rank, sales),
    rankedOn: leader.rankedOn ?? undefined,
  };
});
