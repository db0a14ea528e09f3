import type { Offer, TeamRule } from '@/domain/campaign';
import {
  hasBegun,
  LONGEST_WINDOW,
  overlaps,
  SHORTEST_WINDOW,
  type Terms,
  whyNotAudience,
  whyNotCampaign,
  whyNotLimits,
  whyNotOffer,
  whyNotPeople,
  whyNotSchedule,
  whyNotWindow,
} from '@/domain/campaignTerms';
import { fen } from '@/domain/money';
import { days, hours, minutes } from '@/domain/time';
import { box, noon, ordinary, tin } from '../support/fixtures';

const standard: TeamRule = { kind: 'standard' };
const ladder = (...tiers: number[]): TeamRule => ({ kind: 'ladder', tiers });
const lottery = (winners: number): TeamRule => ({ kind: 'lottery', winners });

const terms: Terms = {
  ...{ ...ordinary, size: 3, lasts: hours(24), limits: { units: 2 }, prices: [{ skuId: box.id, price: fen(59_00) }] },
  ...{ startsAt: noon, endsAt: noon + days(7) },
};
const shelf = {
  isKeptOut: false,
  listPrices: new Map([
    [box.id, box.listPrice],
    [tin.id, tin.listPrice],
  ]),
};

test('a campaign like any other may be offered', () => {
  expect(whyNotCampaign(terms, shelf, noon)).toBeUndefined();
});

test.each<[string, TeamRule, number, string | undefined]>([
  ['one is no team', standard, 1, 'campaign_size_wrong'],
  ['two are', standard, 2, undefined],
  ['fifty are', standard, 50, undefined],
  ['fifty-one are a crowd', standard, 51, 'campaign_size_wrong'],
  ['half a person', standard, 2.5, 'campaign_size_wrong'],
  ['a ladder of two tiers', ladder(2, 5), 5, undefined],
  ['a ladder of one tier is no ladder', ladder(5), 5, 'campaign_tiers_wrong'],
  ['the last tier is the full team', ladder(2, 5), 6, 'campaign_tiers_wrong'],
  ['tiers rise', ladder(3, 3, 5), 5, 'campaign_tiers_wrong'],
  ['tiers do not fall', ladder(4, 3, 5), 5, 'campaign_tiers_wrong'],
  ['one person is no tier', ladder(1, 5), 5, 'campaign_tiers_wrong'],
  ['five tiers', ladder(2, 3, 4, 5, 6), 6, undefined],
  ['six tiers', ladder(2, 3, 4, 5, 6, 7), 7, 'campaign_tiers_wrong'],
  ['one of two wins', lottery(1), 2, undefined],
  ['nobody wins', lottery(0), 3, 'campaign_winners_wrong'],
  ['everybody wins', lottery(3), 3, 'campaign_winners_wrong'],
])('people: %s', (_, rule, size, reason) => {
  expect(whyNotPeople({ rule, size })).toBe(reason);
});

test.each<[string, TeamRule, Omit<Offer, 'skuId'>, string | undefined]>([
  ['a team costs less than alone', standard, { price: fen(87_99) }, undefined],
  ['and not the same', standard, { price: fen(88_00) }, 'campaign_price_wrong'],
  ['nor nothing', standard, { price: fen(0) }, 'campaign_price_wrong'],
  ['one fen is a price', standard, { price: fen(1) }, undefined],
  ['a leader may have it free', { kind: 'leader' }, { price: fen(59_00), leaderPrice: fen(0) }, undefined],
  [
    'a leader pays less than friends',
    { kind: 'leader' },
    { price: fen(59_00), leaderPrice: fen(59_00) },
    'campaign_leader_price_wrong',
  ],
  ['a leader has a price', { kind: 'leader' }, { price: fen(59_00) }, 'campaign_leader_price_wrong'],
  ['nobody else has one', standard, { price: fen(59_00), leaderPrice: fen(9_00) }, 'campaign_leader_price_wrong'],
  ['a ladder falls', ladder(2, 3), { price: fen(59_00), tierPrices: [fen(59_00), fen(49_00)] }, undefined],
  [
    'and does not stay',
    ladder(2, 3),
    { price: fen(59_00), tierPrices: [fen(59_00), fen(59_00)] },
    'campaign_tier_prices_wrong',
  ],
  [
    'it begins at the price that is paid',
    ladder(2, 3),
    { price: fen(59_00), tierPrices: [fen(58_00), fen(49_00)] },
    'campaign_tier_prices_wrong',
  ],
  [
    'each tier has a price',
    ladder(2, 3, 4),
    { price: fen(59_00), tierPrices: [fen(59_00), fen(49_00)] },
    'campaign_tier_prices_wrong',
  ],
  [
    'the last costs something',
    ladder(2, 3),
    { price: fen(59_00), tierPrices: [fen(59_00), fen(0)] },
    'campaign_tier_prices_wrong',
  ],
  ['a ladder without tiers', ladder(2, 3), { price: fen(59_00) }, 'campaign_tier_prices_wrong'],
  ['tiers without a ladder', standard, { price: fen(59_00), tierPrices: [fen(59_00)] }, 'campaign_tier_prices_wrong'],
])('prices: %s', (_, rule, offer, reason) => {
  expect(whyNotOffer(rule, offer, box.listPrice)).toBe(reason);
});

