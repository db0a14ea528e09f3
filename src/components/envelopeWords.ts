import type { EnvelopeCard, EnvelopeView, GivesView } from '@/contract/envelope';
import { days, type Instant, minutes } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { LanguageName } from '@/texts/language';
import { money } from '@/texts/money';
import { clockTime, dayText, momentText } from '@/texts/when';
import type { Texts } from '@/texts/zh';

type Say = (words: Words) => string;
type Said = Pick<Texts, 'common' | 'envelope'>;

/** Who gives it, by name: a shopper, or the shop. */
export const giverName = ({ sender }: Pick<EnvelopeCard, 'sender'>, shop: string, { common }: Said): string =>
  sender ? sender.nickname || common.someone : shop;

/** What is in it, and what a share becomes. */
export function worthWords(
  { shares, total, gives }: Pick<EnvelopeView, 'shares' | 'total' | 'gives'>,
  { envelope }: Said,
  say: Say,
): string {
  const { worth } = envelope;
  return gives.kind === 'credit' ? worth.credit(shares, money(total)) : worth.coupon(shares, say(gives.title));
}

/** "3 分 20 秒" */
export function lastedWords(ms: number, { envelope }: Said): string {
  const { lasted } = envelope;
  const all = Math.max(1, Math.round(ms / 1_000));
  const [hours, minutes, seconds] = [Math.floor(all / 3_600), Math.floor(all / 60) % 60, all % 60];
  if (hours > 0) return minutes > 0 ? lasted.hoursAnd(hours, minutes) : lasted.hours(hours);
  if (minutes === 0) return lasted.seconds(seconds);
  return seconds > 0 ? lasted.minutesAnd(minutes, seconds) : lasted.minutes(minutes);
}

/** When it ends: near with its time, else the day. Its last moment is meant, not the one after. */
export function endText(at: Instant, now: Instant, language: LanguageName): string {
  return at - now < days(2) ? momentText(at, now, language) : dayText((at - minutes(1)) as Instant, now, language);
}

/** The time of day, where it was today; else with its day. */
export const sinceText = (at: Instant, now: Instant, language: LanguageName): string =>
  dayText(at, now, language) === dayText(now, now, language) ? clockTime(at) : momentText(at, now, language);

/** Until when what one got can be spent, and where it is. */
export function untilWords(
  gives: GivesView,
  until: Instant,
  texts: { readonly credit: (time: string) => string; readonly coupon: (time: string) => string },
  now: Instant,
  language: LanguageName,
): string {
  return texts[gives.kind](endText(until, now, language));
}

/** A packet in a list: how much of it is opened. */
export function statusWords({ status, opened, shares }: EnvelopeCard, { envelope }: Said): string {
  const { status: texts } = envelope.credit;
  if (status === 'gone') return texts.gone(shares);
  if (status === 'withdrawn') return texts.withdrawn;
  return texts[status](opened, shares);
}
