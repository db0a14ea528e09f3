import type { ImportId, ShopId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

/** Files that phones send in pieces, until they are read. */
export const importPieces = (db: Db, shopId: ShopId) => ({
  /** Whose file this is; nothing where none of it is here. */
  async ownerOf(importId: ImportId): Promise<UserId | undefined> {
    const piece = await db
      .selectFrom('importPieces')
      .select('userId')
      .where('shopId', '=', shopId)
      .where('importId', '=', importId)
      .limit(1)
      .executeTakeFirst();
    return piece?.userId;
  },

  /** The same number again replaces it. */
  async put(importId: ImportId, no: number, body: string, userId: UserId, now: Instant): Promise<void> {
    const facts = { body, putAt: at(now) };
    await db
      .insertInto('importPieces')
      .values({ shopId, importId, no, userId, ...facts })
      .onConflict((same) => same.columns(['shopId', 'importId', 'no']).doUpdateSet(facts))
      .execute();
  },

  /** In their order. */
  async bodies(importId: ImportId): Promise<{ readonly no: number; readonly body: string }[]> {
    return db
      .selectFrom('importPieces')
      .select(['no', 'body'])
      .where('shopId', '=', shopId)
      .where('importId', '=', importId)
      .orderBy('no')
      .execute();
  },

  async forget(importId: ImportId): Promise<void> {
    await db.deleteFrom('importPieces').where('shopId', '=', shopId).where('importId', '=', importId).execute();
  },

  /** What nobody has read since then. */
  async forgetOlder(than: Instant): Promise<void> {
    await db.deleteFrom('importPieces').where('shopId', '=', shopId).where('putAt', '<', at(than)).execute();
  },
});
