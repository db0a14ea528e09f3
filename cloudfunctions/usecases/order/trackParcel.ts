import { shop as contract } from '@/contract/shop';
import { reach } from '@/domain/delivery';
import type { ShopId } from '@/domain/id';
import { ASK_AGAIN, heard, type Parcel } from '@/domain/parcel';
import { later, type Milliseconds } from '@/domain/time';
import { errand } from '../../door/errand';
import type { Platform } from '../../platform/platform';
import { mine } from './mine';
import { parcelView } from './parts';

export const trackParcel = errand(contract.trackParcel, async ({ parcelId }, caller, platform) => {
  const parcel = await platform.database.look(caller.shopId, async (shop) => {
    const found = await shop.parcels.get(parcelId);
    mine(await shop.orders.get(found.orderId), caller);
    return found;
  });
  const followed = await followParcel(caller.shopId, parcel, ASK_AGAIN, platform).catch((error: unknown) => {
    if (!isAboutUs(error)) throw error;
    platform.log.failure(`tracking ${parcelId}`, error);
    return parcel;
  });
  return parcelView(followed);
});

/** The shop's key is refused, or its question: that is the merchant's to mend, and the buyer sees what was known. */
const isAboutUs = (error: unknown) => error instanceof Error && error.name === 'TrackingRefused';

/**
 * Asks the carrier where a parcel is, unless it has arrived or somebody has asked within `wait`, and keeps the answer.
 * However many ask at once, the carrier is asked once. Throws Outage where it does not answer.
 */
export async function followParcel(
  shopId: ShopId,
  { id }: Pick<Parcel, 'id'>,
  wait: Milliseconds,
  { database, clock, tracking }: Platform,
): Promise<Parcel> {
  const now = clock.now();
  const { parcel, phone, isMine } = await database.transact(shopId, async (tx) => {
    const found = await tx.parcels.get(id);
    const { to } = await tx.orders.get(found.orderId);
    return { parcel: found, phone: reach(to).phone, isMine: await tx.parcels.claim(id, later(now, -wait), now) };
  });
  if (!isMine) return parcel;

  const { carrier, waybill } = parcel;
  const answer = await tracking.follow({ carrier, waybill, phone }).catch(async (error: unknown) => {
    await database.transact(shopId, (tx) => tx.parcels.unclaim(parcel, now)); // Whoever asks next is not told a lie.
    throw error;
  });
  const known = heard(parcel.tracking, answer);
  await database.transact(shopId, (tx) => tx.parcels.track(id, known));
  return { ...parcel, tracking: { ...known, askedAt: now } };
}
