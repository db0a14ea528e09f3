import type { InputOf } from '@/contract/endpoint';
import type { redeemPoints as contract } from '@/contract/member';
import type { OrderId, UserId } from '@/domain/id';
import type { MembershipRule, PointsRule, Tier } from '@/domain/member';
import { total } from '@/domain/quote';
import { days, hours } from '@/domain/time';
import { previewRefundBuyer, refundBuyer } from '../../cloudfunctions/usecases/afterSale/refundBuyer';
import { checkIn } from '../../cloudfunctions/usecases/member/checkIn';
import { redeemPoints } from '../../cloudfunctions/usecases/member/redeemPoints';
import { rewardOrder } from '../../cloudfunctions/usecases/member/rewardOrder';
import { saveBirthday } from '../../cloudfunctions/usecases/member/saveBirthday';
import { viewMember } from '../../cloudfunctions/usecases/member/viewMember';
import { viewPoints } from '../../cloudfunctions/usecases/member/viewPoints';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { quoteOrder } from '../../cloudfunctions/usecases/order/quoteOrder';
import { receiveOrder } from '../../cloudfunctions/usecases/order/receiveOrder';
import { adjustGrowth, adjustPoints } from '../../cloudfunctions/usecases/staff/members';
import { putMembership, putPoints } from '../../cloudfunctions/usecases/staff/membership';
import { putPointsGoods } from '../../cloudfunctions/usecases/staff/pointsGoods';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { both, box } from './fixtures';
import type { TestShop } from './shop';

const own: UserId = 'user_own';
const plain: Tier = {
  ...{ name: both('新茶'), from: 0, off: 0, memberPrices: false, pointsRate: 10_000, freights: 0, earlyBy: 0 },
};

/** Everybody has 新茶. 熟客 from 150: half as many points again, a day early. 老友 from 400: twice as many, 5% off. */
export const tiers: MembershipRule = {
  tiers: [
    plain,
    { ...plain, name: both('熟客'), from: 150, pointsRate: 15_000, earlyBy: hours(24) },
    { ...plain, name: both('老友'), from: 400, pointsRate: 20_000, off: 500, freights: 2, earlyBy: hours(48) },
  ],
  keptFor: days(365),
  growth: { perYuan: 1, review: 20, streak: 15 },
};
/** A point for each ¥1, a hundred are worth ¥1, up to half of the goods; a row of three days. */
export const points: PointsRule = {
  ...{ perYuan: 1, perFen: 1, most: 5_000, lasts: { by: 'days', days: 365 }, checkIn: [5, 5, 10] },
};

/** What a merchant and his customers do with tiers and points. */
export function membersIn(shop: TestShop) {
  const asks = () => ({ requestId: shop.newRequest() });
  const { platform } = shop;
  const staff = shop.as(own);
  return {
    async open(rule: MembershipRule | undefined = tiers, pointsRule: PointsRule | undefined = points) {
      await putMembership({ ...asks(), rule }, staff, platform);
      await putPoints({ ...asks(), rule: pointsRule }, staff, platform);
    },
    tiersOff: () => putMembership({ ...asks(), rule: undefined }, staff, platform),
    pointsOff: () => putPoints({ ...asks(), rule: undefined }, staff, platform),
    checkIn: (who: UserId) => checkIn(asks(), shop.as(who), platform),
    birthday: (who: UserId, month: number, day: number) =>
      saveBirthday({ ...asks(), month, day }, shop.as(who), platform),
    /** So many boxes for ¥88 each, received and rewarded. */
    async buys(who: UserId, quantity = 1): Promise<OrderId> {
      const lines = [{ skuId: box.id, quantity }];
      const way = { by: 'alone' as const };
      const quoting = {
        lines,
        way,
        to: shop.toOf(who),
        use: { coupon: 'none' as const, credit: false, points: false },
      };
      const agreed = total((await quoteOrder(quoting, shop.as(who), platform)).receipt);
      const placing = { ...asks(), lines, to: shop.toOf(who), agreed };
      const { orderId } = await placeOrder(placing, shop.as(who), platform);
      await shop.pay(who, orderId);
      await shipOrder({ ...asks(), orderId, carrier: 'SF', waybill: 'SF1234567890' }, staff, platform);
      await receiveOrder({ ...asks(), orderId }, shop.as(who), platform);
      await rewardOrder(shop.shopId, orderId, platform);
      return orderId;
    },
    /** The merchant takes so many of its boxes back, with all the money; and what they had given goes along. */
    async takesBack(orderId: OrderId, units = 1): Promise<void> {
      const asked = { orderId, sent: true, lines: [{ skuId: box.id, units }] };
      const { total: amount } = await previewRefundBuyer(asked, staff, platform);
      await refundBuyer({ ...asks(), ...asked, amount, words: '有问题' }, staff, platform);
      await rewardOrder(shop.shopId, orderId, platform);
    },
    reward: (orderId: OrderId) => rewardOrder(shop.shopId, orderId, platform),
    stands: async (who: UserId) => (await viewMember({}, shop.as(who), platform)).member!,
    points: (who: UserId) => viewPoints({}, shop.as(who), platform),
    give: (who: UserId, change: number, reason = '周年') =>
      adjustPoints({ ...asks(), userId: who, change, reason }, staff, platform),
    grow: (who: UserId, change: number, reason = '补登') =>
      adjustGrowth({ ...asks(), userId: who, change, reason }, staff, platform),
    /** A box for so many points, and perhaps some money. */
    offer: (terms: { points: number; cash?: number; total?: number; perUser?: number }) =>
      putPointsGoods({ ...asks(), skuId: box.id, ...terms, cash: (terms.cash ?? 0) as never }, staff, platform),
    redeem: (who: UserId, agreed: number, spent: number, quantity = 1, skuId = box.id) => {
      const wanted = { ...asks(), skuId, quantity, to: shop.toOf(who), remark: '', points: spent, agreed };
      return redeemPoints(wanted as InputOf<typeof contract>, shop.as(who), platform);
    },
  };
}
export type Members = ReturnType<typeof membersIn>;
