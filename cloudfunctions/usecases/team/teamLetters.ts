import type { TeamId, UserId } from '@/domain/id';
import { isOneSeatLeft, SEAT_LEFT_WAITS } from '@/domain/message';
import type { Team } from '@/domain/team';
import { type Instant, later } from '@/domain/time';
import type { Letter } from '../../storage/letter';
import type { Tables } from '../../storage/tables';

/** The cards of this team show something else now. One letter for each team, which every change puts again. */
export const cardsChanged = (teamId: TeamId): Letter => ({
  id: `${teamId}.cards`,
  effect: { kind: 'update_cards', teamId },
});

/** Who sits in it has changed: its cards, and whether only one seat is left. `team`: as it is stored now. */
export function seatsChanged(team: Team, now: Instant): readonly Letter[] {
  const { id: teamId } = team;
  if (!isOneSeatLeft(team, now)) return [cardsChanged(teamId)];
  const effect = { kind: 'seat_left' as const, teamId };
  return [cardsChanged(teamId), { id: `${teamId}.seat_left`, effect, notBefore: later(now, SEAT_LEFT_WAITS) }];
}

/** A card goes out into a chat with the share of this code: from now on it is redrawn. */
export async function cardShared(
  tx: Tables,
  { teamId, userId, code }: { readonly teamId: TeamId; readonly userId: UserId; readonly code: string },
  now: Instant,
): Promise<void> {
  if (await tx.liveCards.share(teamId, userId, code, now)) await tx.outbox.put([cardsChanged(teamId)], now);
}
