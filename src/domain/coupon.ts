import type { TemplateId } from './id';
import type { Fen } from './money';
import type { Coupon } from './promotion';
import type { RefusalCode } from './refusal';
import { days, type Instant, later } from './time';

/** What coupons are made of: what one is worth and for what, who may have one, how many there are, and how one gets it. */
export interface CouponTemplate extends CouponTerms {
  readonly id: TemplateId;
  readonly state: 'running' | 'stopped' | 'void'; // Stopped: nobody gets another one. Void: nor can any be used.
}

export interface CouponTerms
  extends Pick<Coupon, 'title' | 'worth' | 'atLeast' | 'scope' | 'withCampaigns' | 'withReductions'> {
  readonly validity: Validity;
  readonly limits: CouponLimits;
  readonly who: CouponAudience;
  readonly ways: readonly CouponWay[];
  readonly paymentFrom?: Fen | undefined; // With `payment`: of an order whose goods cost so much,
  readonly code?: string | undefined; //    with `code`: what is typed in.
  readonly budget: Fen; //                  What may be promised: the most that a coupon can be worth, for each one.
  readonly startsAt: Instant; //            When it can be got,
  readonly endsAt: Instant; //              and until when.
}

/** Between two times that are the same for all; or some days after it was got, until some days after that. */
export type Validity =
  | { readonly kind: 'fixed'; readonly startsAt: Instant; readonly endsAt: Instant }
  | { readonly kind: 'after'; readonly from: number; readonly to: number }; // Days; `from` 0 is at once.

export interface CouponLimits {
  readonly total: number;
  readonly perUser: number; //                       Whom staff gives one, and to whom the shop owes one, may have more.
  readonly perDay?: number | undefined; //           All together, on a day in Beijing,
  readonly perUserPerDay?: number | undefined; // and one person.
}

/** All; who never kept an order, or has; members from a tier on (0 is the lowest); who has the paid card. */
export type CouponAudience =
  | { readonly kind: 'all' | 'new' | 'known' | 'card' }
  | { readonly kind: 'tier'; readonly level: number };

/**
 *   centre    taken at 领券中心          goods     taken on the page of goods it is for
 *   given     by staff                   payment   comes by itself once an order is paid (and its team has formed)
 *   code      typed in                   campaign  comes with an envelope, a birthday, a card
 *   apology   comes by itself where the shop owes one
 */
export const COUPON_WAYS = ['centre', 'goods', 'given', 'payment', 'code', 'campaign', 'apology'] as const;
export type CouponWay = (typeof COUPON_WAYS)[number];

/** What lies in a purse: can be used (or an unpaid order holds it), was spent, is over. */
export const COUPON_TABS = ['usable', 'spent', 'over'] as const;
export type CouponTab = (typeof COUPON_TABS)[number];

export const MOST_COUPONS = 1_000_000; //      of one template
export const MOST_PER_USER = 99;
export const MOST_VALID_DAYS = 366;
export const MOST_TEMPLATES = 100; //          of a shop that can be got, now or later
export const MOST_HELD = 100; //               usable ones of one person that are looked at
export const PEOPLE_PER_DEVICE = 3; //         that take the same coupon with one phone
export const WRONG_CODES_A_DAY = 10;
export const LONGEST_CODE = 20;
export const CODE = /^[0-9A-Z]{4,20}$/;
const LONGEST_TAKING = days(366);

/** The most that one coupon of it can take off. */
export const worstOf = ({ worth }: Pick<CouponTerms, 'worth'>): Fen => (worth.kind === 'off' ? worth.off : worth.cap);

/** When a coupon that is got now can be used. */
export function validFrom({ validity }: Pick<CouponTerms, 'validity'>, now: Instant) {
  if (validity.kind === 'fixed') return { startsAt: validity.startsAt, endsAt: validity.endsAt };
  return { startsAt: later(now, days(validity.from)), endsAt: later(now, days(validity.to)) };
}

/** What is gone of a template already. `today`: of those got on the day in Beijing that now is. */
export interface Gone {
  readonly taken: number;
  readonly today: number;
  readonly promised: Fen;
}

/** So many can still be got, of those of today also where there is a limit for a day. */
export function leftOf(
  { limits, budget, worth }: Pick<CouponTerms, 'limits' | 'budget' | 'worth'>,
  gone: Gone,
): number {
  const affordable = Math.floor((budget - gone.promised) / worstOf({ worth }));
  return Math.max(0, Math.min(limits.total - gone.taken, affordable));
}

export const leftToday = ({ limits }: Pick<CouponTerms, 'limits'>, { today }: Gone) =>
  limits.perDay === undefined ? undefined : Math.max(0, limits.perDay - today);

/** Why nobody gets another one of it, however: over, or all are gone. */
export function whyNotIssue(template: CouponTemplate, gone: Gone, now: Instant): RefusalCode | undefined {
  const { state, startsAt, endsAt, validity } = template;
  if (state !== 'running' || now >= endsAt) return 'coupon_take_over';
  if (validity.kind === 'fixed' && now >= validity.endsAt) return 'coupon_take_over';
  if (now < startsAt) return 'coupon_take_not_yet';
  if (leftOf(template, gone) === 0) return 'coupon_gone';
  return leftToday(template, gone) === 0 ? 'coupon_gone_today' : undefined;
}

