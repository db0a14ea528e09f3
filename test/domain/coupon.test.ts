import fc from 'fast-check';
import { bestCoupon, judgeCoupons } from '@/domain/cheaper';
import {
  type CouponTemplate,
  leftOf,
  type Taker,
  validFrom,
  whyNotIssue,
  whyNotTakeCoupon,
  whyNotTemplate,
  worstOf,
} from '@/domain/coupon';
import { flatFreight } from '@/domain/freight';
import type { SkuId } from '@/domain/id';
import { fen, sum, zero } from '@/domain/money';
import type { Coupon, Reduction } from '@/domain/promotion';
import { type Basket, type BasketLine, couponIn, goodsTotal, lineTotal, quote, total } from '@/domain/quote';
import { days, type Instant, later } from '@/domain/time';
import { both, noon } from '../support/fixtures';
import { baskets, coupon } from './baskets';

const template: CouponTemplate = {
  ...{ id: 'template_1', title: both('满 80 减 20'), worth: { kind: 'off', off: fen(20_00) }, atLeast: fen(80_00) },
  ...{ scope: {}, withCampaigns: false, withReductions: true, validity: { kind: 'after', from: 1, to: 7 } },
  ...{ limits: { total: 10, perUser: 2, perDay: 5, perUserPerDay: 1 }, who: { kind: 'all' }, ways: ['centre'] },
  ...{ budget: fen(200_00), startsAt: noon, endsAt: later(noon, days(30)), state: 'running' },
};
const nothing = { taken: 0, today: 0, promised: zero };
const me: Taker = { isNew: false, hasCard: false, got: 0, gotToday: 0 };
const take = (changes: Partial<CouponTemplate>, gone = {}, who: Partial<Taker> = {}, now: Instant = noon) =>
  whyNotTakeCoupon({ ...template, ...changes }, { ...nothing, ...gone }, { ...me, ...who }, now);

describe('who may take one', () => {
  test.each([
    ['the first', {}, {}, {}, undefined],
    ['the last', {}, { taken: 9, promised: fen(180_00) }, {}, undefined],
    ['none is left', {}, { taken: 10 }, {}, 'coupon_gone'],
    ['the budget is promised', {}, { promised: fen(180_01) }, {}, 'coupon_gone'],
    ['those of today are taken', {}, { today: 5 }, {}, 'coupon_gone_today'],
    ['one of mine is left', {}, {}, { got: 1 }, undefined],
    ['none of mine is left', {}, {}, { got: 2 }, 'coupon_taken'],
    ['I have had it, and all are gone', {}, { taken: 10 }, { got: 2 }, 'coupon_taken'],
    ['I took mine today', {}, {}, { got: 1, gotToday: 1 }, 'coupon_taken_today'],
    ['stopped', { state: 'stopped' }, {}, {}, 'coupon_take_over'],
    ['void', { state: 'void' }, {}, {}, 'coupon_take_over'],
    ['for newcomers, and I am one', { who: { kind: 'new' } }, {}, { isNew: true }, undefined],
    ['for newcomers, and I am none', { who: { kind: 'new' } }, {}, {}, 'coupon_newcomers'],
    ['for customers, and I am none', { who: { kind: 'known' } }, {}, { isNew: true }, 'coupon_customers'],
    ['for the third tier, and I have it', { who: { kind: 'tier', level: 2 } }, {}, { level: 2 }, undefined],
    [
      'for the third tier, and I have the second',
      { who: { kind: 'tier', level: 2 } },
      {},
      { level: 1 },
      'coupon_tier_needed',
    ],
    ['for the first tier, and there are none', { who: { kind: 'tier', level: 0 } }, {}, {}, 'coupon_tier_needed'],
    ['for who has a card', { who: { kind: 'card' } }, {}, {}, 'coupon_card_needed'],
  ] as [string, Partial<CouponTemplate>, object, Partial<Taker>, string | undefined][])(
    '%s',
    (_, changes, gone, who, reason) => {
      expect(take(changes, gone, who)).toBe(reason);
    },
  );

  test('from its first moment, and at its end no more', () => {
    expect(take({}, {}, {}, later(noon, -1))).toBe('coupon_take_not_yet');
    expect(take({}, {}, {}, later(template.endsAt, -1))).toBeUndefined();
    expect(take({}, {}, {}, template.endsAt)).toBe('coupon_take_over');
    const validity = { kind: 'fixed', startsAt: noon, endsAt: later(noon, days(2)) } as const;
    expect(take({ validity }, {}, {}, later(noon, days(2)))).toBe('coupon_take_over'); // Nobody could use it any more.
  });

  test('so many are left as number and budget allow: with one less it is given, with none it is not', () => {
    const worth = fc.integer({ min: 1, max: 50_00 }).map(fen);
    fc.assert(
      fc.property(worth, fc.nat(200_00), fc.nat(30), fc.nat(20), (off, budget, total, taken) => {
        const one: CouponTemplate = {
          ...{ ...template, worth: { kind: 'off', off }, budget: fen(Math.max(budget, taken * off)) },
          limits: { total: Math.max(total, taken), perUser: 1 },
        };
        const gone = { taken, today: 0, promised: fen(taken * off) };
        const left = leftOf(one, gone);
        for (let more = 0; more <= Math.min(left, 40); more += 1) {
          const now = { taken: taken + more, today: 0, promised: fen((taken + more) * off) };
          expect(now.promised).toBeLessThanOrEqual(one.budget);
          expect(now.taken).toBeLessThanOrEqual(one.limits.total);
          expect(whyNotIssue(one, now, noon)).toBe(more === left ? 'coupon_gone' : undefined);
        }
      }),
    );
  });

  test('what is got now can be used from one day on until another, or between two times for all', () => {
    expect(validFrom(template, noon)).toEqual({ startsAt: later(noon, days(1)), endsAt: later(noon, days(7)) });
    const fixed = { startsAt: noon, endsAt: later(noon, 5) };
    expect(validFrom({ validity: { kind: 'fixed', ...fixed } }, later(noon, 3))).toEqual(fixed);
  });
});

