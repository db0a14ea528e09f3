import * as z from 'zod';
import type { CodelessDestination } from '@/domain/delivery';
import type { UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { FLAGS, type Flag, type OrderNote } from '@/domain/orderNote';
import { CARRIERS } from '@/domain/parcel';
import type { RefusalCode } from '@/domain/refusal';
import { MOST_LINES } from '@/domain/stock';
import type { Instant } from '@/domain/time';
import { instant } from './adminTrade';
import { cursor, gives, id, needing, type Page, quantity, requestId, text } from './endpoint';
import type { OrderView } from './order';
import { waybillNumber } from './waybill';

export const ADMIN_TABS = ['toShip', 'reminded', 'toFetch', 'teaming', 'unpaid', 'shipped', 'done', 'all'] as const;

/** An order as the staff sees it: who bought it, and why it cannot ship yet. */
export interface AdminOrder extends Omit<OrderView, 'to'> {
  readonly to: CodelessDestination;
  readonly buyer: { readonly id: UserId; readonly nickname: string; readonly avatar: string };
  readonly leader?: { readonly id: UserId; readonly nickname: string } | undefined; // Who had brought its buyer.
  readonly whyNotShip?: RefusalCode | undefined;
  readonly shippingKnownAt?: Instant | undefined; // WeChat has been told of all of it, and sets the money free.
  readonly flag?: Flag | undefined;
  readonly notes: readonly OrderNote[]; //           Of the staff, the newest first.
  readonly priceChanges: readonly PriceChange[]; // The newest first.
  readonly whyNotReprice?: RefusalCode | undefined;
  readonly daysLonger: number; //                   So many days its receipt can still be put off.
}

/** How the staff changed what is to be paid. */
export interface PriceChange {
  readonly was: Fen;
  readonly became: Fen;
  readonly words: string;
  readonly by: string;
  readonly at: Instant;
}

/** What orders of a list have in common. */
const filters = z.strictObject({
  placedFrom: instant.optional(),
  placedTo: instant.optional(), // Not that moment itself.
  way: z.enum(['express', 'pickup']).optional(),
  teamId: id('team').optional(),
  campaignId: id('campaign').optional(),
  leaderId: id('user').optional(), // Whose customer had placed it.
  buyerId: id('user').optional(),
  pickupId: id('pickup').optional(),
  goodsId: id('goods').optional(),
  afterSale: z.enum(['open', 'any']).optional(),
  flag: z.enum(['any', ...FLAGS]).optional(),
});
export type OrderFilters = z.input<typeof filters>;
const tab = z.enum(ADMIN_TABS).default('toShip');

/**
 * The newest first, or `oldest` first, as they are packed. `search` finds by number, waybill, goods, code of a SKU, remark, notes, who gets it, its phone (whole,
 * or the last four digits), or how the name of its buyer begins.
 */
export const listShopOrders = {
  input: z.strictObject({
    tab,
    search: text(40).optional(), // The newest of what is found, always.
    filters: filters.default({}),
    oldest: z.boolean().default(false),
    cursor,
  }),
  output: gives<Page<AdminOrder>>(),
};
/** How many there are of them, without what is searched for. */
export const countShopOrders = {
  input: z.strictObject({ tab, filters: filters.default({}) }),
  output: gives<{ readonly count: number }>(),
};
export const viewShopOrder = { input: z.strictObject({ orderId: id('order') }), output: gives<AdminOrder>() };

/** A parcel with these units, or with all that is left to send. Refuses `waybill_used` a number that one of them has. */
export const shipOrder = {
  input: z.strictObject({
    requestId,
    orderId: id('order'),
    carrier: z.enum(CARRIERS),
    waybill: waybillNumber,
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
  ...needing('orders.see', { listShopOrders, countShopOrders, viewShopOrder, findPickup }),
  ...needing('orders.ship', { shipOrder, handOver }),
};
