import type { ShopId } from '@/domain/id';
import { Outage } from '@/domain/outage';
import { ASKED_EVERY, FOLLOWED_FOR } from '@/domain/parcel';
import { isOver, later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import { followParcel } from './trackParcel';

export const PARCELS_PER_RUN = 10; // The next tick takes the rest.
const LONGEST_RUN = seconds(10);

/**
 * Asks the carriers about parcels that nobody has looked at for hours, so that a page shows where they are as it opens.
 * Where nobody answers it stops: the next tick tries again. A shop that cannot ask does not look for them either.
 * Returns how many were asked about.
 */
export async function trackParcels(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock, log, tracking } = platform;
  if (!tracking.isOpen) return 0;
  const start = clock.now();
  const due = await database.look(shopId, (shop) =>
    shop.parcels.toTrack(later(start, -ASKED_EVERY), later(start, -FOLLOWED_FOR), PARCELS_PER_RUN),
  );
  let asked = 0;
  for (const parcel of due) {
    if (isOver(later(start, budget), clock.now())) break;
    try {
      await followParcel(shopId, parcel, ASKED_EVERY, platform);
      asked += 1;
    } catch (error) {
      log.failure(`tracking ${parcel.id}`, error);
      if (error instanceof Outage) break;
      // One that is refused each time goes to the end, so that it does not stand in the way of the others.
      await database.transact(shopId, (tx) => tx.parcels.claim(parcel.id, later(start, -ASKED_EVERY), start));
    }
  }
  return asked;
}
