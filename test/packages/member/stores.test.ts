import type { CardView } from '@/contract/card';
import type { CheckInView, PointsGoodsView } from '@/contract/member';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { days, later } from '@/domain/time';
import { cheapestPlan, inForce, monthsSince } from '@/packages/member/cards';
import { CheckInStore } from '@/packages/member/checkInStore';
import { MemberStore } from '@/packages/member/memberStore';
import { PointsGoodsStore, restOf } from '@/packages/member/pointsGoodsStore';
import { PointsStore } from '@/packages/member/pointsStore';
import { fakeShop } from '../../stores/fakeShop';
import { both, noon } from '../../support/fixtures';

const view = (more: Partial<CheckInView> = {}): CheckInView => ({
  ...{ today: '2026-11-21', month: '2026-11', days: [19, 20], done: false, streak: 2 },
  ...{ rewards: [5, 5, 10], next: 2, growth: 15, ...more },
});

async function openCheckIn() {
  const viewCheckIn = jest.fn(async ({ month }: { month?: string | undefined }) => ({
    checkIn: view(month === undefined ? {} : { month, days: [1] }),
  }));
  const checkIn = jest.fn(async () => ({ points: 10, streak: 3, growth: 15 }));
  const store = new CheckInStore(await fakeShop({ viewCheckIn, checkIn }));
  await store.load();
  return { store, viewCheckIn, checkIn };
}

test('months are turned back two years, and not into the future', async () => {
  const { store, viewCheckIn } = await openCheckIn();
  await store.turn(1);
  expect(viewCheckIn).toHaveBeenCalledTimes(1);
  expect([store.isThisMonth, store.canGoBack]).toEqual([true, true]);

  await store.turn(-1);
  expect(viewCheckIn).toHaveBeenLastCalledWith({ month: '2026-10' });
  expect(store.isThisMonth).toBe(false);
  await store.turn(1);
  expect(viewCheckIn).toHaveBeenLastCalledWith({}); // This month is asked for as such: another may begin meanwhile.

  for (let i = 0; i < 30; i += 1) await store.turn(-1);
  expect(store.view.value?.checkIn?.month).toBe('2024-11');
  expect(store.canGoBack).toBe(false);
});

test('a month that does not come leaves the one that is there', async () => {
  const { store, viewCheckIn } = await openCheckIn();
  viewCheckIn.mockRejectedValueOnce(new Outage('offline'));
  await store.turn(-1);
  expect(store.view.value?.checkIn?.month).toBe('2026-11');
  await store.turn(-1);
  expect(viewCheckIn).toHaveBeenLastCalledWith({ month: '2026-10' });
});

test('the tap of today is made once, and the page goes back to this month to show it', async () => {
  const { store, viewCheckIn, checkIn } = await openCheckIn();
  await store.turn(-1);
  const both = [store.checkIn(), store.checkIn()];
  expect(await Promise.all(both)).toEqual([true, false]);
  expect(checkIn).toHaveBeenCalledTimes(1);
  expect(store.got).toEqual({ points: 10, streak: 3, growth: 15 });
  expect(viewCheckIn).toHaveBeenLastCalledWith({});
});

test('who has done it on another phone sees that; after a lost answer the same tap is the same request', async () => {
  const { store, viewCheckIn, checkIn } = await openCheckIn();
  checkIn.mockRejectedValueOnce(new Outage('offline'));
  expect(await store.checkIn()).toBe(false);
  expect(viewCheckIn).toHaveBeenCalledTimes(1);
  checkIn.mockRejectedValueOnce(new Refusal('checked_in'));
  expect(await store.checkIn()).toBe(false);
  expect(viewCheckIn).toHaveBeenCalledTimes(2);
  const ids = checkIn.mock.calls.map(([asked]: unknown[]) => (asked as { requestId: string }).requestId);
  expect(new Set(ids).size).toBe(1);
});

test('a birthday is shown once the shop has it, and the refusal where it has not', async () => {
  const viewMember = jest.fn(async () => ({}));
  const saveBirthday = jest.fn(async () => ({}));
  const store = new MemberStore(
    await fakeShop({
      ...{ viewMember, saveBirthday },
      listGrowth: async () => ({ items: [] }),
      viewCard: () => Promise.reject(new Outage('offline')),
    }),
  );
  await store.load();
  expect(store.view.value).toEqual({}); // Whole without the card.
  expect(await store.saveBirthday({ month: 2, day: 29 })).toBe(true);
  expect(viewMember).toHaveBeenCalledTimes(2);
  saveBirthday.mockRejectedValueOnce(new Refusal('birthday_kept'));
  expect(await store.saveBirthday({ month: 3, day: 1 })).toBe(false);
  expect(store.saving.failed).toEqual({ kind: 'refused', code: 'birthday_kept' });
});

test('the log of points is the purse in points', async () => {
  const listPurse = jest.fn(async () => ({ items: [], next: 'c' }));
  const store = new PointsStore(await fakeShop({ listPurse, viewPoints: () => Promise.reject(new Outage('offline')) }));
  await store.load();
  expect(listPurse).toHaveBeenCalledWith({ unit: 'points' });
  expect(store.view.status).toBe('failed');
});

test('what is had for points comes with how many one has', async () => {
  const points = { isOn: true, balance: 300, owed: 0, worth: fen(300), perFen: 1, most: 5_000, perYuan: 1, rate: 1 };
  const store = new PointsGoodsStore(
    await fakeShop({ listPointsGoods: async () => ({ items: [] }), viewPoints: async () => points }),
  );
  await store.load();
  expect([store.list.status, store.points.value]).toEqual(['empty', 300]);
});

const rests: readonly [Partial<PointsGoodsView>, string | undefined][] = [
  [{}, undefined],
  [{ left: 3 }, undefined],
  [{ left: 0 }, 'gone'],
  [{ whyNot: 'stock_short' }, 'gone'],
  [{ whyNot: 'points_goods_over' }, 'gone'],
  [{ whyNot: 'points_goods_limit' }, 'redeemed'],
  [{ whyNot: 'points_short' }, 'short'],
  [{ whyNot: 'goods_off' }, 'goods_off'],
];
test.each(rests)('of goods with %j the button says %s', (goods, said) => {
  expect(restOf(goods)).toBe(said);
});

test('the card that counts is the one that runs, or the one that is being reckoned', () => {
  const card = (state: CardView['state']) => ({ id: `card_${state}`, state }) as unknown as CardView;
  expect(inForce([card('unpaid'), card('waiting'), card('running')])?.state).toBe('running');
  expect(inForce([card('ended'), card('reckoning')])?.state).toBe('reckoning');
  expect(inForce([card('ended'), card('unpaid')])).toBeUndefined();
  expect(monthsSince(noon, later(noon, days(155)))).toBe(5);
  const plans = [
    { name: 'year' as const, fee: fen(68_00) },
    { name: 'month' as const, fee: fen(9_00) },
  ];
  const benefits = { off: 500, memberPrices: false, freights: 0 };
  expect(cheapestPlan({ title: both('卡'), plans, benefits, unusedDays: 7, trialDays: 0 })?.name).toBe('month');
});