test('what was put together is right, and wrong by one thing', () => {
  expect(whyNotTemplate(template, nothing, noon)).toBeUndefined();
  const wrong: [Partial<CouponTemplate>, string][] = [
    [{ worth: { kind: 'off', off: fen(80_01) } }, 'coupon_worth_wrong'],
    [{ worth: { kind: 'percent', off: 10_000, cap: fen(1) } }, 'coupon_worth_wrong'],
    [{ worth: { kind: 'exchange', cap: zero } }, 'coupon_worth_wrong'],
    [{ validity: { kind: 'after', from: 7, to: 7 } }, 'coupon_validity_wrong'],
    [{ validity: { kind: 'after', from: 0, to: 367 } }, 'coupon_validity_wrong'],
    [{ endsAt: noon }, 'coupon_times_wrong'],
    [{ endsAt: later(noon, days(366) + 1) }, 'coupon_times_wrong'],
    [{ limits: { total: 0, perUser: 0 } }, 'coupon_limits_wrong'],
    [{ limits: { total: 5, perUser: 6 } }, 'coupon_limits_wrong'],
    [{ limits: { total: 5, perUser: 1, perUserPerDay: 2 } }, 'coupon_limits_wrong'],
    [{ budget: fen(19_99) }, 'coupon_budget_wrong'],
    [{ ways: [] }, 'coupon_ways_wrong'],
    [{ ways: ['centre', 'centre'] }, 'coupon_ways_wrong'],
    [{ ways: ['code'] }, 'coupon_ways_wrong'],
    [{ ways: ['code'], code: 'ab1' }, 'coupon_ways_wrong'],
    [{ paymentFrom: zero }, 'coupon_ways_wrong'],
  ];
  for (const [changes, reason] of wrong) {
    expect([changes, whyNotTemplate({ ...template, ...changes }, nothing, noon)]).toEqual([changes, reason]);
  }
  expect(whyNotTemplate(template, { taken: 11, promised: zero }, noon)).toBe('coupon_limits_wrong');
  expect(whyNotTemplate(template, { taken: 0, promised: fen(200_01) }, noon)).toBe('coupon_budget_wrong');
});

