import type { LeadingView } from '@/contract/leaderCentre';
import { shop as contract } from '@/contract/shop';
import { debtOf, withdrawable } from '@/domain/commission';
import { dayBegan, rankHeld } from '@/domain/leading';
import { monthBegan } from '@/domain/member';
import { query, type View } from '../../door/query';
import { show } from '../show';
import { describedTeams } from '../team/teamCards';
import { activeLeader } from './activeLeader';
import { earningFor, earningViews } from './listEarning';

const GOODS = 3;
const LOOKED_AT = 12; // What is sold out just now is not recommended.

export const viewLeading = query(contract.viewLeading, async (_, view): Promise<LeadingView> => {
  const { shop, caller, now } = view;
  const { userId } = caller;
  const leader = await activeLeader(shop, userId);
  const rules = await shop.rules.all();
  const { payable, inPayout, paid } = await shop.leaders.account(userId);
  const [day, month] = [dayBegan(now), monthBegan(now)];
  const figures = await shop.leaderFigures.since(userId, { day, month });
  const ranks = leader.kind === 'leader' ? (rules.commission?.ranks ?? []) : [];
  const wanted = earningFor(leader, rules);
  const rows = await shop.earningGoods.list({ ...wanted, words: [], now, most: LOOKED_AT });
  const goods = (await earningViews(view, leader, rules, rows)).filter(({ soldOut }) => !soldOut);
  return {
    ...{ kind: leader.kind, since: leader.since, onBoard: leader.onBoard, asOf: now },
    rank: ranks[rankHeld(ranks, leader.rank)]?.name,
    ...{ withdrawable: withdrawable({ payable }), debt: debtOf({ payable }), inPayout, paid },
    paidThisMonth: await shop.leaderFigures.paidSince(userId, month),
    payoutOn: rules.payout !== undefined,
    ...(await shop.leaderFigures.pending(userId)),
    today: { from: day, ...figures.today },
    month: { from: month, ...figures.month },
    near: await nearest(view),
    goods: goods.slice(0, GOODS),
    goodsCount: await shop.earningGoods.count({ ...wanted, now }),
    customers: await shop.ledLists.countCustomers(userId, now),
    lessonsLeft: await shop.lessons.leftFor(userId),
  };
});

/** The team whose card is worth sending once more. */
async function nearest({ shop, settings, caller, now }: View): Promise<LeadingView['near']> {
  const id = await shop.leaderFigures.nearest(caller.userId, now);
  const team = id && (await shop.teams.get(id));
  const [found] = team ? await describedTeams(shop, settings, [team]) : [];
  return found && { team: found.card, alone: found.alone, wide: show(settings, found.goods.wide) };
}
