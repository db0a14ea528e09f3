import * as z from 'zod';
import type { CodelessDestination } from '@/domain/delivery';
import { CARRIERS } from '@/domain/parcel';
import type { RefusalCode } from '@/domain/refusal';
import { MOST_LINES } from '@/domain/stock';
import type { Instant } from '@/domain/time';
import { cursor, gives, id, needing, type Page, quantity, requestId, text } from './endpoint';
import type { OrderView } from './order';

export const ADMIN_TABS = ['toShip', 'reminded', 'toFetch', 'teaming', 'shipped', 'done', 'all'] as const;

/** An order as the staff sees it: who bought it, and why it cannot ship yet. */
export interface AdminOrder extends Omit<OrderView, 'to'> {
  readonly to: CodelessDestination;
  readonly buyer: { readonly nickname: string; readonly avatar: string };
  readonly whyNotShip?: RefusalCode | undefined;
  readonly shippingKnownAt?: Instant | undefined; // WeChat has been told of all of it, and sets the money free.
}
export const listShopOrders = {
  input: z.strictObject({ tab: z.enum(ADMIN_TABS).default('toShip'), search: text(40).optional(), cursor }),
  output: gives<Page<AdminOrder>>(),
};
export const viewShopOrder = { input: z.strictObject({ orderId: id('order') }), output: gives<AdminOrder>() };

/** A parcel with these units, or with all that is left to send. Refuses `waybill_used` a number that one of them has. */
export const shipOrder = {
  input: z.strictObject({
    requestId,
    orderId: id('order'),
    carrier: z.enum(CARRIERS),
    waybill: z
      .string()
      .regex(/^[0-9A-Za-z-]{6,32}$/)
      .transform((number) => number.toUpperCase()), // As carriers write it: one number names one parcel.
    lines: z
      .array(z.strictObject({ skuId: id('sku'), quantity }))
      .min(1)
      .max(MOST_LINES)
      .refine((all) => new Set(all.map(({ skuId }) => skuId)).size === all.length)
      .optional(),
  }),
  output: gives<object>(),
};

/** Who shows this code gets what waits under it. Looked at first: handing over cannot be taken back. */
export const findPickup = {
  input: z.strictObject({ code: z.string().regex(/^\d{8}$/) }),
  output: gives<AdminOrder>(),
};
export const handOver = {
  input: z.strictObject({ requestId, code: z.string().regex(/^\d{8}$/) }),
  output: gives<{ readonly orderId: AdminOrder['id'] }>(),
};

/** For staff. */
export const adminOrders = {
  ...needing('orders.see', { listShopOrders, viewShopOrder, findPickup }),
  ...needing('orders.ship', { shipOrder, handOver }),
};