const yuan = (amount: number) => fen(amount * 100);
const sku = (id: string, price: number, changes: Partial<BasketLine> = {}): BasketLine => ({
  ...{ skuId: `sku_${id}`, goodsId: `goods_${id}`, title: both(id), options: both(''), picture: '', quantity: 1 },
  ...{ listPrice: yuan(price), categoryIds: [], grams: 0, freightId: 'freight_standard', noPromotion: false },
  ...changes,
});
const a: Coupon = {
  ...{ id: 'coupon_a', title: both('满 80 减 20'), worth: { kind: 'off', off: yuan(20) }, atLeast: yuan(80) },
  ...{ scope: {}, withCampaigns: false, withReductions: false, startsAt: noon, endsAt: noon + days(7) },
};
const reduction: Reduction = {
  ...{ id: 'promotion_1', title: both('满 100 减 10'), by: 'amount', scope: { goods: ['goods_x'] } },
  steps: [{ from: 100_00, off: yuan(10) }],
};
/** ¥8 freight, free from ¥99. */
const express = { way: 'express' as const, templates: [flatFreight(yuan(8), yuan(99))] };
const basketOf = (lines: readonly BasketLine[], more: Partial<Basket> = {}): Basket => ({
  ...{ lines, delivery: { way: 'pickup' }, now: noon },
  ...more,
});
const team = { campaignId: 'campaign_1', size: 3, price: yuan(50) } as const;

