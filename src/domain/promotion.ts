import type { CategoryId, CouponId, GoodsId, PromotionId } from './id';
import { type Fen, fen, least, shareOf } from './money';
import type { RefusalCode } from './refusal';
import type { Words } from './words';

/** Which goods a reduction or a coupon is for. Nothing named: all of them. */
export interface Scope {
  readonly goods?: readonly GoodsId[] | undefined;
  readonly categories?: readonly CategoryId[] | undefined; // With all that is below them.
  readonly except?: readonly GoodsId[] | undefined;
}

export interface InScope {
  readonly goodsId: GoodsId;
  readonly categoryIds: readonly CategoryId[]; // Its own, and those above it.
}

export function isInScope({ goods, categories, except }: Scope, one: InScope): boolean {
  if (except?.includes(one.goodsId)) return false;
  if (!goods && !categories) return true;
  return Boolean(goods?.includes(one.goodsId) || categories?.some((id) => one.categoryIds.includes(id)));
}

/** 满减: from so many fen or units on, so much less. The highest step that is reached counts. */
export interface Reduction {
  readonly id: PromotionId;
  readonly title: Words;
  readonly by: 'amount' | 'count';
  readonly steps: readonly { readonly from: number; readonly off: Fen }[]; // `from` is fen, or units.
  readonly scope: Scope;
}

/** What a reduction takes off goods that cost `amount` and are so many `units`; never more than they cost. */
export function reductionFor({ by, steps }: Reduction, amount: Fen, units: number): Fen {
  const reached = by === 'amount' ? amount : units;
  const off = steps.filter(({ from }) => reached >= from).reduce((most, step) => Math.max(most, step.off), 0);
  return least(fen(off), amount);
}

/** The next step that takes off more, and how much is missing for it, in fen or units. */
export function nextStep({ by, steps }: Reduction, amount: Fen, units: number) {
  const reached = by === 'amount' ? amount : units;
  const now = steps.filter(({ from }) => reached >= from).reduce((most, step) => Math.max(most, step.off), 0);
  const next = steps.filter(({ from, off }) => from > reached && off > now).sort((a, b) => a.from - b.from)[0];
  return next && { missing: next.from - reached, saves: fen(next.off - now) };
}

/** A coupon as it lies in somebody's purse. */
export interface Coupon {
  readonly id: CouponId;
  readonly title: Words;
  readonly worth:
    | { readonly kind: 'off'; readonly off: Fen } //                        满减券: so much less
    | { readonly kind: 'percent'; readonly off: number; readonly cap: Fen } // 折扣券: basis points less, capped
    | { readonly kind: 'exchange'; readonly cap: Fen }; //                    兑换券: one unit for nothing, capped
  readonly atLeast: Fen; //           Of the goods in its scope, as they stand before it.
  readonly scope: Scope;
  readonly withCampaigns: boolean; //  Whether goods at a team, flash or bargain price count for it,
  readonly withReductions: boolean; // and those that a 满减 has made cheaper.
  readonly startsAt: number; //       Instant
  readonly endsAt: number;
}

/** What a coupon counts of a basket, and what keeps other goods of its scope out of it. */
export interface Counted {
  readonly amount: Fen; //  What they cost, as they stand before it; zero where it counts none.
  readonly dearest: Fen; // The dearest unit of them.
  readonly keptOut?: 'campaigns' | 'reductions' | undefined;
}

const KEPT_OUT = { campaigns: 'coupon_not_with_campaigns', reductions: 'coupon_not_with_reductions' } as const;

export function whyNotCoupon(coupon: Coupon, { amount, keptOut }: Counted, now: number): RefusalCode | undefined {
  if (now < coupon.startsAt) return 'coupon_not_yet';
  if (now >= coupon.endsAt) return 'coupon_over';
  if (amount === 0) return keptOut ? KEPT_OUT[keptOut] : 'coupon_not_for_these';
  return amount < coupon.atLeast ? 'coupon_needs_more' : undefined;
}

/** What a coupon takes off: never more than they cost. */
export function couponFor({ worth }: Coupon, { amount, dearest }: Counted): Fen {
  if (worth.kind === 'off') return least(worth.off, amount);
  if (worth.kind === 'exchange') return least(worth.cap, dearest);
  return least(shareOf(amount, worth.off), worth.cap);
}
