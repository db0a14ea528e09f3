import { sql } from 'kysely';
import type { ShopId, TeamId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

/** What people allowed us to send them: one leave, one message. WeChat does not tell what is left. */
export const grants = (db: Db, shopId: ShopId) => ({
  async add(userId: UserId, messages: readonly string[]): Promise<void> {
    if (messages.length === 0) return;
    await db
      .insertInto('grants')
      .values(messages.map((message) => ({ shopId, userId, message, granted: 1, used: 0 })))
      .onConflict((same) =>
        same.columns(['shopId', 'userId', 'message']).doUpdateSet({ granted: sql<number>`grants.granted + 1` }),
      )
      .execute();
  },

  /** Uses one up. False: none is left. */
  async use(userId: UserId, message: string): Promise<boolean> {
    const used = await db
      .updateTable('grants')
      .set((eb) => ({ used: eb('used', '+', 1) }))
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .where('message', '=', message)
      .whereRef('used', '<', 'granted')
      .returning('used')
      .executeTakeFirst();
    return used !== undefined;
  },
});

/** Cards in chats that WeChat redraws when we tell it to. */
export const liveCards = (db: Db, shopId: ShopId) => ({
  async add(teamId: TeamId, activityId: string, now: Instant): Promise<void> {
    await db
      .insertInto('liveCards')
      .values({ shopId, teamId, activityId, madeAt: at(now) })
      .onConflict((same) => same.columns(['shopId', 'teamId', 'activityId']).doNothing())
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

  /** Made since then, the newest first: WeChat forgets them after a day. */
  async of(teamId: TeamId, since: Instant): Promise<string[]> {
    const rows = await db
      .selectFrom('liveCards')
      .select('activityId')
      .where('shopId', '=', shopId)
      .where('teamId', '=', teamId)
      .where('madeAt', '>', at(since))
      .orderBy('madeAt', 'desc')
      .limit(10)
      .execute();
    return rows.map(({ activityId }) => activityId);
  },
});
