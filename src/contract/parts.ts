import type { ParcelId } from '@/domain/id';
import type { Tracking, Waybill } from '@/domain/parcel';
import type { Refund } from '@/domain/payment';
import type { Quantity } from '@/domain/stock';
import type { Instant } from '@/domain/time';

/** What orders and after-sales both show. */
export interface RefundView
  extends Pick<Refund, 'no' | 'amount' | 'because' | 'status' | 'askedAt' | 'endedAt' | 'settled'> {}

/** A parcel and where it is. Its lines name goods of the receipt. */
export interface ParcelView extends Waybill {
  readonly id: ParcelId;
  readonly isExchange: boolean;
  readonly lines: readonly Quantity[];
  readonly shippedAt: Instant;
  readonly tracking: Tracking;
}
