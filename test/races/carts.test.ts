import type { SkuId, UserId } from '@/domain/id';
import {
  changeCart,
  mergeCart,
  putInCart,
  removeFromCart,
  swapCart,
} from '../../cloudfunctions/usecases/cart/changeCart';
import { buyAgain } from '../../cloudfunctions/usecases/order/afterOrder';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { deleteAddress, saveAddress } from '../../cloudfunctions/usecases/person/addresses';
import { racingDatabase, rawOf } from '../support/database';
import { box, home, tin } from '../support/fixtures';
import { race } from '../support/race';
import { openShop, type TestShop } from '../support/shop';

const { database, conflicts } = racingDatabase();
const AT_ONCE = 200;
const bob: UserId = 'user_bob';
const all = (run: (i: number) => Promise<unknown>, count = AT_ONCE) =>
  race(Array.from({ length: count }, (_, i) => () => run(i)));
const kinds = Array.from({ length: 80 }, (_, i) => ({ ...box, id: `sku_${i}` as const }));
const many = () => openShop(database, { skus: [box, tin, ...kinds] });

const put = (shop: TestShop, skuId: SkuId, quantity = 1) =>
  putInCart({ requestId: shop.newRequest(), skuId, quantity }, shop.as(bob), shop.platform);
const held = (shop: TestShop) => shop.look(({ cart }) => cart.of(bob));

test('everything that can be done with a cart, 200 at once: nothing waits in a circle, and no line is beyond its bounds', async () => {
  const shop = await many();
  for (const { id } of kinds.slice(0, 40)) await put(shop, id);
  const requestIds = Array.from({ length: AT_ONCE }, () => shop.newRequest());
  const [ids, backwards] = [kinds.map(({ id }) => id), kinds.map(({ id }) => id).reverse()];
  const answers = await all((i) => {
    const requestId = requestIds[i]!;
    const skuIds = (i % 2 ? ids : backwards).slice(0, 50);
    const some = skuIds.slice(i % 40, (i % 40) + 5);
    const lines = skuIds.map((skuId) => ({ skuId, quantity: 2 }));
    const deeds = [
      () => changeCart({ requestId, skuIds, quantity: (i % 99) + 1 }, shop.as(bob), shop.platform),
      () => changeCart({ requestId, skuIds, selected: i % 2 === 0 }, shop.as(bob), shop.platform),
      () => removeFromCart({ requestId, skuIds: some }, shop.as(bob), shop.platform),
      () => mergeCart({ requestId, lines }, shop.as(bob), shop.platform),
      () => put(shop, ids[i % 80]!),
    ];
    return deeds[i % 5]!();
  });
  expect(Object.keys(answers).sort()).toEqual(expect.arrayContaining(['ok']));
  expect(Object.keys(answers).filter((code) => !['ok', 'cart_full'].includes(code))).toEqual([]);
  const lines = await held(shop);
  expect(lines.length).toBeLessThanOrEqual(50);
  expect(lines.every(({ quantity }) => quantity >= 1 && quantity <= 99)).toBe(true);
  expect(conflicts).toEqual([]);
});

test('200 merges of what one phone had: under one request once; under their own a line holds 99 and a cart 50', async () => {
  const shop = await many();
  const requestId = shop.newRequest();
  const lines = [{ skuId: box.id, quantity: 2 }];
  const merge = (id: typeof requestId, what = lines) =>
    mergeCart({ requestId: id, lines: what }, shop.as(bob), shop.platform);
  expect(await all(() => merge(requestId))).toEqual({ ok: AT_ONCE });
  expect(await held(shop)).toMatchObject([{ skuId: box.id, quantity: 2 }]);

  const others = kinds.map(({ id: skuId }) => ({ skuId, quantity: 1 }));
  await all((i) => merge(shop.newRequest(), [...lines, ...others.slice(i % 40, (i % 40) + 30)] as typeof lines));
  const after = await held(shop);
  expect(after).toHaveLength(50);
  expect(after.find(({ skuId }) => skuId === box.id)!.quantity).toBe(99);
});

test('one line swapped 200 times at once is swapped once', async () => {
  const shop = await many();
  await put(shop, box.id, 2);
  const swap = (i: number) =>
    swapCart(
      { requestId: shop.newRequest(), skuId: box.id, forSkuId: kinds[i % 80]!.id, quantity: 1 },
      shop.as(bob),
      shop.platform,
    );
  expect(await all(swap)).toEqual({ ok: 1, not_found: AT_ONCE - 1 });
  expect(await held(shop)).toHaveLength(1);
});

test('goods of which one person may have three: 200 taps put three into the cart, and three orders of one are placed', async () => {
  const shop = await openShop(database);
  await shop.moveIn(bob);
  await rawOf(database)('update goods set per_user = 3 where shop_id = $1', [shop.shopId]);
  expect(await all(() => put(shop, box.id))).toEqual({ ok: 3, buy_limit: AT_ONCE - 3 });
  const place = () => {
    const { skuId, quantity, ...wanted } = shop.wanted(bob, 96_00);
    return placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(bob), shop.platform);
  };
  expect(await all(place)).toEqual({ ok: 3, buy_limit: AT_ONCE - 3 });
  const { orderId } = await shop.look(async ({ orders }) => {
    const [order] = await orders.list({ buyerId: bob, most: 1 });
    return { orderId: order!.id };
  });
  await shop.transact((tx) => tx.cart.remove(bob, [box.id]));
  const again = () => buyAgain({ requestId: shop.newRequest(), orderId }, shop.as(bob), shop.platform);
  expect(await all(again)).toEqual({ ok: AT_ONCE });
  expect(await held(shop)).toEqual([]); // Three are bought: none is left.
});

test('an address deleted 200 times while others are saved: gone once, and one default at most', async () => {
  const shop = await openShop(database);
  await shop.moveIn(bob);
  const addressId = shop.addressOf(bob);
  const region = [...home.region] as [string, string, string];
  const answers = await all((i) =>
    i % 20 === 0
      ? saveAddress({ requestId: shop.newRequest(), ...home, region, isDefault: true }, shop.as(bob), shop.platform)
      : deleteAddress({ requestId: shop.newRequest(), addressId }, shop.as(bob), shop.platform),
  );
  expect(answers).toEqual({ ok: 11, not_found: AT_ONCE - 11 });
  const left = await shop.look(({ addresses }) => addresses.of(bob));
  expect(left).toHaveLength(10);
  expect(left.filter(({ isDefault }) => isDefault)).toHaveLength(1);
});
