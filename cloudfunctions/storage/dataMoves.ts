import type { MoveId, ShopId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export interface StoredMove {
  readonly id: MoveId;
  readonly kind: 'export' | 'import';
  readonly userId: UserId;
  readonly at: Instant;
  readonly rows: number | null;
}

/** Who has taken all of the shop along, or filled it. */
export const dataMoves = (db: Db, shopId: ShopId) => ({
  async add({ at: now, ...move }: StoredMove): Promise<void> {
    await db
      .insertInto('dataMoves')
      .values({ shopId, ...move, at: at(now) })
      .execute();
  },

  /** Nothing where nobody has begun it, or it is finished. */
  async finish(id: MoveId, rows: number): Promise<StoredMove | undefined> {
    return db
      .updateTable('dataMoves')
      .set({ rows })
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .where('rows', 'is', null)
      .returning(['id', 'kind', 'userId', 'at', 'rows'])
      .executeTakeFirst();
  },

  /** The latest first. */
  async list(most: number): Promise<StoredMove[]> {
    return db
      .selectFrom('dataMoves')
      .select(['id', 'kind', 'userId', 'at', 'rows'])
      .where('shopId', '=', shopId)
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
  },

  /** So much was asked of the shop since then that may have changed something. */
  async changesSince(then: Instant): Promise<number> {
    const { count } = await db
      .selectFrom('requests')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('shopId', '=', shopId)
      .where('at', '>', at(then))
      .executeTakeFirstOrThrow();
    return count;
  },
});
