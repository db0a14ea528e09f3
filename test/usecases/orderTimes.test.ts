import { seconds } from '@/domain/time';
import { viewOrder } from '../../cloudfunctions/usecases/order/viewOrder';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { embeddedDatabase } from '../support/database';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

test('a team forms after the order that formed it was placed, though WeChat tells its times in whole seconds', async () => {
  const shop = await openShop(database);
  const { teamId } = await shop.openTeam('user_ann');
  await shop.pay('user_bob', await shop.joinTeam('user_bob', teamId));
  shop.pass(700); // ms: the second in which Cat orders and pays began before her order.
  const orderId = await shop.joinTeam('user_cat', teamId);
  await payOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_cat'), shop.platform);
  shop.pass(100);
  const { no, amount } = await shop.paymentOf(orderId);
  const paidAt = (Math.floor(shop.world.now / seconds(1)) * seconds(1)) as typeof shop.world.now;
  await hearNotice(shop.shopId, shop.notice(shop.payAtWechat(no, amount, { paidAt })), shop.platform);

  const team = await viewTeam({ teamId }, shop.as('user_cat'), shop.platform);
  const { placedAt } = await viewOrder({ orderId }, shop.as('user_cat'), shop.platform);
  expect(team.status).toBe('formed');
  expect(team.endedAt).toBeGreaterThan(placedAt);
  expect(team.seats.at(-1)?.at).toBeGreaterThan(placedAt);
});
