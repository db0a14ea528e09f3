import {
  centreNotes,
  faceWords,
  notWithWords,
  ownNotes,
  ownState,
  type Speech,
  scopeWords,
  shortWords,
  timeWords,
  whyNotTake,
  whyNotUse,
} from '@/components/couponWords';
import type { CouponVerdict } from '@/domain/cheaper';
import { fen, zero } from '@/domain/money';
import type { Coupon } from '@/domain/promotion';
import { days, hours, type Instant, later } from '@/domain/time';
import { en } from '@/texts/en';
import { zh } from '@/texts/zh';
import { face, judged, owned, toTake } from '../support/couponViews';
import { both, noon } from '../support/fixtures';

const speech: Speech = { all: zh, say: ({ zh: words }) => words, now: noon, language: 'zh' };
const inEnglish: Speech = { all: en, say: ({ en: words }) => words, now: noon, language: 'en' };

const percent = (off: number, cap = 30_00) => ({ kind: 'percent' as const, off, cap: fen(cap) });
const worths: readonly [Coupon['worth'], number, string, string, string][] = [
  [{ kind: 'off', off: fen(20_00) }, 199_00, '¥20 | 满 ¥199', '¥20 | from ¥199', '满 ¥199 减 ¥20'],
  [{ kind: 'off', off: fen(8_50) }, 0, '¥8.50 | 不限金额', '¥8.50 | any amount', '减 ¥8.50'],
  [percent(20_00), 0, '8 折 | 最多减 ¥30', '20% off | ¥30 at most', '8 折'],
  [percent(8_00, 80_00), 99_00, '92 折 | 满 ¥99 | 最多减 ¥80', '8% off | from ¥99 | ¥80 at most', '满 ¥99 92 折'],
  [percent(7_50), 0, '92.5 折 | 最多减 ¥30', '7.5% off | ¥30 at most', '92.5 折'],
  [percent(95_00), 0, '0.5 折 | 最多减 ¥30', '95% off | ¥30 at most', '0.5 折'],
  [
    { kind: 'exchange', cap: fen(39_00) },
    99_00,
    '免 1 件 | 满 ¥99 | 最多减 ¥39',
    '1 free | from ¥99 | ¥39 at most',
    '满 ¥99 免 1 件',
  ],
];

test.each(worths)('%j from %d is said as people say it', (worth, atLeast, chinese, english, short) => {
  const coupon = { worth, atLeast: fen(atLeast) };
  const whole = (all: typeof zh, language: 'zh' | 'en') => {
    const { sign, big, small } = faceWords(coupon, all, language);
    return [`${sign}${big}`, ...small].join(' | ');
  };
  expect([whole(zh, 'zh'), whole(en, 'en'), shortWords(coupon, zh, 'zh')]).toEqual([chinese, english, short]);
});

test('what it is for is named, as far as it can be', () => {
  const none = face.scope;
  const goods = (['肉桂', '白茶'] as const).map((title) => ({
    id: `goods_${title}` as const,
    title: both(title),
    picture: '',
  }));
  const some = { ...none, kind: 'goods' as const, goods };
  const said = [none, { ...none, except: 2 }, { ...some, goodsCount: 2 }, { ...some, goodsCount: 9 }];
  expect(said.map((scope) => scopeWords(scope, zh.coupon, speech.say))).toEqual([
    '全场可用',
    '全场可用，2 种除外',
    '肉桂、白茶',
    '肉桂、白茶等 9 种',
  ]);
  const cards = [
    { withCampaigns: false, withReductions: true },
    { withCampaigns: false, withReductions: false },
  ];
  expect(cards.map((one) => notWithWords(one, zh.coupon))).toEqual(['不和拼团价同享', '不和拼团价、满减同享']);
});

test('an end at midnight is the evening before, near ones are told with their time', () => {
  const midnight = later(noon, hours(12)); // Of 2026-01-01, in Shanghai.
  const ends = [midnight, later(midnight, days(1)), later(midnight, days(9)), later(noon, hours(3))];
  expect(ends.map((endsAt) => timeWords({ startsAt: noon, endsAt }, speech))).toEqual([
    '今天 23:59 到期',
    '明天 23:59 到期',
    '1 月 10 日到期',
    '今天 15:00 到期',
  ]);
  expect(timeWords({ startsAt: later(midnight, days(4)), endsAt: later(midnight, days(9)) }, speech)).toBe(
    '1 月 6 日起能用',
  );
  expect(timeWords({ startsAt: noon, endsAt: later(midnight, days(9)) }, inEnglish)).toBe('ends 10 Jan');
});

test('one that can be taken says how long it lasts, and that few are left only when few are', () => {
  expect(centreNotes(toTake(), speech)).toEqual(['全场可用 · 领后 14 天']);
  expect(centreNotes(toTake({ left: 28, validity: { kind: 'after', from: 2, to: 9 } }), speech)).toEqual([
    '全场可用 · 领后第 3 到 9 天',
    '还剩 28 张',
  ]);
  expect(centreNotes(toTake({ leftToday: 5, perUser: 3, usable: 1 }), speech).at(-1)).toBe('今天还剩 5 张 · 你有 1 张');
  expect(centreNotes(toTake({ left: 0, whyNot: 'coupon_gone' }), speech)).toEqual(['全场可用 · 领后 14 天']);
  expect(centreNotes(toTake({ who: { kind: 'new' } }), inEnglish)[0]).toBe('For a first order');
});

test('why not me: what I am, what I lack, or when to come', () => {
  const tier = { whyNot: 'coupon_tier_needed', needs: { tier: both('知己'), growth: 2_660 } } as const;
  const soon = { whyNot: 'coupon_take_not_yet', startsAt: later(noon, hours(8)) } as const;
  const whys = [{ whyNot: 'coupon_newcomers' } as const, tier, soon, { whyNot: 'coupon_gone' } as const, {}];
  expect(whys.map((why) => whyNotTake(toTake(why), speech))).toEqual([
    '你已经是老朋友了',
    '再有 2,660 成长值',
    '今天 20:00 开领',
    zh.refusal.coupon_gone,
    undefined,
  ]);
});

test('what became of mine', () => {
  const ago = later(noon, -days(1)) as Instant;
  const all = [
    owned(),
    owned({ state: 'frozen' }),
    owned({ state: 'spent', off: fen(20_00), endedAt: ago }),
    owned({ state: 'expired', endsAt: ago }),
    owned({ state: 'void' }),
  ];
  expect(all.map((one) => ownState(one, speech))).toEqual([
    undefined,
    '在一张没付的订单里',
    '省了 ¥20.00 · 昨天',
    '昨天 12:00 过期',
    '店里收回了',
  ]);
  expect(ownNotes(owned({ way: 'payment' }), speech)).toEqual(['全场可用 · 1 月 15 日到期', '下单后送的']);
});

test('why it does not apply to what is ordered', () => {
  const coupon = judged('coupon_tea', 20_00);
  const verdict = (whyNot: CouponVerdict['whyNot'], more?: number): CouponVerdict => ({
    ...{ coupon, saves: zero, whyNot, ...(more && { more: fen(more) }) },
  });
  const all = [
    verdict('coupon_needs_more', 155_30),
    verdict('coupon_not_with_campaigns'),
    verdict('coupon_not_with_reductions'),
    verdict('coupon_not_for_these'),
    verdict('coupon_saves_nothing'),
  ];
  expect(all.map((one) => whyNotUse(one, speech))).toEqual([
    '还差 ¥155.30',
    '不和拼团价同享',
    '不和满减同享',
    '这单里没有能用它的',
    zh.refusal.coupon_saves_nothing,
  ]);
});
