import * as z from 'zod';
import {
  type AfterSale,
  type AfterSaleEvent,
  KINDS,
  MOST_AFTER_SALE_WORDS,
  MOST_EVIDENCE,
  REASONS,
  type Reason,
  type ReturnTo,
} from '@/domain/afterSale';
import type { CodelessDestination } from '@/domain/delivery';
import type { AfterSaleId, SkuId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { fen } from '@/domain/money';
import { CARRIERS, type Waybill } from '@/domain/parcel';
import type { RefundPreview } from '@/domain/refundShare';
import type { RefusalCode } from '@/domain/refusal';
import { MOST_LINES } from '@/domain/stock';
import type { Words } from '@/domain/words';
import { cursor, gives, id, needing, type Page, quantity, requestId, text, uploaded } from './endpoint';
import type { ParcelView, RefundView } from './parts';

const reasons = Object.keys(REASONS) as [Reason, ...Reason[]];
const units = z
  .array(z.strictObject({ skuId: id('sku'), units: quantity }))
  .min(1)
  .max(MOST_LINES)
  .refine((all) => new Set(all.map(({ skuId }) => skuId)).size === all.length);
const about = {
  orderId: id('order'),
  kind: z.enum(KINDS),
  sent: z.boolean(), // Of units that were shipped, or of those that never will be.
  reason: z.enum(reasons),
  lines: units,
};
const amount = z.int().min(0).max(100_000_000).transform(fen);
const words = text(MOST_AFTER_SALE_WORDS);
const said = text(MOST_AFTER_SALE_WORDS, 1);
const pictures = z.array(uploaded).max(MOST_EVIDENCE);
const waybill = {
  carrier: z.enum(CARRIERS),
  waybill: z.string().regex(/^[0-9A-Za-z-]{6,32}$/),
};

/** What would come back for these units, before anything is asked for. */
export const previewAfterSale = {
  input: z.strictObject(about),
  output: gives<RefundPreview & { readonly whyNot?: RefusalCode | undefined }>(),
};

/** `agreed` is the total that the preview showed; ¥0 in an exchange. `instead` names what is wanted for a SKU. */
export const askAfterSale = {
  input: z.strictObject({
    requestId,
    ...about,
    agreed: amount,
    words: words.default(''),
    pictures: pictures.default([]),
    instead: z
      .array(z.strictObject({ skuId: id('sku'), forSkuId: id('sku') }))
      .max(MOST_LINES)
      .default([]),
  }),
  output: gives<{ readonly afterSaleId: AfterSaleId }>(),
};

/** An after-sale in a list. */
export interface AfterSaleCard
  extends Pick<
    AfterSale,
    | 'id'
    | 'number'
    | 'orderId'
    | 'kind'
    | 'sent'
    | 'reason'
    | 'status'
    | 'total'
    | 'actBy'
    | 'askedAt'
    | 'endedAt'
    | 'startedBy'
    | 'heldUpBy'
  > {
  readonly lines: readonly {
    readonly skuId: SkuId;
    readonly title: Words;
    readonly options: Words;
    readonly picture: string;
    readonly units: number;
    readonly cash: Fen;
    readonly instead?: Words | undefined; // The options of what is sent in exchange.
  }[];
}

/** One after-sale, whole: for its buyer and for the staff. */
export interface AfterSaleView extends AfterSaleCard {
  readonly orderNumber: string;
  readonly words: string;
  readonly pictures: readonly string[];
  readonly freight: Fen;
  readonly parcelBack?: Waybill | undefined;
  readonly returnTo?: ReturnTo | undefined; // Once it may be sent.
  readonly parcel?: ParcelView | undefined; // Sent in exchange.
  readonly refund?: RefundView | undefined;
  readonly events: readonly AfterSaleEvent[]; // The oldest first: what was said and done, and never changed.
}

export const viewAfterSale = {
  input: z.strictObject({ afterSaleId: id('aftersale') }),
  output: gives<AfterSaleView>(),
};
export const listAfterSales = {
  input: z.strictObject({ open: z.boolean().default(false), cursor }),
  output: gives<Page<AfterSaleCard>>(),
};

const step = { requestId, afterSaleId: id('aftersale') };
export const withdrawAfterSale = { input: z.strictObject(step), output: gives<object>() };
/** Takes what the merchant has offered, or lets him decide about the whole again. */
export const answerOffer = {
  input: z.strictObject({ ...step, agree: z.boolean(), words: words.default('') }),
  output: gives<object>(),
};
export const sendBack = { input: z.strictObject({ ...step, ...waybill }), output: gives<object>() };
/** What came in exchange is right. */
export const confirmExchange = { input: z.strictObject(step), output: gives<object>() };
/** What came in exchange is not right: that one ends, and in a new one the same units are to go back for their money. */
export const rejectExchange = {
  input: z.strictObject({ ...step, words: said, pictures: pictures.default([]) }),
  output: gives<{ readonly afterSaleId: AfterSaleId }>(), // The new one.
};
/** More to say or to show, while it is open. */
export const addEvidence = {
  input: z.strictObject({ ...step, words: words.default(''), pictures: pictures.default([]) }),
  output: gives<object>(),
};

/** `next`: all that the shop must do, whichever comes first. */
export const AFTER_SALE_TABS = ['next', 'toDecide', 'toCheck', 'toReship', 'waiting', 'done', 'all'] as const;
export type AfterSaleTab = (typeof AFTER_SALE_TABS)[number];

/** An after-sale as the staff sees it. */
export interface AdminAfterSale extends AfterSaleView {
  readonly buyer: { readonly nickname: string; readonly avatar: string };
  readonly to: CodelessDestination;
}
export const listShopAfterSales = {
  input: z.strictObject({ tab: z.enum(AFTER_SALE_TABS).default('toDecide'), search: text(40).optional(), cursor }),
  output: gives<Page<AfterSaleCard & { readonly buyer: AdminAfterSale['buyer'] }>>(),
};
/** How many the shop must act on, of each kind. */
export const countShopAfterSales = {
  input: z.strictObject({}),
  output: gives<Readonly<Record<'next' | 'toDecide' | 'toCheck' | 'toReship', number>>>(),
};
export const viewShopAfterSale = {
  input: z.strictObject({ afterSaleId: id('aftersale') }),
  output: gives<AdminAfterSale>(),
};
export const acceptAfterSale = {
  input: z.strictObject({ ...step, words: words.default('') }),
  output: gives<object>(),
};
/** The buyer keeps the goods, and so much goes back, if he takes it. */
export const offerAfterSale = { input: z.strictObject({ ...step, amount, words: said }), output: gives<object>() };
export const declineAfterSale = {
  input: z.strictObject({ ...step, words: said, pictures: pictures.default([]) }),
  output: gives<object>(),
};
/** What came back is right. `restock` puts it on the shelf again. */
export const acceptReturn = { input: z.strictObject({ ...step, restock: z.boolean() }), output: gives<object>() };
export const declineReturn = {
  input: z.strictObject({ ...step, words: said, pictures: pictures.default([]) }),
  output: gives<object>(),
};
export const reship = { input: z.strictObject({ ...step, ...waybill }), output: gives<object>() };
/** Gives back of his own accord: with all that these units paid they are given up, with less the buyer keeps them. */
export const refundBuyer = {
  input: z.strictObject({
    requestId,
    orderId: id('order'),
    sent: z.boolean(),
    lines: units,
    amount,
    words: said,
  }),
  output: gives<{ readonly afterSaleId: AfterSaleId }>(),
};
export const previewRefundBuyer = {
  input: z.strictObject({ orderId: id('order'), sent: z.boolean(), lines: units }),
  output: gives<RefundPreview>(),
};
/** WeChat could not give it back, whatever it was for, and it was given back by hand: the books are told so. */
export const settleRefund = {
  input: z.strictObject({ requestId, refundNo: z.string().regex(/^R\d{10,31}$/), words: said }),
  output: gives<object>(),
};
/** Where returns go to: needed before a return can be accepted. */
export const setReturnAddress = {
  input: z.strictObject({
    requestId,
    name: text(25, 1),
    phone: z
      .string()
      .min(5)
      .max(20)
      .regex(/^[\d+ -]+$/),
    place: text(120, 4),
  }),
  output: gives<object>(),
};
export const viewReturnAddress = {
  input: z.strictObject({}),
  output: gives<ReturnTo | null>(),
};

/** For staff. */
export const adminSales = {
  ...needing('sales.see', { listShopAfterSales, countShopAfterSales, viewShopAfterSale }),
  ...needing('sales.decide', { acceptAfterSale, offerAfterSale, declineAfterSale, declineReturn }),
  ...needing('orders.ship', { reship }),
  ...needing('sales.receive', { acceptReturn }),
  ...needing('refunds.give', { previewRefundBuyer, refundBuyer }),
  ...needing('refunds.settle', { settleRefund }),
  ...needing('delivery.see', { viewReturnAddress }),
  ...needing('delivery.edit', { setReturnAddress }),
};
