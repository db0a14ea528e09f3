import type { Campaign, TeamRule } from '@/domain/campaign';
import { priceFor } from '@/domain/campaign';
import type { TeamId, UserId } from '@/domain/id';
import { type Fen, fen, plus, times, zero } from '@/domain/money';
import type { TeamKind } from '@/domain/team';
import { joinTeam } from '../../cloudfunctions/usecases/order/joinTeam';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { completeTeam } from '../../cloudfunctions/usecases/staff/completeTeam';
import { quitTeam } from '../../cloudfunctions/usecases/team/quitTeam';
import { box, threesome } from './fixtures';
import type { TestShop } from './shop';

/** The box in a team of each kind, at ¥59 for a friend who joins. Three tiers of a ladder: ¥59, ¥49.01, ¥39. */
export function campaignOf(kind: TeamKind, changes: Partial<Campaign> = {}): Campaign {
  const size = changes.size ?? threesome.size;
  const rules: Record<TeamKind, TeamRule> = {
    ...{ standard: { kind: 'standard' }, leader: { kind: 'leader' }, newcomers: { kind: 'newcomers' } },
    ...{ private: { kind: 'private' }, lottery: { kind: 'lottery', winners: 1 } },
    ladder: { kind: 'ladder', tiers: size === 2 ? [2] : [2, ...(size > 3 ? [3] : []), size] },
  };
  const tierPrices = [fen(59_00), fen(49_01), fen(39_00)];
  const rule = changes.rule ?? rules[kind];
  return {
    ...threesome,
    rule,
    prices: [
      {
        ...{ skuId: box.id, price: fen(59_00) },
        ...(kind === 'leader' && { leaderPrice: zero }),
        ...(rule.kind === 'ladder' && { tierPrices: rule.tiers.map((_, i) => tierPrices[i]!) }),
      },
    ],
    ...changes,
  };
}

/** What that many boxes cost who opens a team or joins one: ¥8 of freight below ¥99. */
export function costOf(campaign: Campaign, as: 'leader' | 'friend', quantity = 1): Fen {
  const goods = times(priceFor(campaign.prices[0]!, as), quantity);
  return campaign.freightFree || goods >= 99_00 ? goods : plus(goods, fen(8_00));
}

/** People who open and join teams of this campaign, with what is asked of a shop for it. */
export function partyOf(shop: TestShop, campaign: Campaign) {
  const { platform, as, newRequest } = shop;
  const party = {
    async open(who: UserId, quantity = 1, isListed = true) {
      const wanted = shop.wanted(who, costOf(campaign, 'leader', quantity), box.id, quantity);
      const placed = await openTeam({ ...wanted, campaignId: campaign.id, isListed }, as(who), platform);
      return { ...placed, teamId: placed.teamId! };
    },
    join: (who: UserId, teamId: TeamId, quantity = 1) =>
      joinTeam(
        { ...shop.wanted(who, costOf(campaign, 'friend', quantity), box.id, quantity), teamId },
        as(who),
        platform,
      ),
    quit: (who: UserId, teamId: TeamId) => quitTeam({ requestId: newRequest(), teamId }, as(who), platform),
    complete: (teamId: TeamId) => completeTeam({ requestId: newRequest(), teamId }, as('user_own'), platform),

    /** Opened and paid for, by somebody who moves in first. */
    async opened(who: UserId, quantity = 1) {
      await shop.moveIn(who);
      const placed = await party.open(who, quantity);
      if (placed.total > 0) await shop.pay(who, placed.orderId);
      return placed;
    },
    async joined(who: UserId, teamId: TeamId, quantity = 1) {
      await shop.moveIn(who);
      const placed = await party.join(who, teamId, quantity);
      if (placed.total > 0) await shop.pay(who, placed.orderId);
      return placed.orderId;
    },
  };
  return party;
}
