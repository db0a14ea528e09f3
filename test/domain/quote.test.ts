import fc from 'fast-check';
import { type Fen, fen, plus, sum, zero } from '@/domain/money';
import { isInScope } from '@/domain/promotion';
import {
  type Basket,
  type BasketLine,
  goodsTotal,
  lessOf,
  lineTotal,
  listTotal,
  quote,
  type ReceiptLine,
  saved,
  total,
  undeliverable,
  units,
} from '@/domain/quote';
import { both, noon } from '../support/fixtures';
import { baskets, HANGZHOU, LHASA } from './baskets';

const stepsOf = (line: ReceiptLine) => line.less.map(({ because }) => because.step);
const CAMPAIGNS = ['team', 'flash', 'bargain'];

describe('a receipt', () => {
  test('adds up: the total is its parts, to the fen, and nothing is below zero', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        const receipt = quote(basket);
        expect(total(receipt)).toBe(plus(sum(receipt.lines.map(lineTotal)), receipt.freight));
        const own = lessOf(receipt.lines, ({ step }) => step === 'credit' || step === 'points');
        expect(sum([goodsTotal(receipt), saved(receipt), own])).toBe(listTotal(receipt));
        expect(receipt.freight).toBe(sum(receipt.freights.map(({ fee }) => fee)));
        for (const one of receipt.lines) {
          expect(lineTotal(one)).toBeGreaterThanOrEqual(0);
          expect(one.list).toBe(one.listPrice * one.quantity);
          expect(one.less.every(({ amount }) => amount > 0)).toBe(true);
        }
        expect(units(receipt)).toBe(basket.lines.reduce((count, { quantity }) => count + quantity, 0));
        expect(quote(basket)).toEqual(receipt);
      }),
    );
  });

  test('takes the lowest of the prices that were offered, one of them, and says which', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        const priced = quote({ ...basket, reductions: [], coupon: undefined, credit: zero, points: undefined });
        priced.lines.forEach((one, i) => {
          const { listPrice, quantity, noPromotion, team, flash, bargain, member } = basket.lines[i]!;
          const offers = noPromotion ? [] : [team, flash, bargain, member].flatMap((offer) => offer?.price ?? []);
          const lowest = Math.min(listPrice, ...offers);
          expect(lineTotal(one)).toBe(lowest * quantity);
          expect(one.less).toHaveLength(lowest < listPrice ? 1 : 0);
          const [step] = stepsOf(one);
          if (step) expect(basket.lines[i]![step as 'team']?.price).toBe(lowest);
        });
      }),
    );
  });

  test('does not care in which order things were put in, not by a fen in any line', () => {
    fc.assert(
      fc.property(baskets, fc.integer({ min: 0, max: 7 }), (basket, turn) => {
        const turned = [...basket.lines.slice(turn), ...basket.lines.slice(0, turn)].reverse();
        const [one, other] = [quote(basket), quote({ ...basket, lines: turned })];
        const paid = (lines: readonly ReceiptLine[]) => new Map(lines.map((each) => [each.skuId, lineTotal(each)]));
        expect(total(other)).toBe(total(one));
        for (const [skuId, amount] of paid(one.lines)) expect(paid(other.lines).get(skuId)).toBe(amount);
      }),
    );
  });

  test('of one unit more is dearer or the same, unless a step that has a name takes off more', () => {
    fc.assert(
      fc.property(baskets, fc.nat(), (basket, at) => {
        const which = at % basket.lines.length;
        const lines = basket.lines.map((one, i) => (i === which ? { ...one, quantity: one.quantity + 1 } : one));
        const [before, after] = [quote(basket), quote({ ...basket, lines })];
        if (total(after) >= total(before)) return;
        const named = (step: string) =>
          lessOf(after.lines, (because) => because.step === step) >
          lessOf(before.lines, (because) => because.step === step);
        const isFreer = after.freights.some(
          ({ freightId, fee, goods, freeFrom }) =>
            fee === 0 &&
            freeFrom !== undefined &&
            goods >= freeFrom &&
            before.freights.some((part) => part.freightId === freightId && part.fee > 0),
        );
        expect(isFreer || ['reduction', 'coupon', 'credit', 'points'].some(named)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps what may not be promoted at its list price', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        quote(basket).lines.forEach((one, i) => {
          if (basket.lines[i]!.noPromotion) expect(one.less).toEqual([]);
        });
      }),
    );
  });
});

