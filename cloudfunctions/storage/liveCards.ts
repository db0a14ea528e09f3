import type { ShopId, TeamId, UserId } from '@/domain/id';
import { type CardFace, type LiveCard, MOST_CARDS, MOST_REFUSALS } from '@/domain/liveCard';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

/** Cards in chats that WeChat redraws when we tell it to. */
export const liveCards = (db: Db, shopId: ShopId) => {
  const cards = (teamId: TeamId, since: Instant) =>
    db
      .selectFrom('liveCards')
      .select(['activityId', 'userId', 'code', 'sharedAt', 'state', 'members'])
      .where('shopId', '=', shopId)
      .where('teamId', '=', teamId)
      .where('madeAt', '>', at(since));

  const change = (teamId: TeamId, activityIds: readonly string[]) =>
    db
      .updateTable('liveCards')
      .where('shopId', '=', shopId)
      .where('teamId', '=', teamId)
      .where('activityId', 'in', activityIds);

  return {
    async add(
      teamId: TeamId,
      { activityId, userId, code, sharedAt }: Omit<LiveCard, 'shown'>,
      now: Instant,
    ): Promise<void> {
      const shared = sharedAt === null ? null : at(sharedAt);
      await db
        .insertInto('liveCards')
        .values({ shopId, teamId, activityId, userId, code, sharedAt: shared, madeAt: at(now) })
        .onConflict((same) => same.columns(['shopId', 'teamId', 'activityId']).doNothing())
        .execute();
    },

    /** Made since then, shared or not, the newest first. */
    async fresh(teamId: TeamId, since: Instant): Promise<LiveCard[]> {
      const rows = await cards(teamId, since).orderBy('madeAt', 'desc').limit(MOST_CARDS).execute();
      return rows.map(cardOf);
    },

    /** One that was prepared for a share that never came goes out with another. */
    async takeOver(teamId: TeamId, activityId: string, code: string): Promise<void> {
      await change(teamId, [activityId]).set({ code }).where('sharedAt', 'is', null).execute();
    },

    /** It goes out: from now on it is redrawn. False: it did already, or there is none of this code. */
    async share(teamId: TeamId, userId: UserId, code: string, now: Instant): Promise<boolean> {
      const shared = await db
        .updateTable('liveCards')
        .set({ sharedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('teamId', '=', teamId)
        .where('userId', '=', userId)
        .where('code', '=', code)
        .where('sharedAt', 'is', null)
        .returning('activityId')
        .execute();
      return shared.length > 0;
    },

    /** Those in chats that WeChat still redraws. What failed last time comes last, else the newest first. */
    async shared(teamId: TeamId, since: Instant): Promise<LiveCard[]> {
      const rows = await cards(teamId, since)
        .where('sharedAt', 'is not', null)
        .where('refusals', '<', MOST_REFUSALS)
        .orderBy('failedAt', (order) => order.asc().nullsFirst())
        .orderBy('madeAt', 'desc')
        .execute();
      return rows.map(cardOf);
    },

    async drawn(teamId: TeamId, activityIds: readonly string[], { state, members }: CardFace): Promise<void> {
      if (activityIds.length === 0) return;
      await change(teamId, activityIds).set({ state, members, failedAt: null }).execute();
    },

    /** `refused`: WeChat has said no to it, and not only been silent. */
    async failed(teamId: TeamId, activityIds: readonly string[], now: Instant, refused: boolean): Promise<void> {
      if (activityIds.length === 0) return;
      await change(teamId, activityIds)
        .set((eb) => ({ failedAt: at(now), refusals: eb('refusals', '+', refused ? 1 : 0) }))
        .execute();
    },

    async forget(before: Instant, most: number): Promise<void> {
      const old = db
        .selectFrom('liveCards')
        .select('activityId')
        .where('shopId', '=', shopId)
        .where('madeAt', '<', at(before))
        .limit(most);
      await db.deleteFrom('liveCards').where('shopId', '=', shopId).where('activityId', 'in', old).execute();
    },
  };
};

type Row = Omit<LiveCard, 'shown'> & { readonly state: CardFace['state'] | null; readonly members: number | null };

const cardOf = ({ state, members, ...card }: Row): LiveCard => ({
  ...card,
  shown: state === null || members === null ? undefined : { state, members },
});
