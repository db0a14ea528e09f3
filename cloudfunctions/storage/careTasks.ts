import { sql } from 'kysely';
import type { CareKind, CareStatus } from '@/domain/careTask';
import type { CareTaskId, OrderId, ShopId, UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant, Milliseconds } from '@/domain/time';
import { later } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export interface CareTask {
  readonly id: CareTaskId;
  readonly kind: CareKind;
  readonly userId: UserId;
  readonly orderId: OrderId | null;
  readonly number: string | null; // Of the order.
  readonly day: string | null;
  readonly status: CareStatus;
  readonly madeAt: Instant;
  readonly takenBy: UserId | null;
  readonly endedBy: UserId | null;
  readonly endedAt: Instant | null;
  readonly note: string;
}

/** Why there shall be one. `takenBy`: the member of staff whose customer he is. */
export interface NewCareTask extends Pick<CareTask, 'kind' | 'userId' | 'orderId' | 'day' | 'takenBy'> {
  readonly cause: string; // There is one for each.
}

export type CareWhich = { readonly is: 'mine'; readonly userId: UserId } | { readonly is: 'free' | 'all' | 'ended' };
export interface CareWanted {
  readonly which: CareWhich;
  readonly kind: CareKind | undefined;
  readonly before: { readonly at: Instant; readonly id: string } | undefined; // `at`: of ended ones only.
  readonly most: number;
}

const MOST_OF_ONE_PERSON = 10;

/** What the staff should do for customers. */
export const careTasks = (db: Db, shopId: ShopId) => {
  const rows = db
    .selectFrom('careTasks as t')
    .leftJoin('orders as o', (on) => on.onRef('o.shopId', '=', 't.shopId').onRef('o.id', '=', 't.orderId'))
    .select([
      ...(['t.id', 't.kind', 't.userId', 't.orderId', 'o.number', 't.status', 't.madeAt'] as const),
      ...(['t.takenBy', 't.endedBy', 't.endedAt', 't.note'] as const),
      sql<string | null>`to_char(t.day, 'YYYY-MM-DD')`.as('day'),
    ])
    .where('t.shopId', '=', shopId);

  return {
    async list({ which, kind, before, most }: CareWanted): Promise<CareTask[]> {
      const ofKind = rows.$if(kind !== undefined, (all) => all.where('t.kind', '=', kind!)).limit(most);
      if (which.is === 'ended') {
        return ofKind
          .where('t.status', 'in', ['done', 'skipped'])
          .$if(before !== undefined, (all) =>
            all.where(sql<boolean>`(t.ended_at, t.id) < (${at(before!.at)}, ${before!.id})`),
          )
          .orderBy('t.endedAt', 'desc')
          .orderBy('t.id', 'desc')
          .execute();
      }
      return ofKind
        .where('t.status', '=', 'open')
        .$if(which.is === 'mine', (all) => all.where('t.takenBy', '=', (which as { userId: UserId }).userId))
        .$if(which.is === 'free', (all) => all.where('t.takenBy', 'is', null))
        .$if(before !== undefined, (all) => all.where('t.id', '<', before!.id as CareTaskId))
        .orderBy('t.id', 'desc')
        .execute();
    },

    /** How many are open: of this one, of nobody, and all. */
    async counts(mine: UserId): Promise<{ readonly mine: number; readonly free: number; readonly all: number }> {
      return db
        .selectFrom('careTasks')
        .select(({ fn, eb }) => [
          fn.countAll<number>().as('all'),
          fn.countAll<number>().filterWhere('takenBy', '=', mine).as('mine'),
          fn
            .countAll<number>()
            .filterWhere(eb('takenBy', 'is', null))
            .as('free'),
        ])
        .where('shopId', '=', shopId)
        .where('status', '=', 'open')
        .executeTakeFirstOrThrow();
    },

    async openOf(userId: UserId): Promise<CareTask[]> {
      return rows
        .where('t.userId', '=', userId)
        .where('t.status', '=', 'open')
        .orderBy('t.id', 'desc')
        .limit(MOST_OF_ONE_PERSON)
        .execute();
    },

    /** Refuses `not_found`. */
    async lock(id: CareTaskId): Promise<Pick<CareTask, 'status' | 'takenBy'>> {
      const task = await db
        .selectFrom('careTasks')
        .select(['status', 'takenBy'])
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .forNoKeyUpdate()
        .executeTakeFirst();
      if (!task) throw new Refusal('not_found');
      return task;
    },

    async take(id: CareTaskId, takenBy: UserId | null): Promise<void> {
      await db.updateTable('careTasks').set({ takenBy }).where('shopId', '=', shopId).where('id', '=', id).execute();
    },

    async end(id: CareTaskId, status: 'done' | 'skipped', endedBy: UserId, note: string, now: Instant): Promise<void> {
      await db
        .updateTable('careTasks')
        .set({ status, endedBy, note, endedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .execute();
    },

    /** Once for each cause, however often it is seen. Returns how many are new. */
    async make(tasks: readonly (NewCareTask & { readonly id: CareTaskId })[], now: Instant): Promise<number> {
      if (tasks.length === 0) return 0;
      const made = await db
        .insertInto('careTasks')
        .values(tasks.map((task) => ({ shopId, ...task, status: 'open' as const, madeAt: at(now), note: '' })))
        .onConflict((same) => same.columns(['shopId', 'cause']).doNothing())
        .returning('id')
        .execute();
      return made.length;
    },

    /** Whether it is so long ago that somebody looked for reasons; he who hears it does. */
    async beginRound(pause: Milliseconds, now: Instant): Promise<boolean> {
      const begun = await db
        .insertInto('careRounds')
        .values({ shopId, at: at(now) })
        .onConflict((same) =>
          same
            .column('shopId')
            .doUpdateSet({ at: at(now) })
            .where('careRounds.at', '<=', at(later(now, -pause))),
        )
        .returning('shopId')
        .executeTakeFirst();
      return begun !== undefined;
    },
  };
};
