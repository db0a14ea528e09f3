import fc from 'fast-check';
import {
  type AfterSale,
  ASKED_WITHIN,
  claimable,
  isOpen,
  KINDS,
  moved,
  NO_REASON_NEEDED,
  type Reason,
  whyNotAsk,
  whyNotInstead,
  whyNotOffer,
  whyNotRefund,
} from '@/domain/afterSale';
import { fen, sum, zero } from '@/domain/money';
import { isNothingKept } from '@/domain/parcel';
import { lineTotal, quote, total } from '@/domain/quote';
import { days, type Instant, later } from '@/domain/time';
import { noon } from '../support/fixtures';
import { Counter, deeds, receipts } from './afterSaleCounter';
import { baskets } from './baskets';

type Said = Parameters<typeof whyNotAsk>[3][number];

describe('who may ask', () => {
  const lines = [{ skuId: 'sku_box', units: 1 }] as const;
  const asks = { kind: 'return', sent: true, reason: 'changed_mind', lines } as const;
  const received = (ago: number) => ({ status: 'received', receivedAt: later(noon, -ago) }) as const;

  test('within seven days without a reason, within fifteen where the shop is at fault; the last moment is too late', () => {
    expect(whyNotAsk(received(NO_REASON_NEEDED - 1), undefined, asks, [], noon)).toBeUndefined();
    expect(whyNotAsk(received(NO_REASON_NEEDED), undefined, asks, [], noon)).toBe('after_sale_too_late');
    const broken = { ...asks, reason: 'damaged' } as const;
    expect(whyNotAsk(received(ASKED_WITHIN - 1), undefined, broken, [], noon)).toBeUndefined();
    expect(whyNotAsk(received(ASKED_WITHIN), undefined, broken, [], noon)).toBe('after_sale_too_late');
    expect(whyNotRefund(received(days(300)), undefined, true)).toBeUndefined(); // The merchant always may.
  });

  test('what came in exchange is as new as what was received: so many units, until they are spoken of again', () => {
    const long = received(days(40));
    const exchanged = (units: number, ago: number, sku: 'sku_box' | 'sku_tin' = 'sku_box'): Said => ({
      ...{ kind: 'exchange', sent: true, status: 'done', startedBy: 'buyer', askedAt: later(noon, -days(30)) },
      ...{ endedAt: later(noon, -ago), lines: [{ skuId: sku, units }] },
    });
    const ask = (units: number, sales: readonly Said[], reason: Reason = 'damaged') =>
      whyNotAsk(long, undefined, { ...asks, reason, lines: [{ skuId: 'sku_box', units }] }, sales, noon);
    expect(ask(1, [])).toBe('after_sale_too_late');
    expect(ask(1, [exchanged(1, ASKED_WITHIN - 1)])).toBeUndefined();
    expect(ask(1, [exchanged(1, ASKED_WITHIN)])).toBe('after_sale_too_late');
    expect(ask(1, [exchanged(1, NO_REASON_NEEDED)], 'changed_mind')).toBe('after_sale_too_late');
    expect(ask(1, [exchanged(1, days(1))], 'changed_mind')).toBeUndefined();
    expect(ask(2, [exchanged(1, days(1))])).toBe('after_sale_too_late');
    expect(ask(1, [exchanged(1, days(1), 'sku_tin')])).toBe('after_sale_too_late');
    const again = { ...exchanged(1, days(1)), kind: 'return', askedAt: noon, endedAt: undefined } as const;
    expect(ask(1, [{ ...again, status: 'asked' }, exchanged(1, days(1))])).toBe('after_sale_too_late');
    expect(ask(1, [{ ...again, status: 'declined', endedAt: noon }, exchanged(1, days(1))])).toBeUndefined();
    // And what came in exchange for what had come in exchange.
    const second = { ...exchanged(1, days(1)), askedAt: later(noon, -days(8)) };
    expect(ask(1, [second, exchanged(1, days(10))])).toBeUndefined();
  });

  test('what is not paid, closed or waits for its team has its own ways; what was never sent is only refunded', () => {
    for (const status of ['unpaid', 'closed'] as const)
      expect(whyNotAsk({ status }, undefined, asks, [], noon)).toBe('after_sale_not_possible');
    expect(whyNotAsk({ status: 'paid' }, { status: 'open' }, asks, [], noon)).toBe('order_waits_for_team');
    expect(whyNotAsk({ status: 'paid' }, { status: 'formed' }, asks, [], noon)).toBeUndefined();
    const unsent = { ...asks, sent: false };
    for (const kind of KINDS)
      expect(whyNotAsk({ status: 'paid' }, undefined, { ...unsent, kind }, [], noon)).toBe(
        kind === 'refund' ? undefined : 'after_sale_not_possible',
      );
    expect(whyNotAsk({ status: 'shipped' }, undefined, { ...unsent, kind: 'refund' }, [], noon)).toBe(
      'after_sale_not_possible',
    );
  });

  test('in exchange: the same again at whatever price it has now, or something of the same goods that is not dearer', () => {
    const was = { skuId: 'sku_box', goodsId: 'goods_tea', listPrice: fen(88_00) } as const;
    const wanted = { id: 'sku_tin', goodsId: 'goods_tea', listPrice: fen(88_00), stock: 2 } as const;
    expect(whyNotInstead(was, wanted, 2)).toBeUndefined();
    expect(whyNotInstead(was, wanted, 3)).toBe('stock_short');
    expect(whyNotInstead(was, { ...wanted, listPrice: fen(88_01) }, 1)).toBe('exchange_dearer');
    expect(whyNotInstead(was, { ...wanted, id: 'sku_box', listPrice: fen(99_00) }, 1)).toBeUndefined();
    expect(whyNotInstead(was, { ...wanted, goodsId: 'goods_shrimp' }, 1)).toBe('not_found');
    expect(whyNotInstead(was, undefined, 1)).toBe('not_found');
  });

  test('an offer is less than all of it; all of it only where the goods need not be sent back', () => {
    const now = { status: 'asked', kind: 'refund', sent: true } as const;
    expect(whyNotOffer(now, fen(9_99), fen(10_00))).toBeUndefined();
    expect(whyNotOffer(now, fen(10_00), fen(10_00))).toBe('amount_changed');
    expect(whyNotOffer({ ...now, kind: 'return' }, fen(10_00), fen(10_00))).toBeUndefined();
    expect(whyNotOffer({ ...now, kind: 'return' }, fen(10_01), fen(10_00))).toBe('amount_changed');
    expect(whyNotOffer(now, zero, fen(10_00))).toBe('amount_changed');
    expect(whyNotOffer({ ...now, sent: false }, fen(1), fen(10_00))).toBe('after_sale_not_possible');
    expect(whyNotOffer({ ...now, kind: 'exchange' }, fen(1), fen(10_00))).toBe('after_sale_not_possible');
    expect(whyNotOffer({ ...now, status: 'offered' }, fen(1), fen(10_00))).toBe('after_sale_moved_on');
  });
});

