import * as z from 'zod';
import type { AddressFacts } from '@/domain/address';
import type { OrderId, TeamId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { fen } from '@/domain/money';
import type { ClosedBy, Order, Parcel } from '@/domain/order';
import { MOST_REMARK } from '@/domain/order';
import type { Cheaper, Receipt } from '@/domain/quote';
import type { RefusalCode } from '@/domain/refusal';
import { MOST_LINES } from '@/domain/stock';
import type { Team } from '@/domain/team';
import { MOST_WORDS } from '@/domain/team';
import type { Instant } from '@/domain/time';
import { cursor, gives, id, type Page, quantity, requestId, text } from './endpoint';
import type { SeatView } from './team';

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

/** What it would cost, and what would make it cheaper. `whyNot` is why it could not be ordered now. */
export const quoteOrder = {
  input: z.strictObject({ lines, way }),
  output: gives<{
    readonly receipt: Receipt;
    readonly cheaper: readonly Cheaper[];
    readonly whyNot?: RefusalCode | undefined;
  }>(),
};

const placing = {
  requestId,
  addressId: id('address'),
  remark: text(MOST_REMARK).default(''),
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

export const cancelOrder = { input: z.strictObject({ requestId, orderId: id('order') }), output: gives<object>() };
export const receiveOrder = { input: z.strictObject({ requestId, orderId: id('order') }), output: gives<object>() };

export const ORDER_TABS = ['all', 'unpaid', 'teaming', 'toShip', 'shipped', 'done'] as const;
export type OrderTab = (typeof ORDER_TABS)[number];

export interface OrderTeam {
  readonly id: TeamId;
  readonly status: Team['status'];
  readonly size: number;
  readonly deadline: Instant;
  readonly seats: readonly SeatView[];
}

export interface OrderCard {
  readonly id: OrderId;
  readonly number: string;
  readonly status: Order['status'];
  readonly receipt: Receipt;
  readonly placedAt: Instant;
  readonly payBy: Instant;
  readonly closedBy?: ClosedBy | undefined;
  readonly team?: OrderTeam | undefined;
  readonly refund?: RefundView | undefined;
}
export interface RefundView {
  readonly amount: Fen;
  readonly because: 'team_lapsed' | 'paid_late';
  readonly status: 'asked' | 'done' | 'failed';
  readonly askedAt: Instant;
  readonly endedAt?: Instant | undefined;
}
export const listOrders = {
  input: z.strictObject({ tab: z.enum(ORDER_TABS).default('all'), cursor }),
  output: gives<Page<OrderCard>>(),
};

export interface OrderView extends OrderCard {
  readonly address: AddressFacts;
  readonly remark: string;
  readonly paymentNo?: string | undefined;
  readonly paidAt?: Instant | undefined;
  readonly shippedAt?: Instant | undefined;
  readonly parcel?: Parcel | undefined;
  readonly receivedAt?: Instant | undefined;
  readonly closedAt?: Instant | undefined;
}
/** By its id, its own number, or the number of its payment, which is what WeChat's order centre knows. */
export const viewOrder = {
  input: z.union([
    z.strictObject({ orderId: id('order') }),
    z.strictObject({ number: z.string().regex(/^[PT]\d{10,31}$/) }),
  ]),
  output: gives<OrderView>(),
};
