import type { Benefit } from '@/contract/member';
import { hours, type Milliseconds, minutes } from '@/domain/time';
import type { Texts } from '@/texts/zh';
import type { IconName } from './iconNames';

type MemberTexts = Texts['member'];

export const BENEFIT_ICONS: Readonly<Record<Benefit['kind'], IconName>> = {
  off: 'badge-percent',
  member_prices: 'ticket',
  points: 'coins',
  freights: 'truck',
  birthday: 'cake',
  early: 'clock',
};

/** "95 折", "免邮 2 张", "1.5 倍积分": what a tier gives, in a few words. */
export function benefitWords(benefit: Benefit, { benefit: texts }: MemberTexts): string {
  switch (benefit.kind) {
    case 'off':
      return texts.off(texts.offUnit === '%' ? plain(benefit.off / 100) : tenthsOff(benefit.off));
    case 'points':
      return benefit.rate === 10_000 ? texts.pointsPlain : texts.points(timesOf(benefit.rate));
    case 'freights':
      return texts.freights(benefit.month);
    case 'early':
      return earlyWords(benefit.by, texts);
    default:
      return texts[benefit.kind];
  }
}

/** Basis points as times: "1.5". */
export const timesOf = (rate: number) => plain(rate / 10_000);

/** 5 % less is 95 折, 10 % less is 9 折, 4.5 % less is 9.55 折: as people write it. */
function tenthsOff(off: number): string {
  const hundredths = (10_000 - off) / 100;
  return plain(hundredths % 10 === 0 || !Number.isInteger(hundredths) ? hundredths / 10 : hundredths);
}

function earlyWords(by: Milliseconds, texts: MemberTexts['benefit']): string {
  if (by < hours(1)) return texts.earlyMinutes(plain(by / minutes(1)));
  return by < hours(48) ? texts.earlyHours(plain(by / hours(1))) : texts.earlyDays(plain(by / hours(24)));
}

/** At most two decimals, and none that say nothing. */
const plain = (count: number) => String(Math.round(count * 100) / 100);

/** The same in a line of several: "每月 2 张免邮". */
export const briefWords = (benefit: Benefit, texts: MemberTexts): string =>
  benefit.kind === 'freights' ? texts.me.monthly(benefit.month) : benefitWords(benefit, texts);
