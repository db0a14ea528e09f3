import type { Parcel } from '@/domain/parcel';

/** What carriers know of our parcels. */
export interface Tracking {
  readonly isOpen: boolean; // False: this shop has no key, so that it asks nobody, and every answer is `unknown`.
  /**
   * Asks the carrier, through whoever knows them all. `phone` is the one on the parcel: some carriers tell nobody else.
   * Throws Outage where nothing is known, TrackingRefused where our question was wrong.
   */
  follow(parcel: {
    readonly carrier: Parcel['carrier'];
    readonly waybill: string;
    readonly phone: string;
  }): Promise<TrackingFound>;
}

/** Where it is. `waiting`: the carrier does not know of it yet. `unknown`: this shop cannot ask, or is not told. */
export type TrackingFound = Pick<Parcel['tracking'], 'state' | 'events'>; // events: newest first
