import type * as z from 'zod';
import type { putTemplate as contract } from '@/contract/adminCoupons';
import type { CouponId, OrderId, TemplateId, UserId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import { days } from '@/domain/time';
import { listCoupons } from '../../cloudfunctions/usecases/coupon/mine';
import { redeemCode, takeCoupon } from '../../cloudfunctions/usecases/coupon/takeCoupon';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { putTemplate } from '../../cloudfunctions/usecases/staff/couponTemplates';
import { viewTemplate } from '../../cloudfunctions/usecases/staff/listTemplates';
import { both, box, noon } from './fixtures';
import type { TestShop } from './shop';

export type TemplateAsked = Omit<z.input<(typeof contract)['input']>, 'requestId'>;
export const own: UserId = 'user_own';

/** ¥20 off from ¥80, for a month: a hundred of them, one for each. */
export const twentyOff: TemplateAsked = {
  ...{ title: both('满 80 减 20'), worth: { kind: 'off', off: fen(20_00) }, atLeast: fen(80_00), scope: {} },
  ...{ withCampaigns: false, withReductions: true, validity: { kind: 'after', from: 0, to: 7 }, budget: 2_000_00 },
  ...{ limits: { total: 100, perUser: 1 }, who: { kind: 'all' }, ways: ['centre'], endsAt: noon + days(30) },
};

/** What a merchant and his customers do with coupons. */
export function couponsIn(shop: TestShop) {
  const put = async (changes: Partial<TemplateAsked> = {}, templateId?: TemplateId): Promise<TemplateId> => {
    const asked = { requestId: shop.newRequest(), ...twentyOff, ...changes, ...(templateId && { templateId }) };
    return (await putTemplate(asked, shop.as(own), shop.platform)).templateId;
  };
  /** From a network of his own, unless it is said. */
  const take = (who: UserId, templateId: TemplateId, { ip, device = 'phone' }: { ip?: string; device?: string } = {}) =>
    takeCoupon(
      { requestId: shop.newRequest(), templateId, device },
      { ...shop.as(who), ...(ip && { ip }) },
      shop.platform,
    );
  const redeem = (who: UserId, code: string) =>
    redeemCode({ requestId: shop.newRequest(), code, device: '' }, shop.as(who), shop.platform);
  const numbers = async (templateId: TemplateId) =>
    (await viewTemplate({ templateId }, shop.as(own), shop.platform)).numbers;
  const mine = async (who: UserId, state: 'usable' | 'spent' | 'over' = 'usable') =>
    (await listCoupons({ state }, shop.as(who), shop.platform)).items;
  /** A box alone costs ¥88 and ¥8 freight. */
  const order = async (who: UserId, coupon: CouponId | undefined, agreed: Fen): Promise<OrderId> => {
    await shop.moveIn(who);
    const { skuId, quantity, ...wanted } = shop.wanted(who, agreed, box.id);
    const use = { ...(coupon && { coupon }), credit: false, points: false };
    return (await placeOrder({ ...wanted, lines: [{ skuId, quantity }], use }, shop.as(who), shop.platform)).orderId;
  };
  return { put, take, redeem, numbers, mine, order };
}
export type Coupons = ReturnType<typeof couponsIn>;
