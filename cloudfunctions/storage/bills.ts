import type { ShopId } from '@/domain/id';
import { type Day, endOf, type Ours, startOf, type Tally } from '@/domain/reconcile';
import { type Instant, later, type Milliseconds } from '@/domain/time';
import { pieces } from './pieces';
import type { Db } from './schema';
import { at, json } from './values';

/** A day and what became of its bill. `ours` and `theirs` are there once it has been compared. */
export interface Reconciliation {
  readonly day: Day;
  readonly status: 'waiting' | 'done';
  readonly matched: number;
  readonly caughtUp: number; // Lost notices that it has found.
  readonly ours?: Tally | undefined;
  readonly theirs?: Tally | undefined;
  readonly takenAt?: Instant | undefined;
  readonly open: number; // Differences that nobody has resolved.
}

export const bills = (db: Db, shopId: ShopId) => ({
  /** The newest day that is known, and when the shop took its first order: what is to be compared lies between. */
  async known(): Promise<{ readonly newest?: Day | undefined; readonly firstOrder?: Instant | undefined }> {
    const newest = await db
      .selectFrom('reconciliations')
      .select('day')
      .where('shopId', '=', shopId)
      .orderBy('day', 'desc')
      .limit(1)
      .executeTakeFirst();
    const first = await db
      .selectFrom('orders')
      .select('placedAt')
      .where('shopId', '=', shopId)
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    return { newest: newest?.day, firstOrder: first?.placedAt };
  },

  async expect(days: readonly Day[], now: Instant): Promise<void> {
    if (days.length === 0) return;
    await db
      .insertInto('reconciliations')
      .values(days.map((day) => ({ shopId, day, status: 'waiting' as const, tries: 0, dueAt: at(now) })))
      .onConflict((same) => same.columns(['shopId', 'day']).doNothing())
      .execute();
  },

  /** The oldest day that waits and may be tried, for one timer at a time: the next try is `wait` later, doubled each time. */
  async claim(now: Instant, wait: Milliseconds, longest: Milliseconds): Promise<Day | undefined> {
    const due = await db
      .selectFrom('reconciliations')
      .select(['day', 'tries'])
      .where('shopId', '=', shopId)
      .where('status', '=', 'waiting')
      .where('dueAt', '<=', at(now))
      .orderBy('day')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!due) return undefined;
    await db
      .updateTable('reconciliations')
      .set({ tries: due.tries + 1, dueAt: at(later(now, Math.min(wait * 2 ** Math.min(due.tries, 16), longest))) })
      .where('shopId', '=', shopId)
      .where('day', '=', due.day)
      .execute();
    return due.day;
  },

  /** Whoever compares a day again waits for who compares it now. False: this day is none of the shop's. */
  async lock(day: Day): Promise<boolean> {
    const row = await db
      .selectFrom('reconciliations')
      .select('day')
      .where('shopId', '=', shopId)
      .where('day', '=', day)
      .forUpdate()
      .executeTakeFirst();
    return row !== undefined;
  },

  /** Compared. It stays waiting where some of it could not be asked about yet. */
  async done(
    day: Day,
    outcome: Required<Pick<Reconciliation, 'status' | 'matched' | 'ours' | 'theirs'>>,
    caughtUp: number,
    now: Instant,
  ): Promise<void> {
    const { status, matched, ours, theirs } = outcome;
    await db
      .updateTable('reconciliations')
      .set((eb) => ({
        ...{ status, matched, ours: json(ours), theirs: json(theirs), takenAt: at(now) },
        caughtUp: eb('caughtUp', '+', caughtUp),
      }))
      .where('shopId', '=', shopId)
      .where('day', '=', day)
      .execute();
  },

  async has(day: Day): Promise<boolean> {
    const row = await db
      .selectFrom('reconciliations')
      .select('day')
      .where('shopId', '=', shopId)
      .where('day', '=', day)
      .executeTakeFirst();
    return row !== undefined;
  },

  /** Newest first. */
  async list(before: Day | undefined, most: number): Promise<Reconciliation[]> {
    const rows = await db
      .selectFrom('reconciliations')
      .select(['day', 'status', 'matched', 'caughtUp', 'ours', 'theirs', 'takenAt'])
      .select((eb) =>
        eb
          .selectFrom('differences')
          .select((d) => d.fn.countAll<number>().as('count'))
          .where('differences.shopId', '=', shopId)
          .whereRef('differences.day', '=', 'reconciliations.day')
          .where('differences.resolvedAt', 'is', null)
          .as('open'),
      )
      .where('shopId', '=', shopId)
      .$if(before !== undefined, (all) => all.where('day', '<', before!))
      .orderBy('day', 'desc')
      .limit(most)
      .execute();
    return rows.map(({ ours, theirs, takenAt, open, ...row }) => ({
      ...{ ...row, open: open ?? 0, takenAt: takenAt ?? undefined },
      ...{ ours: ours ?? undefined, theirs: theirs ?? undefined },
    }));
  },

  /**
   * What we say of this day: payments by the moment that WeChat gave them, refunds by when they were done, unless an
   * earlier bill had them already or they were given back by hand. With it all that is named here, whatever its day.
   */
  async ours(day: Day, payments: readonly string[], refunds: readonly string[]): Promise<Ours[]> {
    const [from, to] = [at(startOf(day)), at(endOf(day))];
    const paid = db.selectFrom('payments').select(['no', 'amount', 'status']).where('shopId', '=', shopId);
    const back = db
      .selectFrom('refunds')
      .select(['no', 'amount', 'status', 'endedAt', 'settledBy'])
      .where('shopId', '=', shopId);
    const found = new Map<string, Ours>();
    const put = (line: Ours) => found.set(`${line.what} ${line.no}`, line);
    const putPaid = (rows: Awaited<ReturnType<typeof paid.execute>>) => {
      for (const { no, amount, status } of rows) put({ what: 'paid', no, amount, state: status });
    };
    const putBack = (rows: Awaited<ReturnType<typeof back.execute>>) => {
      for (const { no, amount, status, endedAt, settledBy } of rows) {
        const state = settledBy === null ? status : 'failed'; // As far as WeChat knows.
        put({ what: 'refund', no, amount, state, endedAt: endedAt ?? undefined });
      }
    };

    putPaid(await paid.where('paidAt', '>=', from).where('paidAt', '<', to).execute());
    putBack(
      await back
        .where('status', '=', 'done')
        .where('settledBy', 'is', null)
        .where('endedAt', '>=', from)
        .where('endedAt', '<', to)
        .where((eb) => eb.or([eb('billedOn', 'is', null), eb('billedOn', '=', day)]))
        .execute(),
    );
    for (const nos of pieces(payments)) putPaid(await paid.where('no', 'in', nos).execute());
    for (const nos of pieces(refunds)) putBack(await back.where('no', 'in', nos).execute());
    return [...found.values()];
  },

  /** These refunds are in the bill of this day, so that the next day does not miss them. */
  async billed(day: Day, refunds: readonly string[]): Promise<void> {
    for (const nos of pieces(refunds)) {
      await db
        .updateTable('refunds')
        .set({ billedOn: day })
        .where('shopId', '=', shopId)
        .where('no', 'in', nos)
        .where((eb) => eb.or([eb('billedOn', 'is', null), eb('billedOn', '>', day)]))
        .execute();
    }
  },
});
