import { shop as contract } from '@/contract/shop';
import { refuseIf } from '@/domain/refusal';
import { hours, later } from '@/domain/time';
import { errand } from '../../door/errand';

const FRESH = hours(20); // WeChat forgets an activity after about a day.

/** An activity of WeChat for each team, made when somebody who sits in it first wants to share it. */
export const liveCard = errand(
  contract.liveCard,
  async ({ teamId }, { shopId, userId }, { database, clock, wechat }) => {
    const now = clock.now();
    const since = later(now, -FRESH);
    const { team, known } = await database.look(shopId, async (shop) => ({
      team: await shop.teams.get(teamId),
      known: (await shop.liveCards.of(teamId, since))[0],
    }));
    refuseIf(team.seats.some((seat) => seat.userId === userId) ? undefined : 'not_allowed');

    const count = { members: team.seats.filter(({ paid }) => paid).length, room: team.size };
    if (known) return { activityId: known, ...count };
    const { activityId } = await wechat.createActivity();
    await database.transact(shopId, (tx) => tx.liveCards.add(teamId, activityId, now));
    return { activityId, ...count };
  },
);
