import { sql } from 'kysely';
import type { OrderId, ShopId, UserId } from '@/domain/id';
import { accountOf, type Lot, type LotCause, type Purse, type PurseUnit, type Spend } from '@/domain/purse';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at, json } from './values';

/** A lot that is over, and where the next look begins. */
export type EndedLot = Pick<Lot, 'id' | 'expiresAt'>;

const COLUMNS = ['id', 'userId', 'unit', 'amount', 'leftOver as left', 'expiresAt', 'because', 'givenAt'] as const;

/**
 * Lots of credit and points. What is left of a lot is only ever moved while it is locked, lots in the order of their ids;
 * PostgreSQL refuses to spend more of it than there is, and to give it twice.
 */
export const purses = (db: Db, shopId: ShopId) => {
  const lots = db.selectFrom('purseLots').where('shopId', '=', shopId);

  return {
    async add(all: readonly Lot[]): Promise<void> {
      if (all.length === 0) return;
      const rows = all.map(({ left: leftOver, because, expiresAt, givenAt, ...facts }) => ({
        ...{ shopId, ...facts, leftOver, because: json(because) },
        ...{ expiresAt: at(expiresAt), givenAt: at(givenAt) },
      }));
      await db.insertInto('purseLots').values(rows).execute();
    },

    /** What somebody can spend now. */
    async balance(userId: UserId, now: Instant): Promise<Purse> {
      const rows = await lots
        .select(['unit', (eb) => eb.fn.sum<number>('leftOver').as('left')])
        .where('userId', '=', userId)
        .where('leftOver', '>', 0)
        .where('expiresAt', '>', at(now))
        .groupBy('unit')
        .execute();
      const left = (unit: PurseUnit) => Number(rows.find((row) => row.unit === unit)?.left ?? 0);
      return { credit: left('credit'), points: left('points') };
    },

    /** What of it is over before `until`, the first to end first. */
    async endingBy(userId: UserId, now: Instant, until: Instant): Promise<Lot[]> {
      return lots
        .select(COLUMNS)
        .where('userId', '=', userId)
        .where('leftOver', '>', 0)
        .where('expiresAt', '>', at(now))
        .where('expiresAt', '<=', at(until))
        .orderBy('expiresAt')
        .limit(100)
        .execute();
    },

    /** All that can be spent of one unit, locked. */
    async lock(userId: UserId, unit: PurseUnit, now: Instant): Promise<Lot[]> {
      return lots
        .select(COLUMNS)
        .where('userId', '=', userId)
        .where('unit', '=', unit)
        .where('leftOver', '>', 0)
        .where('expiresAt', '>', at(now))
        .orderBy('id')
        .forNoKeyUpdate()
        .execute();
    },

    /** Locked; nothing, where it is gone or not over at `now`. */
    async lockEnded(id: string, now: Instant): Promise<Lot | undefined> {
      return lots
        .select(COLUMNS)
        .where('id', '=', id)
        .where('leftOver', '>', 0)
        .where('expiresAt', '<=', at(now))
        .forNoKeyUpdate()
        .executeTakeFirst();
    },

    async ended(now: Instant, most: number, after?: EndedLot): Promise<EndedLot[]> {
      let query = lots.select(['id', 'expiresAt']).where('leftOver', '>', 0).where('expiresAt', '<=', at(now));
      if (after) query = query.where(sql<boolean>`(expires_at, id) > (${at(after.expiresAt)}, ${after.id})`);
      return query.orderBy('expiresAt').orderBy('id').limit(most).execute();
    },

    /** Whose lots are over before `until`, and who has not been told so: the first to end first. */
    async untold(now: Instant, until: Instant, most: number): Promise<Pick<Lot, 'userId' | 'unit'>[]> {
      return lots
        .select(['userId', 'unit', (eb) => eb.fn.min('expiresAt').as('first')])
        .where('leftOver', '>', 0)
        .where('toldAt', 'is', null)
        .where('expiresAt', '>', at(now))
        .where('expiresAt', '<=', at(until))
        .groupBy(['userId', 'unit'])
        .orderBy('first')
        .limit(most)
        .execute();
    },

    /** Somebody is told of these now: what they hold, and when the first of them ends. Nothing where he was already. */
    async tellEnding(
      { userId, unit }: Pick<Lot, 'userId' | 'unit'>,
      now: Instant,
      until: Instant,
    ): Promise<{ readonly amount: number; readonly first: Instant } | undefined> {
      const told = await db
        .updateTable('purseLots')
        .set({ toldAt: at(now) as never })
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .where('unit', '=', unit)
        .where('leftOver', '>', 0)
        .where('toldAt', 'is', null)
        .where('expiresAt', '>', at(now))
        .where('expiresAt', '<=', at(until))
        .returning(['leftOver', 'expiresAt'])
        .execute();
      if (told.length === 0) return undefined;
      return {
        amount: told.reduce((all, { leftOver }) => all + leftOver, 0),
        first: Math.min(...told.map(({ expiresAt }) => expiresAt)) as Instant,
      };
    },

    /** Takes so much out of each of these lots. They are locked. */
    async take(parts: readonly { readonly id: string; readonly amount: number }[]): Promise<void> {
      for (const { id, amount } of [...parts].sort(byId)) {
        await db
          .updateTable('purseLots')
          .set((eb) => ({ leftOver: eb('leftOver', '-', amount) }))
          .where('shopId', '=', shopId)
          .where('id', '=', id)
          .execute();
      }
    },

    /** What an order took, or has taken again of what had come back. */
    async spend(orderId: OrderId, unit: PurseUnit, parts: readonly { readonly id: string; readonly amount: number }[]) {
      for (const { id: lotId, amount } of [...parts].sort(byId)) {
        await db
          .insertInto('purseSpends')
          .values({ shopId, orderId, lotId, unit, amount })
          .onConflict((same) =>
            same.columns(['shopId', 'orderId', 'lotId']).doUpdateSet((eb) => ({
              amount: eb('purseSpends.amount', '+', amount),
            })),
          )
          .execute();
      }
    },

    async spendsOf(orderId: OrderId): Promise<Spend[]> {
      return db
        .selectFrom('purseSpends as spend')
        .innerJoin('purseLots as lot', (join) =>
          join.onRef('lot.shopId', '=', 'spend.shopId').onRef('lot.id', '=', 'spend.lotId'),
        )
        .select(['spend.orderId', 'spend.lotId', 'spend.unit', 'spend.amount', 'spend.back', 'lot.expiresAt'])
        .where('spend.shopId', '=', shopId)
        .where('lot.shopId', '=', shopId)
        .where('spend.orderId', '=', orderId)
        .orderBy('spend.lotId')
        .execute();
    },

    /** So much of what an order took of a lot is there again, until `expiresAt`. */
    async giveBack(orderId: OrderId, lotId: string, amount: number, expiresAt: Instant): Promise<void> {
      await db
        .updateTable('purseSpends')
        .set((eb) => ({ back: eb('back', '+', amount) as never }))
        .where('shopId', '=', shopId)
        .where('orderId', '=', orderId)
        .where('lotId', '=', lotId)
        .execute();
      await db
        .updateTable('purseLots')
        .set((eb) => ({ leftOver: eb('leftOver', '+', amount), expiresAt: at(expiresAt) as never }))
        .where('shopId', '=', shopId)
        .where('id', '=', lotId)
        .execute();
    },

    /** Points that had to be taken back and were spent already. Locked, where there are any. */
    async lockDebt(userId: UserId): Promise<number> {
      const row = await db
        .selectFrom('purseDebts')
        .select('points')
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .forNoKeyUpdate()
        .executeTakeFirst();
      return row?.points ?? 0;
    },

    /** So much of it is paid. */
    async payDebt(userId: UserId, points: number): Promise<void> {
      await db
        .updateTable('purseDebts')
        .set((eb) => ({ points: eb('points', '-', points) }))
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .execute();
    },

    async owe(userId: UserId, points: number): Promise<void> {
      await db
        .insertInto('purseDebts')
        .values({ shopId, userId, points })
        .onConflict((same) =>
          same.columns(['shopId', 'userId']).doUpdateSet((eb) => ({ points: eb('purseDebts.points', '+', points) })),
        )
        .execute();
    },

    async debtOf(userId: UserId): Promise<number> {
      const row = await db
        .selectFrom('purseDebts')
        .select('points')
        .where('shopId', '=', shopId)
        .where('userId', '=', userId)
        .executeTakeFirst();
      return row?.points ?? 0;
    },

    /** What came into somebody's account and what went, the newest first. `after` is the last of the page before. */
    async moves(userId: UserId, unit: PurseUnit, most: number, after?: Pick<Move, 'at' | 'id'>): Promise<Move[]> {
      const account = accountOf(unit, userId);
      const sides = (['fromAccount', 'toAccount'] as const).map((side) => {
        let query = db
          .selectFrom('transfers')
          .select(['id', 'amount', 'at', sql<number>`${side === 'toAccount' ? 1 : -1}::int`.as('sign')])
          .where('shopId', '=', shopId)
          .where(side, '=', account)
          .where(sql<boolean>`${sql.ref(side)} like '%/%'`); // As the index has it.
        if (after) query = query.where(sql<boolean>`(at, id) < (${at(after.at)}, ${after.id})`);
        return query.orderBy('at', 'desc').orderBy('id', 'desc').limit(most);
      });
      const found = (await Promise.all(sides.map((query) => query.execute()))).flat();
      const latest = found.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)).slice(0, most);
      const given = latest.flatMap(({ id }) => lotGiven(id) ?? []);
      const causes = given.length === 0 ? [] : await lots.select(['id', 'because']).where('id', 'in', given).execute();
      const causeOf = new Map(causes.map(({ id, because }) => [id, because]));
      return latest.map(({ id, amount, at: when, sign }) => ({
        ...{ id, amount: sign * amount, at: when },
        because: causeOf.get(lotGiven(id) ?? ''),
      }));
    },
  };
};

/** A movement of one account. Its id names the event: `order_x.credit_held.0`. */
export interface Move {
  readonly id: string;
  readonly amount: number; // Above zero it came, below it went.
  readonly at: Instant;
  readonly because?: LotCause | undefined; // Of what was given.
}

const lotGiven = (id: string) => /^(.*)\.given\.0$/.exec(id)?.[1];

const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
