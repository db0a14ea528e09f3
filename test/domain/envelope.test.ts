import fc from 'fast-check';
import {
  bestOf,
  type Envelope,
  MOST_A_SHARE,
  MOST_SHARES,
  type Opening,
  type OwnLot,
  slice,
  split,
  whyNotOpen,
  whyNotSplit,
  whyNotToday,
} from '@/domain/envelope';
import { type Giveaway, type GiveawayRule, stageOf, thanksFor, whyNotPut } from '@/domain/giveaway';
import { fen, sum } from '@/domain/money';
import { days, hours, type Instant, later } from '@/domain/time';
import { loadedDice } from '../support/fakePlatform';
import { both, noon } from '../support/fixtures';

/** A packet that can be split: its total, between a fen and the cap for each share. */
const packets = fc
  .integer({ min: 1, max: 300 })
  .chain((shares) => fc.tuple(fc.integer({ min: shares, max: shares * MOST_A_SHARE }), fc.constant(shares)));

test.each(['equal', 'lucky'] as const)('%s: every share is 1 fen to ¥200, and they are the whole of it', (how) => {
  fc.assert(
    fc.property(packets, fc.integer(), ([total, shares], seed) => {
      const parts = split(how, fen(total), shares, loadedDice(seed));
      expect(parts).toHaveLength(shares);
      expect(sum(parts)).toBe(total);
      expect(Math.min(...parts)).toBeGreaterThanOrEqual(1);
      expect(Math.max(...parts)).toBeLessThanOrEqual(MOST_A_SHARE);
    }),
    { numRuns: 2_000 },
  );
});

test('whatever the dice show, also always the lowest or always the highest', () => {
  for (const dice of [() => 0, (sides: number) => sides - 1, (sides: number) => Math.floor(sides / 2)]) {
    for (const [total, shares] of [
      ...[
        [100, 100],
        [101, 100],
        [150, 100],
        [200_00, 1],
        [399_99, 2],
        [400_00, 2],
        [300_00, 2],
      ],
      ...[
        [100 * 200_00 - 1, 100],
        [100 * 150_00, 100],
        [7, 3],
      ],
    ] as [number, number][]) {
      const parts = split('lucky', fen(total), shares, dice);
      expect([sum(parts), Math.min(...parts) >= 1, Math.max(...parts) <= MOST_A_SHARE]).toEqual([total, true, true]);
    }
  }
});

test('equal shares differ by a fen at most', () => {
  expect(split('equal', fen(1_00), 3, () => 0)).toEqual([34, 33, 33]);
});

/** So many packets, and what lies on each position on an average; each mean has its own standard error. */
function meansOf(total: number, shares: number, packets_: number) {
  const dice = loadedDice(20_261_122);
  const sums = Array<number>(shares).fill(0);
  const squares = Array<number>(shares).fill(0);
  for (let i = 0; i < packets_; i += 1) {
    for (const [position, part] of split('lucky', fen(total), shares, dice).entries()) {
      sums[position]! += part;
      squares[position]! += part * part;
    }
  }
  return sums.map((all, position) => {
    const mean = all / packets_;
    const variance = squares[position]! / packets_ - mean * mean;
    return { mean, error: Math.sqrt(variance / packets_), deviation: Math.sqrt(variance) };
  });
}

// With a fixed seed this either holds or not. 4.5 standard errors would be passed by chance once in 15,000 positions.
test.each([
  ['¥100 for ten', 100_00, 10],
  ['¥2 for a hundred: two fen each', 2_00, 100],
  ['¥1.33 for a hundred', 1_33, 100],
  ['near the cap: ¥1900 for ten', 1_900_00, 10],
  ['above half of the cap: ¥1200 for ten', 1_200_00, 10],
  ['¥88.88 for seven', 88_88, 7],
])('%s: everybody can expect the same, early or late', (_, total, shares) => {
  const means = meansOf(total, shares, Math.round(200_000 / shares) * 2);
  for (const { mean, error } of means) expect(Math.abs(mean - total / shares)).toBeLessThan(4.5 * error + 1e-9);
  const deviations = means.map(({ deviation }) => deviation);
  expect(Math.max(...deviations)).toBeLessThan(Math.min(...deviations) * 1.3 + 1e-9); // Nor does the last one gamble more.
});

