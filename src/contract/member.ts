import * as z from 'zod';
import type { GrowthBecause } from '@/domain/growth';
import type { GoodsId, SkuId, TemplateId } from '@/domain/id';
import type { GrowthRule } from '@/domain/member';
import type { Fen } from '@/domain/money';
import { fen } from '@/domain/money';
import { MOST_REMARK } from '@/domain/order';
import type { Receipt } from '@/domain/quote';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant, Milliseconds } from '@/domain/time';
import type { Words } from '@/domain/words';
import { cursor, gives, id, type Page, quantity, requestId, text } from './endpoint';
import { type Placed, perhapsTo, to } from './order';

/** What a tier gives. */
export type Benefit =
  | { readonly kind: 'off'; readonly off: number } //             Basis points below the list price.
  | { readonly kind: 'member_prices' }
  | { readonly kind: 'points'; readonly rate: number } //         Basis points: 15000 is one and a half times as many.
  | { readonly kind: 'freights'; readonly month: number } //      So many a month.
  | { readonly kind: 'birthday'; readonly templateId: TemplateId; readonly coupon?: Words | undefined }
  | { readonly kind: 'early'; readonly by: Milliseconds };

export interface TierView {
  readonly name: Words;
  readonly from: number; // Growth of the last 12 months.
  readonly isMine: boolean;
  readonly benefits: readonly (Benefit & { readonly mine: boolean })[]; // Whether the caller's tier gives at least as much.
}

export interface MemberView {
  readonly growth: number; //                  Of the last 12 months.
  readonly tiers: readonly TierView[]; //      Rising.
  readonly tier?: number | undefined; //       Position of the caller's in `tiers`. Nothing: none yet.
  readonly keptUntil?: Instant | undefined; // Nothing: the first one, which everybody has.
  readonly next?: { readonly tier: number; readonly missing: number } | undefined;
  /** If nothing more is earned; told from 30 days before. `to` nothing: no tier at all. */
  readonly falls?: { readonly to?: number | undefined; readonly at: Instant; readonly missing: number } | undefined;
  readonly freights?: { readonly left: number; readonly of: number } | undefined; // This month.
  readonly earns: GrowthRule; //               How growth is earned; zero: not at all.
  readonly birthday?: Birthday | undefined;
  readonly birthdayFrom?: Instant | undefined; // When it can be changed again; nothing: now.
}
export interface Birthday {
  readonly month: number; // 1..12
  readonly day: number;
}

/** Nothing, where the shop has no membership. */
export const viewMember = {
  input: z.strictObject({}),
  output: gives<{ readonly member?: MemberView | undefined }>(),
};

export interface GrowthEntryView {
  readonly id: string;
  readonly change: number; // Below zero: taken back.
  readonly because: GrowthBecause;
  readonly at: Instant;
}
/** The newest first. */
export const listGrowth = { input: z.strictObject({ cursor }), output: gives<Page<GrowthEntryView>>() };

export interface PointsView {
  readonly isOn: boolean; //   Off: none are given any more; those that are there can be seen.
  readonly balance: number;
  readonly owed: number; //    Points of goods that went back, which were spent already: the next ones pay them first.
  readonly worth: Fen; //      What the balance is worth at the checkout.
  readonly perFen: number; //  So many are worth a fen.
  readonly most: number; //    Basis points of the goods that may be paid with them.
  readonly perYuan: number; // So many for each ¥1; with `rate`, that of the caller's tier,
  readonly rate: number; //    in basis points.
  readonly checkIn?: { readonly done: boolean; readonly streak: number; readonly points: number } | undefined; // Today's.
  readonly expiring?: { readonly points: number; readonly at: Instant } | undefined; // The next within 30 days.
}
/** The log of them is listPurse. */
export const viewPoints = { input: z.strictObject({}), output: gives<PointsView>() };

export interface CheckInView {
  readonly today: string; //                 2026-11-21, in Beijing
  readonly month: string; //                 2026-11
  readonly days: readonly number[]; //       Of the month, on which the caller has checked in.
  readonly done: boolean; //                 Today.
  readonly streak: number; //                Days in a row up to today, or to yesterday as long as today is not done.
  readonly rewards: readonly number[]; //    Points for each day of a row; after the last it begins again.
  readonly next: number; //                  Which of them comes next, or today came: 0 is the first.
  readonly growth: number; //                For reaching the last; zero: none.
}
/** A month; nothing is this one. `checkIn` nothing: the shop has none. */
export const viewCheckIn = {
  input: z.strictObject({
    month: z
      .string()
      .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
      .optional(),
  }),
  output: gives<{ readonly checkIn?: CheckInView | undefined }>(),
};

/** Once a day in Beijing: refuses `checked_in`, and `not_here` where the shop has no check-in. */
export const checkIn = {
  input: z.strictObject({ requestId }),
  output: gives<{ readonly points: number; readonly streak: number; readonly growth: number }>(),
};

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Refuses `birthday_kept` within a year of the last change. */
export const saveBirthday = {
  input: z
    .strictObject({ requestId, month: z.int().min(1).max(12), day: z.int().min(1).max(31) })
    .refine(({ month, day }) => day <= DAYS[month - 1]!),
  output: gives<object>(),
};

/** What is had for points, and perhaps some money. */
export interface PointsGoodsView {
  readonly skuId: SkuId;
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly options: Words;
  readonly picture: string;
  readonly listPrice: Fen;
  readonly points: number;
  readonly cash: Fen;
  readonly left?: number | undefined; //    Of what there is for points; nothing: as long as there is stock.
  readonly mine: number; //                 So many more the caller may have.
  readonly whyNot?: RefusalCode | undefined; // Why not one of it now: `points_short` too.
}
/** What costs the fewest points first. */
export const listPointsGoods = {
  input: z.strictObject({ cursor }),
  output: gives<Page<PointsGoodsView>>(),
};

const redeeming = { skuId: id('sku'), quantity: quantity.default(1) };
/** What it would cost: points, and with the freight so much money. */
export const quotePoints = {
  input: z.strictObject({ ...redeeming, to: perhapsTo.default({ way: 'express' }) }),
  output: gives<{
    readonly receipt: Receipt;
    readonly points: number;
    readonly balance: number;
    readonly goods: PointsGoodsView;
    readonly notThere: boolean; // It is not delivered to this address.
    readonly whyNot?: RefusalCode | undefined;
  }>(),
};
/**
 * An order like any other, but paid with points and what they leave; the points are held until it is paid, and back when
 * it closes. Refuses `points_goods_over`, `points_goods_limit`, `points_short`, `price_changed` where the money is not
 * `agreed` or the points are not `points`, and what placeOrder refuses.
 */
export const redeemPoints = {
  input: z.strictObject({
    requestId,
    ...redeeming,
    to,
    remark: text(MOST_REMARK).default(''),
    points: z.int().min(1).max(1_000_000_000),
    agreed: z.int().min(0).max(100_000_000).transform(fen),
  }),
  output: gives<Placed>(),
};
