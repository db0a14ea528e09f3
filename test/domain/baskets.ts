import fc from 'fast-check';
import { type FreightTemplate, flatFreight, type Region } from '@/domain/freight';
import { fen } from '@/domain/money';
import type { Coupon, Reduction, Scope } from '@/domain/promotion';
import type { Basket, BasketLine, Delivery, PointsOffer } from '@/domain/quote';
import { both, noon } from '../support/fixtures';

/** Baskets of every kind, for the tests of the quote. */
export const price = fc.integer({ min: 0, max: 1_000_00 }).map(fen);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });
const campaignId = fc.constant('campaign_1' as const);
const goodsIds = ['goods_1', 'goods_2', 'goods_3'] as const;
const categoryIds = ['category_1', 'category_2'] as const;
export const FREIGHTS = ['freight_1', 'freight_2'] as const;

export const line = (i: number): fc.Arbitrary<BasketLine> =>
  fc.record({
    ...{ skuId: fc.constant(`sku_${i}` as const), goodsId: fc.constantFrom(...goodsIds) },
    ...{ title: fc.constant(both('茶')), options: fc.constant(both('')), picture: fc.constant('') },
    ...{ quantity: fc.integer({ min: 1, max: 99 }), listPrice: price, grams: fc.integer({ min: 0, max: 5_000 }) },
    ...{ categoryIds: fc.subarray([...categoryIds]), freightId: fc.constantFrom(...FREIGHTS) },
    noPromotion: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
    team: maybe(fc.record({ campaignId, size: fc.integer({ min: 2, max: 50 }), price })),
    flash: maybe(fc.record({ campaignId, price })),
    bargain: maybe(fc.record({ campaignId, price })),
    member: maybe(fc.record({ tier: fc.constant(both('金卡')), price })),
  });

export const lines = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => line(i))));

const scope: fc.Arbitrary<Scope> = fc.record({
  goods: maybe(fc.subarray([...goodsIds], { minLength: 1 })),
  categories: maybe(fc.subarray([...categoryIds], { minLength: 1 })),
  except: maybe(fc.subarray([...goodsIds], { minLength: 1, maxLength: 1 })),
});

/** Steps that are higher are never worth less. */
const steps = (most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 1, max: most }), { minLength: 1, maxLength: 3 })
    .chain((from) =>
      fc
        .array(fc.integer({ min: 1, max: 300_00 }), { minLength: from.length, maxLength: from.length })
        .map((off) =>
          from.sort((a, b) => a - b).map((one, i) => ({ from: one, off: fen(off.sort((a, b) => a - b)[i]!) })),
        ),
    );
export const reduction = (i: number): fc.Arbitrary<Reduction> =>
  fc.constantFrom('amount' as const, 'count' as const).chain((by) =>
    fc.record({
      ...{ id: fc.constant(`promotion_${i}` as const), title: fc.constant(both(`满减 ${i}`)), by: fc.constant(by) },
      ...{ steps: steps(by === 'amount' ? 2_000_00 : 100), scope },
    }),
  );
const reductions = fc
  .integer({ min: 0, max: 3 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => reduction(i))));

export const coupon: fc.Arbitrary<Coupon> = fc.record({
  ...{ id: fc.constant('coupon_1' as const), title: fc.constant(both('券')), atLeast: price, scope },
  worth: fc.oneof(
    fc.record({ kind: fc.constant('off' as const), off: price }),
    fc.record({ kind: fc.constant('percent' as const), off: fc.integer({ min: 1, max: 9_999 }), cap: price }),
    fc.record({ kind: fc.constant('exchange' as const), cap: price }),
  ),
  ...{ withCampaigns: fc.boolean(), withReductions: fc.boolean() },
  ...{ startsAt: fc.constant(noon - 1), endsAt: fc.constant(noon + 1) },
});

export const points: fc.Arbitrary<PointsOffer> = fc.record({
  ...{ use: fc.integer({ min: 0, max: 100_000 }), perFen: fc.integer({ min: 1, max: 100 }) },
  most: fc.integer({ min: 0, max: 10_000 }),
});

const rate = fc.record({
  ...{ first: fc.integer({ min: 1, max: 3_000 }), fee: fc.integer({ min: 0, max: 30_00 }).map(fen) },
  ...{ step: fc.integer({ min: 0, max: 3_000 }), stepFee: fc.integer({ min: 0, max: 9_00 }).map(fen) },
  freeFrom: maybe(price),
});
export const HANGZHOU: Region = ['浙江省', '杭州市', '西湖区'];
export const LHASA: Region = ['西藏自治区', '拉萨市', '城关区'];
export const template = (id: (typeof FREIGHTS)[number]): fc.Arbitrary<FreightTemplate> =>
  fc.record({
    ...{
      id: fc.constant(id),
      title: fc.constant(both('快递')),
      by: fc.constantFrom('count' as const, 'weight' as const),
    },
    zones: fc.array(
      rate.chain((one) => fc.record({ ...fixed(one), places: fc.subarray(['浙江省', '西藏自治区/拉萨市']) })),
      { maxLength: 2 },
    ),
    elsewhere: maybe(rate),
    never: fc.subarray(['西藏自治区'], { maxLength: 1 }),
  });
const fixed = <T extends object>(one: T) =>
  Object.fromEntries(Object.entries(one).map(([name, value]) => [name, fc.constant(value)])) as {
    [Name in keyof T]: fc.Arbitrary<T[Name]>;
  };

export const delivery: fc.Arbitrary<Delivery> = fc.oneof(
  fc.constant({ way: 'pickup' as const }),
  fc.record({
    way: fc.constant('express' as const),
    to: maybe(fc.constantFrom(HANGZHOU, LHASA)),
    templates: fc.tuple(...FREIGHTS.map(template)),
  }),
);

export const baskets: fc.Arbitrary<Basket> = fc.record({
  ...{ lines, delivery, reductions, coupon: maybe(coupon), credit: maybe(price), points: maybe(points) },
  now: fc.constant(noon),
});

/** Lines and one fee, free from an amount: for what has nothing to do with promotions. */
export const plainBaskets: fc.Arbitrary<Basket> = fc.record({
  lines: lines.map((all) =>
    all.map((one) => ({ ...one, ...{ freightId: 'freight_standard' as const, noPromotion: false, flash: undefined } })),
  ),
  delivery: fc
    .tuple(price, price)
    .map(([fee, freeFrom]) => ({ way: 'express' as const, templates: [flatFreight(fee, freeFrom)] })),
  now: fc.constant(noon),
});
