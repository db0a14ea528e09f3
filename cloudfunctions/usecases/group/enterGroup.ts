import { shop as contract } from '@/contract/shop';
import type { GroupId, TeamId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { groupOf } from '../../door/caller';
import { command, type Scene } from '../../door/command';

/**
 * Who comes in by a card of a chat group belongs to it, and so does the team of the card: which group, WeChat has told
 * the door. Nothing where it has not. A card that is forwarded to a second group makes the team belong to both.
 */
export async function comeIn({ tx, caller, now }: Scene, teamId?: TeamId): Promise<GroupId | undefined> {
  const { openGId, userId } = caller;
  if (openGId === undefined) return undefined;
  const groupId = groupOf(openGId);
  await tx.groups.enter(groupId, userId, now);
  if (teamId) await tx.groups.addTeam(groupId, teamId, now);
  return groupId;
}

export const enterGroup = command('enterGroup', contract.enterGroup, async ({ teamId }, scene) => {
  const { tx, caller } = scene;
  await tx.users.lock(caller.userId);
  if (teamId) await tx.teams.get(teamId);
  const groupId = await comeIn(scene, teamId);
  if (!groupId) throw new Refusal('group_unknown');
  return { groupId };
});
