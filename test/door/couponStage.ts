import { fen } from '@/domain/money';
import { days } from '@/domain/time';
import { issueCoupon } from '../../cloudfunctions/usecases/coupon/issueCoupon';
import { couponsIn, twentyOff } from '../support/coupons';
import { both, tea } from '../support/fixtures';
import type { TestShop } from '../support/shop';

/** Coupons that Bob can take and has, one of somebody else, and an example of all that a merchant does with them. */
export async function openCoupons(shop: TestShop) {
  const { put, take } = couponsIn(shop);
  const asks = () => ({ requestId: shop.newRequest() });
  const { now } = shop.world;
  const when = { startsAt: now + days(1), endsAt: now + days(20) };
  const [toTake, toGive, toStop, toVoid] = [
    await put({ endsAt: now + days(20), limits: { total: 1_000, perUser: 99 }, budget: 20_000_00 }),
    await put({ endsAt: now + days(20), ways: ['given', 'campaign'], budget: 20_000_00 }),
    await put({ endsAt: now + days(20) }),
    await put({ endsAt: now + days(20) }),
  ];
  await put({ endsAt: now + days(20), ways: ['code'], code: 'TEA2026', limits: { total: 99, perUser: 9 } });
  const forTeams = await put({ endsAt: now + days(20), withCampaigns: true, atLeast: fen(50_00) });
  const used = (await take('user_bob', forTeams)).id; // ¥20 off a box, alone or in a team.
  await take('user_bob', toTake);
  const strangers = (await take('user_cat', toTake)).id;
  const orderId = await shop.look(async ({ orders }) => (await orders.list({ buyerId: 'user_bob', most: 1 }))[0]!.id);
  const issue = { templateId: toGive, userId: 'user_cat' as const, cause: 'stage.void', by: 'campaign' as const };
  const unused = await shop.transact((tx) => issueCoupon(tx, issue, now));

  const terms = { ...twentyOff, title: both('八折'), ...when };
  const worths = [
    { kind: 'off', off: 20_00 },
    { kind: 'percent', off: 2_000, cap: 30_00 },
    { kind: 'exchange', cap: 20_00 },
  ];
  const scope = { goods: [tea.id], categories: ['category_tea'], except: [tea.id] };
  const limits = { total: 90, perUser: 2, perDay: 30, perUserPerDay: 1 };
  return {
    use: { coupon: used, credit: false, points: false },
    foreignIds: [strangers, 'coupon_nobody', 'template_nobody'],
    shop: {
      listCentre: () => [{}],
      takeCoupon: () => [{ ...asks(), templateId: toTake, device: 'a1_b2' }],
      redeemCode: () => [{ ...asks(), code: 'TEA2026', device: 'a1_b2' }],
      listCoupons: () => [{ state: 'usable', cursor: '1000.coupon_0' }],
      couponsOfGoods: () => [{ goodsId: tea.id }],
      couponsOfOrder: () => [{ orderId }],
    },
    admin: {
      listTemplates: () => [{ stage: 'running', cursor: 'template_zzz' }],
      viewTemplate: () => [{ templateId: toTake }],
      putTemplate: () => [
        ...worths.map((worth) => ({ ...asks(), ...terms, worth })),
        {
          ...{ ...asks(), ...terms, templateId: toStop, scope, limits, who: { kind: 'tier', level: 1 } },
          ...{ validity: { kind: 'fixed', ...when }, ways: ['payment'], paymentFrom: 99_00 },
        },
        { ...asks(), ...terms, ways: ['code'], code: `C${shop.newRequest().slice(8).padStart(6, '0')}` },
      ],
      stopTemplate: () => [{ ...asks(), templateId: toStop }],
      voidTemplate: () => [{ ...asks(), templateId: toVoid, reason: '写错了' }],
      findCustomers: () => [{ search: '小满' }, { search: 'user_bob' }],
      giveCoupons: () => [{ ...asks(), templateId: toGive, userIds: ['user_bob', 'user_cat'], reason: '道歉' }],
      listHolders: () => [{ templateId: toTake, which: 'all', cursor: '1000.coupon_0' }],
      voidCoupon: () => [{ ...asks(), couponId: unused, reason: '给错了' }],
      viewOwedCoupons: () => [{}],
    },
  };
}
