import type { OrderView } from '@/contract/order';
import { fen } from '@/domain/money';
import { UNTRACKED } from '@/domain/parcel';
import { hours, type Instant, later, minutes } from '@/domain/time';
import { orderSteps } from '@/packages/order/orderSteps';
import { zh } from '@/texts/zh';
import { home, noon } from '../../support/fixtures';

const at = (count: number): Instant => later(noon, minutes(count));
const seat = (count: number) =>
  ({ userId: 'user_1', nickname: '', avatar: '', position: 1, paid: true, at: at(count) }) as const;
const order: OrderView = {
  ...{
    id: 'order_1',
    number: 'P26111810370001',
    status: 'paid',
    remark: '',
    placedAt: noon,
    payBy: at(15),
    paidAt: at(1),
  },
  receipt: { lines: [], freight: fen(8_00), freights: [] },
  ...{ to: { way: 'express', address: home }, way: 'express', lines: [], parcels: [], refunds: [], afterSales: [] },
};
const now = later(noon, hours(30));
const told = (facts: Partial<OrderView>) =>
  orderSteps({ ...order, ...facts }, now, 'zh', zh.orders).map(({ title, state }) => [title, state]);

test('the newest is first, and it is what holds now', () => {
  const parcel = {
    ...({ id: 'parcel_1', carrier: 'ZTO', waybill: '731200004471', isExchange: false, lines: [] } as const),
    ...{ shippedAt: at(60), tracking: UNTRACKED },
  };
  expect(told({ status: 'shipped', shippedAt: at(60), parcels: [parcel] })).toEqual([
    ['店里发货', 'now'],
    ['付款 ¥8.00', 'done'],
    ['下单', 'done'],
  ]);
});

test('a team forms with its last payment', () => {
  const facts = { kind: 'standard', needs: 2, given: 0, deadline: at(99) } as const;
  const team = { ...facts, id: 'team_1', status: 'formed', size: 2, seats: [seat(1), seat(7)] } as const;
  expect(told({ team })[0]).toEqual(['2 人到齐，成团', 'now']);
});

test('what happened in the same moment stays in its turn, and a refund that is done is over', () => {
  const refund = {
    no: 'R26111821050000000000000011',
    amount: fen(8_00),
    because: 'team_lapsed',
    status: 'done',
    askedAt: at(90),
    endedAt: at(91),
  } as const;
  expect(told({ status: 'closed', closedAt: at(90), closedBy: 'team_lapsed', refunds: [refund] })).toEqual([
    ['¥8.00 已退回', 'done'],
    ['¥8.00 交给微信退款', 'done'],
    ['到时间没凑齐', 'done'],
    ['付款 ¥8.00', 'done'],
    ['下单', 'done'],
  ]);
  const byHand = { ...refund, settled: '银行转账' };
  expect(told({ status: 'closed', closedAt: at(90), closedBy: 'team_lapsed', refunds: [byHand] })[0]).toEqual([
    '店里另外退给你 ¥8.00',
    'done',
  ]);
});

test('a refund on its way is what holds now', () => {
  const refund = { no: 'R2', amount: fen(8_00), because: 'paid_late', status: 'asked', askedAt: at(90) } as const;
  expect(told({ status: 'closed', closedAt: at(15), closedBy: 'timeout', refunds: [refund] })[0]).toEqual([
    '¥8.00 交给微信退款',
    'now',
  ]);
});
