import fc from 'fast-check';
import { masked, PHONE } from '@/domain/address';
import { STRANGER, whyNotOpen, whyNotTakePart } from '@/domain/campaign';
import { optionsOf } from '@/domain/goods';
import { isId } from '@/domain/id';
import * as ledger from '@/domain/ledger';
import { fen } from '@/domain/money';
import * as order from '@/domain/order';
import { orderNumber, paymentNumber, refundNumber } from '@/domain/payment';
import { quote } from '@/domain/quote';
import { inOneOrder, whyNotTake } from '@/domain/stock';
import { days, hours, type Instant, isOver, later, minutes, seconds } from '@/domain/time';
import { timeOrdered } from '../../cloudfunctions/platform/node';
import { both, home, noon, tea, threesome } from '../support/fixtures';

const receipt = quote({ lines: [], delivery: { way: 'pickup' }, now: noon });
const unpaid = order.place(
  { id: 'order_1', number: 'P1', buyerId: 'user_1', receipt, to: { way: 'express', address: home }, remark: '' },
  noon,
);
const paid = order.pay(unpaid, noon);
const shipped = order.ship(paid, noon);
const received = order.receive(shipped, noon);
const closed = order.close(unpaid, 'timeout', noon);

describe('an order', () => {
  test.each([
    ['unpaid', unpaid, [undefined, undefined, 'order_not_shippable', 'order_not_receivable']],
    ['paid', paid, ['order_not_payable', 'order_not_cancellable', undefined, 'order_not_receivable']],
    ['shipped', shipped, ['order_not_payable', 'order_not_cancellable', 'order_not_shippable', undefined]],
    [
      'received',
      received,
      ['order_not_payable', 'order_not_cancellable', 'order_not_shippable', 'order_not_receivable'],
    ],
    ['closed', closed, ['order_not_payable', 'order_not_cancellable', 'order_not_shippable', 'order_not_receivable']],
  ] as const)('that is %s can be paid, cancelled, shipped, received: %j', (_, one, answers) => {
    expect([
      order.whyNotPay(one, noon),
      order.whyNotCancel(one),
      order.whyNotShip(one, undefined),
      order.whyNotReceive(one),
    ]).toEqual(answers);
  });

  test.each([
    ['unstarted', 'order_waits_for_team'],
    ['open', 'order_waits_for_team'],
    ['formed', undefined],
    ['lapsed', 'order_waits_for_team'],
  ] as const)('in a team that is %s ships: %s', (status, answer) => {
    expect(order.whyNotShip(paid, { status })).toBe(answer);
  });

  test('can be paid until its time, and not at it', () => {
    expect(order.whyNotPay(unpaid, later(unpaid.payBy, -1))).toBeUndefined();
    expect(order.whyNotPay(unpaid, unpaid.payBy)).toBe('order_not_payable');
    expect(unpaid.payBy).toBe(later(noon, minutes(15)));
  });

  test('that was paid and closed still knows when it was paid', () => {
    expect(order.close(paid, 'team_lapsed', noon)).toMatchObject({ status: 'closed', paidAt: noon });
  });

  test('goes only forward: the compiler knows', () => {
    // @ts-expect-error What is closed is not paid.
    order.pay(closed, noon);
    // @ts-expect-error What is not paid does not ship.
    order.ship(unpaid, noon);
    // @ts-expect-error What has arrived does not close.
    order.close(received, 'refunded', noon);
  });
});

describe('the ledger', () => {
  type Event = { readonly late: boolean; readonly amount: number; readonly back: 'no' | 'asked' | 'done' };
  const events: fc.Arbitrary<Event[]> = fc.array(
    fc.record({
      late: fc.boolean(),
      amount: fc.integer({ min: 1, max: 1e9 }),
      back: fc.constantFrom('no' as const, 'asked' as const, 'done' as const),
    }),
    { maxLength: 30 },
  );

  test('sums to zero whatever happens, and owes what was asked for and not done', () => {
    fc.assert(
      fc.property(events, (all) => {
        const transfers = all.flatMap(({ late, amount, back }, i) => {
          const came = late ? ledger.paidLate(`T${i}`, fen(amount), noon) : ledger.paid(`T${i}`, fen(amount), noon);
          const asked = ledger.refundAsked(`R${i}`, late ? 'unclaimed' : 'sales', fen(amount), noon);
          const done = ledger.refundDone(`R${i}`, fen(amount), noon);
          return [...came, ...(back === 'no' ? [] : asked), ...(back === 'done' ? done : [])];
        });
        const totals = ledger.balances(transfers);
        expect([...totals.values()].reduce((a, b) => a + b, 0)).toBe(0);
        const sumOf = (some: (event: Event) => boolean) => all.filter(some).reduce((a, { amount }) => a + amount, 0);
        expect(totals.get('refunds') ?? 0).toBe(sumOf(({ back }) => back === 'asked'));
        expect(totals.get('sales') ?? 0).toBe(sumOf(({ late, back }) => !late && back === 'no'));
        expect(totals.get('unclaimed') ?? 0).toBe(sumOf(({ late, back }) => late && back === 'no'));
        expect(new Set(transfers.map(({ id }) => id)).size).toBe(transfers.length);
      }),
    );
  });

  test('moves something, or it is a mistake of ours', () => {
    expect(() => ledger.paid('T1', fen(0), noon)).toThrow('bug: expected that T1.paid moves an amount');
  });
});

