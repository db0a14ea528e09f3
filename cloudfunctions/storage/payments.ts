import type { Selectable } from 'kysely';
import type { AfterSaleId, OrderId, ShopId, UserId } from '@/domain/id';
import { type Fen, zero } from '@/domain/money';
import type { Payment, Refund } from '@/domain/payment';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import { at } from './values';

/** One payment for each order: its amount does not change while it is open. */
export const payments = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('payments').selectAll().where('shopId', '=', shopId);

  return {
    async get(no: string): Promise<Payment> {
      return one(await rows.where('no', '=', no).executeTakeFirst());
    },

    async lock(no: string): Promise<Payment> {
      return one(await rows.where('no', '=', no).forNoKeyUpdate().executeTakeFirst());
    },

    /** The one that an order is paid with. Nothing: it costs nothing, or is just being replaced. */
    async lockOfOrder(orderId: OrderId): Promise<Payment | undefined> {
      const row = await rows.where('orderId', '=', orderId).forNoKeyUpdate().executeTakeFirst();
      return row && paymentOf(row);
    },

    async ofOrder(orderId: OrderId): Promise<Payment | undefined> {
      const row = await rows.where('orderId', '=', orderId).executeTakeFirst();
      return row && paymentOf(row);
    },

    async ofOrders(orderIds: readonly OrderId[]): Promise<Map<OrderId, Payment>> {
      if (orderIds.length === 0) return new Map();
      const found = await rows.where('orderId', 'in', [...orderIds]).execute();
      return new Map(found.map((row) => [row.orderId, paymentOf(row)]));
    },

    /** How much of what was paid for these has gone back, or is on its way. */
    async refundedOf(orderIds: readonly OrderId[]): Promise<(orderId: OrderId) => Fen> {
      const ids = [...new Set(orderIds)];
      const found = ids.length === 0 ? [] : await rows.where('orderId', 'in', ids).execute();
      const known = new Map(found.map(({ orderId, refunded }) => [orderId, refunded]));
      return (orderId) => known.get(orderId) ?? zero;
    },

    async add({ no, orderId, buyerId, amount, status }: Payment): Promise<void> {
      await db.insertInto('payments').values({ shopId, no, orderId, buyerId, amount, status }).execute();
    },

    /** What changes of it. `refunded` is not here: only a refund adds to it. */
    async save(payment: Payment): Promise<void> {
      await db
        .updateTable('payments')
        .set({
          status: payment.status,
          ...(payment.prepayId !== undefined && { prepayId: payment.prepayId }),
          ...(payment.transactionId !== undefined && { transactionId: payment.transactionId }),
          ...(payment.paidAt !== undefined && { paidAt: at(payment.paidAt) }),
        })
        .where('shopId', '=', shopId)
        .where('no', '=', payment.no)
        .execute();
    },
  };
};

export const refunds = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('refunds').selectAll().where('shopId', '=', shopId);

  return {
    /** Once for each cause; PostgreSQL refuses to give back more than was paid. */
    async add(refund: Refund): Promise<void> {
      const { endedAt: _, settled: __, askedAt, afterSaleId = null, ...facts } = refund;
      await db
        .updateTable('payments')
        .set((eb) => ({ refunded: eb('refunded', '+', refund.amount) as never }))
        .where('shopId', '=', shopId)
        .where('no', '=', refund.paymentNo)
        .execute();
      await db
        .insertInto('refunds')
        .values({ shopId, ...facts, afterSaleId, askedAt: at(askedAt) })
        .execute();
    },

    async get(no: string): Promise<Refund> {
      return oneRefund(await rows.where('no', '=', no).executeTakeFirst());
    },

    async lock(no: string): Promise<Refund> {
      return oneRefund(await rows.where('no', '=', no).forNoKeyUpdate().executeTakeFirst());
    },

    /** The latest of each order last. */
    async ofOrders(orderIds: readonly OrderId[]): Promise<Map<OrderId, Refund[]>> {
      if (orderIds.length === 0) return new Map();
      const found = await rows
        .where('orderId', 'in', [...orderIds])
        .orderBy('askedAt')
        .orderBy('no')
        .execute();
      const all = new Map<OrderId, Refund[]>();
      for (const row of found) all.set(row.orderId, [...(all.get(row.orderId) ?? []), refundOf(row)]);
      return all;
    },

    async ofAfterSales(ids: readonly AfterSaleId[]): Promise<Map<AfterSaleId, Refund>> {
      if (ids.length === 0) return new Map();
      const found = await rows.where('afterSaleId', 'in', [...ids]).execute();
      return new Map(found.flatMap((row) => (row.afterSaleId ? [[row.afterSaleId, refundOf(row)] as const] : [])));
    },

    async end(no: string, status: 'done' | 'failed', now: Instant): Promise<void> {
      await db
        .updateTable('refunds')
        .set({ status, endedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('no', '=', no)
        .execute();
    },

    /** Somebody has given it back by hand, and says how: WeChat's bill will not have it. */
    async settle(no: string, settledBy: UserId, settledWords: string, now: Instant): Promise<void> {
      await db
        .updateTable('refunds')
        .set({ status: 'done', settledBy, settledWords, endedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('no', '=', no)
        .execute();
    },

    /** Those that WeChat could not do, the newest number first. */
    async failed(before: string | undefined, most: number): Promise<Refund[]> {
      const found = await rows
        .where('status', '=', 'failed')
        .$if(before !== undefined, (all) => all.where('no', '<', before!))
        .orderBy('no', 'desc')
        .limit(most)
        .execute();
      return found.map(refundOf);
    },

    async owed(): Promise<Fen> {
      const row = await db
        .selectFrom('refunds')
        .select((eb) => eb.fn.sum<string | null>('amount').as('owed'))
        .where('shopId', '=', shopId)
        .where('status', '<>', 'done')
        .executeTakeFirst();
      return Number(row?.owed ?? 0) as Fen;
    },
  };
};

function one(row: Selectable<Schema['payments']> | undefined): Payment {
  if (!row) throw new Refusal('not_found');
  return paymentOf(row);
}

function oneRefund(row: Selectable<Schema['refunds']> | undefined): Refund {
  if (!row) throw new Refusal('not_found');
  return refundOf(row);
}

function paymentOf(row: Selectable<Schema['payments']>): Payment {
  const { no, orderId, buyerId, amount, status, prepayId, transactionId, paidAt } = row;
  return {
    ...{ no, orderId, buyerId, amount, status, prepayId: prepayId ?? undefined },
    ...{ transactionId: transactionId ?? undefined, paidAt: paidAt ?? undefined },
  };
}

function refundOf(row: Selectable<Schema['refunds']>): Refund {
  const { no, paymentNo, orderId, afterSaleId, amount, because, status, askedAt, endedAt, settledWords } = row;
  const times = { askedAt, endedAt: endedAt ?? undefined, settled: settledWords ?? undefined };
  return { no, paymentNo, orderId, afterSaleId: afterSaleId ?? undefined, amount, because, status, ...times };
}
