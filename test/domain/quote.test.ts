import fc from 'fast-check';
import { type Fen, fen, plus, sum } from '@/domain/money';
import {
  type Basket,
  type BasketLine,
  cheaper,
  goodsTotal,
  lineTotal,
  listTotal,
  quote,
  saved,
  total,
  units,
} from '@/domain/quote';
import { both } from '../support/fixtures';

const price = fc.integer({ min: 0, max: 1_000_00 }).map(fen);
const team = fc.record({
  campaignId: fc.constant('campaign_1' as const),
  size: fc.integer({ min: 2, max: 50 }),
  price,
});
const line = (i: number): fc.Arbitrary<BasketLine> =>
  fc.record({
    ...{ skuId: fc.constant(`sku_${i}` as const), goodsId: fc.constant('goods_1' as const) },
    ...{ title: fc.constant(both('茶')), options: fc.constant(both('')), picture: fc.constant('') },
    ...{ quantity: fc.integer({ min: 1, max: 99 }), listPrice: price, team: fc.option(team, { nil: undefined }) },
  });
const lines = fc
  .integer({ min: 1, max: 8 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => line(i))));
const baskets: fc.Arbitrary<Basket> = fc.record({ lines, freight: fc.record({ fee: price, freeFrom: price }) });
const offers = fc.array(fc.record({ size: fc.integer({ min: 2, max: 50 }), price }), { minLength: 8, maxLength: 8 });

const only = (basket: Basket, some: readonly BasketLine[]): Fen =>
  some.length === 0 ? fen(0) : total(quote({ ...basket, lines: some }));

describe('a receipt', () => {
  test('adds up: the total is its parts, to the fen, and nothing is below zero', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        const receipt = quote(basket);
        expect(total(receipt)).toBe(plus(sum(receipt.lines.map(lineTotal)), receipt.freight));
        expect(plus(goodsTotal(receipt), saved(receipt))).toBe(listTotal(receipt));
        for (const one of receipt.lines) {
          expect(lineTotal(one)).toBeGreaterThanOrEqual(0);
          expect(one.list).toBe(one.listPrice * one.quantity);
          expect(one.less.every(({ amount }) => amount > 0)).toBe(true);
        }
        expect(receipt.freight).toBe(goodsTotal(receipt) >= basket.freight.freeFrom ? 0 : basket.freight.fee);
        expect(units(receipt)).toBe(basket.lines.reduce((count, { quantity }) => count + quantity, 0));
      }),
    );
  });

  test('takes the lower of the two prices for each line, and says why', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        quote(basket).lines.forEach((one, i) => {
          const { listPrice, quantity, team: inTeam } = basket.lines[i]!;
          expect(lineTotal(one)).toBe(Math.min(listPrice, inTeam?.price ?? listPrice) * quantity);
          expect(one.less.map(({ because }) => because.step)).toEqual(
            inTeam && inTeam.price < listPrice ? ['team'] : [],
          );
        });
      }),
    );
  });

  test('does not care in which order things were put in', () => {
    fc.assert(
      fc.property(baskets, fc.integer({ min: 0, max: 7 }), (basket, turn) => {
        const turned = [...basket.lines.slice(turn), ...basket.lines.slice(0, turn)].reverse();
        expect(total(quote({ ...basket, lines: turned }))).toBe(total(quote(basket)));
      }),
    );
  });

  test('of more is never cheaper in its goods, and of the same is the same', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        const [first, ...rest] = basket.lines;
        const more = { ...basket, lines: [{ ...first!, quantity: first!.quantity + 1 }, ...rest] };
        expect(goodsTotal(quote(more))).toBeGreaterThanOrEqual(goodsTotal(quote(basket)));
        expect(quote(basket)).toEqual(quote(basket));
      }),
    );
  });
});

describe('what would make it cheaper', () => {
  test('is true: a team that is opened for a line saves what was said, freight of both orders and all', () => {
    fc.assert(
      fc.property(baskets, offers, (basket, all) => {
        const offered = new Map(basket.lines.map(({ skuId }, i) => [skuId, all[i]!]));
        const hints = cheaper(basket, offered).filter((hint) => hint.by === 'team');
        const promised = new Map(hints.map((hint) => [`${hint.size} ${hint.saves}`, hint]));
        for (const one of basket.lines) {
          const { size, price: teamPrice } = offered.get(one.skuId)!;
          const rest = basket.lines.filter((other) => other !== one);
          const inTeam = { ...one, team: { campaignId: 'campaign_2' as const, size, price: teamPrice } };
          const saves = total(quote(basket)) - only(basket, rest) - only(basket, [inTeam]);
          // Where a team is dearer than the list, its order is at list price: that promises nothing either.
          const honest = !one.team && teamPrice <= one.listPrice && saves > 0;
          if (honest) expect(promised.has(`${size} ${saves}`)).toBe(true);
        }
        const worth = basket.lines.filter((one) => {
          const { price: teamPrice } = offered.get(one.skuId)!;
          const rest = basket.lines.filter((other) => other !== one);
          return (
            !one.team &&
            total(quote(basket)) - only(basket, rest) - only(basket, [{ ...one, listPrice: teamPrice }]) > 0
          );
        });
        expect(hints).toHaveLength(worth.length);
        expect(hints.every(({ saves }) => saves > 0)).toBe(true);
      }),
    );
  });

  test('is true of freight: with goods for so much more it is free, and with one fen less it is not', () => {
    fc.assert(
      fc.property(baskets, (basket) => {
        const hint = cheaper(basket, new Map()).find(({ by }) => by === 'free_freight');
        const { freight } = quote(basket);
        expect(hint !== undefined).toBe(freight > 0);
        if (hint?.by !== 'free_freight') return;
        const filler = { ...basket.lines[0]!, skuId: 'sku_filler' as const, quantity: 1, team: undefined };
        const withMore = (more: number) =>
          quote({ ...basket, lines: [...basket.lines, { ...filler, listPrice: fen(more) }] }).freight;
        expect(hint.saves).toBe(freight);
        expect(withMore(hint.more)).toBe(0);
        expect(withMore(hint.more - 1)).toBe(freight);
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
    const basket = {
      lines: [{ ...box, quantity, listPrice: fen(88_00) }],
      freight: { fee: fen(8_00), freeFrom: fen(99_00) },
    };
    const hints = cheaper(basket, new Map([['sku_1', { size: 3, price: fen(teamPrice) }]]));
    expect(hints.filter(({ by }) => by === 'team').map((hint) => hint.saves)).toEqual(saves);
  });
});
