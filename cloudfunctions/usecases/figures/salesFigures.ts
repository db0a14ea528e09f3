import { admin as contract } from '@/contract/admin';
import type { CurvePoint, DaySum } from '@/contract/adminFigures';
import { type Fen, fen } from '@/domain/money';
import { dayOf, hours, type Instant } from '@/domain/time';
import { query } from '../../door/query';
import type { Sum } from '../../storage/figures';
import { COUNTED, dayAfter, daysOf, filed, numbersOf, spanBefore } from './numbers';

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
const MINUTES = 24 * 60;

/** "0931" in Beijing. */
const minuteOf = (now: Instant) => new Date(now + hours(8)).toISOString().slice(11, 16).replace(':', '');

export const viewTopFigures = query(contract.viewTopFigures, async (_, { shop, now }) => {
  const today = dayOf(now);
  const yesterday = dayAfter(today, -1);
  const minute = minuteOf(now);
  const found = await shop.figures.minutes(COUNTED, { from: yesterday, until: today });
  const of = (day: string) => found.filter((sum) => sum.day === day);
  return {
    now: numbersOf(of(today)),
    before: numbersOf(of(yesterday).filter(({ key }) => key <= minute)),
    curve: { now: runningSum(of(today)), before: runningSum(of(yesterday)) },
  };
});

/** What had come in by each minute in which something did. */
function runningSum(sums: readonly Sum[]): DaySum[] {
  let sum: Fen = fen(0);
  return sums
    .filter(({ figure }) => figure === 'orders')
    .map(({ key, amount }) => {
      sum = fen(sum + amount);
      return { at: (Number(key.slice(0, 2)) * 60 + Number(key.slice(2)) + 1) / MINUTES, sum };
    });
}

/** A single day by the hour, unless it is asked otherwise. */
export const viewSalesCurve = query(contract.viewSalesCurve, async ({ from, until, by }, { shop, now }) => {
  const span = { from, until };
  const beforeRange = spanBefore(span);
  const isHourly = (by ?? (from === until ? 'hour' : 'day')) === 'hour';
  const both = { from: beforeRange.from, until };
  const sums = isHourly
    ? await shop.figures.sums(COUNTED, both, 'day', 'key')
    : await shop.figures.sums(COUNTED, both, 'day');
  const at = filed(sums, ({ day, key }) => (isHourly ? `${day}T${key}` : day));
  const isPast = (place: string) => place <= (isHourly ? `${dayOf(now)}T${minuteOf(now).slice(0, 2)}` : dayOf(now));
  const places = (days: readonly string[]) =>
    isHourly ? days.flatMap((day) => HOURS.map((hour) => `${day}T${hour}`)) : days;
  const [these, those] = [places(daysOf(span)), places(daysOf(beforeRange))];
  const points = these.map((place, i): CurvePoint => {
    const then = those[i]!;
    return {
      at: place,
      now: isPast(place) ? numbersOf(at.get(place) ?? []) : undefined,
      before: numbersOf(at.get(then) ?? []),
    };
  });
  const total = (days: readonly string[]) => numbersOf(days.flatMap((place) => at.get(place) ?? []));
  return { points, total: total(these), before: total(those), beforeRange };
});