describe('numbers', () => {
  const dice = (sides: number) => Math.floor(sides / 2);
  const moments = fc.integer({ min: 0, max: 4_102_444_800_000 }).map((ms) => ms as Instant);

  test('are of the form that WeChat Pay takes, tell their kind, and name the minute in Shanghai', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const payment = paymentNumber(now, dice);
        for (const number of [orderNumber(now, dice), payment, refundNumber(payment, 'team_lapsed')]) {
          expect(number).toMatch(/^[0-9A-Za-z_\-|*]{6,32}$/);
          expect(number).toMatch(/^[PTR]\d{18,30}$/);
        }
        expect(refundNumber(payment, 'paid_late')).not.toBe(refundNumber(payment, 'team_lapsed'));
      }),
    );
    expect(orderNumber(Date.UTC(2026, 10, 18, 16, 5) as Instant, () => 3)).toBe(`P2611190005${'3'.repeat(8)}`);
  });
});

describe('ids', () => {
  test.each([
    ['order_1', true],
    ['order_01J9ZZZ', true],
    ['order_', false],
    ['order', false],
    ['order_1\n', false],
    ['order_1 ', false],
    ['order_a-b', false],
    ['orders_1', false],
    ['team_1', false],
    [`order_${'x'.repeat(40)}`, true],
    [`order_${'x'.repeat(41)}`, false],
    [7, false],
    [null, false],
    [['order_1'], false],
    [{ toString: () => 'order_1' }, false],
  ])('%j is the id of an order: %s', (text, answer) => {
    expect(isId('order', text)).toBe(answer);
  });

  test('are ordered by their time, and never alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 }), fc.integer({ min: 1, max: 2 ** 47 }), (now, wait) => {
        expect(timeOrdered(now) < timeOrdered(now + wait)).toBe(true);
        expect(isId('order', `order_${timeOrdered(now)}`)).toBe(true);
      }),
    );
    expect(new Set(Array.from({ length: 10_000 }, () => timeOrdered(1))).size).toBe(10_000);
  });
});

test('a deadline belongs to what comes after it', () => {
  expect([isOver(noon, later(noon, -1)), isOver(noon, noon), isOver(noon, later(noon, 1))]).toEqual([
    false,
    true,
    true,
  ]);
  expect([seconds(1), minutes(1), hours(1), days(1)]).toEqual([1_000, 60_000, 3_600_000, 86_400_000]);
});

test('a campaign runs from its start and not at its end, and sells one person so many', () => {
  expect(whyNotOpen(threesome, threesome.startsAt)).toBeUndefined();
  expect(whyNotOpen(threesome, threesome.startsAt - 1)).toBe('campaign_not_yet');
  expect(whyNotOpen(threesome, threesome.endsAt)).toBe('campaign_over');
  const after = (units: number, more: number) => whyNotTakePart(threesome, { ...STRANGER, units }, 'friend', more);
  expect([after(1, 1), after(1, 2), after(2, 1)]).toEqual([undefined, 'campaign_limit', 'campaign_limit']);
});

test('stock is taken in one order, whoever asks, and only as far as there is some', () => {
  const lines = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { maxLength: 20 });
  fc.assert(
    fc.property(lines, (ids) => {
      const asked = ids.map((id) => ({ skuId: `sku_${id}` as const, quantity: 1 }));
      expect(inOneOrder([...asked].reverse())).toEqual(inOneOrder(asked));
      expect(inOneOrder(asked)).toHaveLength(asked.length);
    }),
  );
  expect([whyNotTake(tea, { stock: 2 }, 2), whyNotTake(tea, { stock: 1 }, 2)]).toEqual([undefined, 'stock_short']);
  expect(whyNotTake({ onSale: false }, { stock: 0 }, 1)).toBe('goods_off');
});

test('what was chosen is said as people say it, and a telephone is shown in part', () => {
  const specs = [
    { name: both('颜色'), options: [both('海蓝'), both('柿')] },
    { name: both('大小'), options: [both('中号')] },
  ];
  expect(optionsOf(specs, { options: [1, 0] }).zh).toBe('柿 · 中号');
  expect(optionsOf(specs, { options: [] }).zh).toBe('');
  expect(masked('13812345678')).toBe('138 **** 5678');
  expect(
    ['13812345678', '12812345678', '1381234567', '138123456789', '+8613812345678'].map((text) => PHONE.test(text)),
  ).toEqual([true, false, false, false, false]);
});
