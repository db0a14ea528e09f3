/** @jest-environment jsdom */

import type { OutputOf } from '@/contract/endpoint';
import type { CheckInView, MemberView, PointsGoodsView, PointsView } from '@/contract/member';
import type { viewMe } from '@/contract/person';
import { fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { days, hours, type Instant, later } from '@/domain/time';
import { both } from '../support/fixtures';
import { openPhone, turnOff } from './phone';
import { visited } from './replies';

const ME = 'pages/me/index';
const CENTRE = 'packages/member/pages/centre/index';
const POINTS = 'packages/member/pages/points/index';
const GOODS = 'packages/member/pages/pointsGoods/index';
const CHECK_IN = 'packages/member/pages/checkIn/index';

const now = Date.now() as Instant;
const name = (zh: string, en: string) => ({ zh, en });
const orders = { unpaid: 0, teaming: 0, toShip: 0, shipped: 0, toReview: 0, afterSale: 0 };
const plainMe: OutputOf<typeof viewMe> = {
  ...{ me: visited.me, orders, saved: fen(0), unread: 0, purse: { favourites: 12 } },
};
const friend = name('老友', 'Friend');
const early = { kind: 'early' as const, by: hours(1) };
const member: MemberView = {
  ...{ growth: 2_340, tier: 1, next: { tier: 2, missing: 2_660 }, keptUntil: later(now, days(200)) },
  tiers: [
    { name: name('新朋友', 'Newcomer'), from: 0, isMine: false, benefits: [] },
    { name: friend, from: 2_000, isMine: true, benefits: [{ kind: 'off', off: 500, mine: true }] },
    {
      ...{ name: name('知己', 'Old friend'), from: 5_000, isMine: false },
      benefits: [
        { kind: 'off', off: 800, mine: false },
        { ...early, mine: false },
      ],
    },
  ],
  earns: { perYuan: 1, review: 20, streak: 0 },
};
const points: PointsView = {
  ...{ isOn: true, balance: 1_820, owed: 0, worth: fen(18_20), perFen: 1, most: 5_000, perYuan: 1, rate: 15_000 },
  checkIn: { done: false, streak: 2, points: 5 },
};
const today: CheckInView = {
  ...{ today: '2026-11-21', month: '2026-11', days: [19, 20], done: false, streak: 2 },
  ...{ rewards: [5, 5, 10], next: 2, growth: 15 },
};
const case_: PointsGoodsView = {
  ...{ skuId: 'sku_case', goodsId: 'goods_case', title: name('笔袋', 'Pencil case'), options: both(''), picture: '' },
  ...{ listPrice: fen(45_00), points: 1_500, cash: fen(0), left: 8, mine: 2 },
};
const shop = {
  ...{ visit: () => visited, viewMe: () => plainMe, viewMember: () => ({ member }), viewPoints: () => points },
  ...{ listGrowth: () => ({ items: [] }), listPurse: () => ({ items: [] }), viewCard: () => ({ cards: [], uses: [] }) },
  ...{ viewCheckIn: () => ({ checkIn: today }), listPointsGoods: () => ({ items: [case_] }) },
};

afterEach(turnOff);

describe('my page', () => {
  test('says nothing of tiers and purses where the shop has none', async () => {
    const { sees, text } = openPhone(shop, ME);
    await sees('林小满', '我的订单', '收藏');
    expect(text()).not.toMatch(/会员|积分|红包|优惠券|成长值/);
  });

  test('shows the tier, what it gives, and what one has, each a way to it', async () => {
    const purse = { credit: fen(6_66), coupons: 3, points: 1_820, favourites: 12 };
    const next = { name: name('知己', 'Old friend'), from: 5_000, missing: 2_660 };
    const mine = { tier: { name: friend, benefits: [{ kind: 'off' as const, off: 500 }, early] }, growth: 2_340, next };
    const phone = openPhone({ ...shop, viewMe: () => ({ ...plainMe, purse, member: mine }) }, ME);
    await phone.sees('老友', '95 折 · 早 1 小时', '2,340', '再有 2,660 到知己', '¥6.66', '1,820');
    await phone.tap('会员中心');
    await phone.tap('1,820');
    await phone.tap('12');
    expect(phone.wentTo()).toEqual([...[`/${CENTRE}`, `/${POINTS}`, '/packages/me/pages/favourites/index']]);
  });

  test('shows only what there is: points without credit and coupons', async () => {
    const purse = { points: 0, favourites: 0 };
    const { sees, text } = openPhone({ ...shop, viewMe: () => ({ ...plainMe, purse }) }, ME);
    await sees('积分', '收藏');
    expect(text()).not.toMatch(/红包余额|优惠券/);
  });
});

describe('the member centre', () => {
  test('shows the tier, what it gives, what the next one gives more, and how it grows', async () => {
    const { sees, text } = openPhone(shop, CENTRE);
    await sees('老友能得到', '2,340 成长值，再有 2,660 到知己', '95 折', '92 折', '到知己', '早 1 小时');
    await sees('怎么再涨', '2,340 / 5,000', '+20', '生日', '还没有。第一单收货后，这里会有一笔');
    expect(text()).not.toContain('签到'); // It gives no growth here.
  });

  test('says that the tier will fall, and what would keep it', async () => {
    const falls = { to: 0, at: Date.parse('2030-06-20T00:00+08:00') as Instant, missing: 340 };
    const { sees } = openPhone({ ...shop, viewMember: () => ({ member: { ...member, falls } }) }, CENTRE);
    await sees('2030 年 6 月 20 日起会降到新朋友', '在那之前再有 340 成长值，老友就还是你的');
  });

  test('shows what the card has saved, or the one that is sold', async () => {
    const title = name('拼集年卡', 'Pinji card');
    const benefits = { off: 500, memberPrices: false, freights: 4 };
    const plans = [{ name: 'year' as const, fee: fen(68_00) }];
    const offer = { title, plans, benefits, unusedDays: 7, trialDays: 0 };
    const sold = openPhone({ ...shop, viewCard: () => ({ offer, cards: [], uses: [] }) }, CENTRE);
    await sold.sees('拼集年卡', '不省够就退差价', '¥68.00 / 年', '95 折 · 每月 4 张免邮');
    const card = {
      ...{ id: 'card_1' as const, plan: 'year' as const, title, fee: fen(68_00), benefits, state: 'running' as const },
      ...{ startsAt: later(now, -days(155)), saved: fen(41_20), short: fen(26_80), isStopped: false },
    };
    const had = openPhone({ ...shop, viewCard: () => ({ offer, cards: [card], uses: [] }) }, CENTRE);
    await had.sees('开卡 5 个月，已省', '¥41.20', '再省 ¥26.80 就回本；到期没省够，差额退给你。');
  });

  test('says so where there are no tiers, and in English', async () => {
    const { sees } = openPhone({ ...shop, viewMember: () => ({}) }, CENTRE);
    await sees('店里没有会员');
    const english = openPhone(shop, CENTRE, {}, 'en');
    await english.sees('What Friend gives', '2,340 growth, 2,660 more to Old friend', '5% less', 'With Old friend');
    expect(english.text().replace('林', '')).not.toMatch(/[一-鿿]/); // Her face is the first letter of her name.
  });
});

describe('the page of points', () => {
  test('says how many, what they are worth, how they come and go', async () => {
    const { sees } = openPhone(shop, POINTS);
    await sees(
      '1,820',
      '下单时值 ¥18.20，最多抵商品的 50%',
      '你的等级是 1.5 倍',
      '+1.5',
      '100 分抵 ¥1',
      '今天签到得 5 分',
    );
  });

  test('is kind about what is owed, and says what ends', async () => {
    const expiring = { points: 260, at: Date.parse('2030-12-01T00:00+08:00') as Instant };
    const { sees } = openPhone({ ...shop, viewPoints: () => ({ ...points, owed: 120, expiring }) }, POINTS);
    await sees('260 分到 2030 年 12 月 1 日为止', '还要补 120 分', '不用付钱');
  });

  test('with points switched off there is nothing to earn, and what one has stays', async () => {
    const { sees, text } = openPhone({ ...shop, viewPoints: () => ({ ...points, isOn: false }) }, POINTS);
    await sees('1,820', '店里现在没开积分');
    expect(text()).not.toMatch(/积分商城|怎么来|签到得/);
  });
});

describe('what is had for points', () => {
  test('leads to the last look before they are spent', async () => {
    const { sees, tap, wentTo } = openPhone(shop, GOODS);
    await sees('你有 1,820 积分', '笔袋', '1,500', '原价 ¥45.00 · 还有 8 份');
    await tap('换');
    expect(wentTo()).toEqual(['/packages/checkout/pages/redeem/index?skuId=sku_case']);
  });

  test('says why not before it is tapped', async () => {
    const items = [
      { ...case_, points: 2_000, whyNot: 'points_short' as const },
      { ...case_, skuId: 'sku_a' as const, left: 0, whyNot: 'points_goods_over' as const },
      { ...case_, skuId: 'sku_b' as const, whyNot: 'points_goods_limit' as const },
    ];
    const { sees } = openPhone({ ...shop, listPointsGoods: () => ({ items }) }, GOODS);
    await sees('还差 180 分', '换完了', '换过了');
  });
});

describe('check-in', () => {
  test('is one tap, and then says what it brought', async () => {
    let done = false;
    const viewCheckIn = () => ({ checkIn: done ? { ...today, done, streak: 3, days: [19, 20, 21] } : today });
    const checkIn = jest.fn(() => {
      done = true;
      return { points: 10, streak: 3, growth: 15 };
    });
    const { sees, tap } = openPhone({ ...shop, viewCheckIn, checkIn }, CHECK_IN);
    await sees('连续 2 天', '第 3 天，得 10 分', '2026 年 11 月', '这个月签了 2 天');
    await tap('签到，得 10 积分');
    await sees('得了 10 积分，15 成长值', '连续 3 天', '今天签好了。明天来，得 5 分', '这个月签了 3 天');
    expect(checkIn).toHaveBeenCalledTimes(1);
  });

  test('says so where there is none, and when the shop cannot be reached', async () => {
    const { sees } = openPhone({ ...shop, viewCheckIn: () => ({}) }, CHECK_IN);
    await sees('店里没有签到');
    const viewCheckIn = jest
      .fn(() => ({ checkIn: today }))
      .mockImplementationOnce((): never => {
        throw new Error('no network');
      });
    const away = openPhone({ ...shop, viewCheckIn }, CHECK_IN);
    await away.sees('没连上', '再试一次');
    await away.tap('再试一次');
    await away.sees('连续 2 天');
  });

  test('done on another phone: it says so and shows it', async () => {
    let tapped = false;
    const viewCheckIn = () => ({ checkIn: { ...today, done: tapped } });
    const checkIn = (): never => {
      tapped = true;
      throw new Refusal('checked_in');
    };
    const { sees, tap } = openPhone({ ...shop, viewCheckIn, checkIn }, CHECK_IN);
    await sees('签到，得 10 积分');
    await tap('签到，得 10 积分');
    await sees('今天签好了');
  });
});
