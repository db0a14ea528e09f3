import { days, hours, type Instant, isOver, minutes } from '@/domain/time';
import type { Texts } from '@/texts/zh';

/** "1 天 23 小时", "5 小时 12 分", "41 分钟": what is left until then; nothing when it is over. */
export function leftText(until: Instant, now: Instant, { left }: Texts['afterSale']): string {
  if (isOver(until, now)) return '';
  const time = Math.ceil((until - now) / minutes(1)) * minutes(1); // Never less than it is.
  if (time >= days(1)) return left.days(Math.floor(time / days(1)), Math.floor((time % days(1)) / hours(1)));
  if (time >= hours(1)) return left.hours(Math.floor(time / hours(1)), Math.floor((time % hours(1)) / minutes(1)));
  return left.minutes(time / minutes(1));
}
