import type { Row } from '@/domain/checkIn';
import type { ShopId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export interface CheckedIn extends Row {
  readonly points: number;
  readonly growth: number;
  readonly at: Instant;
}

/** Who came on which day, and what it brought. One a person and day. */
export const checkIns = (db: Db, shopId: ShopId) => ({
  /** False: this person has come on that day already. */
  async add(userId: UserId, { at: when, ...came }: CheckedIn): Promise<boolean> {
    const added = await db
      .insertInto('checkIns')
      .values({ shopId, userId, ...came, at: at(when) })
      .onConflict((same) => same.columns(['shopId', 'userId', 'day']).doNothing())
      .returning('day')
      .executeTakeFirst();
    return added !== undefined;
  },

  async last(userId: UserId): Promise<Row | undefined> {
    return db
      .selectFrom('checkIns')
      .select(['day', 'streak'])
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .orderBy('day', 'desc')
      .limit(1)
      .executeTakeFirst();
  },

  /** The days of a month, `2026-11`, on which this person came. */
  async ofMonth(userId: UserId, month: string): Promise<number[]> {
    const rows = await db
      .selectFrom('checkIns')
      .select('day')
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .where('day', '>=', `${month}-01`)
      .where('day', '<=', `${month}-31`)
      .orderBy('day')
      .execute();
    return rows.map(({ day }) => Number(day.slice(8)));
  },
});
