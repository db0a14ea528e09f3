import { shop as contract } from '@/contract/shop';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';

/** The leader lets strangers see the team on the wall, or not any more. A private one never is. */
export const showTeam = command('showTeam', contract.showTeam, async ({ teamId, isListed }, { tx, caller }) => {
  const team = await tx.teams.lock(teamId);
  refuseIf(team.leaderId !== caller.userId || team.kind === 'private' ? 'not_allowed' : undefined);
  await tx.teams.list(teamId, isListed);
  return {};
});
