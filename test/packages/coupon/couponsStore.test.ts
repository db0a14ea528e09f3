import type { CouponView } from '@/contract/coupon';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { CouponsStore, type Tab } from '@/packages/coupon/couponsStore';
import { fakeShop } from '../../stores/fakeShop';
import { owned, toTake } from '../../support/couponViews';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { getDeviceInfo: () => ({ model: 'P' }) } }));

const page = (...items: CouponView[]) => ({ items });

async function openPage(tab: Tab = 'centre') {
  const api = {
    listCentre: jest.fn().mockResolvedValue([toTake()]),
    listGifts: jest.fn().mockResolvedValue({ gathers: [], thanks: [] }),
    listCoupons: jest.fn(async ({ state }: { state: string }) =>
      state === 'usable' ? page(owned()) : page(owned({ id: `coupon_${state}`, state: 'spent' })),
    ),
    takeCoupon: jest.fn().mockResolvedValue(owned()),
    redeemCode: jest.fn().mockResolvedValue(owned()),
  };
  const store = new CouponsStore(await fakeShop(api), tab);
  await store.load();
  return { store, ...api };
}

test('the page opens with what can be taken, and knows how many are mine', async () => {
  const { store, listCoupons, listGifts } = await openPage();
  expect([store.centre.value?.length, store.count]).toEqual([1, 1]);
  expect([listCoupons.mock.calls.length, listGifts.mock.calls.length]).toEqual([1, 1]);
});

test('of more than one page nobody says how many there are', async () => {
  const { store, listCoupons } = await openPage('mine');
  listCoupons.mockResolvedValue({ items: [owned()], next: 'more' } as never);
  await store.load();
  expect(store.count).toBeUndefined();
});

test('taking one asks anew for what there is; the phone is named, and a lost answer takes no second one', async () => {
  const { store, takeCoupon, listCentre, listCoupons } = await openPage();
  takeCoupon.mockRejectedValueOnce(new Outage('lost'));
  expect(await store.take('template_tea')).toBe(false);
  expect(listCentre).toHaveBeenCalledTimes(1);
  expect(await store.take('template_tea')).toBe(true);

  const [first, second] = takeCoupon.mock.calls.map(([asked]) => asked);
  expect(second).toEqual(first);
  expect(second).toMatchObject({ templateId: 'template_tea', device: expect.stringMatching(/^[0-9a-z]{22}$/) });
  expect([listCentre.mock.calls.length, listCoupons.mock.calls.length]).toEqual([2, 2]);
  expect(store.taking.busyWith).toBeUndefined();
});

test('one that has just gone is shown as gone', async () => {
  const { store, takeCoupon, listCentre } = await openPage();
  takeCoupon.mockRejectedValueOnce(new Refusal('coupon_gone'));
  listCentre.mockResolvedValue([toTake({ whyNot: 'coupon_gone', left: 0 })]);
  expect(await store.take('template_tea')).toBe(false);
  expect(store.taking.failed).toEqual({ kind: 'refused', code: 'coupon_gone' });
  expect(store.centre.value).toMatchObject([{ whyNot: 'coupon_gone' }]);
});

test('while one is being taken another tap does nothing', async () => {
  const { store, takeCoupon } = await openPage();
  const both = await Promise.all([store.take('template_tea'), store.take('template_other')]);
  expect([both, takeCoupon.mock.calls.length]).toEqual([[true, false], 1]);
});

test('used and expired ones are lists of their own, asked for when they are looked at', async () => {
  const { store, listCoupons } = await openPage();
  store.choose('past');
  store.look('over');
  await store.load();
  expect(listCoupons.mock.calls.map(([{ state }]) => state)).toEqual(expect.arrayContaining(['spent', 'over']));
  expect(store.pastList.items.map(({ id }) => id)).toEqual(['coupon_over']);
});

test.each([
  ['WELCOME', true],
  [' wel-come 8 ', true],
  ['', false],
  ['  ', false],
  ['欢迎', false],
])('a code "%s" can be asked about: %s', async (code, can) => {
  const { store } = await openPage();
  store.write(code);
  expect(store.canRedeem).toBe(can);
});

test('a right code shows the coupon among mine; a wrong one leaves what was typed', async () => {
  const { store, redeemCode } = await openPage();
  store.type(true);
  store.write('WELCOME');
  redeemCode.mockRejectedValueOnce(new Refusal('coupon_code_wrong'));
  expect(await store.redeem()).toBe(false);
  expect([store.code, store.typing, store.tab]).toEqual(['WELCOME', true, 'centre']);

  expect(await store.redeem()).toBe(true);
  expect([store.code, store.typing, store.tab]).toEqual(['', false, 'mine']);
});
