import type { CentreCoupon, CouponFace, CouponView } from '@/contract/coupon';
import { fen } from '@/domain/money';
import type { Coupon } from '@/domain/promotion';
import { days, type Instant, later } from '@/domain/time';
import { both, noon } from './fixtures';

/** ¥20 off from ¥199, of everything. */
export const face: CouponFace = {
  ...{ templateId: 'template_tea', title: both('山货茶饮券'), worth: { kind: 'off', off: fen(20_00) } },
  ...{ atLeast: fen(199_00), withCampaigns: true, withReductions: true },
  scope: { kind: 'all', categories: [], goods: [], goodsCount: 0, except: 0 },
};

/** What can be taken until 25 days from noon, and used for 14 days after that. */
export const toTake = (changed: Partial<CentreCoupon> = {}): CentreCoupon => ({
  ...face,
  ...{ validity: { kind: 'after', from: 0, to: 14 }, startsAt: noon, endsAt: later(noon, days(25)) },
  ...{ who: { kind: 'all' }, total: 5_000, left: 3_000, mine: 0, perUser: 1, usable: 0 },
  ...changed,
});

export const owned = (changed: Partial<CouponView> = {}): CouponView => ({
  ...face,
  ...{ id: 'coupon_tea', state: 'usable', way: 'centre', gotAt: noon, startsAt: noon, endsAt: later(noon, days(14)) },
  ...changed,
});

/** The same as the quote judges it. */
export const judged = (id: Coupon['id'], off: number, endsAt: Instant = later(noon, days(14))): Coupon => ({
  ...face,
  ...{ id, worth: { kind: 'off', off: fen(off) }, scope: {}, startsAt: noon, endsAt },
});
