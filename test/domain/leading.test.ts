import type { Rank } from '@/domain/commission';
import { dayBegan, nextRank, rankHeld } from '@/domain/leading';
import { paragraphs } from '@/domain/lesson';
import { fen } from '@/domain/money';
import { hours, type Instant, later } from '@/domain/time';

const name = { zh: '团长', en: 'Leader' };
const ranks: readonly Rank[] = [0, 1_000_00, 5_000_00].map((from) => ({ name, from: fen(from), factor: 10_000 }));

test('a day begins at midnight in Beijing', () => {
  const began = Date.UTC(2026, 0, 1, 16) as Instant;
  expect(dayBegan(began)).toBe(began);
  expect(dayBegan(later(began, hours(24) - 1))).toBe(began);
  expect(dayBegan(later(began, hours(24)))).toBe(later(began, hours(24)));
});

test('the next rank is the one above, and nothing is missing where its sales are there already', () => {
  expect(nextRank(ranks, 0, fen(400_00))).toEqual({ rank: 1, missing: 600_00 });
  expect(nextRank(ranks, 1, fen(6_000_00))).toEqual({ rank: 2, missing: 0 });
  expect(nextRank(ranks, 2, fen(0))).toBeUndefined();
  expect(nextRank([], 0, fen(0))).toBeUndefined();
});

test('a rank that the merchant has taken away is the highest that is left', () => {
  expect([rankHeld(ranks, 5), rankHeld(ranks, 1), rankHeld([], 3)]).toEqual([2, 1, 0]);
});

test('a lesson is paragraphs: no empty lines, nothing around them, and nothing that cannot be stored', () => {
  expect(paragraphs(' 一\r\n\r\n\t二\u0000三 \u2028四\n ')).toBe('一\n二 三\n四');
  expect(paragraphs(' \n\t\u0000\n')).toBe('');
});
