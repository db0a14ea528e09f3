import type { ShopId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export interface StoredBirthday {
  readonly month: number;
  readonly day: number;
  readonly changedAt: Instant;
  readonly givenAt: Instant | null; // The last gift.
}

/** When people have their birthday, as they say. Lock the person before it is changed or given for. */
export const birthdays = (db: Db, shopId: ShopId) => ({
  async get(userId: UserId): Promise<StoredBirthday | undefined> {
    return db
      .selectFrom('birthdays')
      .select(['month', 'day', 'changedAt', 'givenAt'])
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .executeTakeFirst();
  },

  /** What was given stays known, whatever it is changed to. */
  async put(userId: UserId, { month, day }: Pick<StoredBirthday, 'month' | 'day'>, now: Instant): Promise<void> {
    const said = { month, day, changedAt: at(now), lookedOn: null };
    await db
      .insertInto('birthdays')
      .values({ shopId, userId, ...said })
      .onConflict((same) => same.columns(['shopId', 'userId']).doUpdateSet(said))
      .execute();
  },

  /** Some who have it on one of these days and were not looked at `today`. */
  async toLookAt(
    these: readonly Pick<StoredBirthday, 'month' | 'day'>[],
    today: string,
    most: number,
  ): Promise<UserId[]> {
    const rows = await db
      .selectFrom('birthdays')
      .select('userId')
      .where('shopId', '=', shopId)
      .where((eb) => eb.or(these.map(({ month, day }) => eb.and([eb('month', '=', month), eb('day', '=', day)]))))
      .where((eb) => eb.or([eb('lookedOn', 'is', null), eb('lookedOn', '<>', today)]))
      .orderBy('userId')
      .limit(most)
      .execute();
    return rows.map(({ userId }) => userId);
  },

  async looked(userId: UserId, today: string): Promise<void> {
    await db
      .updateTable('birthdays')
      .set({ lookedOn: today })
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .execute();
  },

  async given(userId: UserId, now: Instant): Promise<void> {
    await db
      .updateTable('birthdays')
      .set({ givenAt: at(now) })
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .execute();
  },
});
