import * as z from 'zod';
import type { FreightTemplate } from '@/domain/freight';
import type { CampaignId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Reduction } from '@/domain/promotion';
import type { BasketLine } from '@/domain/quote';
import type { RefusalCode } from '@/domain/refusal';
import { MOST_LINES } from '@/domain/stock';
import { gives, id, quantity, requestId } from './endpoint';

/** What the phone needs to quote the lines that are selected, by the same rules as the server. */
export interface CartLine
  extends Pick<
    BasketLine,
    | 'skuId'
    | 'goodsId'
    | 'title'
    | 'options'
    | 'picture'
    | 'quantity'
    | 'categoryIds'
    | 'grams'
    | 'freightId'
    | 'noPromotion'
    | 'listPrice' // now
  > {
  readonly selected: boolean;
  readonly wasPrice: Fen; //  When it was put in, or last changed: a change since then is told until the next one.
  readonly stock: number;
  readonly limit?: number | undefined; // So many of its goods, in all their kinds, may this person still buy.
  readonly whyNot?: RefusalCode | undefined; // It cannot be bought: shown apart.
  readonly team?: { readonly campaignId: CampaignId; readonly size: number; readonly price: Fen } | undefined;
}
export interface CartView {
  readonly lines: readonly CartLine[];
  readonly templates: readonly FreightTemplate[];
  readonly reductions: readonly Reduction[];
}
export const viewCart = { input: z.strictObject({}), output: gives<CartView>() };

/** Adds to what is there. */
export const putInCart = {
  input: z.strictObject({ requestId, skuId: id('sku'), quantity }),
  output: gives<{ readonly count: number }>(),
};
/** Sets what is given of a line. Another quantity accepts the price of now. */
export const changeCart = {
  input: z.strictObject({
    requestId,
    skuIds: z.array(id('sku')).min(1).max(MOST_LINES),
    quantity: quantity.optional(),
    selected: z.boolean().optional(),
  }),
  output: gives<object>(),
};
export const removeFromCart = {
  input: z.strictObject({ requestId, skuIds: z.array(id('sku')).min(1).max(MOST_LINES) }),
  output: gives<{ readonly count: number }>(),
};
/**
 * Another kind of the same goods instead of a line, so many of it; with a line that is there it becomes one. Refuses
 * `not_found` what is not in the cart, or of other goods.
 */
export const swapCart = {
  input: z.strictObject({ requestId, skuId: id('sku'), forSkuId: id('sku'), quantity }),
  output: gives<{ readonly count: number }>(),
};
/**
 * What a phone has collected while the shop could not be reached. What cannot be bought is left out, and so is what
 * the cart has no room for: `left` says how many lines.
 */
export const mergeCart = {
  input: z.strictObject({
    requestId,
    lines: z
      .array(z.strictObject({ skuId: id('sku'), quantity }))
      .min(1)
      .max(MOST_LINES)
      .refine((all) => new Set(all.map(({ skuId }) => skuId)).size === all.length),
  }),
  output: gives<{ readonly count: number; readonly left: number }>(),
};
