import { admin as contract } from '@/contract/admin';
import { LEADER_TABS, type LeaderTab, type ShopLeader } from '@/contract/adminLeaders';
import { RANKED_OVER_DAYS } from '@/domain/commission';
import { isId } from '@/domain/id';
import type { LeaderStatus } from '@/domain/referral';
import { Refusal } from '@/domain/refusal';
import type { ShopRules } from '@/domain/rules';
import { days, type Instant, later } from '@/domain/time';
import { query, type View } from '../../door/query';
import type { LeaderFound } from '../../storage/leaderLists';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { show } from '../show';
import { faceOf } from '../team/teamCards';
import { handoverViews } from './handovers';

const PAGE = 20;
const STATUSES: Readonly<Record<LeaderTab, readonly LeaderStatus[]>> = {
  ...{ active: ['active'], applied: ['applied'], invited: ['invited'], left: ['left', 'declined'] },
};

export const listLeaders = query(contract.listLeaders, async ({ tab, search = '', cursor }, view) => {
  const { shop } = view;
  const before = cursor === undefined ? undefined : keyOf(cursor);
  const found = await shop.leaderLists.list({ statuses: STATUSES[tab], search, before, most: PAGE });
  const counts = await shop.leaderLists.counts();
  const last = found.length === PAGE ? found.at(-1) : undefined;
  const countOf = (of: LeaderTab) => STATUSES[of].reduce((sum, status) => sum + (counts.get(status) ?? 0), 0);
  return {
    items: await shopLeaders(view, found),
    next: last && cursorOf(last.askedAt, last.userId),
    counts: Object.fromEntries(LEADER_TABS.map((of) => [of, countOf(of)])) as Record<LeaderTab, number>,
  };
});

function keyOf(cursor: string) {
  const { numbers, id } = partsOf(cursor, [MOMENT]);
  if (!isId('user', id)) throw new Refusal('not_understood');
  return { askedAt: numbers[0] as Instant, userId: id };
}

export const viewShopLeader = query(contract.viewShopLeader, async ({ userId }, view) => {
  const { shop, settings } = view;
  const leader = await shop.leaders.get(userId);
  if (!leader) throw new Refusal('not_found');
  const events = await shop.leaders.events(userId);
  const users = await shop.users.named([userId, ...events.flatMap(({ byId }) => byId ?? [])]);
  const { nickname, avatar } = users.get(userId)!;
  const [shown] = await shopLeaders(view, [{ ...leader, nickname, avatar }]);
  return {
    ...shown!,
    events: events.map(({ what, words, at, byId }) => ({
      ...{ what, words, at, by: byId === null ? undefined : faceOf(settings, users, byId) },
    })),
    handovers: await handoverViews(view, await shop.handovers.of(userId)),
  };
});

async function shopLeaders({ shop, settings, now }: View, found: readonly LeaderFound[]): Promise<ShopLeader[]> {
  const rules = await shop.rules.all();
  const since = later(now, -days(RANKED_OVER_DAYS));
  const sumsOf = await shop.leaderLists.sums(
    found.map(({ userId }) => userId),
    since,
    now,
  );
  return found.map(({ userId, nickname, avatar, kind, status, words, askedAt, since: began, leftAt, rank }) => ({
    ...{ userId, nickname, avatar: show(settings, avatar), kind, status, words, askedAt },
    ...{ since: began ?? undefined, leftAt: leftAt ?? undefined },
    rank: kind === 'leader' && status === 'active' ? rankName(rules, rank) : undefined,
    ...sumsOf(userId),
  }));
}

/** As the ranks are now: one that there is no more is the highest. */
export function rankName({ commission }: ShopRules, rank: number) {
  const { ranks = [] } = commission ?? {};
  return ranks[Math.min(rank, ranks.length - 1)]?.name;
}
