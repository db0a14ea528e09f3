import type { GroupView } from '@/contract/group';
import { shop as contract } from '@/contract/shop';
import { zero } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { days, later } from '@/domain/time';
import { query, type View } from '../../door/query';
import { faceOf, teamCards } from '../team/teamCards';

const MOST_OPEN = 20;
const MOST_FORMED = 10;
const LATELY = days(30);
const BOARD = 20;

/** Who is not of it is told no more of it than that there is no such thing. */
export const viewGroup = query(contract.viewGroup, async ({ groupId }, view): Promise<GroupView> => {
  const { shop, caller, settings, now } = view;
  const { userId } = caller;
  const member = await shop.groups.member(groupId, userId);
  if (!member) throw new Refusal('not_found');
  const sum = (await shop.groups.sums([groupId])).get(groupId) ?? { saved: zero, orders: 0 };
  const { shown: board, mine } = await shop.groups.board(groupId, userId, BOARD);
  const users = await shop.users.named(board.map((row) => row.userId));
  return {
    ...{ groupId, ...sum, people: (await shop.groups.people([groupId])).get(groupId) ?? 0 },
    teams: await cards(view, await shop.groups.teams(groupId, { openAt: now }, MOST_OPEN)),
    formed: await cards(view, await shop.groups.teams(groupId, { formedSince: later(now, -LATELY) }, MOST_FORMED)),
    board: board.map(({ userId: who, saved, brought }) => ({ ...faceOf(settings, users, who), saved, brought })),
    mine: { shown: member.shown, saved: mine.saved, brought: mine.brought },
  };
});

async function cards({ shop, settings }: View, ids: Awaited<ReturnType<View['shop']['groups']['teams']>>) {
  const teams = await shop.teams.some(ids);
  return teamCards(
    shop,
    settings,
    ids.flatMap((id) => teams.get(id) ?? []),
  );
}
