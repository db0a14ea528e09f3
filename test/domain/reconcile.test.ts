import fc from 'fast-check';
import { fen } from '@/domain/money';
import {
  compare,
  dayOf,
  daysToCompare,
  endOf,
  keyOf,
  type Ours,
  startOf,
  type Theirs,
  tally,
} from '@/domain/reconcile';
import { type Instant, later, minutes } from '@/domain/time';

const day = '2026-11-21';
const dayEnds = endOf(day);
const no = fc.constantFrom('1', '2', '3', '4', '5', '6');
const amount = fc.integer({ min: 1, max: 3 }).map(fen);
const moment = fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined });

const ours: fc.Arbitrary<Ours> = fc.oneof(
  fc.record({ what: fc.constant('paid' as const), no, amount, state: fc.constantFrom('open', 'paid', 'closed') }),
  fc
    .record({ no, amount, state: fc.constantFrom('asked' as const, 'done' as const, 'failed' as const), ended: moment })
    .map(({ ended, ...line }) => ({
      ...{ ...line, what: 'refund' as const },
      endedAt: line.state === 'asked' ? undefined : later(dayEnds, minutes(ended ?? 0)),
    })),
);
const theirs: fc.Arbitrary<Theirs> = fc.oneof(
  fc.record({ what: fc.constant('paid' as const), no, amount }),
  fc.record({
    ...{ what: fc.constant('refund' as const), no, amount },
    state: fc.constantFrom('processing', 'done', 'closed', 'abnormal'),
  }),
);
const ourLines = fc.uniqueArray(ours, { selector: keyOf, maxLength: 12 });
const theirLines = fc.array(theirs, { maxLength: 15 });

test('every number on either side ends in exactly one of matched and differences', () =>
  fc.assert(
    fc.property(ourLines, theirLines, (here, there) => {
      const { matched, differences } = compare(here, there, dayEnds);
      const ended = [...matched, ...differences].map(keyOf);
      expect([...ended].sort()).toEqual([...new Set([...here, ...there].map(keyOf))].sort());
    }),
  ));

test('the order of the lines does not matter, nor that one is said twice', () =>
  fc.assert(
    fc.property(
      ourLines.chain((here) => fc.tuple(fc.constant(here), fc.shuffledSubarray(here, { minLength: here.length }))),
      theirLines.chain((there) =>
        fc.tuple(fc.constant(there), fc.shuffledSubarray(there, { minLength: there.length })),
      ),
      ([here, hereToo], [there, thereToo]) => {
        expect(compare(hereToo, [...thereToo, ...there], dayEnds)).toEqual(compare(here, there, dayEnds));
      },
    ),
  ));

test('what is matched has one amount on both sides; a bill of our own lines has no difference', () =>
  fc.assert(
    fc.property(ourLines, theirLines, (here, there) => {
      for (const line of compare(here, there, dayEnds).matched) {
        expect(there.filter((other) => keyOf(other) === keyOf(line)).every((t) => t.amount === line.amount)).toBe(true);
      }
      const booked = here.filter(({ state }) => state === 'paid' || state === 'done');
      const same = booked.map(({ what, no: number, amount: fens }) =>
        what === 'paid'
          ? { what, no: number, amount: fens }
          : { what, no: number, amount: fens, state: 'done' as const },
      );
      expect(compare(booked, same, dayEnds)).toEqual({ matched: expect.any(Array), differences: [] });
      expect(tally(same)).toEqual(tally(booked));
    }),
  ));

const refund = (state: 'asked' | 'done' | 'failed', endedAt?: Instant): Ours => ({
  ...{ what: 'refund', no: 'R1', amount: fen(100), state, endedAt },
});
const before = later(dayEnds, -1);
test.each([
  ['on its way on both sides', refund('asked'), 'processing', undefined],
  ['on its way at midnight, and done after it', refund('done', dayEnds), 'processing', undefined],
  [
    'said to be done by us before midnight, and on its way there',
    refund('done', before),
    'processing',
    'state_differs',
  ],
  ['done there, and we have not heard of it', refund('asked'), 'done', 'state_differs'],
  ['failed on both sides', refund('failed', before), 'abnormal', undefined],
  ['done here, and refused there', refund('done', before), 'closed', 'state_differs'],
] as const)('a refund %s', (_, ourRefund, state, kind) => {
  const { differences } = compare([ourRefund], [{ what: 'refund', no: 'R1', amount: fen(100), state }], dayEnds);
  expect(differences.map((difference) => difference.kind)).toEqual(kind ? [kind] : []);
});

test('a payment that the bill lists with another amount, too, is not matched by the one that fits', () => {
  const line = { what: 'paid', no: 'T1' } as const;
  const twice = [
    { ...line, amount: fen(100) },
    { ...line, amount: fen(50) },
  ];
  const { differences } = compare([{ ...line, amount: fen(100), state: 'paid' }], twice, dayEnds);
  expect(differences).toEqual([{ ...line, kind: 'amount_differs', ours: 100, theirs: 50 }]);
});

test('days are those of Beijing, and their bills are there at ten in the morning after', () => {
  const midnight = Date.UTC(2026, 10, 20, 16) as Instant; // 21 November, 0:00 in Beijing
  expect([dayOf(midnight), dayOf(later(midnight, -1))]).toEqual(['2026-11-21', '2026-11-20']);
  expect([startOf('2026-11-21'), endOf('2026-11-20')]).toEqual([midnight, midnight]);

  const tenNext = later(midnight, minutes(34 * 60));
  expect(daysToCompare(tenNext, midnight, undefined)).toEqual(['2026-11-21']);
  expect(daysToCompare(later(tenNext, -1), midnight, undefined)).toEqual([]);
  expect(daysToCompare(later(tenNext, minutes(3 * 24 * 60)), midnight, '2026-11-22')).toEqual([
    '2026-11-23',
    '2026-11-24',
  ]);
  expect(daysToCompare(later(tenNext, minutes(90 * 24 * 60)), midnight, undefined)).toHaveLength(30);
  expect(daysToCompare(tenNext, undefined, undefined)).toEqual([]);
});
