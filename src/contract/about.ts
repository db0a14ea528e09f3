import * as z from 'zod';
import { type Licence, SHOP_TEXTS, type ShopService, type ShopTextKind } from '@/domain/shopText';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { gives } from './endpoint';

/** What a customer may know of the shop itself. Everybody may look. */
export const viewAbout = {
  input: z.strictObject({}),
  output: gives<{
    readonly name: string;
    readonly service: ShopService;
    readonly texts: readonly ShopTextKind[]; // That the shop has written.
    readonly licences: readonly Licence[]; // Pictures with their whole address.
  }>(),
};
/** Refuses `not_found` what the shop has not written. */
export const viewShopText = {
  input: z.strictObject({ kind: z.enum(SHOP_TEXTS) }),
  output: gives<{ readonly words: Words; readonly at: Instant }>(),
};

export const about = { viewAbout, viewShopText };
