import * as z from 'zod';
import type { CodelessDestination } from '@/domain/delivery';
import type { OrderId } from '@/domain/id';
import { CARRIERS, type Carrier } from '@/domain/parcel';
import { MOST_ROWS } from '@/domain/pastedRows';
import type { PickLine } from '@/domain/picking';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { AdminOrder } from './adminOrders';
import { gives, id, needing } from './endpoint';
import { waybillNumber } from './waybill';

export const MOST_PACKED = 50; // orders of one question
const number = z.string().regex(/^P\d{10,31}$/);

/** The order of a code that was scanned: its own number, as a delivery note has it, or that of one of its parcels. */
export const findByCode = {
  input: z.strictObject({ code: z.string().regex(/^[0-9A-Za-z-]{6,40}$/) }),
  output: gives<AdminOrder>(),
};

/** One row of what was pasted, held against the shop. Nothing has happened yet. */
export interface CheckedRow {
  readonly order: string; //     Its number,
  readonly waybill: string;
  readonly carrier: Carrier;
  readonly orderId?: OrderId | undefined;
  readonly buyer?: string | undefined;
  readonly name?: string | undefined; // of who gets it
  readonly pieces: number; //     that would leave
  readonly isSent: boolean; //    Just so: this parcel has left, and nothing is to be done.
  readonly whyNot?: RefusalCode | undefined;
}
/**
 * What would become of these rows: each order once, in the order asked. `whyNot` is what `shipOrder` would refuse, and
 * `waybill_elsewhere` where a parcel to somebody else has this number.
 */
export const checkShipments = {
  input: z.strictObject({
    rows: z
      .array(z.strictObject({ order: number, carrier: z.enum(CARRIERS), waybill: waybillNumber }))
      .min(1)
      .max(MOST_ROWS)
      .refine((rows) => new Set(rows.map(({ order }) => order)).size === rows.length),
  }),
  output: gives<readonly CheckedRow[]>(),
};

/** What a delivery note says. */
export interface PackedOrder {
  readonly orderId: OrderId;
  readonly number: string;
  readonly placedAt: Instant;
  readonly buyer: string;
  readonly to: CodelessDestination; // Masked for who may not see it.
  readonly remark: string;
  readonly notes: readonly string[]; // of the staff
  readonly lines: readonly PackedLine[];
}
export interface PackedLine extends PickLine {
  readonly title: Words;
  readonly options: Words;
  readonly picture: string;
}
/** These orders with what of them can be sent now, to be picked and packed. Those that cannot ship are left out. */
export const viewPacking = {
  input: z.strictObject({ orderIds: z.array(id('order')).min(1).max(MOST_PACKED) }),
  output: gives<readonly PackedOrder[]>(),
};

/** For staff. */
export const adminShipping = needing('orders.ship', { findByCode, checkShipments, viewPacking });
