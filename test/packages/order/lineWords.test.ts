import type { OrderView } from '@/contract/order';
import { fen } from '@/domain/money';
import { type LineState, type Tracking, UNTRACKED, untouched } from '@/domain/parcel';
import { hours, later } from '@/domain/time';
import { canAskAfterSale } from '@/packages/order/canAskAfterSale';
import { deedsOf } from '@/packages/order/deedsOf';
import { lineWords, sentAndLeft } from '@/packages/order/lineWords';
import { parcelName } from '@/packages/order/parcelName';
import { parcelSteps } from '@/packages/order/parcelSteps';
import { zh } from '@/texts/zh';
import { noon } from '../../support/fixtures';

const { line: words } = zh.orders;
const line = (facts: Partial<LineState> = {}): LineState => ({
  ...untouched({ skuId: 'sku_box', quantity: 3 }),
  ...facts,
});
const parcel = (id: 'parcel_1' | 'parcel_2', state: Tracking['state'], isExchange = false) => ({
  ...{ id, carrier: 'ZTO' as const, waybill: '7312', isExchange, lines: [{ skuId: 'sku_box' as const, quantity: 1 }] },
  ...{ shippedAt: noon, tracking: { ...UNTRACKED, state } },
});
const told = (facts: Partial<OrderView>) =>
  lineWords(
    { status: 'paid', way: 'express', lines: [line()], parcels: [], afterSales: [], ...facts },
    'sku_box',
    words,
  );

test('what has become of a line is said in a word', () => {
  expect(told({})).toEqual(['还没发']);
  expect(told({ way: 'pickup' })).toEqual(['还没取']);
  expect(told({ lines: [line({ shipped: 1 })] })).toEqual(['发了 1 件，还有 2 件']);
  const all = [line({ shipped: 3 })];
  expect(
    told({ status: 'shipped', lines: all, parcels: [parcel('parcel_1', 'signed'), parcel('parcel_2', 'moving')] }),
  ).toEqual(['路上']);
  expect(told({ status: 'shipped', lines: all, parcels: [parcel('parcel_1', 'signed')] })).toEqual(['已签收']);
  expect(told({ status: 'received', lines: all })).toEqual(['已收货']);
  expect(told({ status: 'unpaid' })).toEqual([]);
});

test('what was given back is said with its amount, and what is talked about', () => {
  const sale = { status: 'done', lines: [{ skuId: 'sku_box', units: 1, cash: fen(40_00) }] };
  const facts = { afterSales: [sale] as unknown as OrderView['afterSales'] };
  const lines = [line({ shipped: 3, returned: 1, heldSent: 1 })];
  expect(told({ status: 'received', lines, ...facts })).toEqual(['已收货', '1 件在办售后', '已退 1 件 ¥40.00']);
  expect(told({ status: 'closed', lines: [line({ unsent: 3 })] })).toEqual(['已退 3 件']);
});

test('what is asked back is not sent yet, but counted as left', () => {
  expect(sentAndLeft([line({ shipped: 1, heldUnsent: 1 }), line({ unsent: 1 })])).toEqual({ sent: 1, left: 4 });
});

test('an after-sale is offered while there is something to ask for, and time for it', () => {
  const order = { status: 'paid', lines: [line()], team: undefined, afterSales: [] } as const;
  expect(canAskAfterSale(order, noon)).toBe(true);
  expect(canAskAfterSale({ ...order, lines: [line({ heldUnsent: 3 })] }, noon)).toBe(false);
  expect(canAskAfterSale({ ...order, status: 'unpaid' }, noon)).toBe(false);
  const received = { ...order, status: 'received', receivedAt: noon, lines: [line({ shipped: 3 })] } as const;
  expect(canAskAfterSale(received, later(noon, hours(24 * 15 - 1)))).toBe(true);
  expect(canAskAfterSale(received, later(noon, hours(24 * 15)))).toBe(false);
  expect(canAskAfterSale(received, noon, 'sku_tin')).toBe(false);
});

test('what most want is first, and nothing can be done with what is being closed', () => {
  const alone = { way: 'express', team: undefined } as const;
  expect(deedsOf(alone, 'unpaid')).toEqual(['pay', 'cancel']);
  expect(deedsOf(alone, 'overdue')).toEqual([]);
  expect(deedsOf(alone, 'shipped')[0]).toBe('receive');
  expect(deedsOf(alone, 'received')).toContain('delete');
  expect(deedsOf({ ...alone, way: 'pickup' }, 'received')).not.toContain('parcels');
});

test('parcels are counted where there are several; what is sent in exchange is not one of them', () => {
  const [one, two, other] = [
    parcel('parcel_1', 'moving'),
    parcel('parcel_2', 'moving'),
    parcel('parcel_2', 'moving', true),
  ];
  expect(parcelName([one, two], two, zh.orders)).toBe('第 2 包');
  expect(parcelName([one, other], one, zh.orders)).toBe('包裹');
  expect(parcelName([one, other], other, zh.orders)).toBe('换货的包裹');
});

test('the way of a parcel begins with the shop, unless its carrier’s clock is behind', () => {
  const event = (at: number) => ({ at: later(noon, hours(at)), words: `${at}` });
  const steps = (at: number, state: Tracking['state']) =>
    parcelSteps({ shippedAt: noon, tracking: { state, events: [event(at)] } }, noon, 'zh', zh.orders).map(
      ({ title, state: how }) => [title, how],
    );
  expect(steps(1, 'moving')).toEqual([
    ['1', 'now'],
    ['店里发货', 'done'],
  ]);
  expect(steps(-1, 'signed')).toEqual([['-1', 'done']]);
});
