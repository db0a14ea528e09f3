import type { CartLine } from '@/contract/cart';
import { fen } from '@/domain/money';
import { Outage } from '@/domain/outage';
import type { Reduction } from '@/domain/promotion';
import { Refusal } from '@/domain/refusal';
import { reductionsOn } from '@/pages/cart/cartQuote';
import { CartStore } from '@/pages/cart/cartStore';
import { KindStore } from '@/pages/cart/kindStore';
import { sendsTo } from '@/stores/sendsTo';
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
async function openCart(
  lines: CartLine[] = [line('tea', 40), line('bag', 30), line('pot', 99, { whyNot: 'goods_off' })],
  reductions: Reduction[] = [],
) {
  const api = {
    viewCart: jest.fn(async () => ({ lines, templates: [freight], reductions })),
    changeCart: jest.fn().mockResolvedValue({}),
    removeFromCart: jest.fn().mockResolvedValue({ count: 1 }),
    swapCart: jest.fn().mockResolvedValue({ count: 3 }),
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
  expect([cart.lines.length, cart.invalid.length, cart.units]).toEqual([2, 1, 2]);
  expect([cart.total, cart.quote?.receipt.freight]).toEqual([78_00, 8_00]);
  expect(cart.quote?.hints).toMatchObject([{ by: 'free_freight', more: 29_00, saves: 8_00 }]);
  expect([cart.allSelected, cart.whyNotCheckout, shop.session.inCart]).toEqual([true, undefined, 3]);
});

test('taps show at once, and the shop is told once when the fingers rest', async () => {
  const { cart, told } = await openCart();
  for (const quantity of [2, 3, 4]) cart.change(['sku_tea'], { quantity });
  expect([cart.total, cart.quote?.hints, told()]).toEqual([190_00, [], []]);

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

const stationery: Reduction = {
  ...{ id: 'promotion_desk', title: both('文具 3 件减 15'), by: 'count', scope: { categories: ['category_desk'] } },
  steps: [{ from: 3, off: fen(15_00) }],
};

test('满减 counts what is selected of its goods, and says how far the next step is', async () => {
  const pens = line('pens', 20, { quantity: 2, categoryIds: ['category_desk'] });
  const { cart } = await openCart([pens, line('tea', 100)], [stationery]);
  expect(cart.quote?.hints).toMatchObject([{ by: 'reduction', of: 'count', more: 1, saves: 15_00 }]);
  expect([reductionsOn(pens, cart.cart.value!).length, reductionsOn(line('tea', 9), cart.cart.value!).length]).toEqual([
    1, 0,
  ]);
  cart.change(['sku_pens'], { quantity: 3 });
  expect([cart.total, cart.quote?.hints]).toEqual([145_00, []]);
  cart.change(['sku_pens'], { selected: false });
  expect(cart.total).toBe(100_00);
});

test('two kinds of the same goods are limited together', async () => {
  const both = { goodsId: 'goods_tea' as const, limit: 3 };
  const { cart } = await openCart([
    line('box', 40, { ...both, quantity: 2 }),
    line('tin', 40, { ...both, quantity: 2 }),
  ]);
  expect([cart.whyNotCheckout, [...cart.tooMany]]).toEqual(['tooMany', ['sku_box', 'sku_tin']]);
  cart.change(['sku_tin'], { quantity: 1 });
  expect(cart.whyNotCheckout).toBeUndefined();
});

test('another kind takes the place of a line, after what was tapped before', async () => {
  const { cart, swapCart, changeCart, viewCart, shop } = await openCart();
  cart.change(['sku_tea'], { quantity: 2 });
  expect(await cart.swap('sku_tea', 'sku_box', 2)).toBe(true);
  expect(changeCart.mock.invocationCallOrder[0]).toBeLessThan(swapCart.mock.invocationCallOrder[0]!);
  expect(swapCart.mock.calls[0][0]).toMatchObject({ skuId: 'sku_tea', forSkuId: 'sku_box', quantity: 2 });
  expect([viewCart.mock.calls.length, shop.session.inCart]).toEqual([2, 3]);

  expect(await cart.swap('sku_tea', 'sku_tea', 4)).toBe(true); // The same kind: only so many.
  expect([swapCart.mock.calls.length, cart.lines[0]?.quantity]).toEqual([1, 4]);

  swapCart.mockRejectedValueOnce(new Refusal('stock_short'));
  expect(await cart.swap('sku_tea', 'sku_box', 99)).toBe(false);
});

test('freight is that of where parcels go, and what does not go there is named', async () => {
  const far = { ...freight, never: ['西藏自治区'] };
  const { cart, viewCart } = await openCart();
  viewCart.mockResolvedValue({ lines: [line('tea', 40)], templates: [far], reductions: [] });
  await cart.load();
  expect(cart.notThere.size).toBe(0);
  sendsTo.hear([
    { id: 'address_1', name: '', phone: '', region: ['西藏自治区', '拉萨市', '城关区'], detail: '', isDefault: true },
  ]);
  expect([...cart.notThere]).toEqual(['sku_tea']);
  sendsTo.hear([]);
});

test('the sheet opens on what lies in the cart', async () => {
  const sku = (id: 'sku_s' | 'sku_m', option: number) => ({
    ...{ id, options: [option], price: fen(40_00), teamPrice: fen(30_00), stock: 5, picture: 0 },
  });
  const goods = { id: 'goods_tea', skus: [sku('sku_s', 0), sku('sku_m', 1)], specs: [], campaign: { perUser: 1 } };
  const viewGoods = jest.fn().mockResolvedValue(goods);
  const tell = jest.fn();
  const kind = new KindStore(await fakeShop({ viewGoods }), tell);
  await kind.ask(line('m', 40, { quantity: 3 }));
  expect([kind.open, kind.choice?.sku?.id, kind.choice?.quantity, kind.choice?.way]).toEqual([
    ...[true, 'sku_m', 3, 'alone'],
  ]);
  kind.close();
  viewGoods.mockRejectedValueOnce(new Outage('lost'));
  await kind.ask(line('m', 40));
  expect([kind.open, kind.fetching, tell.mock.calls]).toEqual([false, undefined, [[{ kind: 'offline' }]]]);
});
