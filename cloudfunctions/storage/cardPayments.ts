import type { Selectable } from 'kysely';
import type { CardPayment, CardRefund } from '@/domain/card';
import type { CardId, ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import { at } from './values';

/** One payment for each card that is not a trial: its amount does not change. */
export const cardPayments = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('cardPayments').selectAll().where('shopId', '=', shopId);

  return {
    async get(no: string): Promise<CardPayment> {
      return one(await rows.where('no', '=', no).executeTakeFirst());
    },

    async lock(no: string): Promise<CardPayment> {
      return one(await rows.where('no', '=', no).forNoKeyUpdate().executeTakeFirst());
    },

    async ofCard(cardId: CardId): Promise<CardPayment | undefined> {
      const row = await rows.where('cardId', '=', cardId).executeTakeFirst();
      return row && paymentOf(row);
    },

    async add({ no, cardId, userId, amount, status }: CardPayment): Promise<void> {
      await db.insertInto('cardPayments').values({ shopId, no, cardId, userId, amount, status }).execute();
    },

    /** What was paid for all of them, and what of it went back or is on its way. */
    async sums(): Promise<{ readonly paid: Fen; readonly back: Fen }> {
      const { paid, back } = await db
        .selectFrom('cardPayments')
        .select((eb) => [
          eb.fn.sum<string | null>('amount').as('paid'),
          eb.fn.sum<string | null>('refunded').as('back'),
        ])
        .where('shopId', '=', shopId)
        .where('status', '=', 'paid')
        .executeTakeFirstOrThrow();
      return { paid: Number(paid ?? 0) as Fen, back: Number(back ?? 0) as Fen };
    },

    /** What changes of it. `refunded` is not here: only a refund adds to it. */
    async save({ no, status, transactionId, paidAt }: CardPayment): Promise<void> {
      await db
        .updateTable('cardPayments')
        .set({
          status,
          ...(transactionId !== undefined && { transactionId }),
          ...(paidAt !== undefined && { paidAt: at(paidAt) }),
        })
        .where('shopId', '=', shopId)
        .where('no', '=', no)
        .execute();
    },
  };
};

export const cardRefunds = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('cardRefunds').selectAll().where('shopId', '=', shopId);

  return {
    /** Once for each cause; PostgreSQL refuses to give back more than was paid. */
    async add({ no, paymentNo, cardId, amount, because, status, askedAt }: CardRefund): Promise<void> {
      await db
        .updateTable('cardPayments')
        .set((eb) => ({ refunded: eb('refunded', '+', amount) as never }))
        .where('shopId', '=', shopId)
        .where('no', '=', paymentNo)
        .execute();
      await db
        .insertInto('cardRefunds')
        .values({ shopId, no, paymentNo, cardId, amount, because, status, askedAt: at(askedAt) })
        .execute();
    },

    async get(no: string): Promise<CardRefund> {
      return oneRefund(await rows.where('no', '=', no).executeTakeFirst());
    },

    async lock(no: string): Promise<CardRefund> {
      return oneRefund(await rows.where('no', '=', no).forNoKeyUpdate().executeTakeFirst());
    },

    async ofCards(ids: readonly CardId[]): Promise<Map<CardId, CardRefund>> {
      if (ids.length === 0) return new Map();
      const found = await rows.where('cardId', 'in', [...ids]).execute();
      return new Map(found.map((row) => [row.cardId, refundOf(row)]));
    },

    async end(no: string, status: 'done' | 'failed', now: Instant): Promise<void> {
      await db
        .updateTable('cardRefunds')
        .set({ status, endedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('no', '=', no)
        .execute();
    },

    /** Somebody has given it back by hand, and says how. */
    async settle(no: string, settledBy: UserId, settledWords: string, now: Instant): Promise<void> {
      await db
        .updateTable('cardRefunds')
        .set({ status: 'done', settledBy, settledWords, endedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('no', '=', no)
        .execute();
    },

    /** Those that WeChat could not do, the newest number first. */
    async failed(before: string | undefined, most: number): Promise<CardRefund[]> {
      const found = await rows
        .where('status', '=', 'failed')
        .$if(before !== undefined, (all) => all.where('no', '<', before!))
        .orderBy('no', 'desc')
        .limit(most)
        .execute();
      return found.map(refundOf);
    },
  };
};

function one(row: Selectable<Schema['cardPayments']> | undefined): CardPayment {
  if (!row) throw new Refusal('not_found');
  return paymentOf(row);
}

function oneRefund(row: Selectable<Schema['cardRefunds']> | undefined): CardRefund {
  if (!row) throw new Refusal('not_found');
  return refundOf(row);
}

function paymentOf(row: Selectable<Schema['cardPayments']>): CardPayment {
  const { no, cardId, userId, amount, status, transactionId, paidAt } = row;
  return { no, cardId, userId, amount, status, transactionId: transactionId ?? undefined, paidAt: paidAt ?? undefined };
}

function refundOf(row: Selectable<Schema['cardRefunds']>): CardRefund {
  const { no, paymentNo, cardId, amount, because, status, askedAt, endedAt, settledWords } = row;
  const ended = { endedAt: endedAt ?? undefined, settled: settledWords ?? undefined };
  return { no, paymentNo, cardId, amount, because, status, askedAt, ...ended };
}
