import { assert, constantFrom, integer, property } from 'fast-check';
import {
  CARD_PLANS,
  CARD_REACHES,
  type CardRule,
  cardPaymentNumber,
  cardRefundNumber,
  isInForce,
  monthBegan,
  monthsLater,
  placeCard,
  planOf,
  type RunningCard,
  shortOf,
  startCard,
  tryCard,
  whatCancelDoes,
  whyNotBuyCard,
  whyNotCancelCard,
  whyNotPayCard,
  whyNotTryCard,
} from '@/domain/card';
import { fen, zero } from '@/domain/money';
import { days, hours, type Instant, later, minutes } from '@/domain/time';

const now = Date.parse('2026-01-31T20:30:00+08:00') as Instant;
const rule: CardRule = {
  title: { zh: '拼集卡', en: 'Pinji card' },
  plans: [
    { name: 'month', fee: fen(9_90), productId: 'card_month' },
    { name: 'year', fee: fen(68_00), productId: 'card_year' },
  ],
  benefits: { off: 300, memberPrices: true, freights: 4 },
  ...{ trialDays: 7, unusedDays: 7, warnDays: 3 },
};
const placing = { id: 'card_1', userId: 'user_ann' } as const;
const bought = (name: (typeof CARD_PLANS)[number], until?: Instant, at = now): RunningCard => {
  const plan = planOf(rule, name) ?? { name, fee: fen(25_00), productId: 'card_quarter' };
  return startCard(placeCard(placing, rule, plan, at), until, at);
};
const written = (at: Instant) => new Date(at + hours(8)).toISOString().slice(0, 16).replace('T', ' ');

test.each([
  ['2026-01-31T20:30', 1, '2026-02-28 20:30'],
  ['2028-01-31T20:30', 1, '2028-02-29 20:30'],
  ['2026-11-30T00:00', 3, '2027-02-28 00:00'],
  ['2026-05-15T23:59', 12, '2027-05-15 23:59'],
  ['2028-02-29T08:00', 12, '2029-02-28 08:00'],
  ['2026-12-01T02:00', 1, '2027-01-01 02:00'],
])('%s and %d months in Beijing is %s', (start, months, end) => {
  expect(written(monthsLater(Date.parse(`${start}:00+08:00`) as Instant, months))).toBe(end);
});

test('a month begins at midnight in Beijing, where the server has yesterday still', () => {
  expect(written(monthBegan(Date.parse('2026-03-01T00:10:00+08:00') as Instant))).toBe('2026-03-01 00:00');
  expect(written(monthBegan(Date.parse('2026-02-28T23:59:00+08:00') as Instant))).toBe('2026-02-01 00:00');
});

test('only what is sold is bought, at the price that was seen', () => {
  const wish = { rule, sells: true, plan: 'month', agreed: fen(9_90) } as const;
  expect(whyNotBuyCard(wish, now)).toBeUndefined();
  expect(whyNotBuyCard({ ...wish, rule: undefined }, now)).toBe('card_not_sold');
  expect(whyNotBuyCard({ ...wish, sells: false }, now)).toBe('card_not_sold');
  expect(whyNotBuyCard({ ...wish, plan: 'quarter' }, now)).toBe('card_not_sold');
  expect(whyNotBuyCard({ ...wish, agreed: fen(9_80) }, now)).toBe('price_changed');
});

test('nobody pays for more than two years ahead', () => {
  const wish = { rule, sells: true, plan: 'year', agreed: fen(68_00) } as const;
  expect(whyNotBuyCard({ ...wish, until: monthsLater(now, 12) }, now)).toBeUndefined();
  expect(whyNotBuyCard({ ...wish, until: monthsLater(now, 13) }, now)).toBe('card_far_enough');
});

test('a card is tried once, by who has never had one', () => {
  expect(whyNotTryCard(rule, false)).toBeUndefined();
  expect(whyNotTryCard(rule, true)).toBe('card_trial_done');
  expect(whyNotTryCard({ ...rule, trialDays: 0 }, false)).toBe('card_not_sold');
  expect(whyNotTryCard(undefined, false)).toBe('card_not_sold');
  const trial = tryCard(placing, rule, now);
  expect([trial.fee, trial.endsAt]).toEqual([0, later(now, days(7))]);
});

