import { sql } from 'kysely';
import type { ShopId, UserId } from '@/domain/id';
import type { Db } from './schema';

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

  /** All that this person ever allowed, and what was used of it. */
  async of(userId: UserId): Promise<{ message: string; granted: number; used: number }[]> {
    return db
      .selectFrom('grants')
      .select(['message', 'granted', 'used'])
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .execute();
  },

  async left(userId: UserId, message: string): Promise<number> {
    const found = await db
      .selectFrom('grants')
      .select(['granted', 'used'])
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .where('message', '=', message)
      .executeTakeFirst();
    return found ? found.granted - found.used : 0;
  },
});
