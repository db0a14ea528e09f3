import type { ShopId, TeamId } from '@/domain/id';
import { isOneSeatLeft } from '@/domain/message';
import type { Platform } from '../../platform/platform';

/**
 * One seat of a team is left: those who sit in it are told, each once for this team, however often it comes to that. If
 * it is not so any more, nobody is, and the letter waits for the next time.
 */
export async function seatLeft(shopId: ShopId, teamId: TeamId, { database, clock }: Platform): Promise<void> {
  await database.transact(shopId, async (tx) => {
    const [team, now] = [await tx.teams.get(teamId), clock.now()];
    if (!isOneSeatLeft(team, now)) return;
    for (const { userId, orderId } of team.seats) {
      const effect = { kind: 'tell' as const, message: 'seat_left' as const, userId, orderId };
      await tx.outbox.putOnce({ id: `${teamId}.${userId}.seat_left`, effect }, now);
    }
  });
}