test('it can be paid for fifteen minutes', () => {
  const card = placeCard(placing, rule, rule.plans[0]!, now);
  expect(whyNotPayCard(card, later(now, minutes(15) - 1))).toBeUndefined();
  expect(whyNotPayCard(card, later(now, minutes(15)))).toBe('card_not_payable');
  expect(whyNotPayCard(bought('month'), now)).toBe('card_not_payable');
});

test('who has used nothing of it gets all of it back for seven days; else it runs to its end', () => {
  const card = bought('year');
  expect(whatCancelDoes(card, false, later(now, days(7) - 1))).toBe('given_back');
  expect(whatCancelDoes(card, false, later(now, days(7)))).toBe('runs_out');
  expect(whatCancelDoes(card, true, now)).toBe('runs_out');
  expect(whatCancelDoes(tryCard(placing, rule, now), false, now)).toBe('runs_out');
});

test('a term that has not begun is unused, however long ago it was paid', () => {
  const next = bought('year', later(now, days(200)));
  expect(whatCancelDoes(next, false, later(now, days(199)))).toBe('given_back');
});

test('the last term is given back first, and nothing of what is over', () => {
  const card = bought('month');
  expect(whyNotCancelCard(card, card.endsAt, now)).toBeUndefined();
  expect(whyNotCancelCard(card, later(card.endsAt, 1), now)).toBe('card_extended');
  expect(whyNotCancelCard(card, card.endsAt, card.endsAt)).toBe('card_not_cancellable');
  expect(whyNotCancelCard({ status: 'closed' }, undefined, now)).toBe('card_not_cancellable');
  expect(whyNotCancelCard({ status: 'unpaid' }, later(now, days(9)), now)).toBeUndefined();
});

test('terms of one person follow each other: one is in force at a time, and none is shorter for it', () => {
  assert(
    property(
      integer({ min: 0, max: days(400) }),
      constantFrom(...CARD_PLANS),
      constantFrom(...CARD_PLANS),
      integer({ min: 0, max: days(800) }),
      (after, first, second, when) => {
        const one = bought(first);
        const two = bought(second, one.endsAt, later(now, after));
        const at = later(now, when);
        expect([one, two].filter((card) => isInForce(card, at)).length).toBeLessThanOrEqual(1);
        expect(two.startsAt).toBe(Math.max(one.endsAt, later(now, after)));
        const months = { month: 1, quarter: 3, year: 12 }[second];
        expect(two.endsAt).toBe(monthsLater(two.startsAt, months));
        expect(isInForce(two, two.startsAt)).toBe(true);
        expect(isInForce(two, two.endsAt)).toBe(false);
      },
    ),
  );
});

test('what it saved and what goes back are never less than the fee, and no more than the fee goes back', () => {
  assert(
    property(integer({ min: 0, max: 1_000_000 }), integer({ min: 0, max: 2_000_000 }), (fee, saved) => {
      const short = shortOf({ fee: fen(fee), saved: fen(saved) });
      expect(saved + short).toBeGreaterThanOrEqual(fee);
      expect(short).toBeLessThanOrEqual(fee);
      expect(short > 0).toBe(saved < fee);
    }),
  );
  expect(shortOf({ fee: fen(68_00), saved: fen(41_20) })).toBe(26_80);
  expect(shortOf({ fee: zero, saved: zero })).toBe(0);
});

test('numbers of cards are unlike those of orders, and one cause has one number', () => {
  const no = cardPaymentNumber('T261118210512345678901234');
  expect(no).toBe('V261118210512345678901234');
  const refunds = (['paid_late', 'unused', 'guarantee'] as const).map((because) => cardRefundNumber(no, because));
  expect(new Set(refunds).size).toBe(3);
  for (const one of [no, ...refunds]) expect(one).toMatch(/^[0-9A-Za-z]{8,32}$/);
});

test('two years reach beyond two cards of a year', () => {
  expect(monthsLater(now, 24)).toBeLessThanOrEqual(later(now, CARD_REACHES));
});
