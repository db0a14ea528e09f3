import type { UserId } from '@/domain/id';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { deleteAccount } from '../../cloudfunctions/usecases/privacy/erasePerson';
import { unmask } from '../../cloudfunctions/usecases/privacy/unmask';
import { mistakesIn } from '../support/books';
import { racingDatabase } from '../support/database';
import { box, friends, tin } from '../support/fixtures';
import { race } from '../support/race';
import { openShop } from '../support/shop';

const { database } = racingDatabase();
const plenty = { ...box, stock: 1_000 };

test('40 people delete their accounts while they order: nobody who is forgotten has an open order', async () => {
  const shop = await openShop(database, { skus: [plenty, tin] });
  const crowd = friends(40);
  await shop.moveIn(...crowd);
  const order = (who: UserId) => {
    const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
    return () => placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform);
  };
  const leave = (who: UserId) => () => deleteAccount({ requestId: shop.newRequest() }, shop.as(who), shop.platform);
  const answers = await race(crowd.flatMap((who, i) => (i % 2 ? [order(who), leave(who)] : [leave(who), order(who)])));

  const { ok = 0, not_found: tooLate = 0, erase_orders_open: stays = 0, ...others } = answers;
  expect([others, ok, tooLate + stays]).toEqual([{}, 40, 40]);
  const forgotten = await database.look(shop.shopId, async ({ erasing, users }) => {
    const all: { orders: number }[] = [];
    for (const id of crowd) if ((await users.get(id))!.openid === '') all.push(await erasing.open(id));
    return all;
  });
  expect(forgotten).toHaveLength(tooLate);
  expect(forgotten.filter(({ orders }) => orders > 0)).toEqual([]);
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});

test('one look that is sent 20 times at once is told 20 times and kept once', async () => {
  const shop = await openShop(database, { skus: [plenty, tin] });
  await shop.moveIn('user_ann');
  const { skuId, quantity, ...wanted } = shop.wanted('user_ann', 96_00);
  const placed = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as('user_ann'), shop.platform);
  const subject = { kind: 'orders', orderIds: [placed.orderId] } as const;
  const asked = { requestId: shop.newRequest(), subject, why: 'ship' } as const;
  const looks = Array.from({ length: 20 }, () => () => unmask(asked, shop.as('user_own'), shop.platform));
  expect(await race(looks)).toEqual({ ok: 20 });
  expect(await shop.look(({ unmaskings }) => unmaskings.list({ most: 9 }))).toHaveLength(1);
});
