import type { HomePart } from '@/domain/home';
import type { ShopId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at, json } from './values';

/** The home page as it is worked on: its version counts up with each time it is saved. */
export interface HomeDraftRow {
  readonly parts: readonly HomePart[];
  readonly version: number;
  readonly shownVersion: number | null;
  readonly savedAt: Instant;
  readonly savedBy: UserId;
  readonly shownAt: Instant | null;
  readonly shownBy: UserId | null;
}

export const homeDrafts = (db: Db, shopId: ShopId) => ({
  /** Nothing: it was never worked on, and what is shown is all there is. */
  async get(): Promise<HomeDraftRow | undefined> {
    return db
      .selectFrom('homeDrafts')
      .select(['parts', 'version', 'shownVersion', 'savedAt', 'savedBy', 'shownAt', 'shownBy'])
      .where('shopId', '=', shopId)
      .executeTakeFirst();
  },

  /** False: this is not the version that was worked on; 0 is before the first. */
  async save(parts: readonly HomePart[], version: number, savedBy: UserId, now: Instant): Promise<boolean> {
    const facts = { parts: json(parts), savedAt: at(now), savedBy };
    if (version === 0) {
      const first = await db
        .insertInto('homeDrafts')
        .values({ shopId, ...facts, version: 1 })
        .onConflict((same) => same.column('shopId').doNothing())
        .returning('version')
        .executeTakeFirst();
      return first !== undefined;
    }
    const saved = await db
      .updateTable('homeDrafts')
      .set({ ...facts, version: version + 1 })
      .where('shopId', '=', shopId)
      .where('version', '=', version)
      .returning('version')
      .executeTakeFirst();
    return saved !== undefined;
  },

  /** Marks this version as shown, and gives what it is; nothing: somebody has saved since. */
  async show(version: number, shownBy: UserId, now: Instant): Promise<readonly HomePart[] | undefined> {
    const shown = await db
      .updateTable('homeDrafts')
      .set({ shownVersion: version, shownAt: at(now), shownBy })
      .where('shopId', '=', shopId)
      .where('version', '=', version)
      .returning('parts')
      .executeTakeFirst();
    return shown?.parts;
  },
});
