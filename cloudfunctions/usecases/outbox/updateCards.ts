import type { ShopId, TeamId } from '@/domain/id';
import type { Team } from '@/domain/team';
import { hours, later } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import { teamPage } from './pages';

const FORGOTTEN = hours(24); // WeChat takes no update of an older card.

/** Has WeChat redraw the cards of a team as it is now, however many changes came before. */
export async function updateCards(shopId: ShopId, teamId: TeamId, platform: Platform): Promise<void> {
  const { database, clock, wechat } = platform;
  const { team, cards } = await database.look(shopId, async (shop) => ({
    team: await shop.teams.get(teamId),
    cards: await shop.liveCards.of(teamId, later(clock.now(), -FORGOTTEN)),
  }));
  const members = team.seats.filter(({ paid }) => paid).length;
  for (const activityId of cards) {
    await wechat.updateCard({ activityId, state: stateOf(team), members, room: team.size, path: teamPage(teamId) });
  }
}

/** 0 members are joining, 1 full, 2 over. */
function stateOf({ status }: Pick<Team, 'status'>): 0 | 1 | 2 {
  if (status === 'formed') return 1;
  return status === 'lapsed' ? 2 : 0;
}
