import { benefitWords, briefWords } from '@/components/benefitWords';
import type { Benefit, MemberView } from '@/contract/member';
import { hours } from '@/domain/time';
import { daysOf } from '@/packages/member/birthdays';
import { monthAway, monthOf } from '@/packages/member/calendar';
import { growthWords, pointsWords } from '@/packages/member/logWords';
import { benefitOf, filledOf, kindsOf, perksOf } from '@/packages/member/tiers';
import { en } from '@/texts/en';
import { change, figures } from '@/texts/figures';
import { zh } from '@/texts/zh';
import { both, noon } from '../../support/fixtures';

const tier = (name: string, from: number, ...benefits: (Benefit & { mine: boolean })[]) => ({
  ...{ name: both(name), from, isMine: false, benefits },
});
const off = (bp: number, mine: boolean) => ({ kind: 'off' as const, off: bp, mine });
const freights = (month: number, mine: boolean) => ({ kind: 'freights' as const, month, mine });
const tiers = [
  tier('新朋友', 0),
  tier('老友', 2_000, off(500, true), freights(2, true)),
  tier('知己', 5_000, off(800, false), freights(2, true), { kind: 'early', by: hours(1), mine: false }),
];
const member = (growth: number, at?: number): MemberView => ({
  ...{ growth, tiers, tier: at, earns: { perYuan: 1, review: 20, streak: 15 } },
  next: at === 2 ? undefined : { tier: (at ?? -1) + 1, missing: 1 },
});

test('what one has comes first, and then what the next tier gives beyond it, under its lock', () => {
  const perks = perksOf(member(2_340, 1)).map(({ benefit, lockedBy }) => [
    benefitWords(benefit, zh.member),
    lockedBy?.name.zh,
  ]);
  expect(perks).toEqual([
    ['95 折', undefined],
    ['免邮 2 张', undefined],
    ['92 折', '知己'],
    ['早 1 小时', '知己'],
  ]);
});

test('each step of the bar is filled within itself', () => {
  expect([0, 1_000, 2_000, 3_500, 5_000].map((growth) => filledOf(member(growth, growth < 2_000 ? 0 : 1)))).toEqual([
    ...[0, 0.25, 0.5, 0.75, 1],
  ]);
  expect(filledOf(member(9_000, 2))).toBe(1);
  expect(filledOf(member(400))).toBe(0);
});

test('a tier that is kept with less growth than it asks for is still the one that is shown', () => {
  expect(filledOf(member(300, 1))).toBe(0.5);
});

test('two tiers are compared in what either of them gives', () => {
  expect(kindsOf(tiers[1]!, tiers[2]!)).toEqual(['off', 'freights', 'early']);
  expect([benefitOf(tiers[1]!, 'early'), benefitOf(tiers[2]!, 'freights')]).toEqual([undefined, freights(2, true)]);
});

const said: readonly [Benefit, string, string][] = [
  [{ kind: 'off', off: 500 }, '95 折', '5% less'],
  [{ kind: 'off', off: 1_000 }, '9 折', '10% less'],
  [{ kind: 'off', off: 450 }, '9.55 折', '4.5% less'],
  [{ kind: 'points', rate: 15_000 }, '1.5 倍积分', '1.5× points'],
  [{ kind: 'points', rate: 10_000 }, '照常积分', 'Points as usual'],
  [{ kind: 'freights', month: 1 }, '免邮 1 张', '1 free delivery'],
  [{ kind: 'early', by: hours(0.5) }, '早 30 分钟', '30 min early'],
  [{ kind: 'early', by: hours(24) }, '早 24 小时', '24 h early'],
  [{ kind: 'early', by: hours(72) }, '早 3 天', '3 d early'],
  [{ kind: 'member_prices' }, '会员价', 'Member prices'],
];
test.each(said)('%j is said as %s', (benefit, inChinese, inEnglish) => {
  expect([benefitWords(benefit, zh.member), benefitWords(benefit, en.member)]).toEqual([inChinese, inEnglish]);
});
test('in a line of several, parcels are said to be for a month', () => {
  expect(briefWords({ kind: 'freights', month: 2 }, zh.member)).toBe('每月 2 张免邮');
});

test('a month begins under its weekday, weeks beginning on Monday', () => {
  expect(monthOf('2026-11')).toEqual({ year: 2026, month: 11, before: 6, days: 30 }); // A Sunday.
  expect(monthOf('2028-02')).toMatchObject({ before: 1, days: 29 });
  expect([monthAway('2026-01', -1), monthAway('2026-12', 1), monthAway('2026-11', -24)]).toEqual([
    ...['2025-12', '2027-01', '2024-11'],
  ]);
});

test('somebody may be born on 29 February', () => {
  expect([daysOf(2).length, daysOf(4).length, daysOf(12).length]).toEqual([29, 30, 31]);
});

test('each growth and each movement of points says why', () => {
  expect(growthWords({ by: 'streak', days: 7 }, zh.member)).toBe('连续签到 7 天');
  expect(growthWords({ by: 'adjusted', reason: '周年' }, zh.member)).toBe('店里调整：周年');
  expect(growthWords({ by: 'refund', orderId: 'order_1' }, zh.member)).toBe('退货，按比例收回');
  const move = { id: '1', amount: 5, at: noon };
  const day = '2026-11-21';
  const words = (
    [
      { ...move, what: 'given', because: { by: 'order', orderId: 'order_1' } },
      { ...move, what: 'given', because: { by: 'check_in', day, streak: 3 } },
      { ...move, what: 'given', because: { by: 'gift', words: '生日快乐' } },
      { ...move, what: 'given' },
      { ...move, what: 'ordered' },
      { ...move, what: 'back' },
      { ...move, what: 'taken_back' },
      { ...move, what: 'expired' },
    ] as const
  ).map((one) => pointsWords(one, zh.member));
  expect(words).toEqual([
    ...['收货送的', '签到，连续 3 天', '生日快乐', '店里送的'],
    ...['下单用了', '退回来的', '退货，按比例收回', '到期了'],
  ]);
});

test('what is counted in thousands is set apart by commas, and losses have their own sign', () => {
  expect([figures(999), figures(1_820), figures(1_234_567), change(15), change(-1_200), change(0)]).toEqual([
    ...['999', '1,820', '1,234,567', '+15', '−1,200', '0'],
  ]);
});
