import fc from 'fast-check';
import { growthFor, stillDeserved } from '@/domain/growth';
import {
  fallOf,
  GROWTH_COUNTS,
  isAnnounced,
  lowered,
  type MembershipRule,
  monthBegan,
  nextTier,
  positionFor,
  positionOf,
  raised,
  reckonedAgain,
  type Standing,
  type Tier,
} from '@/domain/member';
import { fen } from '@/domain/money';
import { pointsEnd, pointsFor, whyNotRedeem, worthOf } from '@/domain/points';
import { days, type Instant, later } from '@/domain/time';

const noon = Date.UTC(2026, 0, 1, 4) as Instant;
const both = (text: string) => ({ zh: text, en: text });
const plain: Omit<Tier, 'from'> = {
  ...{ name: both('茶'), off: 0, memberPrices: false, pointsRate: 10_000, freights: 0, earlyBy: 0 },
};
const ruleOf = (...froms: number[]): MembershipRule => ({
  tiers: froms.map((from) => ({ ...plain, from })),
  ...{ keptFor: days(365), growth: { perYuan: 1, review: 0, streak: 0 } },
});
const rule = ruleOf(0, 100, 300);
const standing = (position: number, needs: number, reached = needs): Standing => ({
  ...{ position, needs, reached, wonAt: noon, keptUntil: later(noon, days(365)) },
});

test.each<[number, number | undefined, number | undefined]>([
  [0, 0, undefined],
  [99, 0, undefined],
  [100, 1, 0],
  [299, 1, 0],
  [300, 2, 1],
  [1_000_000, 2, 1],
])('growth of %i is tier %s, or %s where even the first must be won', (growth, position, won) => {
  expect(positionFor(rule, growth)).toBe(position);
  expect(positionFor(ruleOf(100, 300), growth)).toBe(won);
});

test('a tier is had at once, and kept from then', () => {
  expect(raised(rule, undefined, 99, noon)).toBeUndefined();
  expect(raised(rule, undefined, 120, noon)).toEqual(standing(1, 100, 120));
  expect(raised(rule, standing(1, 100), 299, noon)).toBeUndefined();
  expect(raised(rule, standing(1, 100), 300, noon)).toEqual(standing(2, 300));
  expect(raised(rule, standing(2, 300), 120, noon)).toBeUndefined();
  expect(nextTier(rule, undefined, 30)).toEqual({ position: 1, missing: 70 });
  expect(nextTier(rule, standing(2, 300), 30)).toBeUndefined();
});

test('a tier falls at once when it was bought with what went back, and is kept where other growth suffices', () => {
  const later_ = later(noon, days(10));
  const gold = standing(2, 300, 350);
  expect(lowered(rule, gold, { reached: 300, growth: 0 }, later_)).toEqual({ ...gold, reached: 300 });
  expect(lowered(rule, gold, { reached: 299, growth: 299 }, later_)).toEqual({ ...standing(1, 100, 299) });
  expect(lowered(rule, gold, { reached: 299, growth: 310 }, later_)).toEqual({ ...gold, reached: 310, wonAt: later_ });
  expect(lowered(rule, gold, { reached: 20, growth: 150 }, later_)).toEqual({
    ...{ ...standing(1, 100, 150), wonAt: later_ },
  });
  expect(lowered(rule, gold, { reached: 20, growth: 30 }, later_)).toBeUndefined();
});

test('its time is never prolonged by giving something back', () => {
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.nat(500),
      fc.constantFrom(standing(1, 100, 120), standing(2, 300, 400)),
      fc.nat(days(300)),
      (reached, growth, was, wait) => {
        const after = lowered(rule, was, { reached, growth }, later(noon, wait));
        if (!after) return;
        expect(after.keptUntil).toBe(was.keptUntil);
        expect(after.position).toBeLessThanOrEqual(was.position);
        expect(after.reached).toBeGreaterThanOrEqual(after.needs);
        expect(after.needs).toBe(after.position === was.position ? was.needs : rule.tiers[after.position]!.from);
      },
    ),
  );
});

/** What happens to somebody's growth: each order gives some, and a part or all of it may go back later. */
const lives = fc.array(
  fc.record({ gives: fc.integer({ min: 1, max: 200 }), backAfter: fc.option(fc.nat(8)), wait: fc.nat(90) }),
  { minLength: 1, maxLength: 25 },
);

test('whatever is bought and given back: nobody has a tier that growth which was kept did not win', () => {
  fc.assert(
    fc.property(lives, (orders) => {
      const kept: { at: Instant; change: number }[] = [];
      const backs: { turn: number; at: Instant; change: number }[] = [];
      let now = noon;
      let mine: Standing | undefined;
      const sum = (from: number, until: number) =>
        kept.filter(({ at }) => at > from && at <= until).reduce((all, { change }) => all + change, 0);
      const growth = () => sum(now - GROWTH_COUNTS, now);
      orders.forEach(({ gives, backAfter, wait }, turn) => {
        now = later(now, days(wait) + 1);
        if (mine && now >= mine.keptUntil) mine = reckonedAgain(rule, growth(), now);
        kept.push({ at: now, change: gives });
        if (backAfter !== null) backs.push({ turn: turn + backAfter, at: now, change: gives });
        mine = raised(rule, mine, growth(), now) ?? mine;
        for (const back of backs.filter((one) => one.turn === turn)) {
          kept.push({ at: back.at, change: -back.change });
          if (mine)
            mine = lowered(rule, mine, { reached: sum(mine.wonAt - GROWTH_COUNTS, mine.wonAt), growth: growth() }, now);
        }
        if (!mine) return;
        expect(sum(mine.wonAt - GROWTH_COUNTS, mine.wonAt)).toBeGreaterThanOrEqual(mine.needs);
        expect(mine.needs).toBe(rule.tiers[mine.position]!.from);
      });
    }),
    { numRuns: 500 },
  );
});

