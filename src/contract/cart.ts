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
  readonly wasPrice: Fen; //  when it was put in: a change is told
  readonly stock: number;
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
/** Sets what is given of a line. */
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
