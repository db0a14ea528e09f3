import type { GroupCard } from '@/contract/group';
import { shop as contract } from '@/contract/shop';
import { type GroupId, isId } from '@/domain/id';
import { zero } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { query } from '../../door/query';
import { cursorOf, MOMENT, partsOf } from '../cursors';
import { faceOf } from '../team/teamCards';

const PAGE = 20;
const FACES = 5;

export const listGroups = query(contract.listGroups, async ({ teamId, cursor }, { shop, caller, settings, now }) => {
  const { userId } = caller;
  const mine = await shop.groups.of(userId, { teamId, before: keyOf(cursor), most: PAGE });
  const ids = mine.map(({ groupId }) => groupId);
  const people = await shop.groups.people(ids);
  const others = await shop.groups.lately(ids, userId, FACES);
  const open = await shop.groups.openTeams(ids, now);
  const sums = await shop.groups.sums(ids);
  const users = await shop.users.named([...others.values()].flat());
  const items = mine.map(
    ({ groupId, lastAt }): GroupCard => ({
      ...{ groupId, lastAt, people: people.get(groupId) ?? 0, openTeams: open.get(groupId) ?? 0 },
      faces: (others.get(groupId) ?? []).map((who) => faceOf(settings, users, who)),
      saved: sums.get(groupId)?.saved ?? zero,
    }),
  );
  const last = mine.length === PAGE ? mine.at(-1) : undefined;
  return { items, next: last && cursorOf(last.lastAt, last.groupId) };
});

function keyOf(cursor: string | undefined): { readonly lastAt: Instant; readonly groupId: GroupId } | undefined {
  if (cursor === undefined) return undefined;
  const { numbers, id: groupId } = partsOf(cursor, [MOMENT]);
  if (!isId('group', groupId)) throw new Refusal('not_understood');
  return { lastAt: numbers[0] as Instant, groupId };
}
