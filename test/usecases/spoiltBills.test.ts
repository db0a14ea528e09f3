import type { OrderId, UserId } from '@/domain/id';
import { dayOf, endOf } from '@/domain/reconcile';
import { days, hours, later } from '@/domain/time';
import type { Platform } from '../../cloudfunctions/platform/platform';
import { tick } from '../../cloudfunctions/timer/tick';
import { listDifferences } from '../../cloudfunctions/usecases/books/reconciliations';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { checkPayment } from '../../cloudfunctions/usecases/payment/checkPayment';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { embeddedDatabase } from '../support/database';
import { openShop } from '../support/shop';
import { openTown } from '../wechat/town';

const database = embeddedDatabase();
let town: Awaited<ReturnType<typeof openTown>> | undefined;
afterEach(() => town?.close());

/** A shop whose payments go through the simulated WeChat Pay, whose notices get lost; on one clock with it. */
async function shopInTown() {
  const shop = await openShop(database);
  const { appId } = shop.platform.settings;
  const there = await openTown({ appId });
  town = there;
  const settings = { ...shop.platform.settings, mchId: there.settings().mchId };
  const platform: Platform = { ...shop.platform, settings, pay: there.pay, clock: there.clock };

  async function buy(who: UserId, isHeard: boolean): Promise<OrderId> {
    await shop.moveIn(who);
    const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
    const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), platform);
    const asked = await payOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), platform);
    if (asked.paid) throw new Error('this costs something');
    const { openid } = shop.as(who);
    const prepayId = asked.sheet.package.replace('prepay_id=', '');
    there.wechat.pay({ prepayId, openid, paySheet: asked.sheet, fault: 'lost' });
    await there.wechat.settled();
    if (isHeard) await checkPayment({ requestId: shop.newRequest(), orderId }, shop.as(who), platform);
    return orderId;
  }

  /** To eleven in the morning of the next day, when the timer comes by. */
  async function nextDay(): Promise<void> {
    const eleven = later(endOf(dayOf(there.clock.now())), hours(11));
    await there.pass(eleven - there.clock.now());
    await tick(platform);
  }
  const differences = async (state: 'open' | 'resolved') =>
    (await listDifferences({ state }, shop.as('user_own'), platform)).items;
  return { ...shop, platform, there, buy, nextDay, differences };
}

test.each([
  ['missing', 'missing_at_wechat', { ours: 96_00, theirs: undefined }],
  ['amount', 'amount_differs', { ours: 96_00, theirs: 96_01 }],
  ['payment', 'missing_here', { what: 'paid', ours: undefined }],
  ['refund', 'missing_here', { what: 'refund', ours: undefined }],
] as const)('a bill that is spoilt at WeChat (%s) is found by the timer on the next day', async (fault, kind, told) => {
  const { there, buy, nextDay, differences, world } = await shopInTown();
  await buy('user_ann', true);
  await buy('user_bob', true);
  there.wechat.spoilBill(fault);
  await nextDay();
  expect(world.failures).toEqual([]);
  expect(await differences('open')).toMatchObject([{ kind, ...told }]);
  there.wechat.mendBills();
  await nextDay();
  expect(await differences('open')).toHaveLength(1); // A day that is done is not asked for again by itself.
});

test('of a bill that is right nothing is told, also where a notice was lost', async () => {
  const { buy, there, platform, look, differences } = await shopInTown();
  await buy('user_ann', true);
  const bobs = await buy('user_bob', false);
  // Nobody closes the order meanwhile: the timer did not run, and then comes to the bill with everything else late.
  await there.pass(days(2));
  await tick(platform);
  expect(await differences('open')).toEqual([]);
  const { status } = await look(({ orders }) => orders.get(bobs));
  expect(status).toBe('paid');
});
