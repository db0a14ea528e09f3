import { days, hours, type Instant } from '@/domain/time';

const CHINA = hours(8); // The shop speaks the time of its own country, whatever the phone is set to.

/** "2026-11-21" and "09:30" in Beijing, as pickers have them. */
export const dayIn = (at: Instant) => new Date(at + CHINA).toISOString().slice(0, 10);
export const timeIn = (at: Instant) => new Date(at + CHINA).toISOString().slice(11, 16);

/** The other way round. */
export function instantOf(day: string, time: string): Instant {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (Date.UTC(year, month - 1, date, hour, minute) - CHINA) as Instant;
}

/** The beginning of the day so many days after this one. */
export const dayAfter = (at: Instant, count: number) =>
  (Math.floor((at + CHINA) / days(1) + count) * days(1) - CHINA) as Instant;
