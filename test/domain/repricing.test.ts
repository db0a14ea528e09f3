import fc from 'fast-check';
import type { SkuId } from '@/domain/id';
import { fen, minus, plus } from '@/domain/money';
import { untouched } from '@/domain/parcel';
import { goodsTotal, lessOf, lineTotal, listTotal, quote, total, withoutShop } from '@/domain/quote';
import { previewRefund } from '@/domain/refundShare';
import { priceRange, repriced, whyNotPrice } from '@/domain/repricing';
import { baskets } from './baskets';

const fraction = fc.integer({ min: 0, max: 1_000 });
const nothingGone = { line: () => ({ numbers: new Set<number>(), cash: fen(0) }), freight: fen(0) };

/** A receipt, what of it may not be lowered, and a price between the bounds. */
const changes = fc
  .record({ basket: baskets, ofGoods: fraction, ofFreight: fraction })
  .map(({ basket, ofGoods, ofFreight }) => {
    const receipt = quote(basket);
    const fixed = new Set<SkuId>(basket.lines.filter(({ noPromotion }) => noPromotion).map(({ skuId }) => skuId));
    const { most, least } = priceRange(receipt, fixed);
    const between = (low: number, high: number, at: number) => fen(low + Math.floor(((high - low) * at) / 1_000));
    const price = {
      goods: between(least.goods, most.goods, ofGoods),
      freight: between(least.freight, most.freight, ofFreight),
    };
    return { receipt, fixed, price };
  });

test('a changed price is what was asked for, to the fen, and its steps still add up', () => {
  fc.assert(
    fc.property(changes, ({ receipt, fixed, price }) => {
      const now = repriced(receipt, price, fixed, '熟客');
      expect([goodsTotal(now), now.freight]).toEqual([price.goods, price.freight]);
      expect(total(now)).toBe(plus(price.goods, price.freight));
      const off = lessOf(now.lines, ({ step }) => step === 'shop');
      expect(off).toBe(minus(goodsTotal(receipt), price.goods));
      expect(listTotal(now)).toBe(listTotal(receipt));
      expect(now.freights.reduce((all, { fee }) => all + fee, 0)).toBe(price.freight);
      for (const line of now.lines) {
        expect(lineTotal(line)).toBeGreaterThanOrEqual(0);
        if (fixed.has(line.skuId)) expect(line).toEqual(receipt.lines.find(({ skuId }) => skuId === line.skuId));
      }
    }),
  );
});

test('changed again it starts from the price by the rules, and can be taken back whole', () => {
  fc.assert(
    fc.property(changes, fraction, ({ receipt, fixed, price }, again) => {
      const once = repriced(receipt, price, fixed, '一');
      const { most, least } = priceRange(once, fixed);
      expect([most, least]).toEqual([priceRange(receipt, fixed).most, priceRange(receipt, fixed).least]);
      expect(withoutShop(once)).toEqual(withoutShop(receipt));
      const goods = fen(least.goods + Math.floor(((most.goods - least.goods) * again) / 1_000));
      const twice = repriced(once, { goods, freight: most.freight }, fixed, '二');
      expect(goodsTotal(twice)).toBe(goods);
      expect(repriced(twice, most, fixed, '三')).toEqual(withoutShop(receipt));
    }),
  );
});

test('given back unit by unit a changed order brings back what was paid', () => {
  fc.assert(
    fc.property(changes, ({ receipt, fixed, price }) => {
      const now = repriced(receipt, price, fixed, '熟客');
      const states = now.lines.map(untouched);
      const asked = now.lines.map(({ skuId, quantity }) => ({ skuId, units: quantity }));
      expect(previewRefund(now, states, asked, nothingGone, true).total).toBe(total(now));
    }),
  );
});

test('a price is within its bounds, another than now, and at least a fen', () => {
  const amount = (goods: number, freight: number) => ({ goods: fen(goods), freight: fen(freight) });
  const range = { most: amount(100, 8), least: amount(0, 0), now: amount(90, 8) };
  expect(whyNotPrice(range, amount(80, 0))).toBeUndefined();
  expect(whyNotPrice(range, amount(100, 8))).toBeUndefined(); // Back to what it was.
  expect(whyNotPrice(range, amount(101, 8))).toBe('price_out_of_range');
  expect(whyNotPrice(range, amount(90, 9))).toBe('price_out_of_range');
  expect(whyNotPrice({ ...range, least: amount(50, 0) }, amount(49, 8))).toBe('price_out_of_range');
  expect(whyNotPrice(range, amount(0, 0))).toBe('price_out_of_range');
  expect(whyNotPrice(range, amount(90, 8))).toBe('price_as_before');
});