test('chance makes a difference: shares of ¥10 on an average are spread', () => {
  const parts = split('lucky', fen(1_000_00), 100, loadedDice(3));
  expect(new Set(parts).size).toBeGreaterThan(80);
  expect(Math.max(...parts)).toBeGreaterThan(15_00);
});

test('what cannot be split is told so', () => {
  expect(whyNotSplit(fen(2), 3)).toBe('envelope_total_wrong');
  expect(whyNotSplit(fen(200_01), 1)).toBe('envelope_total_wrong');
  expect(whyNotSplit(fen(1), 0)).toBe('envelope_shares_wrong');
  expect(whyNotSplit(fen(MOST_SHARES + 1), MOST_SHARES + 1)).toBe('envelope_shares_wrong');
  expect(whyNotSplit(fen(101), 101, 100)).toBe('envelope_shares_wrong');
  expect(whyNotSplit(fen(200_00), 1)).toBeUndefined();
});

test('what lies between two places of a packet is of the credit that was put there', () => {
  const lots = fc.array(
    fc.record({ amount: fc.integer({ min: 1, max: 500 }), expiresAt: fc.integer({ min: 1, max: 9 }) }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(lots, fc.array(fc.nat(3_000)), (filled, cuts) => {
      const all = filled as unknown as OwnLot[];
      const total = all.reduce((whole, { amount }) => whole + amount, 0);
      const places = [...new Set([0, ...cuts.map((cut) => cut % (total + 1)), total])].sort((a, b) => a - b);
      const parts = places.slice(1).flatMap((to, i) => slice(all, places[i]!, to));
      const byEnd = (some: readonly OwnLot[]) => {
        const sums = new Map<number, number>();
        for (const { amount, expiresAt } of some) sums.set(expiresAt, (sums.get(expiresAt) ?? 0) + amount);
        return sums;
      };
      expect(byEnd(parts)).toEqual(byEnd(all));
    }),
  );
});

const packet: Envelope = {
  ...{ id: 'envelope_1', kind: 'gift', giveawayId: 'giveaway_1', words: both(''), total: fen(3_00), shares: 3 },
  ...{ opened: 0, given: fen(0), split: 'lucky', gives: { kind: 'credit', lasts: days(1) }, status: 'open' },
  ...{ madeAt: noon, opensAt: noon, expiresAt: later(noon, hours(1)) },
};
const me = { opened: false, isSender: false, inGroup: true };

test('why somebody cannot open it: first what is his, then what is its', () => {
  const why = (changes: Partial<Envelope>, looker: Partial<typeof me> = {}, now: Instant = noon) =>
    whyNotOpen({ ...packet, ...changes }, { ...me, ...looker }, now);
  expect(why({})).toBeUndefined();
  expect(why({ opened: 3, status: 'gone' }, { opened: true })).toBe('envelope_opened');
  expect(why({ kind: 'own' }, { isSender: true })).toBe('envelope_own');
  expect(why({ kind: 'thanks' }, { isSender: true })).toBeUndefined(); // Its buyer may have a share.
  expect(why({ status: 'withdrawn' })).toBe('envelope_withdrawn');
  expect(why({ opened: 3, status: 'gone' })).toBe('envelope_empty');
  expect(why({ status: 'over' })).toBe('envelope_expired');
  expect(why({}, {}, packet.expiresAt)).toBe('envelope_expired');
  expect(why({}, { inGroup: false })).toBe('envelope_other_group');
  expect(why({}, {}, later(noon, -1))).toBe('envelope_not_yet');
});

test('手气最佳 is told when all are gone, to the first of several alike, and only where chance has split', () => {
  const taken = [1_00, 1_50, 1_50, 50].map(
    (amount, i): Opening => ({
      ...{ envelopeId: packet.id, position: i + 1, userId: `user_${i}`, amount: fen(amount), at: noon },
    }),
  );
  const four = { split: 'lucky' as const, shares: 4 };
  expect(bestOf(four, taken)?.userId).toBe('user_1');
  expect(bestOf(four, [...taken].reverse())?.userId).toBe('user_1');
  expect(bestOf(four, taken.slice(1))).toBeUndefined();
  expect(bestOf({ ...four, split: 'equal' }, taken)).toBeUndefined();
  expect(bestOf({ ...four, shares: 1 }, taken.slice(0, 1))).toBeUndefined();
});

test('a day has an end, by number and by amount', () => {
  const rule = { openedADay: 3, amountADay: fen(10_00) } as Parameters<typeof whyNotToday>[0];
  expect(whyNotToday(rule, { openedToday: 2, amountToday: 9_99 })).toBeUndefined();
  expect(whyNotToday(rule, { openedToday: 3, amountToday: 0 })).toBe('envelope_enough_today');
  expect(whyNotToday(rule, { openedToday: 0, amountToday: 10_00 })).toBe('envelope_enough_today');
});

describe('giveaways', () => {
  const gives = { kind: 'credit', lasts: days(30) } as const;
  const packet = { total: fen(10_00), shares: 5, split: 'lucky' as const, lasts: hours(24), gives };
  const group: GiveawayRule = { kind: 'group', ...packet };
  const terms: Pick<Giveaway, 'rule' | 'budget' | 'startsAt' | 'endsAt'> = {
    rule: group,
    budget: fen(100_00),
    startsAt: noon,
    endsAt: later(noon, days(1)),
  };

  test('one runs from its beginning until its end', () => {
    const stage = (now: Instant) => stageOf(terms, now);
    expect([stage(later(noon, -1)), stage(noon), stage(terms.endsAt)]).toEqual(['coming', 'running', 'over']);
  });

  test('what makes no sense is told', () => {
    const why = (changes: Partial<typeof terms>) => whyNotPut({ ...terms, ...changes }, noon);
    expect(why({})).toBeUndefined();
    expect(why({ endsAt: noon })).toBe('giveaway_time_wrong');
    expect(why({ startsAt: later(noon, days(2)) })).toBe('giveaway_time_wrong');
    expect(why({ budget: fen(9_99) })).toBe('giveaway_budget_wrong');
    expect(why({ rule: { kind: 'group', ...packet, total: fen(4) } })).toBe('envelope_total_wrong');
    expect(why({ rule: { kind: 'gather', ...packet, shares: 1, each: 1 } })).toBe('envelope_shares_wrong');
    expect(why({ rule: { kind: 'gift', gives }, budget: fen(1) })).toBeUndefined();
  });

  test('thanks are the same for all, or a part of what was paid, up to a limit', () => {
    const thanks = { ...packet, kind: 'thanks' as const, atLeast: fen(50_00) };
    const fixed = { ...thanks, total: { by: 'fixed' as const, amount: fen(8_00) } };
    const part = { ...thanks, total: { by: 'paid' as const, rate: 1_000, most: fen(20_00) } };
    expect(thanksFor(fixed, fen(49_99))).toBeUndefined();
    expect(thanksFor(fixed, fen(50_00))).toBe(8_00);
    expect([thanksFor(part, fen(100_00)), thanksFor(part, fen(900_00))]).toEqual([10_00, 20_00]);
    expect(thanksFor({ ...part, atLeast: fen(0) }, fen(0))).toBeUndefined();
    expect(thanksFor({ ...part, atLeast: fen(0) }, fen(40))).toBeUndefined(); // Four fen for five.
  });
});
