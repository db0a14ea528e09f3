import { sql } from 'kysely';
import type { DeedId, ShopId, UserId } from '@/domain/id';
import type { Role } from '@/domain/staff';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import type { RowFacts } from './schemaStaff';
import { at } from './values';

/** One thing that a member of staff has done, in the role of that day. */
export interface Deed {
  readonly id: DeedId;
  readonly byId: UserId;
  readonly role: Role;
  readonly endpoint: string;
  readonly at: Instant;
}

/** A row that it has changed: only the columns that did. `before` is nothing for a new one, `after` for one that is gone. */
export interface DeedChange {
  readonly ofTable: string;
  readonly rowKey: RowFacts;
  readonly before: RowFacts | null;
  readonly after: RowFacts | null;
}

export interface DeedsWanted {
  readonly byId?: UserId | undefined;
  readonly endpoints?: readonly string[] | undefined;
  readonly from?: Instant | undefined; // Belongs to it,
  readonly until?: Instant | undefined; // and this does not.
  readonly before?: Pick<Deed, 'id' | 'at'> | undefined;
}

const MOST_CHANGES = 500; // Of one deed that are shown: an import has thousands.

/** The audit log. PostgreSQL writes what has changed (see migrations/0026_staff); here it is named and read. */
export const deeds = (db: Db, shopId: ShopId) => ({
  /** Names what this transaction has changed so far, if it has. It is the last thing that the transaction does. */
  async finish({ id, byId, role, endpoint, at: now }: Deed): Promise<void> {
    await sql`
      insert into deeds (shop_id, id, by_id, role, endpoint, at)
      select ${shopId}, ${id}, ${byId}, ${role}, ${endpoint}, ${at(now)}
      where exists (select 1 from deed_changes where shop_id = ${shopId} and deed_id = ${id})
    `.execute(db);
  },

  /** The latest first. */
  async list({ byId, endpoints, from, until, before }: DeedsWanted, most: number): Promise<Deed[]> {
    return db
      .selectFrom('deeds')
      .select(['id', 'byId', 'role', 'endpoint', 'at'])
      .where('shopId', '=', shopId)
      .$if(byId !== undefined, (all) => all.where('byId', '=', byId!))
      .$if(endpoints !== undefined, (all) => all.where('endpoint', 'in', [...endpoints!]))
      .$if(from !== undefined, (all) => all.where('at', '>=', at(from!)))
      .$if(until !== undefined, (all) => all.where('at', '<', at(until!)))
      .$if(before !== undefined, (all) =>
        all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('at', 'id'), '<', tuple(at(before!.at) as never, before!.id)),
        ),
      )
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
  },

  async get(id: DeedId): Promise<Deed | undefined> {
    return db
      .selectFrom('deeds')
      .select(['id', 'byId', 'role', 'endpoint', 'at'])
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .executeTakeFirst();
  },

  /** What it has changed, in the order in which it happened: at most 500 rows. */
  async changes(id: DeedId): Promise<DeedChange[]> {
    return db
      .selectFrom('deedChanges')
      .select(['ofTable', 'rowKey', 'before', 'after'])
      .where('shopId', '=', shopId)
      .where('deedId', '=', id)
      .orderBy('number')
      .limit(MOST_CHANGES)
      .execute();
  },

  async countChanges(ids: readonly DeedId[]): Promise<Map<DeedId, number>> {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('deedChanges')
      .select((eb) => ['deedId', eb.fn.countAll<number>().as('count')])
      .where('shopId', '=', shopId)
      .where('deedId', 'in', [...ids])
      .groupBy('deedId')
      .execute();
    return new Map(rows.map(({ deedId, count }) => [deedId, count]));
  },
});
