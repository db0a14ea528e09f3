import type { Carrier } from '@/domain/order';
import type { Instant } from '@/domain/time';

/** Where a parcel is. */
export interface Tracking {
  /**
   * Asks the carrier, through whoever knows them all. `phone` is the one on the parcel: some carriers tell nobody else.
   * Throws Outage where nothing is known, TrackingRefused where our question was wrong.
   */
  follow(parcel: {
    readonly carrier: Carrier;
    readonly waybill: string;
    readonly phone: string;
  }): Promise<TrackingFound>;
}

export interface TrackingFound {
  /** `waiting`: the carrier does not know of it yet. `unknown`: this shop cannot ask, or is not told. */
  readonly state: 'waiting' | 'moving' | 'delivering' | 'signed' | 'trouble' | 'unknown';
  readonly events: readonly { readonly at: Instant; readonly words: string }[]; // Newest first.
}
