import type { OrderId, ShopId, SkuId, UserId } from '@/domain/id';
import type { Carrier } from '@/domain/parcel';
import type { Db } from './schema';

/** A parcel that left under a number, and whose it is. */
export interface SentUnder {
  readonly waybill: string;
  readonly carrier: Carrier;
  readonly orderId: OrderId;
  readonly buyerId: UserId;
}

/** What is found by a code that was scanned or copied: exactly, and not by its parts. */
export const scanned = (db: Db, shopId: ShopId) => ({
  /** Parcels under these numbers, the latest first. */
  async parcels(waybills: readonly string[]): Promise<SentUnder[]> {
    if (waybills.length === 0) return [];
    return db
      .selectFrom('parcels')
      .innerJoin('orders', (on) =>
        on.onRef('orders.shopId', '=', 'parcels.shopId').onRef('orders.id', '=', 'parcels.orderId'),
      )
      .select(['parcels.waybill', 'parcels.carrier', 'parcels.orderId', 'orders.buyerId'])
      .where('parcels.shopId', '=', shopId)
      .where('orders.shopId', '=', shopId)
      .where('parcels.waybill', 'in', [...new Set(waybills)])
      .orderBy('parcels.shippedAt', 'desc')
      .execute();
  },

  /** SKUs that the merchant calls so, by code or barcode. */
  async skus(code: string): Promise<SkuId[]> {
    const found = await db
      .selectFrom('skus')
      .select('id')
      .where('shopId', '=', shopId)
      .where((eb) => eb.or([eb('code', '=', code), eb('barcode', '=', code)]))
      .limit(20)
      .execute();
    return found.map(({ id }) => id);
  },

  /** Orders by their numbers. */
  async orders(numbers: readonly string[]): Promise<Map<string, OrderId>> {
    if (numbers.length === 0) return new Map();
    const found = await db
      .selectFrom('orders')
      .select(['id', 'number'])
      .where('shopId', '=', shopId)
      .where('number', 'in', [...new Set(numbers)])
      .execute();
    return new Map(found.map(({ id, number }) => [number, id]));
  },
});
