import { shop as contract } from '@/contract/shop';
import { reach } from '@/domain/delivery';
import type { ShopId } from '@/domain/id';
import type { Parcel } from '@/domain/parcel';
import { isOver, later, minutes } from '@/domain/time';
import { errand } from '../../door/errand';
import type { Platform } from '../../platform/platform';
import { mine } from './mine';
import { parcelView } from './orderCards';

/** A carrier is not asked about the same parcel more often: each question costs the shop. */
const ASK_AGAIN = minutes(30);

export const trackParcel = errand(contract.trackParcel, async ({ parcelId }, caller, platform) => {
  const { database, clock } = platform;
  const { parcel, phone } = await database.look(caller.shopId, async (shop) => {
    const found = await shop.parcels.get(parcelId);
    const order = mine(await shop.orders.get(found.orderId), caller);
    return { parcel: found, phone: reach(order.to).phone };
  });
  const { askedAt, state } = parcel.tracking;
  const isFresh = state === 'signed' || (askedAt !== undefined && !isOver(later(askedAt, ASK_AGAIN), clock.now()));
  return parcelView(isFresh ? parcel : await followParcel(caller.shopId, parcel, phone, platform));
});

/** Asks the carrier, and keeps what it says. Throws Outage where it does not answer. */
export async function followParcel(
  shopId: ShopId,
  parcel: Parcel,
  phone: string,
  { database, clock, tracking }: Pick<Platform, 'database' | 'clock' | 'tracking'>,
): Promise<Parcel> {
  const { carrier, waybill } = parcel;
  const found = await tracking.follow({ carrier, waybill, phone });
  const now = clock.now();
  await database.transact(shopId, (tx) => tx.parcels.track(parcel.id, found, now));
  return { ...parcel, tracking: { ...found, askedAt: now } };
}
