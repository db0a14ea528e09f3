import type { CartLine } from '@/contract/cart';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import { Refusal } from '@/domain/refusal';
import { CartStore } from '@/pages/cart/cartStore';
import { fakeShop } from '../../stores/fakeShop';
import { onItsWay } from '../../stores/onItsWay';
import { both, freight } from '../../support/fixtures';

const line = (id: string, yuan: number, more: Partial<CartLine> = {}): CartLine => ({
  ...{ skuId: `sku_${id}`, goodsId: `goods_${id}`, title: both(id), options: both(''), picture: '' },
  ...{ categoryIds: [], grams: 100, freightId: freight.id, noPromotion: false },
  ...{ quantity: 1, selected: true, listPrice: fen(yuan * 100), wasPrice: fen(yuan * 100), stock: 10, ...more },
});

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A cart with tea at ¥40, a bag at ¥30 and a pot that is off the shelf; and what the shop was told. */
async function openCart(lines = [line('tea', 40), line('bag', 30), line('pot', 99, { whyNot: 'goods_off' })]) {
  const api = {
    viewCart: jest.fn(async () => ({ lines, templates: [freight], reductions: [] })),
    changeCart: jest.fn().mockResolvedValue({}),
    removeFromCart: jest.fn().mockResolvedValue({ count: 1 }),
  };
  const tell = jest.fn();
  const shop = await fakeShop(api);
  const cart = new CartStore(shop, tell);
  await cart.load();
  const told = () => api.changeCart.mock.calls.map(([{ requestId: _, ...change }]) => change);
  return { cart, told, tell, shop, ...api };
}

test('what cannot be bought stands apart, and is not paid for', async () => {
  const { cart, shop } = await openCart();
  expect([cart.lines.length, cart.invalid.length, cart.units, cart.total, cart.toFree]).toEqual([
    2, 1, 2, 70_00, 29_00,
  ]);
  expect([cart.allSelected, cart.whyNotCheckout, shop.session.inCart]).toEqual([true, undefined, 3]);
});

test('taps show at once, and the shop is told once when the fingers rest', async () => {
  const { cart, told } = await openCart();
  for (const quantity of [2, 3, 4]) cart.change(['sku_tea'], { quantity });
  expect([cart.total, cart.toFree, told()]).toEqual([190_00, 0, []]);

  await jest.advanceTimersByTimeAsync(400);

  expect(told()).toEqual([{ skuIds: ['sku_tea'], quantity: 4 }]);
  expect(cart.total).toBe(190_00);
});

test('selecting nothing leaves nothing to pay, and is told in one request', async () => {
  const { cart, told } = await openCart();
  cart.selectAll();
  expect([cart.total, cart.whyNotCheckout]).toEqual([0, 'nothing']);
  await cart.settled();
  expect(told()).toEqual([{ skuIds: ['sku_tea', 'sku_bag'], selected: false }]);
});

test('more than there are cannot be paid', async () => {
  const { cart } = await openCart([line('tea', 40, { quantity: 3, stock: 2 })]);
  expect(cart.whyNotCheckout).toBe('tooMany');
  cart.change(['sku_tea'], { selected: false });
  expect(cart.whyNotCheckout).toBe('nothing');
});

test('what the shop refuses falls back to what it was, and says why', async () => {
  const { cart, tell, changeCart, viewCart } = await openCart();
  changeCart.mockRejectedValueOnce(new Refusal('stock_short'));

  cart.change(['sku_tea'], { quantity: 9 });
  await cart.settled();

  expect(cart.lines[0]?.quantity).toBe(1);
  expect(tell).toHaveBeenCalledWith({ kind: 'refused', code: 'stock_short' });
  expect(viewCart).toHaveBeenCalledTimes(2); // Some of it may have been done.
});

test('a tap while the shop is being told is kept', async () => {
  const { cart, told, changeCart } = await openCart();
  const { answer, arrive } = onItsWay<object>();
  changeCart.mockReturnValueOnce(answer);
  cart.change(['sku_tea'], { quantity: 2 });
  const settled = cart.settled();
  await jest.advanceTimersByTimeAsync(0);
  cart.change(['sku_tea'], { quantity: 3 });
  arrive({});
  await settled;
  expect(cart.lines[0]?.quantity).toBe(3);

  await cart.settled();
  expect(told().map(({ quantity }) => quantity)).toEqual([2, 3]);
  expect(cart.lines[0]?.quantity).toBe(3);
});

test('what is taken out goes at once, and comes back when the shop was not reached', async () => {
  const { cart, tell, removeFromCart, shop } = await openCart();
  removeFromCart.mockRejectedValueOnce(new Outage('lost'));

  const removed = cart.remove(['sku_tea']);
  expect(cart.lines.map(({ skuId }) => skuId)).toEqual(['sku_bag']);
  expect(await removed).toBe(false);
  expect([cart.lines.length, tell.mock.calls]).toEqual([2, [[{ kind: 'offline' }]]]);

  expect(await cart.remove(['sku_tea'])).toBe(true);
  expect([cart.lines.length, shop.session.inCart]).toEqual([1, 1]);
});

test('while tidying, lines are marked one by one or all together', async () => {
  const { cart } = await openCart();
  cart.tidy(true);
  cart.mark('sku_tea');
  cart.mark('sku_bag');
  cart.mark('sku_tea');
  expect([[...cart.marked], cart.allMarked]).toEqual([['sku_bag'], false]);

  cart.markAll();
  expect([cart.marked.size, cart.allMarked]).toEqual([3, true]);
  cart.tidy(false);
  expect(cart.marked.size).toBe(0);
});