describe('满减', () => {
  test('leaves out goods at a campaign price, and takes each line once', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        for (const one of quote(basket).lines) {
          const steps = stepsOf(one);
          if (steps.some((step) => CAMPAIGNS.includes(step))) expect(steps).not.toContain('reduction');
          expect(steps.filter((step) => step === 'reduction').length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  const book = (id: string, yuan: number, quantity = 1, more: Partial<BasketLine> = {}): BasketLine => ({
    ...{ skuId: `sku_${id}`, goodsId: `goods_${id}`, title: both(id), options: both(''), picture: '', quantity },
    ...{ listPrice: fen(yuan * 100), categoryIds: ['category_book'], grams: 500, freightId: 'freight_1' },
    ...{ noPromotion: false, ...more },
  });
  const reduction = {
    ...({ id: 'promotion_1', title: both('满 200 减 20'), by: 'amount', scope: {} } as const),
    steps: [
      { from: 200_00, off: fen(20_00) },
      { from: 300_00, off: fen(45_00) },
    ],
  };
  const of = (lines: readonly BasketLine[], more: Partial<Basket> = {}) =>
    quote({ lines, delivery: { way: 'pickup' }, reductions: [reduction], now: noon, ...more });
  const paid = (lines: readonly BasketLine[], more: Partial<Basket> = {}) => of(lines, more).lines.map(lineTotal);

  test.each<[string, BasketLine[], number[]]>([
    ['one fen below the step', [book('a', 199.99)], [199_99]],
    ['at the step', [book('a', 200)], [180_00]],
    ['the highest step that is reached', [book('a', 100, 3)], [255_00]],
    [
      'three lines share it by what they cost, to the fen',
      [book('a', 100), book('b', 100), book('c', 1)],
      [90_05, 90_05, 90],
    ],
    [
      'a team price stays out',
      [book('a', 200), book('b', 100, 1, { team: { campaignId: 'campaign_1', size: 2, price: fen(90_00) } })],
      [180_00, 90_00],
    ],
  ])('%s', (_, lines, amounts) => {
    expect(paid(lines)).toEqual(amounts);
  });

  test('gives the fen that is left over to the same goods, however they lie in the cart', () => {
    const lines = [book('a', 100), book('b', 100), book('c', 100)]; // ¥45 off is ¥15 each; ¥45.01 is not.
    const odd = { ...reduction, steps: [{ from: 300_00, off: fen(45_01) }] };
    const paidOf = (all: readonly BasketLine[]) =>
      Object.fromEntries(of(all, { reductions: [odd] }).lines.map((one) => [one.skuId, lineTotal(one)]));
    expect(paidOf(lines)).toEqual({ sku_a: 84_99, sku_b: 85_00, sku_c: 85_00 });
    expect(paidOf([...lines].reverse())).toEqual(paidOf(lines));
  });

  test('by count, and of two that compete the better one', () => {
    const three = { ...reduction, id: 'promotion_2', by: 'count', steps: [{ from: 3, off: fen(60_00) }] } as const;
    const receipt = of([book('a', 100, 3)], { reductions: [reduction, three] });
    expect(goodsTotal(receipt)).toBe(240_00);
    expect(receipt.lines[0]?.less[0]?.because).toMatchObject({ step: 'reduction', promotionId: 'promotion_2' });
  });

  test('comes before the coupon, the coupon before credit, credit before points, and freight last', () => {
    const lines = [book('a', 100, 3, { grams: 1_000 })];
    const coupon = {
      ...({ id: 'coupon_1', title: both('9 折'), worth: { kind: 'percent', off: 1_000, cap: fen(100_00) } } as const),
      ...{
        atLeast: fen(255_00),
        scope: {},
        withCampaigns: false,
        withReductions: true,
        startsAt: noon,
        endsAt: noon + 1,
      },
    };
    const receipt = of(lines, {
      ...{ coupon, credit: fen(29_50), points: { use: 1_000_00, perFen: 10, most: 1_000 } },
      delivery: {
        ...({ way: 'express', to: HANGZHOU } as const),
        templates: [
          {
            ...({ id: 'freight_1', title: both('按重'), by: 'weight', zones: [], never: ['西藏自治区'] } as const),
            elsewhere: { first: 1_000, fee: fen(8_00), step: 1_000, stepFee: fen(2_00), freeFrom: fen(180_01) },
          },
        ],
      },
    });
    // 300 − 45 = 255; − 25.50 = 229.50; − 29.50 = 200; − 10% in points = 180; 3 kg: 8 + 2 × 2 = 12, free from 180.01.
    expect(receipt.lines[0]!.less.map(({ because, amount }) => [because.step, amount])).toEqual([
      ['reduction', 45_00],
      ['coupon', 25_50],
      ['credit', 29_50],
      ['points', 20_00],
    ]);
    expect(receipt.lines[0]!.less[3]!.because).toEqual({ step: 'points', points: 200_00 });
    expect([goodsTotal(receipt), receipt.freight, total(receipt)]).toEqual([180_00, 12_00, 192_00]);
    expect(saved(receipt)).toBe(70_50);
  });
});

describe('a coupon, credit and points', () => {
  test('take off no more than they are worth, and only where they may', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        const receipt = quote(basket);
        const took = (step: string): Fen => lessOf(receipt.lines, (because) => because.step === step);
        const { coupon, credit = zero, points } = basket;
        if (!coupon) expect(took('coupon')).toBe(0);
        else
          expect(took('coupon')).toBeLessThanOrEqual(coupon.worth.kind === 'off' ? coupon.worth.off : coupon.worth.cap);
        expect(took('credit')).toBeLessThanOrEqual(credit);
        const spent = receipt.lines.flatMap(({ less }) =>
          less.flatMap(({ because }) => (because.step === 'points' ? because.points : [])),
        );
        const used = spent.reduce((all, one) => all + one, 0);
        expect(used).toBeLessThanOrEqual(points?.use ?? 0);
        expect(used).toBe(took('points') * (points?.perFen ?? 1));
        receipt.lines.forEach((one, i) => {
          const steps = stepsOf(one);
          if (!steps.includes('coupon')) return;
          expect(isInScope(coupon!.scope, basket.lines[i]!)).toBe(true);
          if (!coupon!.withCampaigns) expect(steps.some((step) => CAMPAIGNS.includes(step))).toBe(false);
          if (!coupon!.withReductions) expect(steps).not.toContain('reduction');
        });
      }),
    );
  });
});

