import fc from 'fast-check';
import {
  averageOf,
  daysAfter,
  masked,
  noReviews,
  type Review,
  type Stars,
  type Summary,
  stateOf,
  type Verdict,
  weightOf,
  whyNotFollow,
  whyNotReview,
} from '@/domain/review';
import { days, type Instant } from '@/domain/time';

const start = 0 as Instant;
const stars = fc.constantFrom<Stars>(1, 2, 3, 4, 5);
const verdict = fc.constantFrom<Verdict>('asked', 'passed', 'text_risky', 'picture_risky');
const said = fc.record({
  words: fc.string(),
  pictures: fc.array(fc.constant('cloud://x'), { maxLength: 3 }),
  verdict,
  writtenAt: fc.constant(start),
});
const review = fc
  .record({ stars, hiddenWhy: fc.option(fc.string(), { nil: undefined }), follow: fc.option(said, { nil: undefined }) })
  .chain((facts) => said.map((first) => ({ ...first, ...facts })));
const letters = fc.string({ unit: 'grapheme', maxLength: 20 });

describe('a masked name', () => {
  test('keeps its first letter and nothing else, nor its length', () => {
    fc.assert(
      fc.property(letters, letters, (first, rest) => {
        const name = masked(first + rest);
        const whole = (first + rest).trim();
        expect(name).toBe(whole === '' ? '' : `${[...whole][0]}**`);
        expect([...name].length).toBeLessThanOrEqual(3);
        expect(name).not.toMatch(/^[\ud800-\udbff]?[^\udc00-\udfff]?[\udc00-\udfff]\*\*$/u);
      }),
    );
  });

  test.each([
    ['林小满', '林**'],
    ['林', '林**'],
    ['😀笑', '😀**'],
    ['  岚姐 ', '岚**'],
    ['', ''],
  ])('%s: %s', (name, mask) => expect(masked(name)).toBe(mask));
});

describe('an average', () => {
  test('is the nearest tenth, lies between worst and best, and is nothing for nothing', () => {
    fc.assert(
      fc.property(fc.array(stars, { minLength: 1, maxLength: 300 }), (all) => {
        const sum = all.reduce<number>((a, b) => a + b, 0);
        const tenths = averageOf({ count: all.length, stars: sum })!;
        expect(Number.isInteger(tenths)).toBe(true);
        expect(Math.abs(tenths * all.length - sum * 10) * 2).toBeLessThanOrEqual(all.length);
        expect(tenths).toBeGreaterThanOrEqual(Math.min(...all) * 10);
        expect(tenths).toBeLessThanOrEqual(Math.max(...all) * 10);
      }),
    );
    expect(averageOf(noReviews)).toBeUndefined();
  });

  test.each([
    [[5, 5, 4], 47],
    [[5, 4], 45],
    [[4, 4, 4, 5], 43],
    [[1], 10],
  ])('%j: %i tenths', (all, tenths) =>
    expect(averageOf({ count: all.length, stars: all.reduce((a, b) => a + b, 0) })).toBe(tenths),
  );
});

describe('what a review adds to the summary', () => {
  test('is one of its stars while it is shown, and nothing while it is not', () => {
    fc.assert(
      fc.property(review, (one) => {
        const weight: Summary = weightOf(one);
        if (stateOf(one) !== 'shown') return expect(weight).toEqual(noReviews);
        expect(weight.count).toBe(1);
        expect(weight.byStars.reduce((a, b) => a + b, 0)).toBe(1);
        expect(weight.byStars.reduce((sum, count, i) => sum + count * (i + 1), 0)).toBe(weight.stars);
        expect(weight.followed).toBe(Number(one.follow?.verdict === 'passed'));
        return expect(weight.pictured).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('when it may be written', () => {
  const order = { status: 'received', receivedAt: start };
  const facts: Pick<Review, 'receivedAt' | 'verdict'> = { receivedAt: start, verdict: 'passed' };
  const at = (count: number) => days(count) as Instant;

  test('a review within ninety days, a follow-up within a hundred and eighty', () => {
    expect(whyNotReview(order, (days(90) - 1) as Instant)).toBeUndefined();
    expect(whyNotReview(order, at(90))).toBe('review_too_late');
    expect(whyNotReview({ status: 'shipped' }, start)).toBe('order_not_received');
    expect(whyNotFollow(facts, (days(180) - 1) as Instant)).toBeUndefined();
    expect(whyNotFollow(facts, at(180))).toBe('review_too_late');
  });

  test.each([
    [0, 0],
    [days(1) - 1, 0],
    [days(1), 1],
    [days(30) + 5, 30],
  ])('%i ms after the receipt is day %i', (ms, day) => expect(daysAfter(start, ms as Instant)).toBe(day));
});