function check({ sales, states, receipt, refunded }: Counter): void {
  for (const { skuId, quantity, shipped, unsent, returned, heldUnsent, heldSent } of states) {
    expect(Math.min(shipped, unsent, returned, heldUnsent, heldSent)).toBeGreaterThanOrEqual(0);
    expect(shipped + unsent + heldUnsent).toBeLessThanOrEqual(quantity);
    expect(returned + heldSent).toBeLessThanOrEqual(shipped);
    const ofLine = (sale: AfterSale) => sale.lines.filter((line) => line.skuId === skuId);
    const open = sales.filter((sale) => isOpen(sale) && sale.status !== 'refunding');
    const held = open.flatMap(ofLine).reduce((all, { units }) => all + units, 0);
    expect(held).toBe(heldUnsent + heldSent);
    // No unit is in two claims, nor is one asked back that was given up.
    const claims = sales.filter(
      (sale) => sale.kind !== 'exchange' && (sale.givenUp || (isOpen(sale) && sale.status !== 'refunding')),
    );
    const numbers = claims.flatMap(ofLine).flatMap((line) => line.numbers);
    expect(new Set(numbers).size).toBe(numbers.length);
    const line = receipt.lines.find((one) => one.skuId === skuId)!;
    const back = sales.filter(({ status }) => status === 'refunding' || status === 'done').flatMap(ofLine);
    expect(sum(back.map(({ cash }) => cash))).toBeLessThanOrEqual(lineTotal(line));
  }
  for (const sale of sales) {
    expect(sale.total).toBe(sum(sale.lines.map(({ cash }) => cash)) + sale.freight);
    expect(sale.total).toBeGreaterThanOrEqual(0);
    expect(isOpen(sale)).toBe(sale.endedAt === undefined);
  }
  expect(refunded).toBeLessThanOrEqual(total(receipt));
}