describe('freight', () => {
  test('is nothing where it is fetched, and each template counts what goes by it once', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        const receipt = quote(basket);
        if (basket.delivery.way === 'pickup') {
          expect([receipt.freight, receipt.freights, undeliverable(basket)]).toEqual([0, [], []]);
          return;
        }
        const away = new Set(undeliverable(basket));
        const sent = receipt.lines.filter(({ skuId }) => !away.has(skuId));
        expect(sum(receipt.freights.map(({ goods }) => goods))).toBe(sum(sent.map(lineTotal)));
        for (const { fee, goods, freeFrom } of receipt.freights) {
          expect(fee).toBeGreaterThanOrEqual(0);
          if (freeFrom !== undefined && goods >= freeFrom) expect(fee).toBe(0);
        }
      }),
    );
  });

  test('does not reach a place that its template leaves out', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        if (basket.delivery.way === 'pickup') return;
        const { templates } = basket.delivery;
        const away = undeliverable({ ...basket, delivery: { way: 'express', to: LHASA, templates } });
        for (const { skuId, freightId } of basket.lines) {
          const template = templates.find(({ id }) => id === freightId)!;
          if (template.never.includes('西藏自治区')) expect(away).toContain(skuId);
          else if (template.elsewhere) expect(away).not.toContain(skuId);
        }
      }),
    );
  });
});
