import * as z from 'zod';
import { PHONE } from '@/domain/address';
import type { Cheaper, CouponVerdict } from '@/domain/cheaper';
import type { AskWithin } from '@/domain/deadlines';
import type { Destination, PickupPoint } from '@/domain/delivery';
import type { CouponId, OrderId, SkuId, TeamId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { fen } from '@/domain/money';
import type { ClosedBy, Order } from '@/domain/order';
import { MOST_REMARK } from '@/domain/order';
import type { LineState } from '@/domain/parcel';
import type { FreightPayer, Receipt } from '@/domain/quote';
import type { RefusalCode } from '@/domain/refusal';
import { MOST_LINES } from '@/domain/stock';
import type { Team } from '@/domain/team';
import { MOST_WORDS } from '@/domain/team';
import type { Instant } from '@/domain/time';
import type { AfterSaleCard } from './afterSale';
import { cursor, gives, id, type Page, quantity, requestId, text } from './endpoint';
import type { InvoiceView } from './invoice';
import type { ParcelView, RefundView } from './parts';
import type { CampaignView, SeatView } from './team';

const line = z.strictObject({ skuId: id('sku'), quantity });
const lines = z
  .array(line)
  .min(1)
  .max(MOST_LINES)
  .refine((all) => new Set(all.map(({ skuId }) => skuId)).size === all.length);

/** Alone, opening a team, or joining one. */
const way = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('alone') }),
  z.strictObject({ by: z.literal('open'), campaignId: id('campaign') }),
  z.strictObject({ by: z.literal('join'), teamId: id('team') }),
]);

/** Where to, as far as it is known: freight without an address is what most pay. */
export const perhapsTo = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('express'), addressId: id('address').optional() }),
  z.strictObject({ way: z.literal('pickup') }),
]);

/** What the buyer brings: nothing of it is used unasked. `best` is the coupon with which it costs least. */
const quoting = z
  .strictObject({
    coupon: z.union([z.enum(['best', 'none']), id('coupon')]).default('none'),
    credit: z.boolean().default(false),
    points: z.boolean().default(false), // As many as may be spent on it.
  })
  .default({ coupon: 'none', credit: false, points: false });

/** What the shopper agreed to use, as the quote that he saw has it. */
const using = z
  .strictObject({
    coupon: id('coupon').optional(),
    credit: z.boolean().default(false),
    points: z.boolean().default(false),
  })
  .default({ credit: false, points: false });
export type Use = z.output<typeof using>;

/** What he could pay with beside money. */
export interface OwnMeans {
  readonly credit: { readonly has: Fen; readonly usable: Fen }; // `usable` of it on this order.
  readonly points?: { readonly has: number; readonly usable: number; readonly worth: Fen } | undefined; // Nothing: points are off.
  readonly freight?: { readonly payer: FreightPayer; readonly left: number } | undefined; // Of the month's free parcels, before this one.
}

/** What it would cost, and what would make it cheaper. `whyNot` is why it could not be ordered now. */
export const quoteOrder = {
  input: z.strictObject({ lines, way, to: perhapsTo.default({ way: 'express' }), use: quoting }),
  output: gives<{
    readonly receipt: Receipt;
    readonly cheaper: readonly Cheaper[];
    readonly coupons: readonly CouponVerdict[]; // All that he has: the best first, those that do not apply with the reason.
    readonly coupon?: CouponId | undefined; //   The one that is used.
    readonly means: OwnMeans;
    readonly notThere: readonly SkuId[]; // What is not delivered to this address.
    readonly campaign?: CampaignView | undefined; // Of the team that is opened or joined.
    readonly whyNot?: RefusalCode | undefined;
    readonly sameUnpaid?: OrderId | undefined; // The very same was ordered and can still be paid: perhaps go on with that.
  }>(),
};

/** Where orders can be fetched. */
export const listPickups = { input: z.strictObject({}), output: gives<readonly PickupPoint[]>() };

export const to = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('express'), addressId: id('address') }),
  z.strictObject({
    way: z.literal('pickup'),
    pickupId: id('pickup'),
    name: text(25, 1),
    phone: z.string().regex(PHONE),
  }),
]);
export type Where = z.output<typeof to>;

const placing = {
  requestId,
  to,
  remark: text(MOST_REMARK).default(''),
  use: using,
  agreed: z.int().min(0).max(100_000_000).transform(fen), // The total that the shopper saw: another one is refused.
};
export interface Placed {
  readonly orderId: OrderId;
  readonly teamId?: TeamId | undefined;
  readonly total: Fen;
  readonly payBy: Instant;
}

