import { dayOf, days, type Instant } from './time';

/** Days in Beijing, `2026-11-21`, are compared as text. */
const noonOf = (day: string) => Date.parse(`${day}T04:00:00Z`) as Instant;
export const dayBefore = (day: string) => dayOf((noonOf(day) - days(1)) as Instant);

/** The row of days that somebody is in: the last day on which he came, and how many in a row that were. */
export interface Row {
  readonly day: string;
  readonly streak: number;
}

/** How long the row is today: it goes on if he came today or yesterday. */
export const streakOf = (last: Row | undefined, today: string) =>
  last && (last.day === today || last.day === dayBefore(today)) ? last.streak : 0;

/** Which of the rewards a day of a row brings: after the last they begin again. 0 is the first. */
export const turnOf = (streak: number, rewards: readonly number[]) => (streak - 1) % rewards.length;

/** Whether this day ends the rewards, so that they begin again tomorrow. */
export const isLastTurn = (streak: number, rewards: readonly number[]) => streak % rewards.length === 0;

/** A birthday as a day that comes each year: who was born on a 29th of February has it on the 28th in other years. */
export function birthdaysOn(day: string): readonly { readonly month: number; readonly day: number }[] {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const today = { month, day: date };
  return month === 2 && date === 28 && !isLeap ? [today, { month: 2, day: 29 }] : [today];
}

/** A birthday is changed once in so long, and given for once in so long, whatever it was changed to. */
export const BIRTHDAY_KEPT = days(365);
export const GIFTS_APART = days(330);
