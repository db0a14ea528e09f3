import { hours, seconds } from '@/domain/time';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { embeddedDatabase, rawOf } from '../support/database';
import { settle, tickShop } from '../support/settle';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

/** Cat is the last of three, and pays so long before the deadline (after it, if negative). */
async function paidBefore(left: number) {
  const shop = await openShop(database);
  const { teamId } = await shop.openTeam();
  await shop.pay('user_bob', await shop.joinTeam('user_bob', teamId));
  shop.pass(hours(24) - seconds(60));
  const orderId = await shop.joinTeam('user_cat', teamId);
  await payOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_cat'), shop.platform);
  const { no, amount } = await shop.paymentOf(orderId);
  shop.pass(seconds(60) - left);
  const paid = shop.payAtWechat(no, amount);
  shop.pass(left + seconds(2));
  const view = () => viewTeam({ teamId }, shop.as('user_cat'), shop.platform);
  return { shop, view, hear: () => hearNotice(shop.shopId, shop.notice(paid), shop.platform) };
}

test('who pays in the last second is in the team, although the notice comes after the deadline', async () => {
  const { shop, view, hear } = await paidBefore(seconds(1));
  await hear();
  expect(await view()).toMatchObject({ status: 'formed', mine: { paid: true } });
  await settle(shop, rawOf(database));
  expect(shop.world.asked.filter((asked) => asked.startsWith('refund'))).toEqual([]);
});

test('so is who is only found by asking WeChat: before the team lapses', async () => {
  const { shop, view } = await paidBefore(seconds(1));
  await tickShop(shop);
  expect((await view()).status).toBe('formed');
});

test('a second after the deadline is too late: everybody gets the money back', async () => {
  const { shop, view, hear } = await paidBefore(-seconds(1));
  await hear();
  await settle(shop, rawOf(database));
  expect(await view()).toMatchObject({ status: 'lapsed' });
  expect(shop.world.asked.filter((asked) => asked.startsWith('refund'))).toHaveLength(3);
});