export const placeOrder = {
  input: z.strictObject({ ...placing, lines, fromCart: z.boolean().default(false) }),
  output: gives<Placed>(),
};
/** Opens a team: it starts when this order is paid. */
export const openTeam = {
  input: z.strictObject({
    ...placing,
    campaignId: id('campaign'),
    skuId: id('sku'),
    quantity,
    words: text(MOST_WORDS).default(''),
    isListed: z.boolean().default(true), // Strangers may see it on the wall.
  }),
  output: gives<Placed>(),
};
/** Holds a seat and places the order for it. The seat is lost if the order is not paid in time. */
export const joinTeam = {
  input: z.strictObject({ ...placing, teamId: id('team'), skuId: id('sku'), quantity }),
  output: gives<Placed>(),
};

/** What wx.requestPayment takes, or nothing to pay (¥0). */
export interface Sheet {
  readonly timeStamp: string;
  readonly nonceStr: string;
  readonly package: string;
  readonly signType: 'RSA';
  readonly paySign: string;
}
export const payOrder = {
  input: z.strictObject({ requestId, orderId: id('order') }),
  output: gives<{ readonly paid: true } | { readonly paid: false; readonly sheet: Sheet }>(),
};
/** Asks WeChat, if need be, whether this order has been paid. */
export const checkPayment = {
  input: z.strictObject({ requestId, orderId: id('order') }),
  output: gives<{ readonly status: Order['status']; readonly teamId?: TeamId | undefined }>(),
};

const one = { input: z.strictObject({ requestId, orderId: id('order') }), output: gives<object>() };
export const cancelOrder = one;
export const receiveOrder = one;
/** Takes it off the list of its buyer. */
export const deleteOrder = one;
/** Asks the merchant to ship it: once a day. */
export const remindOrder = one;
/** Puts all of it that can still be bought into the cart. `left` could not be. */
export const buyAgain = {
  input: one.input,
  output: gives<{ readonly count: number; readonly left: number }>(),
};

export const ORDER_TABS = ['all', 'unpaid', 'teaming', 'toShip', 'shipped', 'done'] as const;
export type OrderTab = (typeof ORDER_TABS)[number];

export interface OrderTeam {
  readonly id: TeamId;
  readonly kind: Team['kind'];
  readonly status: Team['status'];
  readonly size: number;
  readonly needs: number; // With so many paid it forms when its time is over.
  readonly given: number; // Seats that the merchant did without.
  readonly deadline: Instant;
  readonly seats: readonly SeatView[];
}

export interface OrderCard {
  readonly id: OrderId;
  readonly number: string;
  readonly status: Order['status'];
  readonly receipt: Receipt;
  readonly way: Destination['way'];
  readonly lines: readonly LineState[]; // What became of its units.
  readonly placedAt: Instant;
  readonly payBy: Instant;
  readonly closedBy?: ClosedBy | undefined;
  readonly remindedAt?: Instant | undefined;
  readonly team?: OrderTeam | undefined;
  readonly refund?: RefundView | undefined; // The latest.
  readonly openAfterSale?: AfterSaleCard | undefined;
}
export const listOrders = {
  input: z.strictObject({ tab: z.enum(ORDER_TABS).default('all'), search: text(40).optional(), cursor }),
  output: gives<Page<OrderCard>>(),
};

export interface OrderView extends OrderCard {
  readonly to: Destination;
  readonly remark: string;
  readonly asks?: AskWithin | undefined; // How long something of it can be asked back; nothing: the usual times.
  readonly paymentNo?: string | undefined;
  readonly paidAt?: Instant | undefined;
  readonly shippedAt?: Instant | undefined;
  readonly receiveBy?: Instant | undefined;
  readonly parcels: readonly ParcelView[];
  readonly receivedAt?: Instant | undefined;
  readonly closedAt?: Instant | undefined;
  readonly refunds: readonly RefundView[];
  readonly afterSales: readonly AfterSaleCard[]; // The newest first.
  readonly invoice?: InvoiceView | undefined;
  readonly whyNotInvoice?: RefusalCode | undefined; // Why none can be asked for, or the one that was not be changed.
}
/** By its id, its own number, or the number of its payment, which is what WeChat's order centre knows. */
export const viewOrder = {
  input: z.union([
    z.strictObject({ orderId: id('order') }),
    z.strictObject({ number: z.string().regex(/^[PT]\d{10,31}$/) }),
  ]),
  output: gives<OrderView>(),
};

/** Asks the carrier where a parcel is, unless it was asked a moment ago. */
export const trackParcel = {
  input: z.strictObject({ requestId, parcelId: id('parcel') }),
  output: gives<ParcelView>(),
};
