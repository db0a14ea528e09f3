import * as z from 'zod';
import { type CommissionRule, type GoodsCommission, MOST_FACTOR, MOST_RANKS, MOST_RATE } from '@/domain/commission';
import type { GoodsId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { LeaderStatus, ReferralRule } from '@/domain/referral';
import type { Words } from '@/domain/words';
import { amount, words } from './adminTrade';
import { cursor, gives, id, needing, type Page, requestId, text } from './endpoint';
import type { Face } from './team';

/** Switched off where it is not there. */
export const viewReferralRules = {
  input: z.strictObject({}),
  output: gives<{
    readonly referral?: ReferralRule | undefined;
    readonly commission?: CommissionRule | undefined;
    readonly people: readonly number[]; //  Active leaders of each rank as the ranks are now.
    readonly goodsWithOwn: number; //       Goods that have a commission of their own.
  }>(),
};

const days = z.int().min(0).max(3_650);
const rate = z.int().min(0).max(MOST_RATE); // basis points
const referral = z.strictObject({
  bindBy: z.enum(['first', 'last']),
  at: z.enum(['visit', 'order']),
  whom: z.enum(['new', 'all']),
  protectedFor: days,
  lasts: days.min(1).optional(),
  applications: z.boolean(),
});
const commission = z.strictObject({
  rate,
  ranks: z
    .array(
      z.strictObject({
        name: words(8),
        from: amount,
        factor: z.int().min(0).max(MOST_FACTOR),
        note: words(60).optional(),
      }),
    )
    .min(1)
    .max(MOST_RANKS),
  ownOrders: z.boolean(),
});
/**
 * From now on: what runs keeps its time, and orders that are placed keep what they bring. Null switches it off: nobody is
 * bound any more, or nothing is paid; bindings and earnings stay. Refuses `leader_rule_wrong`: see domain/referralTerms.
 */
export const putReferralRules = {
  input: z.strictObject({ requestId, referral: referral.nullable(), commission: commission.nullable() }),
  output: gives<object>(),
};

/** Goods on sale and what they bring, before the factor of a rank. */
export interface ShopGoodsCommission {
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly picture: string;
  readonly price: Fen; //                               The lowest, at list price.
  readonly own?: GoodsCommission | undefined; //        Absent: by the shop's rate.
  readonly earns: Fen; //                               One unit at this price.
  readonly noPromotion: boolean; //                     The law keeps it out: it brings nothing.
  readonly campaign?: 'pays' | 'pays_nothing' | undefined; // What runs for it now, and whether that pays commission.
}
/** All on sale, the last changed first. `search`: a part of the title. */
export const listGoodsCommissions = {
  input: z.strictObject({ search: text(40).optional(), cursor }),
  output: gives<Page<ShopGoodsCommission> & { readonly rate?: number | undefined }>(), // Absent: nothing is paid.
};
/** From the next order on. Null: by the shop's rate again. Refuses `goods_no_promotion` a rate or amount for what brings nothing. */
export const putGoodsCommission = {
  input: z.strictObject({
    requestId,
    goodsId: id('goods'),
    own: z
      .discriminatedUnion('by', [
        z.strictObject({ by: z.literal('rate'), rate }),
        z.strictObject({ by: z.literal('amount'), amount }),
        z.strictObject({ by: z.literal('none') }),
      ])
      .nullable(),
  }),
  output: gives<object>(),
};

/** A customer whose links bring people who buy. Everything is counted from orders of the last 90 days. */
export interface Koc extends Face {
  readonly brought: number; // People who have paid after opening one of his links, and kept it,
  readonly orders: number; //  in so many orders,
  readonly amount: Fen; //     which came to so much, without what went back.
  readonly status?: LeaderStatus | undefined; // applied, invited, declined, left; absent: never asked.
}
/** Those who are no leaders and do not work here, the best first; 50 at most. */
export const listKocs = { input: z.strictObject({}), output: gives<readonly Koc[]>() };

export const adminReferral = {
  ...needing('leaders.see', { viewReferralRules, listGoodsCommissions, listKocs }),
  ...needing('leaders.edit', { putReferralRules, putGoodsCommission }),
};