describe('what a coupon takes off', () => {
  test.each<[string, Partial<Coupon>, Basket, number, Record<string, number>]>([
    ['so much', {}, basketOf([sku('x', 60), sku('y', 40)]), 20_00, { sku_x: 12_00, sku_y: 8_00 }],
    [
      'only of its goods',
      { scope: { goods: ['goods_x'] } },
      basketOf([sku('x', 80), sku('y', 40)]),
      20_00,
      { sku_x: 20_00 },
    ],
    ['not of what is left out', { scope: { except: ['goods_x'] } }, basketOf([sku('x', 80), sku('y', 40)]), 0, {}],
    [
      'a part of it, capped',
      { worth: { kind: 'percent', off: 5_000, cap: yuan(30) } },
      basketOf([sku('x', 80)]),
      30_00,
      { sku_x: 30_00 },
    ],
    [
      'one unit, the dearest',
      { worth: { kind: 'exchange', cap: yuan(99) }, atLeast: zero },
      basketOf([sku('x', 30, { quantity: 3 }), sku('y', 40, { quantity: 2 })]),
      40_00,
      { sku_y: 40_00 },
    ],
    [
      'one unit up to its cap',
      { worth: { kind: 'exchange', cap: yuan(25) }, atLeast: zero },
      basketOf([sku('x', 30)]),
      25_00,
      { sku_x: 25_00 },
    ],
    ['nothing of a team’s price', {}, basketOf([sku('x', 90, { team })]), 0, {}],
    [
      'also of a team’s price',
      { withCampaigns: true, atLeast: yuan(50) },
      basketOf([sku('x', 90, { team })]),
      20_00,
      { sku_x: 20_00 },
    ],
    ['nothing of what was reduced', {}, basketOf([sku('x', 100)], { reductions: [reduction] }), 0, {}],
    [
      'also of what was reduced',
      { withReductions: true },
      basketOf([sku('x', 100)], { reductions: [reduction] }),
      20_00,
      { sku_x: 20_00 },
    ],
    ['nothing where the law says list price', {}, basketOf([sku('x', 90, { noPromotion: true })]), 0, {}],
    ['nothing of goods for points', {}, basketOf([sku('x', 90, { redeem: { points: 1, cash: yuan(85) } })]), 0, {}],
  ])('%s', (_, changes, basket, off, each) => {
    const receipt = quote({ ...basket, coupon: { ...a, ...changes } });
    expect(couponIn(receipt)?.off ?? 0).toBe(off);
    const parts = receipt.lines.flatMap(({ skuId, less }) =>
      less.filter(({ because }) => because.step === 'coupon').map(({ amount }): [SkuId, number] => [skuId, amount]),
    );
    expect(Object.fromEntries(parts)).toEqual(each);
  });

  test.each<[string, Partial<Coupon>, Basket, string, number | undefined]>([
    ['too little', {}, basketOf([sku('x', 79)]), 'coupon_needs_more', 1_00],
    ['other goods', { scope: { goods: ['goods_y'] } }, basketOf([sku('x', 90)]), 'coupon_not_for_these', undefined],
    ['a team', {}, basketOf([sku('x', 90, { team })]), 'coupon_not_with_campaigns', undefined],
    ['reduced', {}, basketOf([sku('x', 100)], { reductions: [reduction] }), 'coupon_not_with_reductions', undefined],
    ['not yet', { startsAt: noon + 1 }, basketOf([sku('x', 90)]), 'coupon_not_yet', undefined],
    ['no more', { endsAt: noon }, basketOf([sku('x', 90)]), 'coupon_over', undefined],
    [
      'the freight would be paid again',
      { worth: { kind: 'off', off: yuan(8) } },
      basketOf([sku('x', 100)], { delivery: express }),
      'coupon_saves_nothing',
      undefined,
    ],
  ])('and if it does not apply, why: %s', (_, changes, basket, whyNot, more) => {
    const [verdict] = judgeCoupons(basket, [{ ...a, ...changes }]);
    expect([verdict?.saves, verdict?.whyNot, verdict?.more]).toEqual([0, whyNot, more]);
    expect(bestCoupon(basket, [{ ...a, ...changes }])).toBeUndefined();
  });

  test('is in every basket a sum of parts, never more than it is worth or its cap, nor than the goods cost', () => {
    fc.assert(
      fc.property(baskets, coupon, (basket, one) => {
        const [without, receipt] = [undefined, one].map((used) =>
          quote({ ...basket, coupon: used, credit: zero, points: undefined }),
        );
        const off = couponIn(receipt!)?.off ?? 0;
        expect(goodsTotal(without!) - goodsTotal(receipt!)).toBe(off);
        expect(off).toBeLessThanOrEqual(worstOf(one));
        expect(sum(receipt!.lines.map(lineTotal))).toBe(goodsTotal(receipt!));
        for (const line of receipt!.lines) expect(lineTotal(line)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the best of some', () => {
  const some = fc
    .array(coupon, { maxLength: 8 })
    .map((all) => all.map((one, i): Coupon => ({ ...one, id: `coupon_${i}` })));

  test('is the one with which it costs least of all, tried one by one; none where none makes it cheaper', () => {
    fc.assert(
      fc.property(baskets, some, (basket, coupons) => {
        const costs = (used: Coupon | undefined) =>
          total(quote({ ...basket, coupon: used, credit: zero, points: undefined }));
        const best = bestCoupon(basket, coupons);
        const least = Math.min(costs(undefined), ...coupons.map(costs));
        expect(costs(best)).toBe(least);
        expect(best === undefined).toBe(least === costs(undefined));
      }),
    );
  });

  test('is the same however they lie, and of equals the one that ends sooner', () => {
    fc.assert(
      fc.property(baskets, some, (basket, coupons) => {
        expect(bestCoupon(basket, [...coupons].reverse())).toEqual(bestCoupon(basket, coupons));
      }),
    );
    const soon: Coupon = { ...a, id: 'coupon_b', endsAt: noon + days(1) };
    expect(bestCoupon(basketOf([sku('x', 90)]), [a, soon])).toBe(soon);
  });

  test('sees the freight: less off is better where more would cost the free freight', () => {
    const more: Coupon = { ...a, id: 'coupon_more', worth: { kind: 'off', off: yuan(12) } };
    const less: Coupon = { ...a, id: 'coupon_less', worth: { kind: 'off', off: yuan(6) } };
    const basket = basketOf([sku('x', 105)], { delivery: express });
    expect(judgeCoupons(basket, [more, less]).map(({ coupon: { id }, saves }) => [id, saves])).toEqual([
      ...[
        ['coupon_less', 6_00],
        ['coupon_more', 4_00],
      ],
    ]);
  });

  test('does not look at what is paid with: credit and points change nothing about it', () => {
    fc.assert(
      fc.property(baskets, some, (basket, coupons) => {
        const bare = { ...basket, credit: zero, points: undefined };
        expect(judgeCoupons(basket, coupons)).toEqual(judgeCoupons(bare, coupons));
      }),
    );
  });
});
