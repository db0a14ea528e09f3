import * as z from 'zod';
import type { CampaignId, GoodsId, SkuId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import { MOST_LINES } from '@/domain/stock';
import type { Words } from '@/domain/words';
import { gives, id, quantity, requestId } from './endpoint';

export interface CartLine {
  readonly skuId: SkuId;
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly options: Words;
  readonly picture: string;
  readonly quantity: number;
  readonly selected: boolean;
  readonly price: Fen; //     now
  readonly wasPrice: Fen; //  when it was put in: a change is told
  readonly stock: number;
  readonly whyNot?: RefusalCode | undefined; // It cannot be bought: shown apart.
  readonly team?: { readonly campaignId: CampaignId; readonly size: number; readonly price: Fen } | undefined;
}
export interface CartView {
  readonly lines: readonly CartLine[];
  readonly freeFrom: Fen;
  readonly fee: Fen;
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
