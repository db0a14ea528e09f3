import * as z from 'zod';
import type { PickupPoint } from '@/domain/delivery';
import type { FreightTemplate } from '@/domain/freight';
import type { FreightId, GoodsId, PickupId, PromotionId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { Reduction } from '@/domain/promotion';
import { MOST_OF_ONE } from '@/domain/stock';
import { days, type Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { cursor, gives, id, needing, type Page, requestId, text } from './endpoint';

/** What a merchant writes: Chinese, and English where he can; without it the Chinese is shown. */
export const words = (most: number) =>
  z
    .strictObject({ zh: text(most, 1), en: text(most * 2).default('') })
    .transform(({ zh, en }): Words => ({ zh, en: en === '' ? zh : en }));
export const amount = z.int().min(0).max(100_000_000).transform(fen);
export const instant = z
  .int()
  .min(0)
  .max(4_102_444_800_000) // the year 2100
  .transform((at) => at as Instant);
const distinct = (all: readonly unknown[]) => new Set(all).size === all.length;

/** 浙江省, or 浙江省/杭州市, as addresses write them. */
const places = z
  .array(z.string().regex(/^\p{Script=Han}{2,20}(\/\p{Script=Han}{2,20})?$/u))
  .max(500)
  .refine(distinct);
const rate = {
  first: z.int().min(1).max(1_000_000), // units, or grams
  fee: amount,
  step: z.int().min(0).max(1_000_000), //  0: what goes beyond costs no more
  stepFee: amount,
  freeFrom: amount.optional(),
};
export const MOST_ZONES = 40;

/** What sending costs, by where it goes. Orders keep the freight that they were placed with. */
export const listFreight = { input: z.strictObject({}), output: gives<readonly FreightTemplate[]>() };
/** A new one, or the one of this id as it shall be. No place is in two zones, and something is delivered somewhere. */
export const putFreight = {
  input: z
    .strictObject({
      requestId,
      freightId: id('freight').optional(),
      title: words(20),
      by: z.enum(['count', 'weight']),
      zones: z.array(z.strictObject({ places: places.min(1), ...rate })).max(MOST_ZONES),
      elsewhere: z.strictObject(rate).optional(),
      never: places,
    })
    .refine(({ zones }) => distinct(zones.flatMap((zone) => zone.places)))
    .refine(({ zones, elsewhere }) => zones.length > 0 || elsewhere !== undefined),
  output: gives<{ readonly freightId: FreightId }>(),
};
/** Refuses `in_use` one that goods go by, and the one that new goods begin with. */
export const removeFreight = {
  input: z.strictObject({ requestId, freightId: id('freight') }),
  output: gives<object>(),
};

export const listShopPickups = {
  input: z.strictObject({}),
  output: gives<readonly (PickupPoint & { readonly isOpen: boolean })[]>(),
};
/** A new one, or the one of this id. One that is closed takes no new orders; what waits there can still be fetched. */
export const putPickup = {
  input: z.strictObject({
    requestId,
    pickupId: id('pickup').optional(),
    name: words(30),
    address: text(120, 4),
    hours: words(40),
    phone: z
      .string()
      .min(5)
      .max(20)
      .regex(/^[\d+ -]+$/), // A shop may have a landline.
    isOpen: z.boolean(),
  }),
  output: gives<{ readonly pickupId: PickupId }>(),
};

export interface PromotionView {
  readonly reduction: Reduction;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}
const steps = z
  .array(z.strictObject({ from: z.int().min(1).max(100_000_000), off: z.int().min(1).max(100_000_000).transform(fen) }))
  .min(1)
  .max(10)
  .refine((all) => all.every((step, i) => i === 0 || (step.from > all[i - 1]!.from && step.off > all[i - 1]!.off)));
export const scope = z.strictObject({
  goods: z.array(id('goods')).min(1).max(200).refine(distinct).optional(),
  categories: z.array(id('category')).min(1).max(100).refine(distinct).optional(),
  except: z.array(id('goods')).min(1).max(200).refine(distinct).optional(),
});
/** 满减, the newest first: those that run, that will, and the last that have. */
export const listPromotions = { input: z.strictObject({}), output: gives<readonly PromotionView[]>() };
/** A new one, or the one of this id, as long as it is not over. Of fen nobody gets more off than he has to spend for it. */
export const putPromotion = {
  input: z
    .strictObject({
      requestId,
      promotionId: id('promotion').optional(),
      title: words(20),
      by: z.enum(['amount', 'count']),
      steps,
      scope,
      startsAt: instant,
      endsAt: instant,
    })
    .refine(({ startsAt, endsAt }) => endsAt > startsAt && endsAt - startsAt <= days(366))
    .refine(({ by, steps: all }) => by === 'count' || all.every(({ from, off }) => off <= from)),
  output: gives<{ readonly promotionId: PromotionId }>(),
};
/** Now; one that has not begun never will. */
export const endPromotion = {
  input: z.strictObject({ requestId, promotionId: id('promotion') }),
  output: gives<object>(),
};

/** How goods are sent, and how many of them one person may buy. */
export interface GoodsTrade {
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly picture: string;
  readonly onSale: boolean;
  readonly freightId: FreightId;
  readonly perUser?: number | undefined;
}
export const listGoodsTrade = {
  input: z.strictObject({ search: text(40).optional(), cursor }),
  output: gives<Page<GoodsTrade>>(),
};
export const setGoodsTrade = {
  input: z.strictObject({
    requestId,
    goodsId: id('goods'),
    freightId: id('freight'),
    perUser: z.int().min(1).max(MOST_OF_ONE).optional(), // Nothing: as many as one likes.
  }),
  output: gives<object>(),
};

/** For staff. */
export const adminTrade = {
  ...needing('delivery.see', { listFreight, listShopPickups }),
  ...needing('delivery.edit', { putFreight, removeFreight, putPickup }),
  ...needing('campaigns.see', { listPromotions }),
  ...needing('campaigns.edit', { putPromotion, endPromotion }),
  ...needing('goods.see', { listGoodsTrade }),
  ...needing('goods.edit', { setGoodsTrade }),
};
