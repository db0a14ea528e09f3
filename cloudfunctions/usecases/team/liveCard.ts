import { shop as contract } from '@/contract/shop';
import { CARD_FRESH, cardFor, faceOf } from '@/domain/liveCard';
import { refuseIf } from '@/domain/refusal';
import { later } from '@/domain/time';
import { errand } from '../../door/errand';

/** An activity of WeChat for each share, made when somebody who sits in the team is about to share it. */
export const liveCard = errand(
  contract.liveCard,
  async ({ teamId, code }, { shopId, userId }, { database, clock, wechat }) => {
    const now = clock.now();
    const { team, cards } = await database.look(shopId, async (shop) => ({
      team: await shop.teams.get(teamId),
      cards: await shop.liveCards.fresh(teamId, later(now, -CARD_FRESH)),
    }));
    refuseIf(team.seats.some((seat) => seat.userId === userId) ? undefined : 'not_allowed');

    const count = { members: faceOf(team).members, room: team.size };
    const known = cardFor(cards, userId, code, now);
    if (known) {
      const { activityId } = known;
      if (code !== undefined && code !== known.code)
        await database.transact(shopId, (tx) => tx.liveCards.takeOver(teamId, activityId, code));
      return { activityId, ...count };
    }
    const { activityId } = await wechat.createActivity();
    // Without a code nobody will tell that it has gone out.
    const card = { activityId, userId, code: code ?? null, sharedAt: code === undefined ? now : null };
    await database.transact(shopId, (tx) => tx.liveCards.add(teamId, card, now));
    return { activityId, ...count };
  },
);
