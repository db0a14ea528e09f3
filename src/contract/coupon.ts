import * as z from 'zod';
import { COUPON_TABS, type CouponAudience, type CouponWay, LONGEST_CODE, type Validity } from '@/domain/coupon';
import type { CategoryId, CouponId, GoodsId, OrderId, TemplateId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Coupon } from '@/domain/promotion';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { cursor, gives, id, type Page, requestId } from './endpoint';

/** What a coupon is for, in names: the first few of them, and how many there are. */
export interface CouponScopeView {
  readonly kind: 'all' | 'categories' | 'goods' | 'both';
  readonly categories: readonly { readonly id: CategoryId; readonly title: Words }[];
  readonly goods: readonly { readonly id: GoodsId; readonly title: Words; readonly picture: string }[];
  readonly goodsCount: number;
  readonly except: number; // So many goods are left out.
}

/** What every coupon says of itself, taken or not. */
export interface CouponFace extends Pick<Coupon, 'title' | 'worth' | 'atLeast' | 'withCampaigns' | 'withReductions'> {
  readonly templateId: TemplateId;
  readonly scope: CouponScopeView;
}

/** One that can be taken, or why not. */
export interface CentreCoupon extends CouponFace {
  readonly validity: Validity; //             When it can be used, once taken.
  readonly startsAt: Instant; //              When it can be taken,
  readonly endsAt: Instant; //                and until when.
  readonly who: CouponAudience;
  readonly total: number;
  readonly left: number; //                   Of all; 0 where they or the budget are used up.
  readonly leftToday?: number | undefined; // Where there are so many a day only.
  readonly mine: number; //                   So many of it have I had,
  readonly perUser: number; //                of so many.
  readonly usable: number; //                 Of mine, those that I can still use.
  readonly whyNot?: RefusalCode | undefined;
  /** With `coupon_tier_needed`: the tier that is asked for, and how much growth is missing. */
  readonly needs?: { readonly tier: Words; readonly growth: number } | undefined;
}

/** One that somebody has. `frozen` is held by an order that is not paid yet. */
export interface CouponView extends CouponFace {
  readonly id: CouponId;
  readonly state: 'usable' | 'frozen' | 'spent' | 'expired' | 'void'; // `usable` before `startsAt`: not yet.
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly gotAt: Instant;
  readonly way: CouponWay;
  readonly orderId?: OrderId | undefined; // That holds it, or that it was spent in,
  readonly off?: Fen | undefined; //         and what it took off there.
  readonly endedAt?: Instant | undefined; // When it was spent or made void.
}

/** What can be taken at 领券中心: what I can take first, what I cannot and why after that. */
export const listCentre = { input: z.strictObject({}), output: gives<readonly CentreCoupon[]>() };

/** A mark of this phone: a hash of what wx.getDeviceInfo says. Few people may take the same coupon with one phone. */
const device = z.string().regex(/^[0-9A-Za-z_-]{0,64}$/);
/**
 * Refuses `coupon_take_not_yet`, `coupon_take_over`, `coupon_gone`, `coupon_gone_today`, `coupon_taken` (as many as one
 * may have), `coupon_taken_today`, `coupon_newcomers`, `coupon_customers`, `coupon_tier_needed`,
 * `coupon_card_needed`, `too_many_on_device`, `risky`.
 */
export const takeCoupon = {
  input: z.strictObject({ requestId, templateId: id('template'), device }),
  output: gives<CouponView>(),
};
/** In either case of letters. Refuses `coupon_code_wrong`, `coupon_code_tries` (too many wrong ones today), and as taking does. */
export const redeemCode = {
  input: z.strictObject({
    requestId,
    code: z
      .string()
      .max(LONGEST_CODE * 2)
      .transform((typed) => typed.replace(/[\s-]/g, '').toUpperCase())
      .refine((typed) => /^[0-9A-Z]{1,}$/.test(typed) && typed.length <= LONGEST_CODE),
    device,
  }),
  output: gives<CouponView>(),
};

/** Mine: what can be used, now or later, and what an unpaid order holds, the next to end first; spent; over (expired or made void), the latest first. */
export const listCoupons = {
  input: z.strictObject({ state: z.enum(COUPON_TABS), cursor }),
  output: gives<Page<CouponView>>(),
};

/** On the page of goods: mine that count for them, and what can be taken there. Nothing where the law keeps them out. */
export const couponsOfGoods = {
  input: z.strictObject({ goodsId: id('goods') }),
  output: gives<{ readonly mine: readonly CouponView[]; readonly toTake: readonly CentreCoupon[] }>(),
};

/** What an order has brought its buyer once it was paid (and its team has formed): a moment after, for the page that thanks. */
export const couponsOfOrder = {
  input: z.strictObject({ orderId: id('order') }),
  output: gives<readonly CouponView[]>(),
};

export const coupons = { listCentre, takeCoupon, redeemCode, listCoupons, couponsOfGoods, couponsOfOrder };
