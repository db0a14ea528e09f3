import { days } from '@/domain/time';
import { couponsIn } from '../support/coupons';
import { box, tin } from '../support/fixtures';
import { membersIn, points, tiers } from '../support/members';
import type { TestShop } from '../support/shop';

const bob = 'user_bob';

/**
 * Tiers that nobody has reached, so that all costs what it cost, points in Bob's purse, goods that are had for them, and
 * an example of all that is done with them.
 */
export async function openMembers(shop: TestShop, pickup: object) {
  const asks = () => ({ requestId: shop.newRequest() });
  const members = membersIn(shop);
  const gift = await couponsIn(shop).put({ ways: ['campaign'], endsAt: shop.world.now + days(20) });
  const rule = {
    ...tiers,
    tiers: tiers.tiers.map((tier, i) => ({ ...tier, from: tier.from + 1_000_000, ...(i === 2 && { birthday: gift }) })),
  };
  await members.open(rule, points);
  await members.give(bob, 500_000);
  await members.give('user_cat', 500);
  await members.grow(bob, 30);
  await members.offer({ points: 100, cash: 10_00 });
  const redeeming = { skuId: box.id, quantity: 1, to: shop.toOf(bob) };
  const words = { zh: '熟客', en: 'Regular' };
  const tier = { name: words, off: 500, memberPrices: true, pointsRate: 15_000, freights: 2, earlyBy: 3_600_000 };
  const pointsRule = { perYuan: 1, perFen: 1, most: 5_000, checkIn: [5, 10] };
  return {
    foreignIds: ['user_nobody', 'template_nobody', tin.id],
    shop: {
      viewMember: () => [{}],
      listGrowth: () => [{ cursor: '1000.deed_0' }],
      viewPoints: () => [{}],
      viewCheckIn: () => [{ month: '2025-12' }],
      checkIn: () => [asks()],
      saveBirthday: () => [{ ...asks(), month: 2, day: 29 }],
      listPointsGoods: () => [{ cursor: '10.sku_0' }],
      quotePoints: () => [redeeming, { ...redeeming, to: { way: 'pickup' } }],
      redeemPoints: () => [
        { ...asks(), ...redeeming, remark: '', points: 100, agreed: 18_00 },
        { ...asks(), ...redeeming, to: pickup, remark: '', points: 100, agreed: 10_00 },
      ],
    },
    admin: {
      viewMembership: () => [{}],
      putMembership: () => [
        {
          ...asks(),
          rule: {
            tiers: [{ ...tier, from: 2_000_000, birthday: gift }],
            keptFor: days(365),
            growth: { perYuan: 1, review: 20, streak: 5 },
          },
        },
        { ...asks(), rule },
      ],
      putPoints: () => [
        { ...asks(), rule: { ...pointsRule, lasts: { by: 'next_year' } } },
        { ...asks(), rule: { ...pointsRule, lasts: { by: 'days', days: 365 } } },
      ],
      viewShopMember: () => [{ userId: bob }],
      adjustPoints: () => [{ ...asks(), userId: bob, change: -5, reason: '多记了' }],
      adjustGrowth: () => [{ ...asks(), userId: bob, change: 5, reason: '补登' }],
      listShopPointsGoods: () => [{ cursor: '0.10.sku_0' }],
      putPointsGoods: () => [{ ...asks(), skuId: tin.id, points: 100, cash: 5_00, total: 50, perUser: 5 }],
      stopPointsGoods: () => [{ ...asks(), skuId: box.id }],
    },
  };
}
