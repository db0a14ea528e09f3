import { sql } from 'kysely';
import type { GrowthBecause } from '@/domain/growth';
import type { ShopId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at, json } from './values';

export interface GrowthEntry {
  readonly id: string; // Made from the event: PostgreSQL refuses to count it twice.
  readonly change: number;
  readonly because: GrowthBecause;
  readonly at: Instant;
}

/** Growth, entry by entry. Nothing is edited: what is taken back is an entry, too, dated as what it takes back. */
export const growth = (db: Db, shopId: ShopId) => ({
  async add(userId: UserId, { id, change, because, at: when }: GrowthEntry, countsAt = when): Promise<void> {
    await db
      .insertInto('growthLog')
      .values({ shopId, id, userId, change, because: json(because), at: at(when), countsAt: at(countsAt) })
      .execute();
  },

  /** What counts after `from` and up to `until`; nothing is below zero. */
  async sum(userId: UserId, from: Instant, until?: Instant): Promise<number> {
    const { growth } = await db
      .selectFrom('growthLog')
      .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('change'), sql<number>`0`).as('growth'))
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .where('countsAt', '>', at(from))
      .$if(until !== undefined, (all) => all.where('countsAt', '<=', at(until!)))
      .executeTakeFirstOrThrow();
    return Math.max(0, Number(growth));
  },

  /** The newest first; after the one that is named, if one is. */
  async list(userId: UserId, before: Pick<GrowthEntry, 'at' | 'id'> | undefined, most: number): Promise<GrowthEntry[]> {
    return db
      .selectFrom('growthLog')
      .select(['id', 'change', 'because', 'at'])
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .$if(before !== undefined, (all) =>
        all.where(sql<boolean>`(at, id) < (${at(before!.at)}::timestamptz, ${before!.id})`),
      )
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
  },
});
