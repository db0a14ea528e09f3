import type { Selectable } from 'kysely';
import type { AfterSale, AfterSaleEvent, AfterSaleStatus } from '@/domain/afterSale';
import type { AfterSaleId, OrderId, ShopId, UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import { at, json } from './values';

/** Which after-sales of a list: those of a buyer, or of the whole shop. */
export interface AfterSalesWanted {
  readonly buyerId?: UserId | undefined;
  readonly statuses?: readonly AfterSaleStatus[] | undefined;
  readonly before?: AfterSaleId | undefined;
  readonly most: number;
}

/** A line of the log, and the person behind it. */
export interface StoredEvent extends AfterSaleEvent {
  readonly userId?: UserId | undefined;
}

/** After-sales, what they are about, and their log. Lock the order before. */
export const afterSales = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('afterSales').selectAll().where('shopId', '=', shopId);

  async function withLines(found: readonly Selectable<Schema['afterSales']>[]): Promise<AfterSale[]> {
    if (found.length === 0) return [];
    const lines = await db
      .selectFrom('afterSaleLines')
      .select(['afterSaleId', 'skuId', 'units', 'numbers', 'cash', 'forSkuId'])
      .where('shopId', '=', shopId)
      .where(
        'afterSaleId',
        'in',
        found.map(({ id }) => id),
      )
      .orderBy('skuId')
      .execute();
    return found.map((row) => ({
      ...factsOf(row),
      lines: lines.flatMap(({ afterSaleId, forSkuId, ...line }) =>
        afterSaleId === row.id ? [{ ...line, forSkuId: forSkuId ?? undefined }] : [],
      ),
    }));
  }

  async function one(found: readonly Selectable<Schema['afterSales']>[]): Promise<AfterSale> {
    const [sale] = await withLines(found);
    if (!sale) throw new Refusal('not_found');
    return sale;
  }

  return {
    async add(sale: AfterSale): Promise<void> {
      const { id, number, orderId, buyerId, kind, sent, reason, words, pictures, startedBy, lines } = sale;
      const facts = { id, number, orderId, buyerId, kind, sent, reason, words, startedBy, pictures: json(pictures) };
      await db
        .insertInto('afterSales')
        .values({ shopId, ...facts, ...changesOf(sale), askedAt: at(sale.askedAt) })
        .execute();
      await db
        .insertInto('afterSaleLines')
        .values(
          lines.map(({ skuId, units, numbers, cash, forSkuId = null }) => ({
            ...{ shopId, afterSaleId: id, orderId, skuId, units, cash, forSkuId, numbers: json(numbers) },
          })),
        )
        .execute();
    },

    async get(id: AfterSaleId): Promise<AfterSale> {
      return one(await rows.where('id', '=', id).execute());
    },

    async lock(id: AfterSaleId): Promise<AfterSale> {
      return one(await rows.where('id', '=', id).forNoKeyUpdate().execute());
    },

    /** All of an order, also those that are over: what went back is counted over all of them. */
    async ofOrder(orderId: OrderId): Promise<AfterSale[]> {
      return (await this.ofOrders([orderId])).get(orderId) ?? [];
    },

    /** The newest first. */
    async ofOrders(orderIds: readonly OrderId[]): Promise<Map<OrderId, AfterSale[]>> {
      if (orderIds.length === 0) return new Map();
      const found = await withLines(
        await rows
          .where('orderId', 'in', [...orderIds])
          .orderBy('id', 'desc')
          .execute(),
      );
      const all = new Map<OrderId, AfterSale[]>();
      for (const sale of found) all.set(sale.orderId, [...(all.get(sale.orderId) ?? []), sale]);
      return all;
    },

    /** The newest first: an id begins with its time. */
    async list({ buyerId, statuses, before, most }: AfterSalesWanted): Promise<AfterSale[]> {
      return withLines(
        await rows
          .$if(buyerId !== undefined, (all) => all.where('buyerId', '=', buyerId!))
          .$if(statuses !== undefined, (all) => all.where('status', 'in', [...statuses!]))
          .$if(before !== undefined, (all) => all.where('id', '<', before!))
          .orderBy('id', 'desc')
          .limit(most)
          .execute(),
      );
    },

    /** Those of these states in which somebody must act in time, the nearest deadline first. */
    async nearest(
      statuses: readonly AfterSaleStatus[],
      after: { readonly actBy: Instant; readonly id: AfterSaleId } | undefined,
      most: number,
    ): Promise<AfterSale[]> {
      return withLines(
        await rows
          .where('endedAt', 'is', null)
          .where('actBy', 'is not', null)
          .where('status', 'in', [...statuses])
          .$if(after !== undefined, (all) =>
            all.where(({ eb, refTuple, tuple }) =>
              eb(refTuple('actBy', 'id'), '>', tuple(at(after!.actBy), after!.id as never)),
            ),
          )
          .orderBy('actBy')
          .orderBy('id')
          .limit(most)
          .execute(),
      );
    },

    /** How many of each state wait for somebody to act in time. */
    async countTimed(statuses: readonly AfterSaleStatus[]): Promise<Map<AfterSaleStatus, number>> {
      const found = await db
        .selectFrom('afterSales')
        .select(['status', (eb) => eb.fn.countAll<number>().as('count')])
        .where('shopId', '=', shopId)
        .where('endedAt', 'is', null)
        .where('actBy', 'is not', null)
        .where('status', 'in', [...statuses])
        .groupBy('status')
        .execute();
      return new Map(found.map(({ status, count }) => [status, Number(count)]));
    },

    /** The one of this number, `A…`. */
    async numbered(number: string): Promise<AfterSale[]> {
      return withLines(await rows.where('number', '=', number).execute());
    },

    /** How many of a buyer's are not over. */
    async countOpen(buyerId: UserId): Promise<number> {
      const { count } = await db
        .selectFrom('afterSales')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('shopId', '=', shopId)
        .where('buyerId', '=', buyerId)
        .where('endedAt', 'is', null)
        .executeTakeFirstOrThrow();
      return count;
    },

    /** Those whose time has come, the oldest first. Only to look at: whoever acts locks and asks again. */
    async due(now: Instant, most: number): Promise<AfterSaleId[]> {
      const found = await db
        .selectFrom('afterSales')
        .select('id')
        .where('shopId', '=', shopId)
        .where('actBy', '<=', at(now))
        .where('endedAt', 'is', null)
        .orderBy('actBy')
        .limit(most)
        .execute();
      return found.map(({ id }) => id);
    },

    async save(sale: AfterSale): Promise<void> {
      await db
        .updateTable('afterSales')
        .set({ kind: sale.kind, ...changesOf(sale) })
        .where('shopId', '=', shopId)
        .where('id', '=', sale.id)
        .execute();
      for (const { skuId, cash, numbers } of sale.lines) {
        await db
          .updateTable('afterSaleLines')
          .set({ cash, numbers: json(numbers) })
          .where('shopId', '=', shopId)
          .where('afterSaleId', '=', sale.id)
          .where('skuId', '=', skuId)
          .execute();
      }
    },

    /** One line of the log, numbered while the after-sale is locked. There is nothing here to change one. */
    async log(id: AfterSaleId, event: StoredEvent): Promise<number> {
      const number = (await this.eventsOf(id)).length + 1;
      const { by, userId = null, what, words, pictures, amount = null, waybill } = event;
      await db
        .insertInto('afterSaleEvents')
        .values({
          ...{ shopId, afterSaleId: id, number, by, userId, what, words, pictures: json(pictures), amount },
          ...{ waybill: waybill === undefined ? null : json(waybill), at: at(event.at) },
        })
        .execute();
      return number;
    },

    /** The oldest first. */
    async eventsOf(id: AfterSaleId): Promise<AfterSaleEvent[]> {
      const found = await db
        .selectFrom('afterSaleEvents')
        .select(['by', 'what', 'words', 'pictures', 'amount', 'waybill', 'at'])
        .where('shopId', '=', shopId)
        .where('afterSaleId', '=', id)
        .orderBy('number')
        .execute();
      return found.map(({ amount, waybill, ...event }) => ({
        ...{ ...event, amount: amount ?? undefined, waybill: waybill ?? undefined },
      }));
    },
  };
};

