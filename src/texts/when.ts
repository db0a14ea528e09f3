import { days, type Instant } from '@/domain/time';
import type { LanguageName } from './language';

const CHINA = 8 * 3_600_000; // The shop speaks the time of its own country, whatever the phone is set to.
const two = (count: number) => String(count).padStart(2, '0');
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const local = (at: Instant) => new Date(at + CHINA);
const dayOf = (at: Instant) => Math.floor((at + CHINA) / days(1));

/** "10:37" */
export function clockTime(at: Instant): string {
  const date = local(at);
  return `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
}

/** "今天", "昨天", "明天", "11 月 18 日", and with the year when it is another one. */
export function dayText(at: Instant, now: Instant, language: LanguageName): string {
  const away = dayOf(at) - dayOf(now);
  const near = { zh: { 0: '今天', [-1]: '昨天', 1: '明天' }, en: { 0: 'today', [-1]: 'yesterday', 1: 'tomorrow' } }[
    language
  ];
  const named = (near as Record<number, string>)[away];
  if (named) return named;
  const date = local(at);
  const otherYear = date.getUTCFullYear() !== local(now).getUTCFullYear();
  if (language === 'zh')
    return `${otherYear ? `${date.getUTCFullYear()} 年 ` : ''}${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日`;
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}${otherYear ? ` ${date.getUTCFullYear()}` : ''}`;
}

/** "今天 10:37", "11 月 18 日 21:05" */
export const momentText = (at: Instant, now: Instant, language: LanguageName) =>
  `${dayText(at, now, language)} ${clockTime(at)}`;

/** A day that is told as "2026-11-21", in the words of dayText. */
export const dayNamed = (day: string, now: Instant, language: LanguageName) =>
  dayText((Date.parse(`${day}T00:00:00Z`) - CHINA) as Instant, now, language);
