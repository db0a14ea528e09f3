import { admin as contract } from '@/contract/admin';
import { assert } from '@/domain/bug';
import { refuseIf } from '@/domain/refusal';
import { completeOpenly, whyNotComplete } from '@/domain/team';
import { command } from '../../door/command';
import { moveTeam } from '../team/moveTeam';

/** 商家补贴成团: it forms with those who have paid, for all to see. Refuses `team_seats_held` while somebody is about to pay. */
export const completeTeam = command('completeTeam', contract.completeTeam, async ({ teamId }, { tx, now }) => {
  const team = await tx.teams.lock(teamId);
  refuseIf(whyNotComplete(team, now));
  assert(team.status === 'open', `${teamId} is open`);
  await moveTeam(tx, completeOpenly(team, now), now);
  return {};
});
