import { sql } from 'kysely';
import type { ShopId, UserId } from '@/domain/id';
import { COUNTED_MESSAGES, type MessageChoices, NO_CHOICES, type Told, type ToldBy } from '@/domain/message';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at, json } from './values';

/** All that people were told, or would have been: what WeChat could not send can be read here. */
export const inbox = (db: Db, shopId: ShopId) => {
  const rows = db
    .selectFrom('inbox')
    .select(['id', 'message', 'facts', 'leadsTo', 'way', 'at', 'readAt'])
    .where('shopId', '=', shopId);

  return {
    async get(id: string): Promise<Told | undefined> {
      return rows.where('id', '=', id).executeTakeFirst();
    },

    /** Once for each letter: a later try changes what it says and how it was sent. `way` says when it was sent, too. */
    async put(userId: UserId, told: Omit<Told, 'readAt' | 'at'>, now: Instant): Promise<void> {
      const { id, message, facts, leadsTo, way } = told;
      const toldAt = way === 'sending' ? at(now) : null;
      const changing = { facts: json(facts), way, toldAt };
      await db
        .insertInto('inbox')
        .values({ shopId, id, userId, message, leadsTo: json(leadsTo), at: at(now), readAt: null, ...changing })
        .onConflict((same) => same.columns(['shopId', 'id']).doUpdateSet(changing))
        .execute();
    },

    /** What became of one that WeChat was asked for. */
    async end(id: string, way: Extract<ToldBy, 'sent' | 'not_granted'>): Promise<void> {
      await db
        .updateTable('inbox')
        .set({ way, ...(way === 'not_granted' && { toldAt: null }) })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .where('way', '=', 'sending')
        .execute();
    },

    /** How many of those that are counted were sent to this person since then. */
    async sentSince(userId: UserId, since: Instant): Promise<number> {
      const { count } = await db
        .selectFrom('inbox')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('message', 'in', COUNTED_MESSAGES)
        .where('toldAt', '>=', at(since))
        .executeTakeFirstOrThrow();
      return count;
    },

    /** The newest first; after the one that is named, if one is. */
    async of(userId: UserId, before: Pick<Told, 'at' | 'id'> | undefined, most: number): Promise<Told[]> {
      return rows
        .where('userId', '=', userId)
        .$if(before !== undefined, (all) =>
          all.where(sql<boolean>`(at, id) < (${at(before!.at)}::timestamptz, ${before!.id})`),
        )
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
    },

    /** How many have not been read; `most` at most. */
    async unread(userId: UserId, most: number): Promise<number> {
      const found = await db
        .selectFrom('inbox')
        .select('id')
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('readAt', 'is', null)
        .limit(most)
        .execute();
      return found.length;
    },

    /** False: this person has none of this id. */
    async read(userId: UserId, id: string, now: Instant): Promise<boolean> {
      const found = await db
        .updateTable('inbox')
        .set((eb) => ({ readAt: eb.fn.coalesce('readAt', at(now)) }))
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('id', '=', id)
        .returning('id')
        .executeTakeFirst();
      return found !== undefined;
    },

    /** All that came up to then: what comes while the list is looked at stays unread. */
    async readAll(userId: UserId, until: Instant, now: Instant): Promise<void> {
      await db
        .updateTable('inbox')
        .set({ readAt: at(now) })
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('readAt', 'is', null)
        .where('at', '<=', at(until))
        .execute();
    },

    async forget(before: Instant, most: number): Promise<void> {
      const old = db
        .selectFrom('inbox')
        .select('id')
        .where('shopId', '=', shopId)
        .where('at', '<', at(before))
        .limit(most);
      await db.deleteFrom('inbox').where('shopId', '=', shopId).where('id', 'in', old).execute();
    },
  };
};

/** What each person wants WeChat to tell. */
export const messageChoices = (db: Db, shopId: ShopId) => ({
  async of(userId: UserId): Promise<MessageChoices> {
    const found = await db
      .selectFrom('messageChoices')
      .select(['quiet', 'off'])
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .executeTakeFirst();
    return found ?? NO_CHOICES;
  },

  async put(userId: UserId, { quiet, off }: MessageChoices): Promise<void> {
    const chosen = { quiet, off: json(off) };
    await db
      .insertInto('messageChoices')
      .values({ shopId, userId, ...chosen })
      .onConflict((same) => same.columns(['shopId', 'userId']).doUpdateSet(chosen))
      .execute();
  },
});
