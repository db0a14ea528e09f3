import Taro from '@tarojs/taro';
import type { PointsGoodsView } from '@/contract/member';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { quote } from '@/domain/quote';
import { Refusal } from '@/domain/refusal';
import { RedeemStore } from '@/packages/checkout/redeemStore';
import { chosenAddress } from '@/stores/chosenAddress';
import { sendsTo } from '@/stores/sendsTo';
import { fakeShop } from '../../stores/fakeShop';
import { both, home, noon } from '../../support/fixtures';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    ...{ requestPayment: jest.fn(), requestSubscribeMessage: jest.fn() },
    ...{ getStorageSync: jest.fn(), setStorage: jest.fn() },
  },
}));

const requestPayment = Taro.requestPayment as unknown as jest.Mock;

/** A box of tea for 800 points and ¥9.90, two of it at most; she has 2,000 points. */
const box: PointsGoodsView = {
  ...{ skuId: 'sku_box', goodsId: 'goods_tea', title: both('茶'), options: both(''), picture: '' },
  ...{ listPrice: fen(88_00), points: 800, cash: fen(9_90), mine: 2 },
};
const quoteOf = (quantity: number, points = 800) => ({
  receipt: quote({
    lines: [
      {
        ...{ skuId: 'sku_box', goodsId: 'goods_tea', title: both('茶'), options: both(''), picture: '', quantity },
        ...{ listPrice: fen(88_00), categoryIds: [], grams: 80, freightId: 'freight_1', noPromotion: false },
        redeem: { points, cash: fen(9_90) },
      },
    ],
    ...{ delivery: { way: 'pickup' as const }, now: noon },
  }),
  ...{ points: points * quantity, balance: 2_000, goods: { ...box, points }, notThere: false },
});

beforeEach(() => {
  sendsTo.hear([]);
  (Taro.getStorageSync as jest.Mock).mockReturnValue('');
  chosenAddress.choose(undefined);
  requestPayment.mockReset().mockResolvedValue({});
  (Taro.requestSubscribeMessage as unknown as jest.Mock).mockReset().mockResolvedValue({});
});

async function open(isCut = false) {
  const api = {
    quotePoints: jest.fn(async ({ quantity = 1 }: { quantity?: number | undefined }) => quoteOf(quantity)),
    redeemPoints: jest.fn().mockResolvedValue({ orderId: 'order_1', total: fen(9_90), payBy: noon }),
    listAddresses: jest.fn().mockResolvedValue([{ ...home, id: 'address_home', isDefault: true }]),
    listPickups: jest.fn().mockResolvedValue([]),
    payOrder: jest.fn().mockResolvedValue({ paid: false, sheet: {} }),
    checkPayment: jest.fn().mockResolvedValue({ status: 'paid' }),
    grantMessages: jest.fn().mockResolvedValue({}),
  };
  const store = new RedeemStore(await fakeShop(api), isCut ? undefined : 'sku_box');
  await store.load();
  return { store, ...api };
}

test('what was shown is what is agreed to: so many points, and so much money', async () => {
  const { store, redeemPoints } = await open();
  await store.take(2);
  store.writeRemark('放门口');
  expect([store.toPay, store.stays, store.most]).toEqual([19_80, 400, 2]);
  expect(await store.redeem()).toEqual({ outcome: 'settled', orderId: 'order_1' });
  expect(redeemPoints.mock.calls[0][0]).toMatchObject({
    ...{ skuId: 'sku_box', quantity: 2, points: 1_600, agreed: 19_80, remark: '放门口' },
    to: { way: 'express', addressId: 'address_home' },
  });
  expect(requestPayment).toHaveBeenCalledTimes(1);
});

test('where it takes other points than were shown, nothing is taken, and the new quote is shown first', async () => {
  const { store, redeemPoints, quotePoints } = await open();
  redeemPoints.mockRejectedValueOnce(new Refusal('price_changed'));
  quotePoints.mockImplementation(async () => quoteOf(1, 900));
  expect(await store.redeem()).toBeUndefined();
  expect([store.hasChanged, store.quote.value?.points, store.whyNot]).toEqual([true, 900, undefined]);
  expect(requestPayment).not.toHaveBeenCalled();

  await store.redeem();
  expect(store.hasChanged).toBe(false);
  expect(redeemPoints.mock.calls.map(([{ points }]) => points)).toEqual([800, 900]);
});

test('who has too few sees how many are missing; what the shop refuses rests the button until it is asked again', async () => {
  const { store, redeemPoints, quotePoints } = await open();
  quotePoints.mockImplementationOnce(async () => ({ ...quoteOf(3), whyNot: 'points_short' as const }));
  await store.take(3);
  expect([store.whyNot, store.stays]).toEqual(['points_short', -400]);

  await store.take(1);
  redeemPoints.mockRejectedValueOnce(new Refusal('points_goods_over'));
  await store.redeem();
  expect(store.whyNot).toBe('points_goods_over');
  await store.load();
  expect(store.whyNot).toBeUndefined();
});

test('two taps are one order, and a tap after a lost answer is the same one', async () => {
  const { store, redeemPoints } = await open();
  redeemPoints.mockRejectedValueOnce(new Outage('lost'));
  expect(await store.redeem()).toBeUndefined();
  expect(await Promise.all([store.redeem(), store.redeem()])).toContain(undefined);
  const ids = redeemPoints.mock.calls.map(([{ requestId }]) => requestId);
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
});

test('without an address there is no order, and a link that was cut finds nothing', async () => {
  const { store, redeemPoints, listAddresses } = await open();
  listAddresses.mockResolvedValue([]);
  await store.load();
  expect(store.whyNot).toBe('needAddress');
  expect(await store.redeem()).toBeUndefined();
  expect(redeemPoints).not.toHaveBeenCalled();

  const cut = await open(true);
  expect(cut.store.quote.failed).toEqual({ kind: 'refused', code: 'not_found' });
});
