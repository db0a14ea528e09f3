import fc from 'fast-check';
import { cheaper, judgeCoupons } from '@/domain/cheaper';
import { flatFreight } from '@/domain/freight';
import { type Fen, fen } from '@/domain/money';
import { type Basket, type BasketLine, goodsTotal, quote, total } from '@/domain/quote';
import { both, noon } from '../support/fixtures';
import { baskets, coupon, plainBaskets, price } from './baskets';

const offers = fc.array(fc.record({ size: fc.integer({ min: 2, max: 50 }), price }), { minLength: 8, maxLength: 8 });
const only = (basket: Basket, some: readonly BasketLine[]): Fen =>
  some.length === 0 ? fen(0) : total(quote({ ...basket, lines: some }));

describe('what would make it cheaper', () => {
  test('is true of a team: opened for a line it saves what was said, freight of both orders and all', () => {
    fc.assert(
      fc.property(plainBaskets, offers, (basket, all) => {
        const offered = new Map(basket.lines.map(({ skuId }, i) => [skuId, all[i]!]));
        const hints = cheaper(basket, offered).flatMap((hint) => (hint.by === 'team' ? [hint] : []));
        const worth = basket.lines.flatMap((one) => {
          if (one.team) return [];
          const rest = basket.lines.filter((other) => other !== one);
          const inTeam = { ...one, team: { campaignId: 'campaign_2' as const, ...offered.get(one.skuId)! } };
          const saves = total(quote(basket)) - only(basket, rest) - only(basket, [inTeam]);
          return saves > 0 ? [saves] : [];
        });
        expect(hints.map(({ saves }) => saves)).toEqual(worth);
      }),
    );
  });

  test('is true of freight: with goods for so much more it is free, and with one fen less it is not', () => {
    fc.assert(
      fc.property(plainBaskets, (basket) => {
        const hint = cheaper(basket, new Map()).find(({ by }) => by === 'free_freight');
        const { freight } = quote(basket);
        expect(hint !== undefined).toBe(freight > 0);
        if (hint?.by !== 'free_freight') return;
        const { team: _, member: __, bargain: ___, ...first } = basket.lines[0]!;
        const filler: BasketLine = { ...first, skuId: 'sku_filler', quantity: 1, noPromotion: true };
        const withMore = (more: number) =>
          quote({ ...basket, lines: [...basket.lines, { ...filler, listPrice: fen(more) }] }).freight;
        expect(hint.saves).toBe(freight);
        expect(withMore(hint.more)).toBe(0);
        expect(withMore(hint.more - 1)).toBe(freight);
      }),
    );
  });

  test('is true of 满减: what counts for so much more takes off so much more, and one fen or unit less does not', () => {
    const amount = fc.integer({ min: 1, max: 400_00 }).map(fen);
    const by = fc.constantFrom('amount' as const, 'count' as const);
    fc.assert(
      fc.property(amount, by, fc.integer({ min: 1, max: 6 }), (listPrice, kind, quantity) => {
        const steps =
          kind === 'amount'
            ? [
                { from: 100_00, off: fen(10_00) },
                { from: 300_00, off: fen(40_00) },
              ]
            : [
                { from: 2, off: fen(1_00) },
                { from: 5, off: fen(4_00) },
              ];
        const reduction = { id: 'promotion_1' as const, title: both('满减'), by: kind, steps, scope: {} };
        const one = { skuId: 'sku_1', goodsId: 'goods_1', title: both('茶'), options: both(''), picture: '' } as const;
        const more = { categoryIds: [], grams: 0, freightId: 'freight_1', noPromotion: false } as const;
        const lines: BasketLine[] = [{ ...one, ...more, quantity, listPrice }];
        const basket: Basket = { lines, delivery: { way: 'pickup' }, reductions: [reduction], now: noon };
        const hint = cheaper(basket, new Map()).find((each) => each.by === 'reduction');
        const reached = kind === 'amount' ? listPrice * quantity : quantity;
        expect(hint !== undefined).toBe(reached < steps[1]!.from);
        if (hint?.by !== 'reduction') return;
        const off = (many: number) => {
          const extra =
            kind === 'amount' ? { listPrice: fen(many), quantity: 1 } : { listPrice: fen(400_00), quantity: many };
          const all = many === 0 ? lines : [...lines, { ...lines[0]!, skuId: 'sku_2' as const, ...extra }];
          const receipt = quote({ ...basket, lines: all });
          return all.reduce((list, each) => list + each.listPrice * each.quantity, 0) - goodsTotal(receipt);
        };
        // Goods that cost less than the step takes off are not paid for less than nothing.
        if (off(0) < listPrice * quantity)
          expect(off(hint.more) - off(0)).toBeGreaterThanOrEqual(Math.min(hint.saves, 0));
        expect(off(hint.more)).toBeGreaterThan(off(hint.more - 1));
      }),
    );
  });

  test.each<[string, number, number, number[]]>([
    ['one box: the team saves its price', 1, 59_00, [29_00]],
    ['two boxes: freight stays free', 2, 59_00, [58_00]],
    ['two boxes that fall below free freight: what is left after the freight', 2, 49_00, [70_00]],
    ['a team that is hardly cheaper and costs the freight', 2, 49_40 + 38_00, [1_20]],
    ['a team that is dearer', 1, 90_00, []],
  ])('%s', (_, quantity, teamPrice, saves) => {
    const box = { skuId: 'sku_1', goodsId: 'goods_1', title: both('茶'), options: both(''), picture: '' } as const;
    const more = { categoryIds: [], grams: 80, freightId: 'freight_standard', noPromotion: false } as const;
    const basket: Basket = {
      lines: [{ ...box, ...more, quantity, listPrice: fen(88_00) }],
      delivery: { way: 'express', templates: [flatFreight(fen(8_00), fen(99_00))] },
      now: noon,
    };
    const hints = cheaper(basket, new Map([['sku_1', { size: 3, price: fen(teamPrice) }]]));
    expect(hints.filter(({ by }) => by === 'team').map((hint) => hint.saves)).toEqual(saves);
  });
});

describe('a purse of coupons', () => {
  test('says of each what it would take off, exactly, or why it does not apply', () => {
    fc.assert(
      fc.property(baskets, coupon, fc.constantFrom(-2, 0, 2), (basket, one, late) => {
        const now = basket.now + late;
        const [verdict] = judgeCoupons({ ...basket, now, coupon: undefined }, [one]);
        const bare = { ...basket, now, credit: fen(0), points: undefined };
        const took = total(quote({ ...bare, coupon: undefined })) - total(quote({ ...bare, coupon: one }));
        expect(Math.max(took, 0)).toBe(verdict!.saves);
        if (late < 0) expect(verdict!.whyNot).toBe('coupon_not_yet');
        if (late > 0) expect(verdict!.whyNot).toBe('coupon_over');
        if (verdict!.whyNot) expect(verdict!.saves).toBe(0);
        expect(verdict!.more !== undefined).toBe(verdict!.whyNot === 'coupon_needs_more');
      }),
    );
  });
});