/** What changes of it while it is talked about. */
function changesOf(sale: AfterSale) {
  const { freight, total, status, actBy, heldUpBy = null, returnTo, parcelBack, givenUp, endedAt } = sale;
  return {
    ...{ freight, total, status, heldUpBy, givenUp },
    actBy: actBy === undefined ? null : at(actBy),
    endedAt: endedAt === undefined ? null : at(endedAt),
    returnTo: returnTo === undefined ? null : json(returnTo),
    parcelBack: parcelBack === undefined ? null : json(parcelBack),
  };
}

function factsOf(row: Selectable<Schema['afterSales']>): Omit<AfterSale, 'lines'> {
  const { id, number, orderId, buyerId, kind, sent, reason, words, pictures, freight, total, status } = row;
  const { actBy, heldUpBy, returnTo, parcelBack, givenUp, startedBy, askedAt, endedAt } = row;
  return {
    ...{
      id,
      number,
      orderId,
      buyerId,
      kind,
      sent,
      reason,
      words,
      pictures,
      freight,
      total,
      status,
      startedBy,
      askedAt,
    },
    ...{ givenUp, actBy: actBy ?? undefined, heldUpBy: heldUpBy ?? undefined, returnTo: returnTo ?? undefined },
    ...{ parcelBack: parcelBack ?? undefined, endedAt: endedAt ?? undefined },
  };
}
