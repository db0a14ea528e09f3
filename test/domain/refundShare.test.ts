import fc from 'fast-check';
import { fen, sum, zero } from '@/domain/money';
import { untouched } from '@/domain/parcel';
import { lessOf, lineTotal, quote, type Receipt, type ReceiptLine, total } from '@/domain/quote';
import {
  agreedParts,
  freightBack,
  type Gone,
  type LineGone,
  nextUnits,
  previewRefund,
  refundOf,
  unitsOf,
} from '@/domain/refundShare';
import { baskets } from './baskets';

const receipts = baskets.map(quote);
const nothing: LineGone = { numbers: new Set(), cash: zero };
const pointsOf = (line: Pick<ReceiptLine, 'less'>) =>
  line.less.reduce((all, { because }) => all + (because.step === 'points' ? because.points : 0), 0);
const creditOf = (line: Pick<ReceiptLine, 'less'>) => lessOf([line], ({ step }) => step === 'credit');

test('the units of a line add up to it in every step, to the fen, and none is below zero', () => {
  fc.assert(
    fc.property(receipts, ({ lines }) => {
      for (const line of lines) {
        const units = unitsOf(line);
        expect(units).toHaveLength(line.quantity);
        expect(sum(units.map(({ cash }) => cash))).toBe(lineTotal(line));
        for (const [step, { amount }] of line.less.entries())
          expect(sum(units.map(({ less }) => less[step]!))).toBe(amount);
        for (const { cash, less } of units) {
          expect(Math.min(cash, ...less)).toBeGreaterThanOrEqual(0);
          expect(cash + sum(less)).toBe(line.listPrice);
        }
        const most = Math.max(...units.map(({ cash }) => cash));
        const least = Math.min(...units.map(({ cash }) => cash));
        expect(most - least).toBeLessThanOrEqual(line.less.length); // A fen a step, and never more.
      }
    }),
  );
});

/** Asks for so many units of a line, keeps what was asked for or not, and goes on until nothing is left. */
const asks = fc.array(fc.record({ units: fc.integer({ min: 1, max: 5 }), isKept: fc.boolean() }), { maxLength: 40 });

test('parts in any order and any split add up to what was paid: money, credit and points; also after second thoughts', () => {
  fc.assert(
    fc.property(receipts, asks, ({ lines }, wishes) => {
      for (const line of lines) {
        let gone = nothing;
        let credit = zero;
        let points = 0;
        const give = (units: number) => {
          const part = refundOf(line, gone, nextUnits(line, gone, units));
          expect(part.cash + part.before + sum(part.less.map(({ amount }) => amount))).toBe(part.list);
          expect(part.before).toBe(0);
          expect(part.cash).toBeGreaterThanOrEqual(0);
          return part;
        };
        const left = () => line.quantity - gone.numbers.size;
        for (const { units, isKept } of [...wishes, { units: line.quantity, isKept: false }]) {
          if (left() === 0) break;
          const part = give(Math.min(units, left()));
          if (isKept) continue; // Withdrawn: as if it had never been asked for.
          gone = { numbers: new Set([...gone.numbers, ...part.numbers]), cash: fen(gone.cash + part.cash) };
          credit = fen(credit + creditOf(part));
          points += pointsOf(part);
        }
        expect(gone.cash).toBe(lineTotal(line));
        expect(credit).toBe(creditOf(line));
        expect(points).toBe(pointsOf(line));
      }
    }),
  );
});

test('what went back for goods that were kept is not given twice: never more than was paid, and in the end all of it', () => {
  fc.assert(
    fc.property(
      receipts,
      fc.array(fc.record({ units: fc.integer({ min: 1, max: 4 }), share: fc.double({ min: 0, max: 1, noNaN: true }) })),
      ({ lines }, gifts) => {
        for (const line of lines) {
          let gone = nothing;
          for (const { units, share } of gifts) {
            const part = refundOf(line, gone, nextUnits(line, gone, Math.min(units, line.quantity)));
            gone = { ...gone, cash: fen(gone.cash + Math.floor(part.cash * share)) }; // The goods are kept.
            expect(gone.cash).toBeLessThanOrEqual(lineTotal(line));
          }
          const rest = refundOf(line, gone, nextUnits(line, gone, line.quantity));
          expect(rest.cash + gone.cash).toBe(lineTotal(line));
          expect(rest.before).toBe(gone.cash);
        }
      },
    ),
  );
});

const order = (receipt: Receipt, shipped: (line: ReceiptLine) => number) =>
  receipt.lines.map((line) => ({ ...untouched(line), shipped: shipped(line) }));
const all = ({ lines }: Receipt) => lines.map(({ skuId, quantity }) => ({ skuId, units: quantity }));
const none: Gone = { line: () => nothing, freight: zero };

test('all of an order that was never sent brings back its total, with freight and coupon', () => {
  fc.assert(
    fc.property(receipts, fc.boolean(), (receipt, shopsFault) => {
      const whole = previewRefund(
        receipt,
        order(receipt, () => 0),
        all(receipt),
        none,
        shopsFault,
      );
      expect(whole).toMatchObject({ total: total(receipt), freight: receipt.freight, couponBack: true });
    }),
  );
});

test('freight of what was sent goes back where the shop is at fault and nothing is kept, and only once', () => {
  fc.assert(
    fc.property(receipts, fc.boolean(), fc.nat(), (receipt, shopsFault, n) => {
      const given = fen(receipt.freight === 0 ? 0 : n % (receipt.freight + 1));
      const back = (states: ReturnType<typeof order>, asked = all(receipt)) =>
        freightBack(receipt, states, asked, given, shopsFault);
      const sent = order(receipt, ({ quantity }) => quantity);
      expect(back(sent)).toBe(shopsFault ? receipt.freight - given : 0);
      expect(back(sent, all(receipt).slice(1))).toBe(0);
      const [{ skuId, units }] = all(receipt) as [{ skuId: 'sku_0'; units: number }];
      if (units > 1) expect(back(sent, [{ skuId, units: units - 1 }, ...all(receipt).slice(1)])).toBe(0);
    }),
  );
});

test('a smaller amount that both agree on is dealt over the parts, to the fen, and no part gets more than its own', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 9 }), fc.nat(2_000), fc.nat(), (parts, fee, n) => {
      const whole = parts.map(fen);
      const most = sum(whole) + fee;
      const amount = fen(most === 0 ? 0 : n % (most + 1));
      const agreed = agreedParts(whole, fen(fee), amount);
      expect(sum(agreed.lines) + agreed.freight).toBe(amount);
      for (const [i, part] of agreed.lines.entries()) expect(part).toBeLessThanOrEqual(whole[i]!);
      expect(agreed.freight).toBeLessThanOrEqual(fee);
    }),
  );
});
