import * as z from 'zod';
import { type Fen, fen } from '@/domain/money';
import { FLAGS, MOST_NOTE } from '@/domain/orderNote';
import type { Receipt } from '@/domain/quote';
import { MOST_DAYS_LONGER } from '@/domain/receiveLater';
import type { RefusalCode } from '@/domain/refusal';
import { MOST_PRICE_WORDS } from '@/domain/repricing';
import type { Instant } from '@/domain/time';
import { gives, id, needing, requestId, text } from './endpoint';

const amount = z.int().min(0).max(100_000_000).transform(fen);
const one = { requestId, orderId: id('order') };
/** What the goods and the freight of it are to cost now, in fen. Nothing of it costs more than without the staff. */
const price = { goods: amount, freight: amount };

/** What an order would cost then, step by step. `whyNot`: it cannot be done, and the receipt is the one of now. */
export const previewPrice = {
  input: z.strictObject({ orderId: id('order'), ...price }),
  output: gives<{
    readonly receipt: Receipt; //      as it would be
    readonly most: { readonly goods: Fen; readonly freight: Fen }; //  Without what the staff has taken off,
    readonly least: { readonly goods: Fen; readonly freight: Fen }; // and what cannot be lowered.
    readonly now: { readonly goods: Fen; readonly freight: Fen };
    readonly whyNot?: RefusalCode | undefined;
  }>(),
};

/**
 * Another price for an order that is not paid, with the reason that its buyer reads in the receipt. `from` is the total
 * that the staff saw, in fen. The prepay of before is closed at WeChat first, and there is time anew to pay. Refuses
 * `price_moved_on`, `order_not_payable`, `price_by_team`, `price_out_of_range`, `price_as_before`.
 */
export const changePrice = {
  input: z.strictObject({ ...one, ...price, from: amount, words: text(MOST_PRICE_WORDS, 1) }),
  output: gives<{ readonly total: Fen; readonly payBy: Instant }>(),
};

/** Refuses `too_many_of_these` more notes than one order has room for. */
export const noteOrder = {
  input: z.strictObject({ ...one, words: text(MOST_NOTE, 1) }),
  output: gives<{ readonly number: number }>(),
};
export const flagOrder = {
  input: z.strictObject({ ...one, flag: z.enum(FLAGS).nullable() }),
  output: gives<object>(),
};

/** So many days longer until a parcel counts as received. Refuses `receipt_late_enough`, `order_not_receivable`. */
export const receiveLater = {
  input: z.strictObject({ ...one, days: z.int().min(1).max(MOST_DAYS_LONGER) }),
  output: gives<{ readonly receiveBy: Instant }>(),
};

/** For staff. */
export const adminOrderDeeds = {
  ...needing('orders.price', { previewPrice, changePrice }),
  ...needing('orders.note', { noteOrder, flagOrder, receiveLater }),
};
