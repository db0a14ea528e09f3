import type { ShopId, UserId } from '@/domain/id';
import type { Standing } from '@/domain/member';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

const COLUMNS = ['position', 'needs', 'reached', 'wonAt', 'keptUntil'] as const;

/** Who has won which tier. Lock the person before anything of it is changed. */
export const members = (db: Db, shopId: ShopId) => ({
  async get(userId: UserId): Promise<Standing | undefined> {
    return db
      .selectFrom('members')
      .select(COLUMNS)
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .executeTakeFirst();
  },

  /** Nothing: he has no tier but what everybody has. */
  async put(userId: UserId, standing: Standing | undefined): Promise<void> {
    if (!standing) {
      await db.deleteFrom('members').where('shopId', '=', shopId).where('userId', '=', userId).execute();
      return;
    }
    const { position, needs, reached, wonAt, keptUntil } = standing;
    const won = { position, needs, reached, wonAt: at(wonAt), keptUntil: at(keptUntil) };
    await db
      .insertInto('members')
      .values({ shopId, userId, ...won })
      .onConflict((same) => same.columns(['shopId', 'userId']).doUpdateSet(won))
      .execute();
  },

  /** Whose time is over at `now`, the longest first. */
  async ended(now: Instant, most: number): Promise<UserId[]> {
    const rows = await db
      .selectFrom('members')
      .select('userId')
      .where('shopId', '=', shopId)
      .where('keptUntil', '<=', at(now))
      .orderBy('keptUntil')
      .orderBy('userId')
      .limit(most)
      .execute();
    return rows.map(({ userId }) => userId);
  },

  /** Whose time is over before `until`, and who has not been looked at for it. */
  async ending(until: Instant, most: number): Promise<UserId[]> {
    const rows = await db
      .selectFrom('members')
      .select('userId')
      .where('shopId', '=', shopId)
      .where('keptUntil', '<=', at(until))
      .where((eb) => eb.or([eb('toldUntil', 'is', null), eb('toldUntil', '<>', eb.ref('keptUntil'))]))
      .orderBy('keptUntil')
      .orderBy('userId')
      .limit(most)
      .execute();
    return rows.map(({ userId }) => userId);
  },

  async looked(userId: UserId): Promise<void> {
    await db
      .updateTable('members')
      .set((eb) => ({ toldUntil: eb.ref('keptUntil') }))
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .execute();
  },

  /** Of how many orders since then this paid the freight: of those that are not closed. */
  async freightsPaid(buyerId: UserId, by: 'tier' | 'card', since: Instant): Promise<number> {
    const { count } = await db
      .selectFrom('orders')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('shopId', '=', shopId)
      .where('buyerId', '=', buyerId)
      .where('freightBy', '=', by)
      .where('freightBy', 'is not', null) // The condition of the index.
      .where('placedAt', '>=', at(since))
      .where('status', '<>', 'closed')
      .executeTakeFirstOrThrow();
    return count;
  },

  /** How many people have won each tier, by its position. */
  async count(): Promise<ReadonlyMap<number, number>> {
    const rows = await db
      .selectFrom('members')
      .select(['position', (eb) => eb.fn.countAll<number>().as('people')])
      .where('shopId', '=', shopId)
      .groupBy('position')
      .execute();
    return new Map(rows.map(({ position, people }) => [position, people]));
  },
});
