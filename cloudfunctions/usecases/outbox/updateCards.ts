import type { ShopId, TeamId } from '@/domain/id';
import { BETWEEN_CARDS, CARD_LIVES, faceOf, isBehind } from '@/domain/liveCard';
import { Outage } from '@/domain/outage';
import { type Instant, isOver, later } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import { NotAll, type Outcome } from './outcome';
import { teamPage } from './pages';

const MOST_SILENCES = 2; // One after the other: then WeChat is away, and not only one card is in trouble.

/**
 * Has WeChat redraw the cards of a team as it is now, however many changes came before, each that shows something else.
 * One in trouble does not hold up the others. None is begun after `until`: what is left goes in the next round, and
 * that after so long that WeChat is asked once in BETWEEN_CARDS on an average.
 */
export async function updateCards(
  shopId: ShopId,
  teamId: TeamId,
  until: Instant,
  { database, clock, wechat, log }: Platform,
): Promise<Outcome> {
  const { team, cards } = await database.look(shopId, async (shop) => ({
    team: await shop.teams.get(teamId),
    cards: await shop.liveCards.shared(teamId, later(clock.now(), -CARD_LIVES)),
  }));
  const face = faceOf(team);
  const behind = cards.filter(({ shown }) => isBehind(shown, face)).map(({ activityId }) => activityId);
  const [drawn, refused, silent] = [[] as string[], [] as string[], [] as string[]];
  let trouble: unknown;
  let asked = 0;
  let silences = 0;
  for (const activityId of behind) {
    if (isOver(until, clock.now()) || silences === MOST_SILENCES) break;
    asked += 1;
    try {
      await wechat.updateCard({ activityId, ...face, room: team.size, path: teamPage(teamId) });
      drawn.push(activityId);
      silences = 0;
    } catch (error) {
      trouble = error;
      const isSilent = error instanceof Outage;
      (isSilent ? silent : refused).push(activityId);
      silences = isSilent ? silences + 1 : 0;
      if (!isSilent) log.failure(`card ${activityId} of ${teamId}`, error);
    }
  }
  const now = clock.now();
  await database.transact(shopId, async (tx) => {
    await tx.liveCards.drawn(teamId, drawn, face);
    await tx.liveCards.failed(teamId, refused, now, true);
    await tx.liveCards.failed(teamId, silent, now, false);
  });
  const rest = asked * BETWEEN_CARDS;
  if (trouble) throw new NotAll(trouble, rest);
  return asked < behind.length ? { is: 'waiting', until: later(now, rest) } : { is: 'sent', rest };
}
