import type { AdminContract } from '@/contract/admin';
import type { SentBy } from '@/contract/endpoint';
import { STANDARD_ENVELOPES } from '@/domain/envelope';
import type { GiveawayRule } from '@/domain/giveaway';
import { fen } from '@/domain/money';
import { dayOf, days, hours, type Instant, later, minutes } from '@/domain/time';
import { categoryIdOf } from './seed';

type Template = Omit<SentBy<AdminContract['putTemplate']>, 'requestId'> & { readonly key: string };
type Giveaway = Omit<SentBy<AdminContract['putGiveaway']>, 'requestId' | 'rule'> & { readonly rule: GiveawayRule };

const words = (zh: string, en: string) => ({ zh, en });

/** New friends have nothing but points; the next tiers come with what a household buys in a month, a season, a year. */
export const membership = (birthday: `template_${string}`) => ({
  tiers: [
    { ...tier('新朋友', 'Newcomer', 0), pointsRate: 10_000 },
    { ...tier('常客', 'Regular', 500), pointsRate: 12_000, birthday },
    { ...tier('老友', 'Friend', 2_000), off: 500, pointsRate: 15_000, freights: 2, birthday, earlyBy: hours(1) },
    { ...tier('知己', 'Old friend', 5_000), off: 800, pointsRate: 20_000, freights: 4, birthday, earlyBy: hours(12) },
  ],
  keptFor: days(365),
  growth: { perYuan: 1, review: 20, streak: 15 },
});

const tier = (zh: string, en: string, from: number) => ({
  ...{ name: words(zh, en), from, off: 0, memberPrices: false, pointsRate: 10_000, freights: 0, earlyBy: 0 },
});

/** A point for each yuan, worth a fen each; a fifth of the goods may be paid with them. */
export const points = {
  ...{ perYuan: 1, perFen: 1, most: 2_000, lasts: { by: 'next_year' as const } },
  checkIn: [5, 5, 5, 10, 10, 10, 30],
};

export const standardEnvelopes = STANDARD_ENVELOPES;

const ALONE = { withCampaigns: false, withReductions: true };
const ALL = { kind: 'all' as const };

/** Those in the centre, as a shop of this size would have them; and those that come by themselves. */
export const coupons = (now: Instant): readonly Template[] => {
  const common = { ...ALONE, scope: {}, who: ALL, endsAt: later(now, days(60)), budget: 100_000_00 };
  const limits = { total: 1_000, perUser: 1 };
  const after = (to: number) => ({ kind: 'after' as const, from: 0, to });
  const off = (amount: number) => ({ kind: 'off' as const, off: amount });
  return [
    {
      ...{ ...common, key: 'mountain', title: words('山货茶饮券', 'Mountain goods and tea'), worth: off(20_00) },
      ...{ atLeast: 199_00, scope: { categories: ['mountain', 'snack'].map(categoryIdOf) } },
      ...{ validity: after(14), limits, ways: ['centre', 'goods'] },
    },
    {
      ...{ ...common, key: 'sea', title: words('海味尝鲜券', 'A taste of the sea'), atLeast: 0 },
      ...{ worth: { kind: 'percent', off: 2_000, cap: 30_00 }, scope: { categories: [categoryIdOf('sea')] } },
      ...{ validity: after(7), limits: { total: 128, perUser: 1, perDay: 50 }, ways: ['centre', 'goods'] },
    },
    {
      ...{ ...common, key: 'all', title: words('全场券', 'For everything'), worth: off(60_00), atLeast: 500_00 },
      ...{ withCampaigns: true, withReductions: false, validity: after(30), limits, ways: ['centre'] },
    },
    {
      ...{ ...common, key: 'new', title: words('新朋友见面礼', 'Welcome'), worth: off(15_00), atLeast: 59_00 },
      ...{ who: { kind: 'new' }, validity: after(7), limits, ways: ['centre'] },
    },
    {
      ...{ ...common, key: 'friend', title: words('知己专享券', 'For old friends'), atLeast: 0 },
      ...{ worth: { kind: 'percent', off: 800, cap: 80_00 }, who: { kind: 'tier', level: 3 } },
      ...{ validity: after(30), limits: { total: 1_000, perUser: 12 }, ways: ['centre'] },
    },
    {
      ...{ ...common, key: 'code', title: words('口令券', 'By a code'), worth: off(5_00), atLeast: 39_00 },
      ...{ validity: after(7), limits, ways: ['code'], code: 'PINJI5' },
    },
    {
      ...{ ...common, key: 'tea', title: words('请你喝茶', 'Tea is on us'), worth: { kind: 'exchange', cap: 88_00 } },
      ...{ atLeast: 0, scope: { categories: [categoryIdOf('mountain')] } },
      ...{ validity: after(30), limits: { total: 20, perUser: 1 }, ways: ['given', 'code'], code: 'HECHA' },
    },
    {
      ...{ ...common, key: 'payment', title: words('下次再来', 'Come again'), worth: off(12_00), atLeast: 120_00 },
      ...{ validity: { kind: 'after', from: 1, to: 30 }, limits: { total: 500, perUser: 3 } },
      ...{ ways: ['payment'], paymentFrom: 200_00 },
    },
    {
      ...{ ...common, key: 'apology', title: words('让你白等了', 'Sorry for the wait'), worth: off(5_00), atLeast: 0 },
      ...{ withCampaigns: true, validity: after(30), limits: { total: 500, perUser: 99 }, ways: ['apology'] },
    },
    {
      ...{ ...common, key: 'birthday', title: words('生日礼', 'Birthday'), worth: off(20_00), atLeast: 0 },
      ...{ validity: after(30), limits: { total: 500, perUser: 9 }, ways: ['campaign'] },
    },
    {
      ...{ ...common, key: 'gather', title: words('瓜分券', 'Shared coupon'), worth: off(30_00), atLeast: 79_00 },
      ...{ withCampaigns: true, validity: after(7), limits: { total: 500, perUser: 99 }, ways: ['campaign'] },
    },
  ];
};

