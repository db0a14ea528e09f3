import fc from 'fast-check';
import { birthdaysOn, dayBefore, isLastTurn, streakOf, turnOf } from '@/domain/checkIn';

test('a row goes on from yesterday, and is over after a day without', () => {
  expect(streakOf(undefined, '2026-03-01')).toBe(0);
  expect(streakOf({ day: '2026-03-01', streak: 4 }, '2026-03-01')).toBe(4);
  expect(streakOf({ day: '2026-02-28', streak: 4 }, '2026-03-01')).toBe(4);
  expect(streakOf({ day: '2026-02-27', streak: 4 }, '2026-03-01')).toBe(0);
  expect(streakOf({ day: '2025-12-31', streak: 9 }, '2026-01-01')).toBe(9);
});

test('the day before is one day before, in leap years too', () => {
  expect(dayBefore('2028-03-01')).toBe('2028-02-29');
  expect(dayBefore('2026-01-01')).toBe('2025-12-31');
});

test('whoever comes each day gets the rewards in their order, over and over', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(100), { minLength: 1, maxLength: 31 }),
      fc.integer({ min: 1, max: 200 }),
      (rewards, came) => {
        const got = Array.from({ length: came }, (_, i) => rewards[turnOf(i + 1, rewards)]!);
        expect(got).toEqual(Array.from({ length: came }, (_, i) => rewards[i % rewards.length]!));
        expect(isLastTurn(came, rewards)).toBe(turnOf(came, rewards) === rewards.length - 1);
      },
    ),
  );
});

test('who was born on a 29th of February has a birthday each year', () => {
  const has = (day: string) => birthdaysOn(day).some((one) => one.month === 2 && one.day === 29);
  expect(['2026-02-28', '2028-02-28', '2028-02-29', '2100-02-28', '2000-02-28'].map(has)).toEqual([
    ...[true, false, true, true, false],
  ]);
  expect(birthdaysOn('2026-05-20')).toEqual([{ month: 5, day: 20 }]);
});