test('after its time a tier is what growth gives then, and its fall is known before', () => {
  expect(reckonedAgain(rule, 320, noon)).toMatchObject({ position: 2, keptUntil: later(noon, days(365)) });
  expect(reckonedAgain(rule, 20, noon)).toBeUndefined();
  expect(fallOf(rule, standing(2, 300), 120)).toEqual({ to: 1, at: later(noon, days(365)), missing: 180 });
  expect(fallOf(rule, standing(2, 300), 300)).toBeUndefined();
  expect(fallOf(ruleOf(100, 300), standing(0, 100), 20)).toMatchObject({ to: undefined, missing: 80 });
  expect(isAnnounced(standing(1, 100), later(noon, days(335) - 1))).toBe(false);
  expect(isAnnounced(standing(1, 100), later(noon, days(335)))).toBe(true);
});

test('a merchant who takes a tier away leaves nobody without one that is there', () => {
  expect(positionOf(ruleOf(0, 100), standing(2, 300))).toBe(1);
  expect(positionOf(ruleOf(100, 300), undefined)).toBeUndefined();
  expect(positionOf(rule, undefined)).toBe(0);
});

test('months are those of Beijing', () => {
  expect(monthBegan(Date.parse('2026-02-28T15:59:59Z') as Instant)).toBe(Date.parse('2026-01-31T16:00:00Z'));
  expect(monthBegan(Date.parse('2026-02-28T16:00:00Z') as Instant)).toBe(Date.parse('2026-02-28T16:00:00Z'));
});

test('what is taken back in steps is what is taken back at once, and with all of it nothing is left', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 10_000_000 }), fc.nat(), fc.nat(), (given, cash, a, b) => {
      const [first, second] = [a % (cash + 1), b % (cash + 1)].sort((x, y) => x - y) as [number, number];
      const left = (back: number) => stillDeserved(given, fen(cash), fen(back));
      expect(left(0)).toBe(given);
      expect(left(cash)).toBe(0);
      expect(left(second)).toBeLessThanOrEqual(left(first));
      expect(left(second)).toBeLessThanOrEqual((given * (cash - second)) / cash);
    }),
  );
});

test('never a point more than was promised', () => {
  expect(pointsFor({ perYuan: 1 }, fen(88_99), 10_000)).toBe(88);
  expect(pointsFor({ perYuan: 1 }, fen(88_99), 15_000)).toBe(133);
  expect(pointsFor({ perYuan: 100 }, fen(100_000_000), 100_000)).toBe(1_000_000_000);
  expect(growthFor({ perYuan: 2 }, fen(99))).toBe(1);
  expect(worthOf(199, { perFen: 10 })).toBe(19);
});

test('points end after so many days, or with the next year in Beijing', () => {
  expect(pointsEnd({ by: 'days', days: 30 }, noon)).toBe(later(noon, days(30)));
  const end = Date.parse('2027-12-31T16:00:00Z');
  expect(pointsEnd({ by: 'next_year' }, noon)).toBe(end);
  expect(pointsEnd({ by: 'next_year' }, Date.parse('2026-12-31T15:59:59Z') as Instant)).toBe(end);
  expect(pointsEnd({ by: 'next_year' }, Date.parse('2026-12-31T16:00:00Z') as Instant)).toBeGreaterThan(end);
});

describe('goods for points', () => {
  const goods = { skuId: 'sku_box', points: 100, cash: fen(10_00), total: 5, perUser: 2, isOpen: true } as const;
  const now = { listPrice: fen(88_00), taken: 3, mine: 0, balance: 250 };
  test.each<[string, object, object, number, string | undefined]>([
    ['are had', {}, {}, 2, undefined],
    ['are over', {}, { taken: 4 }, 2, 'points_goods_over'],
    ['are over for all once they are stopped', { isOpen: false }, {}, 1, 'points_goods_over'],
    ['are not sold dearer than without points', {}, { listPrice: fen(10_00) }, 1, 'points_goods_over'],
    ['are so many for each', {}, { mine: 1 }, 2, 'points_goods_limit'],
    ['cost what they cost', {}, { balance: 199 }, 2, 'points_short'],
    [
      'have no end where none was set',
      { total: undefined, perUser: undefined },
      { taken: 999, mine: 99 },
      2,
      undefined,
    ],
  ])('%s', (_, terms, state, quantity, why) => {
    expect(whyNotRedeem({ ...goods, ...terms }, { ...now, ...state }, quantity)).toBe(why);
  });
});
