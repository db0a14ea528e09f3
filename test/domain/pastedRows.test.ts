import fc from 'fast-check';
import { CARRIERS } from '@/domain/parcel';
import { MOST_ROWS, pastedRows } from '@/domain/pastedRows';
import { carriersOf, guessCarrier } from '@/domain/waybillForm';

const A = 'P261122100012345678';
const B = 'P261122100087654321';
const facts = (text: string) => pastedRows(text).map(({ line: _, text: __, ...row }) => row);

test('order, company and number in any order, with anything between', () => {
  const row = { order: A, carrier: 'ZTO', waybill: '75312345678901' };
  for (const text of [
    `${A}\t中通\t75312345678901`,
    `75312345678901,${A},中通快递`,
    `中通：75312345678901  ${A.toLowerCase()}`,
    `订单（${A}）；中通速递；75312345678901`,
    `1. 林小满 13812345678 ${A} ZTO 75312345678901 2026-11-22`,
    `${A}，７５３１２３４５６７８９０１ 中通`, // Full width, as some keyboards write it.
  ]) {
    expect(facts(text)).toEqual([row]);
  }
});

test('a company that is not named is told by its number, else it is the usual one', () => {
  expect(facts(`${A} SF1234567890123`)).toEqual([{ order: A, carrier: 'SF', waybill: 'SF1234567890123' }]);
  expect(facts(`${A} 12345678`)).toEqual([{ order: A, waybill: '12345678', problem: 'no_carrier' }]);
  expect(pastedRows(`${A} 12345678`, 'YD')[0]).toMatchObject({ carrier: 'YD', waybill: '12345678' });
});

test('each bad row says what is wrong with it, and where it stood', () => {
  const rows = pastedRows(
    [
      '订单号,快递,运单号',
      `${A} 中通 75312345678901`,
      '',
      '中通 75312345678902',
      `${A} ${B} 75312345678903`,
      `${B} 中通`,
      `${B} 7.53E+13`,
      `${A} 75312345678904`,
      `P261122100011111111 75312345678905 75312345678906`,
    ].join('\r\n'),
  );
  expect(rows.map(({ line, problem }) => [line, problem])).toEqual([
    [2, undefined],
    [4, 'no_order'],
    [5, 'two_orders'],
    [6, 'no_waybill'],
    [7, 'order_twice'],
    [8, 'order_twice'],
    [9, 'two_waybills'],
  ]);
  expect(pastedRows(`x 1234\n${B} 7.53E+13`)[1]).toMatchObject({ problem: 'rounded' });
});

test('whatever is pasted becomes rows with a line of their own, at most as many as are asked about at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2_000 }), (text) => {
      const rows = pastedRows(text);
      expect(rows.length).toBeLessThanOrEqual(MOST_ROWS);
      for (const { order, waybill, carrier, problem } of rows) {
        expect(problem === undefined).toBe(Boolean(order && waybill && carrier));
      }
      expect(new Set(rows.map(({ line }) => line)).size).toBe(rows.length);
    }),
  );
});

test('good rows name each order once', () => {
  const order = fc.constantFrom(A, B, 'P261122100011111111');
  const carrier = fc.constantFrom(...CARRIERS);
  fc.assert(
    fc.property(fc.array(fc.tuple(order, carrier), { maxLength: 20 }), (rows) => {
      const good = pastedRows(rows.map(([one, by], i) => `${one} ${by} 9000000${i}00`).join('\n')).filter(
        ({ problem }) => !problem,
      );
      expect(good.map((row) => row.order).sort()).toEqual([...new Set(rows.map(([one]) => one))].sort());
    }),
  );
});

test.each([
  ['SF1234567890123', 'SF'],
  ['YT1234567890123', 'YTO'],
  ['JDVB12345678901', 'JD'],
  ['75312345678901', 'ZTO'],
  ['773123456789012', 'STO'],
  ['4312345678901', 'YD'],
  ['EA123456789CN', 'EMS'],
  ['DPK123456789012', 'DBL'],
  ['12345678', undefined],
] as const)('%s looks like %s', (waybill, carrier) => {
  expect(guessCarrier(waybill)).toBe(carrier);
  expect(guessCarrier(waybill.toLowerCase())).toBe(carrier);
  expect(carriersOf(waybill).length).toBeLessThanOrEqual(1);
});
