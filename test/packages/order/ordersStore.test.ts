import type { OrderCard, OrderView } from '@/contract/order';
import type { OrderId } from '@/domain/id';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { later, minutes } from '@/domain/time';
import { OrdersStore } from '@/packages/order/ordersStore';
import { fakeShop } from '../../stores/fakeShop';
import { noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { requestPayment: jest.fn() } }));

const receipt = { lines: [], freight: fen(0), freights: [] };
const address = {
  name: '林小满',
  phone: '13800000000',
  region: ['浙江省', '杭州市', '西湖区'],
  detail: '文三路 1 号',
} as const;
const order = (id: OrderId, facts: Partial<OrderView> = {}): OrderView => ({
  ...{ id, number: 'P26111810370001', status: 'unpaid', receipt, remark: '' },
  ...{ to: { way: 'express', address }, way: 'express', lines: [], parcels: [], refunds: [], afterSales: [] },
  ...{ placedAt: noon, payBy: later(noon, minutes(15)), ...facts },
});
const none = { unpaid: 0, teaming: 0, toShip: 0, shipped: 0, toReview: 0, afterSale: 0 };
const me = { userId: 'user_xiaoman', nickname: '林小满', avatar: '' } as const;

/** A page of these orders. `becomes` is what an order is when it is looked at again. */
async function openOrders(orders: readonly OrderCard[], tab: OrdersStore['tab'] = 'all') {
  let next: OrderView | Error = order('order_1');
  const listOrders = jest.fn(async () => ({ items: orders }));
  const viewOrder = jest.fn(async () => (next instanceof Error ? Promise.reject(next) : next));
  const viewMe = jest.fn(async () => ({
    me,
    orders: { ...none, unpaid: orders.length },
    saved: fen(0),
    unread: 0,
    purse: { favourites: 0 },
  }));
  const payOrder = jest.fn(async () => ({ paid: true as const }));
  const checkPayment = jest.fn(async () => ({ status: 'paid' as const }));
  const cancelOrder = jest.fn(async () => ({}));
  const receiveOrder = jest.fn(async () => ({}));
  const remindOrder = jest.fn(async () => ({}));
  const deleteOrder = jest.fn(async () => ({}));
  const buyAgain = jest.fn(async () => ({ count: 3, left: 1 }));
  const doing = { payOrder, checkPayment, cancelOrder, receiveOrder, remindOrder, deleteOrder, buyAgain };
  const api = { listOrders, viewOrder, viewMe, ...doing };
  const store = new OrdersStore(await fakeShop(api), tab);
  await store.show();
  return {
    ...api,
    store,
    ids: () => store.list.items.map(({ id }) => id),
    becomes: (now: typeof next) => (next = now),
  };
}

test('coming back looks again only at the order that was opened', async () => {
  const { store, listOrders, viewOrder, ids, becomes } = await openOrders([order('order_2'), order('order_1')]);
  becomes(order('order_1', { status: 'paid' }));
  store.open('order_1');
  await store.show();
  await store.show();
  expect(listOrders).toHaveBeenCalledTimes(1);
  expect(viewOrder).toHaveBeenCalledTimes(1);
  expect(ids()).toEqual(['order_2', 'order_1']);
  expect(store.list.items[1]?.status).toBe('paid');
});

test('an order that is paid leaves the tab of those to pay', async () => {
  const { store, ids, becomes } = await openOrders([order('order_2'), order('order_1')], 'unpaid');
  becomes(order('order_1', { status: 'paid' }));
  await store.refresh('order_1');
  expect(ids()).toEqual(['order_2']);
});

test('an order of an open team stays where teams wait', async () => {
  const facts = { kind: 'standard', size: 2, needs: 2, given: 0, deadline: later(noon, minutes(5)) } as const;
  const team = { ...facts, id: 'team_1', status: 'open', seats: [] } as const;
  const waiting = order('order_1', { status: 'paid', team });
  const { store, ids, becomes } = await openOrders([waiting], 'teaming');
  becomes(waiting);
  await store.refresh('order_1');
  expect(ids()).toEqual(['order_1']);

  becomes({ ...waiting, team: { ...team, status: 'formed' } });
  await store.refresh('order_1');
  expect(ids()).toEqual([]);
});

test('an order that is gone leaves the list; without an answer it stays as it was', async () => {
  const { store, ids, becomes } = await openOrders([order('order_2'), order('order_1')]);
  becomes(new Outage('lost'));
  await store.refresh('order_1');
  expect(ids()).toEqual(['order_2', 'order_1']);
  becomes(new Refusal('not_found'));
  await store.refresh('order_1');
  expect(ids()).toEqual(['order_2']);
});

test('another tab is another question', async () => {
  const { store, listOrders } = await openOrders([order('order_1')]);
  store.choose('shipped');
  expect(store.list.items).toEqual([]);
  expect(listOrders).toHaveBeenLastCalledWith({ tab: 'shipped' });
});

test('while one order is being cancelled nothing is done with another', async () => {
  const { store, cancelOrder, receiveOrder } = await openOrders([order('order_1')]);
  const cancelling = store.deeds.cancel('order_1');
  expect(store.deeds.busyWith).toBe('order_1');
  expect(await store.deeds.receive('order_2')).toBe(false);
  expect(await cancelling).toBe(true);
  expect(cancelOrder).toHaveBeenCalledTimes(1);
  expect(receiveOrder).not.toHaveBeenCalled();
  expect(store.deeds.busyWith).toBeUndefined();
});

test('why an order was not cancelled is kept', async () => {
  const { store, cancelOrder } = await openOrders([order('order_1')]);
  cancelOrder.mockRejectedValue(new Refusal('order_not_cancellable'));
  expect(await store.deeds.cancel('order_1')).toBe(false);
  expect(store.deeds.failed).toEqual({ kind: 'refused', code: 'order_not_cancellable' });
});

test('orders are looked for once for each pause in the typing, and without words not at all', async () => {
  jest.useFakeTimers();
  try {
    const { store, listOrders } = await openOrders([order('order_1')]);
    store.type('笔');
    store.type('笔袋 ');
    expect(listOrders).toHaveBeenCalledTimes(1);
    jest.runAllTimers();
    expect(listOrders).toHaveBeenCalledTimes(2);
    expect(listOrders).toHaveBeenLastCalledWith({ tab: 'all', search: '笔袋' });
    store.find('  ');
    expect([store.isAsked, listOrders.mock.calls.length]).toEqual([false, 2]);
  } finally {
    jest.useRealTimers();
  }
});

test('buying again says how many kinds lie in the cart, and which could not be had', async () => {
  const { store } = await openOrders([order('order_1')]);
  expect(await store.deeds.buyAgain('order_1')).toEqual({ count: 3, left: 1 });
  store.forget('order_1');
  expect(store.list.items).toEqual([]);
});
