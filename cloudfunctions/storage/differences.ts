import { sql } from 'kysely';
import type { ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Day, Difference, Resolution } from '@/domain/reconcile';
import type { Instant } from '@/domain/time';
import { pieces } from './pieces';
import type { Db } from './schema';
import { at } from './values';

export interface StoredDifference extends Difference {
  readonly day: Day;
  readonly firstSeen: Instant;
  readonly resolvedAt?: Instant | undefined;
  readonly resolution?: Resolution | undefined;
  readonly resolvedBy?: UserId | undefined;
  readonly note?: string | undefined;
}

export interface DifferenceKey {
  readonly day: Day;
  readonly what: Difference['what'];
  readonly no: string;
}

const MARK = sql<string>`md5(no)`;

/** Where WeChat's bill and our books do not agree. A difference is never deleted: it is resolved, and stays to be read. */
export const differences = (db: Db, shopId: ShopId) => {
  const resolve = (resolution: Resolution, now: Instant) =>
    db
      .updateTable('differences')
      .set({ resolvedAt: at(now), resolution })
      .where('shopId', '=', shopId)
      .where('resolvedAt', 'is', null);

  return {
    async ofDay(day: Day): Promise<StoredDifference[]> {
      const rows = await db
        .selectFrom('differences')
        .selectAll()
        .where('shopId', '=', shopId)
        .where('day', '=', day)
        .execute();
      return rows.map(differenceOf);
    },

    /** Found, or found again. What a person resolved stays resolved while it is the same difference. */
    async found(day: Day, difference: Difference, now: Instant, resolution?: 'caught_up'): Promise<void> {
      const { what, no, kind, ours = null, theirs = null } = difference;
      const ended = { resolvedAt: resolution ? at(now) : null, resolution: resolution ?? null };
      await db
        .insertInto('differences')
        .values({ shopId, day, what, no, kind, ours, theirs, firstSeen: at(now), ...ended })
        .onConflict((same) =>
          same
            .columns(['shopId', 'day', 'what', 'no'])
            .doUpdateSet({ kind, ours, theirs, ...ended, resolvedBy: null, note: null }),
        )
        .execute();
    },

    async gone({ day, what, no }: DifferenceKey, now: Instant): Promise<void> {
      await resolve('gone', now).where('day', '=', day).where('what', '=', what).where('no', '=', no).execute();
    },

    /** The bill of another day has these refunds: they were missed for nothing. */
    async foundElsewhere(refunds: readonly string[], now: Instant): Promise<void> {
      for (const nos of pieces(refunds)) {
        await resolve('gone', now)
          .where('what', '=', 'refund')
          .where('kind', '=', 'missing_at_wechat')
          .where('no', 'in', nos)
          .execute();
      }
    },

    /** False: there is no such difference, or it is resolved already. */
    async close({ day, what, no }: DifferenceKey, note: string, by: UserId, now: Instant): Promise<boolean> {
      const closed = await db
        .updateTable('differences')
        .set({ resolvedAt: at(now), resolution: 'person', resolvedBy: by, note })
        .where('shopId', '=', shopId)
        .where('day', '=', day)
        .where('what', '=', what)
        .where('no', '=', no)
        .where('resolvedAt', 'is', null)
        .returning('no')
        .executeTakeFirst();
      return closed !== undefined;
    },

    /** The one of this mark: a number that is not ours may be long, and of any characters. */
    async marked(day: Day, what: Difference['what'], mark: string): Promise<DifferenceKey | undefined> {
      return db
        .selectFrom('differences')
        .select(['day', 'what', 'no'])
        .where('shopId', '=', shopId)
        .where('day', '=', day)
        .where('what', '=', what)
        .where(MARK, '=', mark)
        .executeTakeFirst();
    },

    /** Newest day first, the open ones or the resolved. */
    async list(
      isOpen: boolean,
      after: DifferenceKey | undefined,
      most: number,
    ): Promise<(StoredDifference & { readonly mark: string })[]> {
      const rows = await db
        .selectFrom('differences')
        .selectAll()
        .select(MARK.as('mark'))
        .where('shopId', '=', shopId)
        .where('resolvedAt', isOpen ? 'is' : 'is not', null)
        .$if(after !== undefined, (all) =>
          all.where(
            sql<boolean>`(day < ${after!.day} or (day = ${after!.day} and (what, no) > (${after!.what}, ${after!.no})))`,
          ),
        )
        .orderBy('day', 'desc')
        .orderBy('what')
        .orderBy('no')
        .limit(most)
        .execute();
      return rows.map(({ mark, ...row }) => ({ ...differenceOf(row), mark }));
    },
  };
};

interface Row {
  day: Day;
  what: Difference['what'];
  no: string;
  kind: Difference['kind'];
  ours: Fen | null;
  theirs: Fen | null;
  firstSeen: Instant;
  resolvedAt: Instant | null;
  resolution: Resolution | null;
  resolvedBy: UserId | null;
  note: string | null;
}

function differenceOf({ day, what, no, kind, firstSeen, ...row }: Row): StoredDifference {
  return {
    ...{ day, what, no, kind, firstSeen, ours: row.ours ?? undefined, theirs: row.theirs ?? undefined },
    ...{ resolvedAt: row.resolvedAt ?? undefined, resolution: row.resolution ?? undefined },
    ...{ resolvedBy: row.resolvedBy ?? undefined, note: row.note ?? undefined },
  };
}
