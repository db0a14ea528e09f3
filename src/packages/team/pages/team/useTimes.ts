import { untracked } from 'mobx';
import { days, type Instant } from '@/domain/time';
import { language } from '@/stores/language';
import { useShop } from '@/stores/shop';
import { clockTime, dayText, momentText } from '@/texts/when';

const CHINA = 8 * 3_600_000;
const dayOf = (at: Instant) => Math.floor((at + CHINA) / days(1));

/** Times in sentences. They are not said anew each second: the clock is read without being followed. */
export function useTimes() {
  const { clock } = useShop();
  const now = untracked(() => clock.now);
  const { name } = language;
  const isToday = (at: Instant) => dayOf(at) === dayOf(now);
  return {
    now,
    /** "11 月 21 日 10:42" */
    moment: (at: Instant) => momentText(at, now, name),
    /** "13:22" today, "明天 08:00" otherwise. */
    byTime: (at: Instant) => (isToday(at) ? clockTime(at) : momentText(at, now, name)),
    /** "10:37" today, "昨天" otherwise. */
    short: (at: Instant) => (isToday(at) ? clockTime(at) : dayText(at, now, name)),
  };
}
