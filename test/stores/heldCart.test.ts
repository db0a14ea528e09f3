import Taro from '@tarojs/taro';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { HeldCart, type HeldLine } from '@/stores/heldCart';
import { both } from '../support/fixtures';
import { fakeShop } from './fakeShop';

const stored = new Map<string, unknown>();
jest.mock('@tarojs/taro', () => ({ __esModule: true, default: { getStorageSync: jest.fn(), setStorage: jest.fn() } }));

beforeEach(() => {
  stored.clear();
  (Taro.getStorageSync as jest.Mock).mockImplementation((key: string) => stored.get(key) ?? '');
  (Taro.setStorage as unknown as jest.Mock).mockImplementation(({ key, data }) => {
    stored.set(key, JSON.parse(JSON.stringify(data)));
  });
});

const line = (id: string, quantity = 1): HeldLine => ({
  ...{ skuId: `sku_${id}`, goodsId: `goods_${id}`, title: both(id), options: both(''), picture: '' },
  ...{ quantity, price: fen(40_00) },
});

async function phone() {
  const api = {
    putInCart: jest.fn().mockResolvedValue({ count: 1 }),
    mergeCart: jest.fn().mockResolvedValue({ count: 3, left: 0 }),
  };
  const shop = await fakeShop(api);
  const away = () => {
    api.putInCart.mockRejectedValue(new Outage('away'));
    api.mergeCart.mockRejectedValue(new Outage('away'));
  };
  const back = () => {
    api.putInCart.mockResolvedValue({ count: 1 });
    api.mergeCart.mockResolvedValue({ count: 3, left: 1 });
    shop.clock.now = (shop.clock.now + 60_000) as Instant;
  };
  return { shop, held: new HeldCart(), ...api, away, back };
}

test('while the shop answers nothing is kept', async () => {
  const { shop, held } = await phone();
  expect(await held.put(shop, 'request_a', line('tea'))).toEqual({ held: false });
  expect([held.lines, shop.session.inCart]).toEqual([[], 1]);
});

test('what could not be put in is kept, shown, and taken there once when the shop answers', async () => {
  const { shop, held, putInCart, mergeCart, away, back } = await phone();
  away();
  expect(await held.put(shop, 'request_a', line('tea'))).toEqual({ held: true });
  await held.put(shop, 'request_b', line('bag'));
  await held.put(shop, 'request_c', line('bag', 2));
  expect(held.lines.map(({ skuId, quantity }) => [skuId, quantity])).toEqual([
    ['sku_tea', 1],
    ['sku_bag', 3],
  ]);
  expect(shop.session.inCart).toBe(3); // The two of before, and what is kept.

  back();
  await held.merge(shop);
  // The first may have arrived although nobody answered: so it is the same request.
  expect(putInCart.mock.calls.at(-1)[0]).toEqual({ requestId: 'request_a', skuId: 'sku_tea', quantity: 1 });
  expect(mergeCart.mock.calls.at(-1)[0].lines).toEqual([{ skuId: 'sku_bag', quantity: 3 }]);
  expect([held.lines, held.left, shop.session.inCart]).toEqual([[], 1, 3]);
});

test('a batch that was sent is not added to, and is sent again under its own id', async () => {
  const { shop, held, putInCart, mergeCart, away, back } = await phone();
  away();
  await held.put(shop, 'request_a', line('tea'));
  await held.put(shop, 'request_b', line('bag'));
  shop.clock.now = (shop.clock.now + 60_000) as Instant;
  putInCart.mockResolvedValue({ count: 1 });
  await held.merge(shop); // The merge is lost.
  await held.put(shop, 'request_c', line('bag'));

  back();
  await held.merge(shop);
  const asked = mergeCart.mock.calls.map(([{ requestId, lines }]) => [requestId, lines.length]);
  expect(asked[0]).toEqual(asked[1]);
  expect(asked[2]![0]).not.toBe(asked[0]![0]);
  expect(held.lines).toEqual([]);
});

test('what is kept outlives the app, and rubbish in the storage is nothing', async () => {
  const { shop, held, away } = await phone();
  away();
  await held.put(shop, 'request_a', line('tea'));
  expect(new HeldCart().lines).toEqual([line('tea')]);
  stored.set('heldCart', [null, 7, { requestId: 1 }]);
  expect(new HeldCart().lines).toEqual([]);
});

test('what the shop says no to is not kept, neither at once nor later', async () => {
  const { shop, held, putInCart, away, back } = await phone();
  putInCart.mockRejectedValueOnce(new Refusal('cart_full'));
  await expect(held.put(shop, 'request_a', line('tea'))).rejects.toThrow('cart_full');
  away();
  await held.put(shop, 'request_b', line('tea'));
  back();
  putInCart.mockRejectedValueOnce(new Refusal('stock_short'));
  await held.merge(shop);
  expect([held.lines, held.left]).toEqual([[], 1]);
  held.told();
  expect(held.left).toBe(0);
});

test('while nobody answers it is not asked each time', async () => {
  const { shop, held, putInCart, away } = await phone();
  away();
  await held.put(shop, 'request_a', line('tea'));
  await held.merge(shop);
  await held.merge(shop);
  expect(putInCart).toHaveBeenCalledTimes(2);
});
