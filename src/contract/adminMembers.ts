import * as z from 'zod';
import type { GoodsId, SkuId, UserId } from '@/domain/id';
import { type MembershipRule, MOST_CHECK_IN_DAYS, MOST_MEMBER_TIERS, type PointsRule } from '@/domain/member';
import type { Fen } from '@/domain/money';
import { days } from '@/domain/time';
import type { Words } from '@/domain/words';
import { amount, words } from './adminTrade';
import { cursor, gives, id, needing, type Page, requestId, text } from './endpoint';

const basisPoints = (least: number, most: number) => z.int().min(least).max(most);
const perYuan = z.int().min(0).max(100);
const rising = (all: readonly number[]) => all.every((one, i) => i === 0 || one > all[i - 1]!);

const tier = z.strictObject({
  name: words(8),
  from: z.int().min(0).max(100_000_000),
  off: basisPoints(0, 9_000),
  memberPrices: z.boolean(),
  pointsRate: basisPoints(10_000, 100_000),
  freights: z.int().min(0).max(31),
  birthday: id('template').optional(),
  earlyBy: z.int().min(0).max(days(7)), // ms
});

/** Switched off where it is not there. */
export const viewMembership = {
  input: z.strictObject({}),
  output: gives<{
    readonly membership?: MembershipRule | undefined;
    readonly points?: PointsRule | undefined;
    readonly people: readonly number[]; // In each tier that asks for growth: as the tiers are now.
  }>(),
};
/**
 * From now on. Whoever has a tier keeps it until its time is over; new thresholds raise with the next growth. No `rule`
 * switches it off: growth stays. Refuses `not_found` an unknown coupon template.
 */
export const putMembership = {
  input: z.strictObject({
    requestId,
    rule: z
      .strictObject({
        tiers: z
          .array(tier)
          .min(1)
          .max(MOST_MEMBER_TIERS)
          .refine((all) => rising(all.map(({ from }) => from))),
        keptFor: z.int().min(days(30)).max(days(1_100)), // ms
        growth: z.strictObject({
          perYuan,
          review: z.int().min(0).max(10_000),
          streak: z.int().min(0).max(10_000),
        }),
      })
      .optional(),
  }),
  output: gives<object>(),
};
/** From now on; points that were given end when they were to. No `rule`: none are given, spent or checked in for any more. */
export const putPoints = {
  input: z.strictObject({
    requestId,
    rule: z
      .strictObject({
        perYuan,
        perFen: z.int().min(1).max(1_000),
        most: basisPoints(0, 10_000),
        lasts: z.discriminatedUnion('by', [
          z.strictObject({ by: z.literal('days'), days: z.int().min(30).max(1_100) }),
          z.strictObject({ by: z.literal('next_year') }),
        ]),
        checkIn: z.array(z.int().min(0).max(10_000)).max(MOST_CHECK_IN_DAYS),
      })
      .optional(),
  }),
  output: gives<object>(),
};

/** How a customer stands. The number is what his settings page shows. */
export interface ShopMember {
  readonly userId: UserId;
  readonly nickname: string;
  readonly avatar: string;
  readonly growth: number;
  readonly tier?: Words | undefined;
  readonly points: number;
  readonly owed: number;
}
export const viewShopMember = { input: z.strictObject({ userId: id('user') }), output: gives<ShopMember>() };

const reason = text(60, 1);
const change = z
  .int()
  .min(-1_000_000)
  .max(1_000_000)
  .refine((by) => by !== 0);
/** Gives, or takes away: no more than is there (`points_short`). The customer reads the reason. */
export const adjustPoints = {
  input: z.strictObject({ requestId, userId: id('user'), change, reason }),
  output: gives<object>(),
};
/** The same of growth (`growth_short`); a tier rises or falls at once. */
export const adjustGrowth = {
  input: z.strictObject({ requestId, userId: id('user'), change, reason }),
  output: gives<object>(),
};

export interface ShopPointsGoods {
  readonly skuId: SkuId;
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly options: Words;
  readonly picture: string;
  readonly listPrice: Fen;
  readonly stock: number;
  readonly points: number;
  readonly cash: Fen;
  readonly total?: number | undefined;
  readonly perUser?: number | undefined;
  readonly taken: number; // In orders that are not closed.
  readonly isOpen: boolean;
}
/** Those that are open first. */
export const listShopPointsGoods = { input: z.strictObject({ cursor }), output: gives<Page<ShopPointsGoods>>() };
/** A SKU for points, or as it shall be from now on. Refuses `points_price_wrong` cash of the list price or more. */
export const putPointsGoods = {
  input: z.strictObject({
    requestId,
    skuId: id('sku'),
    points: z.int().min(1).max(10_000_000), // Of one unit,
    cash: amount, //                           with so much money.
    total: z.int().min(1).max(1_000_000).optional(),
    perUser: z.int().min(1).max(99).optional(),
  }),
  output: gives<object>(),
};
export const stopPointsGoods = {
  input: z.strictObject({ requestId, skuId: id('sku') }),
  output: gives<object>(),
};

export const adminMembers = {
  ...needing('members.see', { viewMembership, listShopPointsGoods }),
  ...needing('customers.see', { viewShopMember }),
  ...needing('members.edit', { putMembership, putPoints, putPointsGoods, stopPointsGoods }),
  ...needing('customers.adjust', { adjustPoints, adjustGrowth }),
};
