import { dayOf, days, type Instant, startOfDay } from '@/domain/time';

/** Days in Beijing, "2026-11-21": both are part of it. */
export interface Range {
  readonly from: string;
  readonly until: string;
}

export const SPANS = [1, 7, 30, 90] as const; // days
export const MOST_DAYS = 366;

const dayAfter = (day: string, count: number) => dayOf((startOfDay(day) + days(count)) as Instant);

/** How many days it has. */
export const lengthOf = ({ from, until }: Range): number =>
  Math.round((startOfDay(until) - startOfDay(from)) / days(1)) + 1;

/** The last so many days, today among them. */
export function lastDays(count: number, now: Instant): Range {
  const until = dayOf(now);
  return { from: dayAfter(until, 1 - count), until };
}

/** Which of the spans it is; nothing if it was chosen by hand. */
export const spanOf = (range: Range, now: Instant): number | undefined =>
  range.until === dayOf(now) ? SPANS.find((count) => count === lengthOf(range)) : undefined;

/** With another first or last day; the other one goes along where it would be on the wrong side or too far away. */
export function moved(range: Range, part: 'from' | 'until', day: string, now: Instant): Range {
  const today = dayOf(now);
  const set = day > today ? today : day;
  const next = { ...range, [part]: set };
  if (part === 'from' && next.until < set) return { from: set, until: set };
  if (part === 'until' && next.from > set) return { from: set, until: set };
  if (lengthOf(next) <= MOST_DAYS) return next;
  return part === 'from'
    ? { from: set, until: dayAfter(set, MOST_DAYS - 1) }
    : { from: dayAfter(set, 1 - MOST_DAYS), until: set };
}
