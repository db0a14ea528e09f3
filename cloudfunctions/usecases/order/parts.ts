import type { ParcelView, RefundView } from '@/contract/parts';
import type { Parcel } from '@/domain/parcel';
import type { Refund } from '@/domain/payment';

/** What orders and after-sales show of the same things. */
export function parcelView({ id, carrier, waybill, lines, shippedAt, tracking, afterSaleId }: Parcel): ParcelView {
  return { id, carrier, waybill, lines, shippedAt, tracking, isExchange: afterSaleId !== undefined };
}

export function refundView({ no, amount, because, status, askedAt, endedAt, settled }: Refund): RefundView {
  return { no, amount, because, status, askedAt, endedAt, settled };
}
