import type { NoteId, ShopId, UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export interface Note {
  readonly id: NoteId;
  readonly userId: UserId;
  readonly words: string;
  readonly byId: UserId;
  readonly at: Instant;
}

/** What the staff call a customer, and what they write down about him. */
export const customerNotes = (db: Db, shopId: ShopId) => {
  const rows = db
    .selectFrom('customerNotes')
    .select(['id', 'userId', 'words', 'byId', 'at'])
    .where('shopId', '=', shopId);

  return {
    /** The last first. */
    async list(userId: UserId, before: { at: Instant; id: string } | undefined, most: number): Promise<Note[]> {
      return rows
        .where('userId', '=', userId)
        .$if(before !== undefined, (all) =>
          all.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('at', 'id'), '<', tuple(at(before!.at), before!.id as NoteId)),
          ),
        )
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
    },

    /** Refuses `not_found`. */
    async lock(id: NoteId): Promise<Note> {
      const note = await rows.where('id', '=', id).forUpdate().executeTakeFirst();
      if (!note) throw new Refusal('not_found');
      return note;
    },

    /** Lock the person before: there are only so many. */
    async count(userId: UserId): Promise<number> {
      const { count } = await db
        .selectFrom('customerNotes')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .executeTakeFirstOrThrow();
      return count;
    },

    async add({ at: now, ...note }: Note): Promise<void> {
      await db
        .insertInto('customerNotes')
        .values({ shopId, ...note, at: at(now) })
        .execute();
    },

    async remove(id: NoteId): Promise<void> {
      await db.deleteFrom('customerNotes').where('shopId', '=', shopId).where('id', '=', id).execute();
    },

    async remark(userId: UserId, remark: string, byId: UserId, now: Instant): Promise<void> {
      if (remark === '') {
        await db.deleteFrom('customerRemarks').where('shopId', '=', shopId).where('userId', '=', userId).execute();
        return;
      }
      const said = { remark, byId, at: at(now) };
      await db
        .insertInto('customerRemarks')
        .values({ shopId, userId, ...said })
        .onConflict((same) => same.columns(['shopId', 'userId']).doUpdateSet(said))
        .execute();
    },

    async remarks(people: readonly UserId[]): Promise<ReadonlyMap<UserId, string>> {
      if (people.length === 0) return new Map();
      const found = await db
        .selectFrom('customerRemarks')
        .select(['userId', 'remark'])
        .where('shopId', '=', shopId)
        .where('userId', 'in', [...new Set(people)])
        .execute();
      return new Map(found.map(({ userId, remark }) => [userId, remark]));
    },
  };
};
