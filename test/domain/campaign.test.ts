import fc from 'fast-check';
import {
  AUDIENCES,
  type Audience,
  type Limits,
  needsOf,
  type Offer,
  type Participation,
  priceFor,
  STRANGER,
  type TeamRule,
  tierDifference,
  tierReached,
  unitsLeft,
  whyNotOpen,
  whyNotTakePart,
} from '@/domain/campaign';
import { type Fen, fen } from '@/domain/money';
import { TEAM_KINDS } from '@/domain/team';

const ruleOf = (kind: (typeof TEAM_KINDS)[number]): TeamRule => {
  if (kind === 'ladder') return { kind, tiers: [2, 3, 5] };
  return kind === 'lottery' ? { kind, winners: 1 } : { kind };
};

const known: Participation = { ...STRANGER, isNew: false };
const of = (kind: (typeof TEAM_KINDS)[number], audience: Audience = 'all', limits: Limits = { units: 2 }) => ({
  ...{ rule: ruleOf(kind), audience, limits },
});

test.each(TEAM_KINDS)('who is new, and who is not, in teams of the kind %s', (kind) => {
  for (const role of ['leader', 'friend'] as const) {
    const isForNew = kind === 'newcomers' && role === 'friend';
    expect(whyNotTakePart(of(kind), STRANGER, role, 1)).toBeUndefined();
    expect(whyNotTakePart(of(kind), known, role, 1)).toBe(isForNew ? 'only_newcomers' : undefined);
    expect(whyNotTakePart(of(kind, 'new'), known, role, 1)).toBe('only_newcomers');
    expect(whyNotTakePart(of(kind, 'known'), STRANGER, role, 1)).toBe('only_customers');
    expect(whyNotTakePart(of(kind, 'known'), known, role, 1)).toBe(isForNew ? 'only_newcomers' : undefined);
  }
});

test.each<[string, Participation, 'leader' | 'friend', number, string | undefined]>([
  ['nobody yet', STRANGER, 'leader', 1, undefined],
  ['as many units as he may', STRANGER, 'leader', 4, undefined],
  ['one unit more than he may', STRANGER, 'leader', 5, 'campaign_limit'],
  ['the last unit', { ...known, units: 3 }, 'friend', 1, undefined],
  ['one unit too many in another order', { ...known, units: 3 }, 'friend', 2, 'campaign_limit'],
  ['one team more than he may open', { ...known, opened: 2 }, 'leader', 1, 'campaign_opened_enough'],
  ['who has opened enough, and joins', { ...known, opened: 2 }, 'friend', 1, undefined],
  ['one team more than he may join', { ...known, joined: 3 }, 'friend', 1, 'campaign_joined_enough'],
  ['who has joined enough, and opens', { ...known, joined: 3 }, 'leader', 1, undefined],
])('limits: %s', (_, me, as, units, answer) => {
  expect(whyNotTakePart(of('standard', 'all', { units: 4, opened: 2, joined: 3 }), me, as, units)).toBe(answer);
});

test('a campaign is open from its first moment to before its last', () => {
  const campaign = { startsAt: 10, endsAt: 20 };
  expect([9, 10, 19, 20].map((now) => whyNotOpen(campaign, now))).toEqual([
    ...['campaign_not_yet', undefined, undefined, 'campaign_over'],
  ]);
});

test('only the leader of a team with a leader’s price pays it, also where it is nothing', () => {
  const offer: Offer = { skuId: 'sku_1', price: fen(59_00), leaderPrice: fen(0) };
  expect([priceFor(offer, 'leader'), priceFor(offer, 'friend')]).toEqual([0, 59_00]);
  expect(priceFor({ skuId: 'sku_1', price: fen(59_00) }, 'leader')).toBe(59_00);
});

test('a ladder needs its first tier; any other team all of its seats', () => {
  expect(TEAM_KINDS.map((kind) => needsOf({ rule: ruleOf(kind), size: 5 }))).toEqual([5, 5, 5, 2, 5, 5]);
});

const tiers = fc
  .uniqueArray(fc.integer({ min: 2, max: 50 }), { minLength: 2, maxLength: 5 })
  .map((some) => some.sort((a, b) => a - b));
const prices = fc
  .array(fc.integer({ min: 0, max: 100_000 }), { minLength: 5, maxLength: 5 })
  .map((some) => some.sort((a, b) => b - a).map(fen));

test('each tier is reached with its people and not with one fewer, and the price never rises with more', () => {
  fc.assert(
    fc.property(tiers, prices, fc.integer({ min: 1, max: 9 }), (people, all, quantity) => {
      const tierPrices = all.slice(0, people.length);
      const offer: Offer = { skuId: 'sku_1', price: tierPrices[0]!, tierPrices };
      const paid = fen(offer.price * quantity);
      expect(tierReached(people, people[0]! - 1)).toBeUndefined();
      people.forEach((least, tier) => {
        expect(tierReached(people, least)).toBe(tier);
        const next = people[tier + 1];
        if (next !== undefined) expect(tierReached(people, next - 1)).toBe(tier);
        expect(paid - tierDifference(offer, tier, quantity, paid)).toBe(tierPrices[tier]! * quantity);
      });
    }),
  );
});

test('never more goes back than a line has cost, whatever else had been taken off it', () => {
  fc.assert(
    fc.property(
      prices,
      fc.nat(4),
      fc.integer({ min: 1, max: 9 }),
      fc.nat(900_000),
      (tierPrices, tier, quantity, cost) => {
        const off = tierDifference({ skuId: 'sku_1', price: tierPrices[0]!, tierPrices }, tier, quantity, cost as Fen);
        expect(off).toBeGreaterThanOrEqual(0);
        expect(off).toBeLessThanOrEqual(cost);
      },
    ),
  );
});

test('what is left for one person is never less than nothing', () => {
  expect([0, 1, 2, 5].map((units) => unitsLeft(of('standard'), { ...STRANGER, units }))).toEqual([2, 1, 0, 0]);
  expect(AUDIENCES).toContain('all');
});
