import { minutes } from '@/domain/time';
import { closeOverdue } from '../../cloudfunctions/usecases/order/closeOverdue';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { embeddedDatabase } from '../support/database';
import { box, friends } from '../support/fixtures';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

test('however many orders wait for a WeChat that is silent, those behind them that it knows nothing of are closed', async () => {
  const shop = await openShop(database, { skus: [{ ...box, stock: 500 }] });
  const waiting = 52; // More than are looked at together.
  const people = friends(waiting + 1);
  await shop.moveIn(...people);
  for (const [i, who] of people.entries()) {
    const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
    const lines = [{ skuId, quantity }];
    const { orderId } = await placeOrder({ ...wanted, lines }, shop.as(who), shop.platform);
    if (i < waiting) await payOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
  }
  shop.pass(minutes(15));
  shop.world.wechatIsDown = true;
  expect(await closeOverdue(shop.shopId, shop.platform)).toBe(1);
  expect(await shop.stockOf(box)).toBe(500 - waiting);

  shop.world.wechatIsDown = false;
  expect(await closeOverdue(shop.shopId, shop.platform)).toBe(waiting);
  expect(await shop.stockOf(box)).toBe(500);
}, 60_000);
