import type { Team } from '@/domain/team';
import type { Instant } from '@/domain/time';
import type { Letter } from '../../storage/letter';
import type { Tables } from '../../storage/tables';
import { thanksFor } from '../order/afterPayment';
import { seatsChanged } from './teamLetters';

/**
 * Stores what has become of a team, and has told what follows from it: the cards in chats are drawn anew, one that is to
 * be reckoned or drawn is settled, and who sits in one that has formed hears of it. Its seats are stored by the caller,
 * who has locked it.
 */
export async function moveTeam(tx: Tables, team: Team, now: Instant): Promise<void> {
  await tx.teams.save(team);
  const letters: Letter[] = [...seatsChanged(team, now)];
  if (team.status === 'settling')
    letters.push({ id: `${team.id}.settle`, effect: { kind: 'settle_team', teamId: team.id } });
  if (team.status === 'formed') {
    for (const { orderId, userId } of team.seats) {
      letters.push({ id: `${orderId}.formed`, effect: { kind: 'tell', message: 'team_formed', userId, orderId } });
      letters.push(thanksFor(orderId));
    }
  }
  await tx.outbox.put(letters, now);
}
