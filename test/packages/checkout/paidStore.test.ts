import type { OrderView } from '@/contract/order';
import { Outage } from '@/domain/outage';
import { PaidStore } from '@/packages/checkout/paidStore';
import { fakeShop } from '../../stores/fakeShop';
import { owned } from '../../support/couponViews';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask'] }));
afterEach(() => jest.useRealTimers());

const LOOKS = 5_000; // ms between two looks
const order = (status: string, team?: object) => ({ id: 'order_1', status, team }) as unknown as OrderView;
const team = (status: string) => ({ id: 'team_lan', status });

async function openPage(first: OrderView, itsTeam?: ReturnType<typeof team>) {
  const api = {
    viewOrder: jest.fn().mockResolvedValue(first),
    viewTeam: jest.fn().mockResolvedValue(itsTeam),
    payOrder: jest.fn(),
    checkPayment: jest.fn(),
    viewThanks: jest.fn().mockResolvedValue({}),
    couponsOfOrder: jest.fn().mockResolvedValue([]),
  };
  const store = new PaidStore((await fakeShop(api)) as never, 'order_1');
  store.watch();
  await jest.advanceTimersByTimeAsync(1);
  return { store, ...api };
}

test('gifts that come a moment after the payment are found, and then no more is asked', async () => {
  const { store, viewThanks, couponsOfOrder } = await openPage(order('paid'));
  expect(store.gifts.value).toEqual({ thanks: {}, coupons: [] });
  viewThanks.mockResolvedValue({ envelope: { envelopeId: 'envelope_1' } });
  couponsOfOrder.mockResolvedValue([owned({ way: 'payment' })]);
  await jest.advanceTimersByTimeAsync(LOOKS);
  expect(store.gifts.value).toMatchObject({ thanks: { envelope: {} }, coupons: [{ way: 'payment' }] });
  await jest.advanceTimersByTimeAsync(5 * LOOKS);
  expect(viewThanks).toHaveBeenCalledTimes(2);
  store.rest();
});

test('where nothing is given, the page looks a few times and rests; once the team has formed, again', async () => {
  const { store, viewThanks, viewOrder, viewTeam } = await openPage(order('paid', team('open')), team('open'));
  await jest.advanceTimersByTimeAsync(20 * LOOKS);
  const looked = viewThanks.mock.calls.length;
  expect(looked).toBe(6);
  viewOrder.mockResolvedValue(order('paid', team('formed')));
  viewTeam.mockResolvedValue(team('formed'));
  await jest.advanceTimersByTimeAsync(2 * LOOKS);
  expect(viewThanks.mock.calls.length).toBeGreaterThan(looked);
  store.rest();
});

test('an order that is closed brings nothing, and that nobody answers breaks nothing', async () => {
  const closed = await openPage(order('closed'));
  expect(closed.viewThanks).not.toHaveBeenCalled();
  closed.store.rest();

  const { store, viewThanks } = await openPage(order('paid'));
  viewThanks.mockRejectedValue(new Outage('down'));
  await jest.advanceTimersByTimeAsync(LOOKS);
  expect([store.result.failed, store.result.value?.order.status]).toEqual([undefined, 'paid']);
  store.rest();
});
