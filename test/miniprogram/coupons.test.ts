/** @jest-environment jsdom */
import { fen, zero } from '@/domain/money';
import { quote } from '@/domain/quote';
import { days, type Instant, later } from '@/domain/time';
import { face, judged, owned, toTake } from '../support/couponViews';
import { both, home } from '../support/fixtures';
import { openPhone, turnOff } from './phone';
import { readersOfTea, tea, visited } from './replies';

const COUPONS = 'packages/coupon/pages/coupons/index';
const CHECKOUT = 'packages/checkout/pages/checkout/index';
const GOODS = 'packages/goods/pages/goods/index';
const now = Date.now() as Instant;
const later14 = later(now, days(14));

const mine = owned({ endsAt: later14, startsAt: now });
const centre = [
  toTake(),
  toTake({ templateId: 'template_new', title: both('新朋友见面礼'), whyNot: 'coupon_newcomers' }),
  toTake({ templateId: 'template_have', title: both('全场券'), usable: 1, whyNot: 'coupon_taken' }),
];
const shop = {
  visit: () => visited,
  listCentre: () => centre,
  listGifts: () => ({ gathers: [], thanks: [] }),
  listCoupons: ({ state }: { state: string }) => ({ items: state === 'usable' ? [mine] : [] }),
  takeCoupon: () => mine,
};

afterEach(turnOff);

test('what can be taken is taken; what is not for me says why', async () => {
  const takeCoupon = jest.fn(() => mine);
  const { sees, tap } = openPhone({ ...shop, takeCoupon }, COUPONS);
  await sees('山货茶饮券', '满 ¥199', '全场可用 · 领后 14 天', '你已经是老朋友了', '去用', '输入券码');
  await tap('领取');
  expect(takeCoupon).toHaveBeenCalledWith(expect.objectContaining({ templateId: 'template_tea' }));
});

test('mine lead to what they are for; of those that are gone there are none', async () => {
  const { sees, tap, wentTo } = openPhone(shop, COUPONS, { tab: 'mine' });
  await sees('我的券', '去用');
  await tap('去用');
  expect(wentTo()).toEqual(['/pages/category/index']);
  await tap('用过和过期');
  await sees('还没用过券');
  await tap('过期');
  await sees('没有过期的券');
});

test('one for several things asks which', async () => {
  const goods = [{ id: 'goods_tea' as const, title: both('正岩肉桂'), picture: '' }];
  const scope = { ...face.scope, kind: 'goods' as const, goods, goodsCount: 3 };
  const listCoupons = () => ({ items: [{ ...mine, scope }] });
  const { sees, tap, wentTo } = openPhone({ ...shop, listCoupons }, COUPONS, { tab: 'mine' });
  await sees('正岩肉桂等 3 种');
  await tap('去用');
  await sees('这些能用', '一共 3 种');
  await tap('正岩肉桂');
  expect(wentTo()).toEqual(['/packages/goods/pages/goods/index?goodsId=goods_tea']);
});

test('the page of the goods has a quiet line of coupons, and none where there are none', async () => {
  const page = {
    ...{ visit: shop.visit, viewGoods: () => tea, viewReaders: () => readersOfTea, leaveFootprint: () => ({}) },
  };
  const couponsOfGoods = () => ({ mine: [mine], toTake: [centre[2]!] });
  const there = openPhone({ ...page, couponsOfGoods }, GOODS, { goodsId: 'goods_tea' });
  await there.sees('优惠券', '满 ¥199 减 ¥20');
  await there.tap('满 ¥199 减 ¥20');
  await there.sees('这件能用的券', '你已经有的');
  turnOff();

  const none = openPhone({ ...page, couponsOfGoods: () => ({ mine: [], toTake: [] }) }, GOODS, {
    goodsId: 'goods_tea',
  });
  await none.sees('单独买 ¥88.00');
  expect(none.text()).not.toContain('优惠券');
});

const bought = {
  ...({
    skuId: 'sku_box',
    goodsId: 'goods_tea',
    title: both('茶'),
    options: both(''),
    picture: '',
    quantity: 1,
  } as const),
  ...({ listPrice: fen(300_00), categoryIds: [], grams: 80, freightId: 'freight_1', noPromotion: false } as const),
};
const best = judged('coupon_tea', 20_00, later14);
const receipt = quote({ lines: [bought], delivery: { way: 'pickup' }, coupon: best, now: later(now, days(1)) });
const quoted = {
  ...{ receipt, cheaper: [], notThere: [], coupon: best.id },
  coupons: [
    { coupon: best, saves: fen(20_00) },
    {
      coupon: judged('coupon_far', 60_00, later14),
      saves: zero,
      whyNot: 'coupon_needs_more' as const,
      more: fen(155_30),
    },
    { coupon: judged('coupon_team', 9_00, later14), saves: zero, whyNot: 'coupon_not_with_campaigns' as const },
  ],
  means: {
    credit: { has: fen(12_66), usable: fen(6_66) },
    points: { has: 1_280, usable: 300, worth: fen(3_00) },
    freight: { payer: { by: 'tier' as const, title: both('老友') }, left: 2 },
  },
};
const checkout = {
  ...{ visit: shop.visit, quoteOrder: () => quoted, listPickups: () => [] },
  listAddresses: () => [{ ...home, id: 'address_home' as const, isDefault: true }],
};
const asked = { by: 'alone', lines: 'sku_box*1' };

test('the checkout says which coupon it picked and why, why others do not apply, and what else could be used', async () => {
  const { sees, tap } = openPhone(checkout, CHECKOUT, asked);
  await sees('山货茶饮券 · 最省的一张', '券：山货茶饮券', '用 ¥6.66，一共有 ¥12.66', '用 300 积分抵 ¥3.00');
  await sees('老友这个月还有 2 次免邮', '另 2 张券这次用不上，看看为什么');
  await tap('另 2 张券这次用不上，看看为什么');
  await sees('能用 1 张，已替你选最省的', '这单省 ¥20.00', '还差 ¥155.30', '不和拼团价同享', '这单不用券');
});

test('who has nothing of his own sees nothing of it', async () => {
  const quoteOrder = () => ({
    ...quoted,
    coupons: [],
    coupon: undefined,
    means: { credit: { has: zero, usable: zero } },
  });
  const { sees, text } = openPhone({ ...checkout, quoteOrder }, CHECKOUT, asked);
  await sees('这笔钱怎么算的');
  expect(text()).not.toMatch(/优惠券|红包余额|积分/);
});

test('speaks English when WeChat does', async () => {
  const { sees, text } = openPhone(shop, COUPONS, {}, 'en');
  await sees(
    'Coupons',
    'To take',
    'from ¥199',
    'For everything · valid for 14 days',
    'You have bought here before',
    'Use',
  );
  expect(text()).not.toMatch(/领取|满|全场可用/);
});