test('no prize is worth more than the law allows', () => {
  expect(whyNotOffer(lottery(1), { price: fen(1_00) }, fen(50_000_00))).toBeUndefined();
  expect(whyNotOffer(lottery(1), { price: fen(1_00) }, fen(50_000_01))).toBe('campaign_prize_too_high');
  expect(whyNotOffer(standard, { price: fen(1_00) }, fen(50_000_01))).toBeUndefined();
});

test('friends who must be new are not asked to be customers', () => {
  expect(whyNotAudience({ rule: { kind: 'newcomers' }, audience: 'known' })).toBe('campaign_audience_wrong');
  expect(whyNotAudience({ rule: { kind: 'newcomers' }, audience: 'new' })).toBeUndefined();
  expect(whyNotAudience({ rule: standard, audience: 'known' })).toBeUndefined();
});

test.each<[Terms['limits'], string | undefined]>([
  [{ units: 1 }, undefined],
  [{ units: 0 }, 'campaign_limits_wrong'],
  [{ units: 100 }, 'campaign_limits_wrong'],
  [{ units: 1, opened: 0 }, 'campaign_limits_wrong'],
  [{ units: 1, opened: 1, joined: 999 }, undefined],
  [{ units: 1, joined: 1_000 }, 'campaign_limits_wrong'],
  [{ units: 1, total: 3 }, undefined],
  [{ units: 1, total: 2 }, 'campaign_limits_wrong'], // No team of three could form.
])('limits %j', (limits, reason) => {
  expect(whyNotLimits({ limits, rule: standard, size: 3 })).toBe(reason);
});

test('of a ladder, enough for its first tier is enough', () => {
  expect(whyNotLimits({ limits: { units: 1, total: 2 }, rule: ladder(2, 9), size: 9 })).toBeUndefined();
});

test.each([
  [SHORTEST_WINDOW - 1, 'campaign_window_wrong'],
  [SHORTEST_WINDOW, undefined],
  [LONGEST_WINDOW, undefined],
  [LONGEST_WINDOW + 1, 'campaign_window_wrong'],
])('a team of %s ms', (lasts, reason) => {
  expect(whyNotWindow(lasts)).toBe(reason);
});

test.each([
  ['it ends after it begins', noon, noon, 'campaign_time_wrong'],
  ['it is not over already', noon - days(2), noon, 'campaign_time_wrong'],
  ['it lasts a year at most', noon, noon + days(367), 'campaign_time_wrong'],
  ['tomorrow, for a day', noon + days(1), noon + days(2), undefined],
])('time: %s', (_, startsAt, endsAt, reason) => {
  expect(whyNotSchedule({ startsAt, endsAt }, noon)).toBe(reason);
});

test('the goods come first: what the law keeps out, SKUs of others, one twice, none', () => {
  const [one] = terms.prices;
  expect(whyNotCampaign({ ...terms, size: 1 }, { ...shelf, isKeptOut: true }, noon)).toBe('goods_no_promotion');
  const strange = { ...terms, prices: [{ ...one!, skuId: 'sku_strange' as const }] };
  expect(whyNotCampaign(strange, shelf, noon)).toBe('not_found');
  expect(whyNotCampaign({ ...terms, prices: [one!, one!] }, shelf, noon)).toBe('campaign_price_wrong');
  expect(whyNotCampaign({ ...terms, prices: [] }, shelf, noon)).toBe('campaign_price_wrong');
});

test('campaigns that touch do not overlap; what begins within a minute has begun', () => {
  const at = (from: number, to: number) => ({ startsAt: noon + hours(from), endsAt: noon + hours(to) });
  expect(overlaps(at(0, 2), at(2, 4))).toBe(false);
  expect(overlaps(at(0, 3), at(2, 4))).toBe(true);
  expect(overlaps(at(1, 2), at(0, 9))).toBe(true);
  expect([minutes(1), minutes(1) + 1].map((left) => hasBegun({ startsAt: noon + left }, noon))).toEqual([true, false]);
});