/** Who would take one. `got`: of this template, whatever became of them. */
export interface Taker {
  readonly isNew: boolean; //                   Has never kept an order.
  readonly level?: number | undefined; //       Of the tier; nothing where there are none.
  readonly hasCard: boolean;
  readonly got: number;
  readonly gotToday: number;
}

/** Why this person may not take one: first what is the coupon's fault, then what is the person's. */
export function whyNotTakeCoupon(
  template: CouponTemplate,
  gone: Gone,
  taker: Taker,
  now: Instant,
): RefusalCode | undefined {
  const { limits } = template;
  if (taker.got >= limits.perUser) return 'coupon_taken';
  const gotToday = limits.perUserPerDay !== undefined && taker.gotToday >= limits.perUserPerDay;
  return (
    whyNotIssue(template, gone, now) ?? whyNotOneOf(template, taker) ?? (gotToday ? 'coupon_taken_today' : undefined)
  );
}

function whyNotOneOf(
  { who }: Pick<CouponTerms, 'who'>,
  { isNew, level = -1, hasCard }: Taker,
): RefusalCode | undefined {
  if (who.kind === 'new') return isNew ? undefined : 'coupon_newcomers';
  if (who.kind === 'known') return isNew ? 'coupon_customers' : undefined;
  if (who.kind === 'card') return hasCard ? undefined : 'coupon_card_needed';
  if (who.kind === 'tier') return level >= who.level ? undefined : 'coupon_tier_needed';
  return undefined;
}

const isBetween = (count: number, least: number, most: number) =>
  Number.isSafeInteger(count) && count >= least && count <= most;

/** What it takes off, and from which amount on: never more than has to be spent for it. */
export function whyNotWorth({ worth, atLeast }: Pick<CouponTerms, 'worth' | 'atLeast'>): RefusalCode | undefined {
  const isRight =
    worth.kind === 'off'
      ? worth.off >= 1 && (atLeast === 0 || worth.off <= atLeast)
      : worth.cap >= 1 && (worth.kind === 'exchange' || isBetween(worth.off, 1, 9_999));
  return isRight ? undefined : 'coupon_worth_wrong';
}

export function whyNotValidity(
  { validity, startsAt }: Pick<CouponTerms, 'validity' | 'startsAt'>,
  now: Instant,
): RefusalCode | undefined {
  const isRight =
    validity.kind === 'after'
      ? isBetween(validity.from, 0, MOST_VALID_DAYS - 1) && isBetween(validity.to, validity.from + 1, MOST_VALID_DAYS)
      : validity.endsAt > Math.max(now, validity.startsAt, startsAt) &&
        validity.endsAt - validity.startsAt <= days(MOST_VALID_DAYS);
  return isRight ? undefined : 'coupon_validity_wrong';
}

export function whyNotTimes({ startsAt, endsAt }: Pick<CouponTerms, 'startsAt' | 'endsAt'>, now: Instant) {
  const isRight = endsAt > now && isBetween(endsAt - startsAt, 1, LONGEST_TAKING);
  return isRight ? undefined : ('coupon_times_wrong' as const);
}

/** Of what is gone already at least so many; one person not more than all, a day not more than ever. */
export function whyNotLimits({ limits }: Pick<CouponTerms, 'limits'>, { taken }: Pick<Gone, 'taken'>) {
  const { total, perUser, perDay = 1, perUserPerDay = 1 } = limits;
  const isRight =
    isBetween(total, Math.max(1, taken), MOST_COUPONS) &&
    isBetween(perUser, 1, Math.min(total, MOST_PER_USER)) &&
    isBetween(perDay, 1, total) &&
    isBetween(perUserPerDay, 1, perUser);
  return isRight ? undefined : ('coupon_limits_wrong' as const);
}

/** Enough for one, and for what was promised already. */
export function whyNotBudget(terms: Pick<CouponTerms, 'worth' | 'budget'>, { promised }: Pick<Gone, 'promised'>) {
  return terms.budget >= Math.max(worstOf(terms), promised) ? undefined : ('coupon_budget_wrong' as const);
}

/** At least one; the amount and the code exactly where they are asked for; newcomers have not paid for anything yet. */
export function whyNotWays({
  ways,
  paymentFrom,
  code,
  who,
}: Pick<CouponTerms, 'ways' | 'paymentFrom' | 'code' | 'who'>) {
  const isRight =
    ways.length > 0 &&
    new Set(ways).size === ways.length &&
    ways.includes('payment') === (paymentFrom !== undefined) &&
    ways.includes('code') === (code !== undefined) &&
    (code === undefined || CODE.test(code)) &&
    !(ways.includes('payment') && who.kind === 'new');
  return isRight ? undefined : ('coupon_ways_wrong' as const);
}

/** Whether a merchant may offer this; `gone` is of the template that is changed. */
export function whyNotTemplate(terms: CouponTerms, gone: Pick<Gone, 'taken' | 'promised'>, now: Instant) {
  return (
    whyNotWorth(terms) ??
    whyNotValidity(terms, now) ??
    whyNotTimes(terms, now) ??
    whyNotLimits(terms, gone) ??
    whyNotBudget(terms, gone) ??
    whyNotWays(terms)
  );
}

/** What people who have one go by: it stays once anybody has. */
export const SETTLED = ['title', 'worth', 'atLeast', 'scope', 'withCampaigns', 'withReductions', 'validity'] as const;
