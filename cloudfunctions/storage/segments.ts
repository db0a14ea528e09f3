import type { CustomerFilter } from '@/domain/customer';
import type { SegmentId, ShopId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at, json } from './values';

export interface Segment {
  readonly id: SegmentId;
  readonly name: string;
  readonly filter: CustomerFilter;
  readonly people: number;
  readonly countedAt: Instant;
}

const COLUMNS = ['id', 'name', 'filter', 'people', 'countedAt'] as const;

/** Filters that were saved under a name, and how many people they found when they were last counted. */
export const segments = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('segments').select(COLUMNS).where('shopId', '=', shopId);

  return {
    async all(): Promise<Segment[]> {
      return rows.orderBy('name').orderBy('id').execute();
    },

    /** Refuses `not_found`. */
    async get(id: SegmentId): Promise<Segment> {
      const segment = await rows.where('id', '=', id).executeTakeFirst();
      if (!segment) throw new Refusal('not_found');
      return segment;
    },

    /** False: another one has this name. */
    async add({ id, name, filter, people, countedAt }: Segment): Promise<boolean> {
      const added = await db
        .insertInto('segments')
        .values({ shopId, id, name, filter: json(filter), people, countedAt: at(countedAt) })
        .onConflict((same) => same.doNothing())
        .returning('id')
        .executeTakeFirst();
      return added !== undefined;
    },

    async change({ id, name, filter, people, countedAt }: Segment): Promise<void> {
      await db
        .updateTable('segments')
        .set({ name, filter: json(filter), people, countedAt: at(countedAt) })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },

    async remove(id: SegmentId): Promise<void> {
      await db.deleteFrom('segments').where('shopId', '=', shopId).where('id', '=', id).execute();
    },

    /** Those that were not counted since then, the longest first. */
    async due(since: Instant, most: number): Promise<SegmentId[]> {
      const found = await db
        .selectFrom('segments')
        .select('id')
        .where('shopId', '=', shopId)
        .where('countedAt', '<=', at(since))
        .orderBy('countedAt')
        .orderBy('id')
        .limit(most)
        .execute();
      return found.map(({ id }) => id);
    },

    async counted(id: SegmentId, people: number, now: Instant): Promise<void> {
      await db
        .updateTable('segments')
        .set({ people, countedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },
  };
};
