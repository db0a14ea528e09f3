import fc from 'fast-check';
import { type Instant, startOfDay } from '@/domain/time';
import { lastDays, lengthOf, MOST_DAYS, moved, spanOf } from '@/packages/charts/range';

const noon = (startOfDay('2026-11-22') + 12 * 3_600_000) as Instant;

test('the last days have today as their last one', () => {
  expect(lastDays(7, noon)).toEqual({ from: '2026-11-16', until: '2026-11-22' });
  expect(lengthOf(lastDays(90, noon))).toBe(90);
  expect(spanOf(lastDays(30, noon), noon)).toBe(30);
  expect(spanOf({ from: '2026-11-10', until: '2026-11-16' }, noon)).toBeUndefined();
});

test('a day in Beijing begins at 16:00 of the day before in London', () => {
  const evening = Date.parse('2026-11-21T16:30:00Z') as Instant;
  expect(lastDays(1, evening)).toEqual({ from: '2026-11-22', until: '2026-11-22' });
});

test('days that are chosen stay in order, end today at the latest, and are a year at most', () => {
  const day = fc
    .integer({ min: 0, max: 1_500 })
    .map((count) => new Date(Date.parse('2024-01-01') + count * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, fc.constantFrom('from' as const, 'until' as const), day, (a, b, part, chosen) => {
      const [from, until] = [a, b].map((one) => (one > '2026-11-22' ? '2026-11-22' : one)).sort() as [string, string];
      const next = moved({ from, until }, part, chosen, noon);
      expect(next[part]).toBe(chosen > '2026-11-22' ? '2026-11-22' : chosen);
      expect(next.from <= next.until).toBe(true);
      expect(next.until <= '2026-11-22' || part === 'from').toBe(true);
      expect(lengthOf(next)).toBeLessThanOrEqual(MOST_DAYS);
    }),
  );
});