test('whatever is done in whatever order: no unit is in two claims, and never more goes back than was paid', () => {
  fc.assert(
    fc.property(receipts, deeds, (receipt, done) => {
      const counter = new Counter(receipt);
      for (const deed of done) {
        counter.do(deed);
        check(counter);
      }
    }),
    { numRuns: 300 },
  );
});

test('when all is over and everything went back for the fault of the shop, exactly all that was paid has gone back', () => {
  fc.assert(
    fc.property(receipts, deeds, (receipt, done) => {
      const counter = new Counter(receipt);
      for (const deed of done) counter.do({ ...deed, fault: true });
      for (const sale of counter.sales) {
        const by = {
          which: counter.sales.indexOf(sale),
          units: 1,
          line: 0,
          kind: 'refund',
          sent: true,
          part: 1,
        } as const;
        for (const deed of [
          'disagree',
          'sendBack',
          'check',
          'reship',
          'confirm',
          'accept',
          'sendBack',
          'check',
          'reship',
          'confirm',
        ] as const)
          counter.do({ ...by, deed, fault: true });
      }
      for (const { skuId } of receipt.lines) {
        for (const sent of [false, true]) {
          const state = () => counter.states.find((one) => one.skuId === skuId)!;
          const units = claimable(state(), sent);
          if (units === 0) continue;
          counter.begin('ask', { kind: 'refund', sent, units, skuId, part: 1, fault: true });
          counter.do({
            deed: 'accept',
            which: counter.sales.length - 1,
            units,
            line: 0,
            kind: 'refund',
            sent,
            part: 1,
            fault: true,
          });
        }
      }
      check(counter);
      expect(isNothingKept(counter.states)).toBe(true);
      // What a merchant withheld for goods that came back is the only thing that stays; here nobody withheld anything.
      expect(counter.refunded).toBe(total(receipt));
    }),
    { numRuns: 200 },
  );
});

test('each step waits so long and no longer, and what is over waits for nobody', () => {
  const counter = new Counter(quote(fc.sample(baskets, { numRuns: 1, seed: 1 })[0]!));
  counter.begin('ask', {
    kind: 'refund',
    sent: false,
    units: 1,
    skuId: counter.states[0]!.skuId,
    part: 1,
    fault: true,
  });
  const [sale] = counter.sales as [AfterSale];
  const waits = (status: AfterSale['status']) => ((moved(sale, status, noon).actBy ?? noon) - noon) as Instant;
  expect(waits('asked')).toBe(days(2));
  expect(waits('offered')).toBe(days(3));
  expect(waits('sending')).toBe(days(7));
  expect(waits('returning')).toBe(days(10));
  expect(waits('reshipping')).toBe(days(7));
  expect(waits('reshipped')).toBe(days(10));
  for (const status of ['refunding', 'done', 'declined', 'withdrawn', 'expired'] as const)
    expect(waits(status)).toBe(0);
});