/** It rains at eight in the evening, in Beijing: today, or tomorrow where that is near or past. */
const rainAt = (now: Instant): Instant => {
  const evening = (Date.parse(`${dayOf(now)}T20:00:00Z`) - hours(8)) as Instant;
  return evening - now > minutes(5) ? evening : later(evening, days(1));
};

export const giveaways = (now: Instant, gather: `template_${string}`): readonly Giveaway[] => {
  const credit = { kind: 'credit' as const, lasts: days(14) };
  const endsAt = later(now, days(60));
  return [
    {
      ...{
        title: words('买完谢大家', 'Thanks for an order'),
        words: words('买到好东西，一起沾光', 'Good things, shared'),
      },
      rule: {
        ...{ kind: 'thanks', shares: 8, split: 'lucky', lasts: hours(24), gives: credit, atLeast: fen(50_00) },
        total: { by: 'paid', rate: 500, most: fen(20_00) },
      },
      ...{ budget: 2_000_00, endsAt },
    },
    {
      ...{
        title: words('进群有礼', 'For each chat group'),
        words: words('第一次来，喝杯茶', 'First time here? Have a tea'),
      },
      rule: { kind: 'group', shares: 20, split: 'lucky', lasts: hours(24), gives: credit, total: fen(20_00) },
      ...{ budget: 500_00, endsAt },
    },
    {
      ...{ title: words('八点红包雨', 'Rain at eight'), words: words('八点整，一起来接', 'At eight sharp') },
      rule: { kind: 'rain', shares: 88, split: 'lucky', lasts: minutes(2), gives: credit, total: fen(88_00) },
      ...{ budget: 88_00, startsAt: rainAt(now), endsAt: later(rainAt(now), minutes(2)) },
    },
    {
      ...{ title: words('3 人瓜分 ¥30', 'Three share ¥30'), words: words('叫上两个人', 'Bring two friends') },
      rule: {
        ...{ kind: 'gather', shares: 3, split: 'equal', lasts: hours(24), total: fen(30_00), each: 3 },
        gives: { kind: 'coupon', templateId: gather },
      },
      ...{ budget: 900_00, endsAt },
    },
    {
      ...{ title: words('老顾客红包', 'For regulars'), words: words('谢谢你常来', 'Thank you for coming') },
      rule: { kind: 'gift', gives: credit },
      ...{ budget: 300_00, endsAt },
    },
  ];
};
