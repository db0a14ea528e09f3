import * as z from 'zod';
import { CODE, COUPON_WAYS, type CouponTemplate, MOST_COUPONS, MOST_PER_USER, MOST_VALID_DAYS } from '@/domain/coupon';
import type { TemplateId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { amount, instant, scope, words } from './adminTrade';
import type { CouponScopeView, CouponView } from './coupon';
import { cursor, gives, id, needing, type Page, requestId, text } from './endpoint';
import type { Face } from './team';

/** What has come of a template. Each number can be added up again from its coupons and their orders. */
export interface TemplateNumbers {
  readonly taken: number; //  In people's hands or used: without those that were made void.
  readonly today: number; //  Of these, got today.
  readonly usable: number;
  readonly frozen: number; // Held by unpaid orders.
  readonly spent: number;
  readonly expired: number;
  readonly voided: number;
  readonly promised: Fen; //  What may be or was spent of the budget,
  readonly cost: Fen; //      what spent ones have taken off,
  readonly brought: Fen; //   and what the orders they were spent in cost their buyers.
}

/** A template as its merchant sees it. `stage`: whether any can be got now. */
export interface AdminTemplate extends CouponTemplate {
  readonly stage: 'running' | 'coming' | 'over';
  readonly of: CouponScopeView; // Its scope in names.
  readonly numbers: TemplateNumbers;
}

export const TEMPLATE_STAGES = ['running', 'coming', 'over'] as const;
/** Of one stage, the newest first. */
export const listTemplates = {
  input: z.strictObject({ stage: z.enum(TEMPLATE_STAGES), cursor }),
  output: gives<Page<AdminTemplate>>(),
};
export const viewTemplate = {
  input: z.strictObject({ templateId: id('template') }),
  output: gives<AdminTemplate>(),
};

const worth = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('off'), off: amount }),
  z.strictObject({ kind: z.literal('percent'), off: z.int().min(1).max(10_000), cap: amount }), // basis points
  z.strictObject({ kind: z.literal('exchange'), cap: amount }),
]);
const validity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed'), startsAt: instant, endsAt: instant }),
  z.strictObject({
    kind: z.literal('after'),
    from: z.int().min(0).max(MOST_VALID_DAYS),
    to: z.int().min(1).max(MOST_VALID_DAYS),
  }),
]);
const who = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['all', 'new', 'known', 'card']) }),
  z.strictObject({ kind: z.literal('tier'), level: z.int().min(0).max(20) }),
]);
const count = z.int().min(1).max(MOST_COUPONS);

/**
 * A new one, or the one of this id as it shall be. Once anybody has one of it, what it is worth, for what, and how long
 * stays (`coupon_terms_settled`); how many there are, for whom and how one gets it may change. Refuses what makes no sense:
 * `coupon_worth_wrong`, `coupon_validity_wrong`, `coupon_limits_wrong`, `coupon_budget_wrong`, `coupon_ways_wrong`,
 * `coupon_times_wrong`, `coupon_code_used` (another one has this code), `coupon_template_over` (stopped or void),
 * `not_found` (goods or categories of its scope), `too_many_of_these`.
 */
export const putTemplate = {
  input: z.strictObject({
    requestId,
    templateId: id('template').optional(),
    title: words(20),
    worth,
    atLeast: amount,
    scope,
    withCampaigns: z.boolean(),
    withReductions: z.boolean(),
    validity,
    limits: z.strictObject({
      total: count,
      perUser: z.int().min(1).max(MOST_PER_USER),
      perDay: count.optional(),
      perUserPerDay: z.int().min(1).max(MOST_PER_USER).optional(),
    }),
    who,
    ways: z.array(z.enum(COUPON_WAYS)).min(1).max(COUPON_WAYS.length),
    paymentFrom: amount.optional(), //                 With `payment`, and only with it.
    code: z.string().regex(CODE).optional(), //        With `code`, and only with it.
    budget: z
      .int()
      .min(1)
      .max(100_000_000_000)
      .transform((fen) => fen as Fen),
    startsAt: instant.optional(), //                   Nothing, or what has passed: now.
    endsAt: instant,
  }),
  output: gives<{ readonly templateId: TemplateId }>(),
};

const one = { input: z.strictObject({ requestId, templateId: id('template') }), output: gives<object>() };
/** Nobody gets another one; those that people have stay good. Refuses `coupon_template_over`. */
export const stopTemplate = one;
/**
 * Also those that people have and have not used are good for nothing from now on. Of an order that is not paid yet the
 * coupon stays, and is void if it comes back. The reason is shown to staff only. Refuses `coupon_template_over` a void one.
 */
export const voidTemplate = {
  input: z.strictObject({ requestId, templateId: id('template'), reason: text(100, 1) }),
  output: gives<object>(),
};

/** Customers by a part of their name, by their number (`user_…`), or by the number of an order. The latest to come first; 20 at most. */
export interface CustomerFound extends Face {
  readonly orders: number; // that were paid and kept
  readonly metAt: Instant;
}
export const findCustomers = {
  input: z.strictObject({ search: text(40, 1) }),
  output: gives<readonly CustomerFound[]>(),
};

export const MOST_GIVEN = 100;
/**
 * One to each, whatever they have already. What is left of it decides who still gets one. Refuses `coupon_template_over`,
 * and `coupon_ways_wrong` one that is not to be given.
 */
export const giveCoupons = {
  input: z.strictObject({
    requestId,
    templateId: id('template'),
    userIds: z
      .array(id('user'))
      .min(1)
      .max(MOST_GIVEN)
      .refine((all) => new Set(all).size === all.length),
    reason: text(100, 1),
  }),
  output: gives<{
    readonly given: number;
    readonly left: readonly { readonly userId: UserId; readonly whyNot: RefusalCode }[]; // not_found, coupon_gone
  }>(),
};

/** One coupon and who has it. */
export interface AdminCoupon
  extends Pick<CouponView, 'id' | 'state' | 'way' | 'gotAt' | 'startsAt' | 'endsAt' | 'endedAt' | 'orderId' | 'off'> {
  readonly user: Face;
  readonly orderNumber?: string | undefined;
  readonly reason?: string | undefined; // Of who gave it, or made it void.
}
export const HOLDER_TABS = ['all', 'spent', 'void'] as const;
/** Who has one, the latest first. */
export const listHolders = {
  input: z.strictObject({ templateId: id('template'), which: z.enum(HOLDER_TABS).default('all'), cursor }),
  output: gives<Page<AdminCoupon>>(),
};
/** One that somebody has and has not used. Refuses `coupon_not_usable`. */
export const voidCoupon = {
  input: z.strictObject({ requestId, couponId: id('coupon'), reason: text(100, 1) }),
  output: gives<object>(),
};

/** Coupons that the shop owes for orders that came to nothing without their buyers' doing, and what they are paid with. */
export const viewOwedCoupons = {
  input: z.strictObject({}),
  output: gives<{
    readonly owed: number;
    readonly template?: Pick<CouponTemplate, 'id' | 'title'> | undefined; // Nothing: none has the way `apology`.
  }>(),
};

export const adminCoupons = {
  ...needing('campaigns.see', { listTemplates, viewTemplate, listHolders, viewOwedCoupons }),
  ...needing('campaigns.edit', { putTemplate, stopTemplate, voidTemplate }),
  ...needing('customers.see', { findCustomers }),
  ...needing('coupons.give', { giveCoupons, voidCoupon }),
};
