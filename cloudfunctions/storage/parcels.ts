import type { Selectable } from 'kysely';
import type { OrderId, ParcelId, ShopId } from '@/domain/id';
import { wordsOfParcel } from '@/domain/orderWords';
import type { Parcel, Tracking } from '@/domain/parcel';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { orderWords } from './orderWords';
import type { Db, Schema } from './schema';
import { at, json } from './values';

/** Parcels, and where they are. */
export const parcels = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('parcels').selectAll().where('shopId', '=', shopId);

  async function withLines(found: readonly Selectable<Schema['parcels']>[]): Promise<Parcel[]> {
    if (found.length === 0) return [];
    const lines = await db
      .selectFrom('parcelLines')
      .select(['parcelId', 'skuId', 'quantity'])
      .where('shopId', '=', shopId)
      .where(
        'parcelId',
        'in',
        found.map(({ id }) => id),
      )
      .orderBy('skuId')
      .execute();
    return found.map(({ id, orderId, afterSaleId, carrier, waybill, shippedAt, state, events, askedAt }) => ({
      ...{ id, orderId, afterSaleId: afterSaleId ?? undefined, carrier, waybill, shippedAt },
      lines: lines.flatMap(({ parcelId, ...line }) => (parcelId === id ? [line] : [])),
      tracking: { state, events, askedAt: askedAt ?? undefined },
    }));
  }

  return {
    async add({ lines, tracking, shippedAt, ...parcel }: Parcel): Promise<void> {
      const { state, events } = tracking;
      await db
        .insertInto('parcels')
        .values({ shopId, ...parcel, shippedAt: at(shippedAt), state, events: json(events) })
        .execute();
      await db
        .insertInto('parcelLines')
        .values(
          lines.map(({ skuId, quantity }) => ({
            shopId,
            parcelId: parcel.id,
            orderId: parcel.orderId,
            skuId,
            quantity,
          })),
        )
        .execute();
      await orderWords(db, shopId).more(parcel.orderId, wordsOfParcel(parcel));
    },

    async get(id: ParcelId): Promise<Parcel> {
      const [parcel] = await withLines(await rows.where('id', '=', id).execute());
      if (!parcel) throw new Refusal('not_found');
      return parcel;
    },

    async of(orderId: OrderId): Promise<Parcel[]> {
      return (await this.ofOrders([orderId])).get(orderId) ?? [];
    },

    /** In the order in which they left. */
    async ofOrders(orderIds: readonly OrderId[]): Promise<Map<OrderId, Parcel[]>> {
      if (orderIds.length === 0) return new Map();
      const found = await withLines(
        await rows
          .where('orderId', 'in', [...orderIds])
          .orderBy('shippedAt')
          .orderBy('id')
          .execute(),
      );
      return grouped(found);
    },

    /**
     * The question to its carrier belongs to one who asks it: false where it has arrived, or was asked about after
     * `before`.
     */
    async claim(id: ParcelId, before: Instant, now: Instant): Promise<boolean> {
      const claimed = await db
        .updateTable('parcels')
        .set({ askedAt: at(now) })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .where('state', '<>', 'signed')
        .where((eb) => eb.or([eb('askedAt', 'is', null), eb('askedAt', '<=', at(before))]))
        .returning('id')
        .executeTakeFirst();
      return claimed !== undefined;
    },

    /** Nobody answered: it counts as not asked about. */
    async unclaim({ id, tracking }: Pick<Parcel, 'id' | 'tracking'>, claimedAt: Instant): Promise<void> {
      await db
        .updateTable('parcels')
        .set({ askedAt: tracking.askedAt === undefined ? null : at(tracking.askedAt) })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .where('askedAt', '=', at(claimedAt))
        .execute();
    },

    /** Where it is by the answer to a question that was claimed. What has arrived stays so. */
    async track(id: ParcelId, { state, events }: Pick<Tracking, 'state' | 'events'>): Promise<void> {
      await db
        .updateTable('parcels')
        .set({ state, events: json(events) })
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .where('state', '<>', 'signed')
        .execute();
    },

    /** Some that are not known to have arrived and were not asked about after `before`, the longest unasked first. */
    async toTrack(before: Instant, sentAfter: Instant, most: number): Promise<Parcel[]> {
      return withLines(
        await rows
          .where('state', '<>', 'signed')
          .where('shippedAt', '>', at(sentAfter))
          .where((eb) => eb.or([eb('askedAt', 'is', null), eb('askedAt', '<=', at(before))]))
          .orderBy('askedAt', (order) => order.asc().nullsFirst())
          .limit(most)
          .execute(),
      );
    },
  };
};

function grouped(parcels: readonly Parcel[]): Map<OrderId, Parcel[]> {
  const groups = new Map<OrderId, Parcel[]>();
  for (const parcel of parcels) groups.set(parcel.orderId, [...(groups.get(parcel.orderId) ?? []), parcel]);
  return groups;
}
