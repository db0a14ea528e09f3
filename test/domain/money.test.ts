import fc from 'fast-check';
import { allocate, fen, least, minus, plus, shareOf, sum, times, yuan } from '@/domain/money';

const amount = fc.integer({ min: 0, max: 10_000_000 }).map(fen);
const weights = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 50 })
  .filter((all) => all.some((weight) => weight > 0));

describe('an amount that is shared out', () => {
  test('is shared to the fen, and each part is within one fen of its exact share', () => {
    fc.assert(
      fc.property(amount, weights, (total, all) => {
        const parts = allocate(total, all);
        const weight = all.reduce((a, b) => a + b, 0);
        expect(sum(parts)).toBe(total);
        parts.forEach((part, i) => {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(Math.abs(part - (total * all[i]!) / weight)).toBeLessThan(1);
          if (all[i] === 0) expect(part).toBe(0);
        });
      }),
    );
  });

  test('gives the heavier never less than the lighter, and the same each time', () => {
    fc.assert(
      fc.property(amount, weights, (total, all) => {
        const parts = allocate(total, all);
        expect(allocate(total, all)).toEqual(parts);
        all.forEach((a, i) => {
          all.forEach((b, j) => {
            if (a > b) expect(parts[i]!).toBeGreaterThanOrEqual(parts[j]!);
          });
        });
      }),
      { numRuns: 50 },
    );
  });

  test.each<[number, number[], number[]]>([
    [100, [1, 1, 1], [34, 33, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [0, [3, 4], [0, 0]],
    [10_00, [88_00, 60_00], [5_95, 4_05]],
    [1, [0, 5], [0, 1]],
  ])('%s by %j: %j', (total, all, parts) => {
    expect(allocate(fen(total), all)).toEqual(parts);
  });

  test.each<[number, number[]]>([
    [-1, [1]],
    [1, []],
    [1, [0, 0]],
    [1, [-1, 2]],
    [1, [0.5, 0.5]],
  ])('%s by %j is a mistake of ours', (total, all) => {
    expect(() => allocate(fen(total), all)).toThrow('bug: expected that');
  });
});

test('there are no fractions of a fen, nor more of them than can be counted', () => {
  for (const wrong of [1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) expect(() => fen(wrong)).toThrow('bug');
  expect(() => times(fen(2 ** 52), 4)).toThrow('bug');
  expect(() => times(fen(1), 0.5)).toThrow('bug');
  expect([plus(fen(1), fen(2)), minus(fen(1), fen(2)), least(fen(2), fen(1))]).toEqual([3, -1, 1]);
});

test('a share is rounded down: the shop never gives more than it promised', () => {
  expect([shareOf(fen(99), 250), shareOf(fen(100_00), 250), shareOf(fen(1), 9_999)]).toEqual([2, 2_50, 0]);
});

test.each([
  [0, '¥0.00'],
  [5, '¥0.05'],
  [59_00, '¥59.00'],
  [-1_23, '−¥1.23'],
  [123_456_78, '¥123456.78'],
])('%s fen are written %s', (amountOf, written) => {
  expect(yuan(fen(amountOf))).toBe(written);
});
