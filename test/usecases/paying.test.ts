import { flatFreight } from '@/domain/freight';
import type { OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { PAYMENT_WINDOW } from '@/domain/order';
import { SEAT_HELD } from '@/domain/team';
import { hours, minutes, seconds } from '@/domain/time';
import type { PaidAtWechat } from '../../cloudfunctions/platform/pay';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { closeOverdue } from '../../cloudfunctions/usecases/order/closeOverdue';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { viewOrder } from '../../cloudfunctions/usecases/order/viewOrder';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { checkPayment } from '../../cloudfunctions/usecases/payment/checkPayment';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { embeddedDatabase, rawOf } from '../support/database';
import { box } from '../support/fixtures';
import { settle, tickShop } from '../support/settle';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });

/** An order with its sheet open. */
async function ordered(shop: TestShop, who: UserId = 'user_bob') {
  await shop.moveIn(who);
  const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
  const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform);
  await payOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
  return shop.paymentOf(orderId);
}
const hear = (shop: TestShop, paid: object) => hearNotice(shop.shopId, shop.notice(paid), shop.platform);
const view = (shop: TestShop, orderId: OrderId, who: UserId = 'user_bob') =>
  viewOrder({ orderId }, shop.as(who), shop.platform);
const check = (shop: TestShop, orderId: OrderId) =>
  checkPayment({ requestId: shop.newRequest(), orderId }, shop.as('user_bob'), shop.platform);
const balances = async (shop: TestShop) => {
  const transfers = await shop.look(({ ledger }) => ledger.all());
  return transfers.map(({ id, from, to, amount }) => [id.replace(/^[TR]\d+\./, ''), from, to, amount]).sort();
};
test('a notice that comes twice is applied once', async () => {
  const shop = await openShop(database);
  const { orderId, no, amount } = await ordered(shop);
  const paid = shop.payAtWechat(no, amount);
  await hear(shop, paid);
  await hear(shop, paid);
  expect((await view(shop, orderId)).status).toBe('paid');
  expect(await balances(shop)).toEqual([['paid.0', 'buyers', 'sales', 96_00]]);
});

test('a phone that has paid does not wait for the notice', async () => {
  const shop = await openShop(database);
  const { orderId, no, amount } = await ordered(shop);
  expect((await check(shop, orderId)).status).toBe('unpaid');
  shop.payAtWechat(no, amount);
  expect((await check(shop, orderId)).status).toBe('paid');
  const asked = shop.world.asked.length;
  expect((await check(shop, orderId)).status).toBe('paid');
  expect(shop.world.asked).toHaveLength(asked); // What is known is not asked for again.
});

test('a notice that was lost is made up for before the order would be closed', async () => {
  const shop = await openShop(database);
  const { orderId, no, amount } = await ordered(shop);
  shop.payAtWechat(no, amount);
  shop.pass(minutes(15));
  expect(await closeOverdue(shop.shopId, shop.platform)).toBe(0);
  expect((await view(shop, orderId)).status).toBe('paid');
});

test('what arrives after the order was closed goes back, and the buyer sees it', async () => {
  const shop = await openShop(database);
  const { orderId, no, amount } = await ordered(shop);
  await cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_bob'), shop.platform);
  await hear(shop, shop.payAtWechat(no, amount));
  expect((await view(shop, orderId)).refund).toMatchObject({ amount: 96_00, because: 'paid_late', status: 'asked' });
  await settle(shop, rawOf(database));

  expect(await view(shop, orderId)).toMatchObject({ status: 'closed', closedBy: 'buyer', refund: { status: 'done' } });
  expect(await balances(shop)).toEqual([
    ['asked.0', 'unclaimed', 'refunds', 96_00],
    ['done.0', 'refunds', 'buyers', 96_00],
    ['paid.0', 'buyers', 'unclaimed', 96_00],
  ]);
  expect(await shop.stockOf(box)).toBe(10);
});

test('a payment whose notice is lost after the order was closed is found by the letter that closes it', async () => {
  const shop = await openShop(database);
  const { orderId, no, amount } = await ordered(shop);
  await cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_bob'), shop.platform);
  shop.payAtWechat(no, amount);
  await settle(shop, rawOf(database));
  expect((await view(shop, orderId)).refund).toMatchObject({ because: 'paid_late', status: 'done' });
});

test('what was never paid is closed at WeChat, too, so that nobody can pay it any more', async () => {
  const shop = await openShop(database);
  const { no } = await ordered(shop);
  shop.pass(minutes(15));
  await settle(shop, rawOf(database));
  expect(shop.world.asked).toContain(`close ${no}`);
});

test.each<[string, Partial<PaidAtWechat>, string]>([
  ['another amount', { amount: fen(1) }, 'payment_mismatch'],
  ['another merchant', { mchId: '1900000009' }, 'payment_mismatch'],
  ['another mini program', { appId: 'wx9999999999999999' }, 'payment_mismatch'],
  ['a number that is none of ours', { paymentNo: 'T260101120000000000000000' }, 'not_found'],
])('a notice of %s is refused, and changes nothing', async (_, changes, code) => {
  const shop = await openShop(database);
  const { orderId, no, amount } = await ordered(shop);
  await expect(hear(shop, shop.payAtWechat(no, amount, changes))).rejects.toMatchObject(refusal(code));
  expect((await view(shop, orderId)).status).toBe('unpaid');
  expect(await balances(shop)).toEqual([]);
});

test('a forged notice is refused, and changes nothing', async () => {
  const shop = await openShop(database);
  const { orderId, no, amount } = await ordered(shop);
  const forged = { ...shop.notice(shop.payAtWechat(no, amount)), headers: {} };
  await expect(hearNotice(shop.shopId, forged, shop.platform)).rejects.toMatchObject(refusal('notice_forged'));
  expect((await view(shop, orderId)).status).toBe('unpaid');
});

test('while WeChat is away stock is held, for half an hour; then the order is closed, and a payment goes back', async () => {
  const shop = await openShop(database);
  const { orderId, no, amount } = await ordered(shop);
  shop.payAtWechat(no, amount);
  shop.world.wechatIsDown = true;
  shop.pass(minutes(15));
  expect(await closeOverdue(shop.shopId, shop.platform)).toBe(0);
  shop.pass(minutes(30) - 1);
  expect(await closeOverdue(shop.shopId, shop.platform)).toBe(0);
  expect(await shop.stockOf(box)).toBe(9);
  shop.pass(1);
  expect(await closeOverdue(shop.shopId, shop.platform)).toBe(1);

  shop.world.wechatIsDown = false;
  await settle(shop, rawOf(database));
  expect(await view(shop, orderId)).toMatchObject({
    closedBy: 'timeout',
    refund: { because: 'paid_late', status: 'done' },
  });
});

test('WeChat away while the sheet is asked for is an outage, and asked again it works', async () => {
  const shop = await openShop(database);
  await shop.moveIn('user_bob');
  const { skuId, quantity, ...wanted } = shop.wanted('user_bob', 96_00);
  const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as('user_bob'), shop.platform);
  const asked = { requestId: shop.newRequest(), orderId };
  shop.world.wechatIsDown = true;
  await expect(payOrder(asked, shop.as('user_bob'), shop.platform)).rejects.toMatchObject({ name: 'Outage' });
  shop.world.wechatIsDown = false;
  expect(await payOrder(asked, shop.as('user_bob'), shop.platform)).toMatchObject({ paid: false });
  expect(await payOrder(asked, shop.as('user_bob'), shop.platform)).toMatchObject({ paid: false });
  expect(shop.world.asked.filter((what) => what.startsWith('prepay'))).toHaveLength(1);
});

test('a sheet that was closed opens again, on the same prepay id as long as the order can be paid', async () => {
  const shop = await openShop(database);
  const { orderId, no, amount } = await ordered(shop);
  const open = () => payOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_bob'), shop.platform);
  const first = await open();
  shop.pass(minutes(15) - 1);
  expect(await open()).toEqual(first);
  expect(shop.world.asked.filter((what) => what.startsWith('prepay'))).toHaveLength(1);
  expect([PAYMENT_WINDOW, SEAT_HELD].every((window) => window < hours(2))).toBe(true); // So long it is good for.
  await hear(shop, shop.payAtWechat(no, amount));
  expect((await view(shop, orderId)).status).toBe('paid');
  await expect(open()).rejects.toMatchObject(refusal('order_not_payable'));
});

test('what somebody has closed in the console of WeChat is closed here, too, as soon as we hear of it', async () => {
  const shop = await openShop(database);
  const { orderId, no } = await ordered(shop);
  shop.world.closed.add(no);
  expect((await check(shop, orderId)).status).toBe('closed');
  expect(await shop.stockOf(box)).toBe(10);
  await settle(shop, rawOf(database));
  expect((await view(shop, orderId)).closedBy).toBe('timeout');
});

test('paid in the moment in which it is closed at WeChat: it cannot be closed, is found paid, and goes back', async () => {
  const shop = await openShop(database);
  const { orderId, no, amount } = await ordered(shop);
  await cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_bob'), shop.platform);
  const close = async () => {
    shop.payAtWechat(no, amount);
    throw Object.assign(new Error('ORDERPAID'), { name: 'PayRefused', status: 400 });
  };
  await sendOutbox(shop.shopId, { ...shop.platform, pay: { ...shop.platform.pay, close } });
  expect((await view(shop, orderId)).refund).toBeUndefined();
  shop.pass(minutes(1));
  await settle(shop, rawOf(database));
  expect(await view(shop, orderId)).toMatchObject({
    status: 'closed',
    refund: { because: 'paid_late', status: 'done' },
  });
});

test('an order that costs nothing is paid as it is placed, and WeChat hears nothing of it', async () => {
  const shop = await openShop(database);
  await rawOf(database)('update skus set list_price = 0 where shop_id = $1', [shop.shopId]);
  await shop.transact((tx) => tx.freight.put(flatFreight(fen(0), undefined), 0));
  await shop.moveIn('user_bob');
  const { skuId, quantity, ...wanted } = shop.wanted('user_bob', 0);
  const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as('user_bob'), shop.platform);
  const pay = payOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_bob'), shop.platform);
  expect(await pay).toEqual({ paid: true });
  expect((await check(shop, orderId)).status).toBe('paid');
  await settle(shop, rawOf(database));
  expect(shop.world.asked).toEqual([]);
});

test('a stranger gets no sheet for another’s order, and is told nothing of it', async () => {
  const shop = await openShop(database);
  const { orderId } = await ordered(shop);
  const asked = { requestId: shop.newRequest(), orderId };
  for (const ask of [payOrder, checkPayment]) {
    await expect(ask(asked, shop.as('user_cat'), shop.platform)).rejects.toMatchObject(refusal('not_found'));
  }
});

test('a sheet is not given after the time to pay', async () => {
  const shop = await openShop(database);
  const { orderId } = await ordered(shop);
  shop.pass(minutes(15));
  const late = payOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_bob'), shop.platform);
  await expect(late).rejects.toMatchObject(refusal('order_not_payable'));
});

test('a seat that is paid for after the deadline of its team: all the money back, and the stock', async () => {
  const shop = await openShop(database);
  const { teamId } = await shop.openTeam();
  shop.pass(hours(24) - minutes(5));
  const bobs = await shop.joinTeam('user_bob', teamId);
  await payOrder({ requestId: shop.newRequest(), orderId: bobs }, shop.as('user_bob'), shop.platform);
  const { no, amount } = await shop.paymentOf(bobs);
  shop.pass(minutes(5));
  await hear(shop, shop.payAtWechat(no, amount));
  await settle(shop, rawOf(database));

  expect(await view(shop, bobs)).toMatchObject({ status: 'closed', refund: { because: 'paid_late', status: 'done' } });
  expect((await viewTeam({ teamId }, shop.as('user_ann'), shop.platform)).status).toBe('lapsed');
  expect(await shop.stockOf(box)).toBe(10);
});

describe('a refund', () => {
  async function lapsed(shop: TestShop) {
    const { orderId } = await shop.openTeam('user_bob');
    shop.pass(hours(24));
    return orderId;
  }
  const asked = ({ world }: TestShop) => world.asked.filter((what) => what.startsWith('refund')).length;

  test('that WeChat is working on is asked about until it is done', async () => {
    const shop = await openShop(database);
    const orderId = await lapsed(shop);
    shop.world.refunds = 'processing';
    for (let day = 0; day < 20; day += 1) {
      await tickShop(shop);
      shop.pass(hours(5)); // A bank may take days.
    }
    expect(asked(shop)).toBe(20);
    expect(await shop.look(({ outbox }) => outbox.dead(9))).toEqual([]);
    expect(shop.world.failures).toEqual([]); // To wait is no failure.
    expect((await view(shop, orderId)).refund?.status).toBe('asked');
    shop.world.refunds = 'done';
    await settle(shop, rawOf(database));
    expect((await view(shop, orderId)).refund?.status).toBe('done');
  });

  test('is ended by its notice as well, and only once', async () => {
    const shop = await openShop(database);
    const orderId = await lapsed(shop);
    shop.world.refunds = 'processing';
    await tickShop(shop);
    const refundNo = shop.world.asked.find((what) => what.startsWith('refund'))!.split(' ')[1]!;
    const tell = (amount: number) =>
      hearNotice(
        shop.shopId,
        {
          headers: { 'wechatpay-signature': 'signed' },
          body: JSON.stringify({ kind: 'refund', refund: { state: 'done', refundNo, amount } }),
        },
        shop.platform,
      );
    await expect(tell(1)).rejects.toMatchObject(refusal('payment_mismatch'));
    await tell(67_00);
    await tell(67_00);
    shop.pass(minutes(5));
    await settle(shop, rawOf(database));
    expect(asked(shop)).toBe(1); // Its letter need not ask any more.
    expect((await view(shop, orderId)).refund?.status).toBe('done');
  });

  test('that WeChat takes in hand and then cannot make is a person’s at once, and not after the next long wait', async () => {
    const shop = await openShop(database);
    await lapsed(shop);
    shop.world.refunds = 'processing';
    for (let i = 0; i < 6; i += 1) {
      shop.pass(hours(1));
      await tickShop(shop);
    }
    shop.world.refunds = 'abnormal';
    const refundNo = shop.world.asked.find((what) => what.startsWith('refund'))!.split(' ')[1]!;
    const amount = 67_00;
    const body = JSON.stringify({ kind: 'refund', refund: { state: 'abnormal', refundNo, amount } });
    await hearNotice(shop.shopId, { headers: { 'wechatpay-signature': 'signed' }, body }, shop.platform);
    await sendOutbox(shop.shopId, shop.platform);
    expect(await shop.look(({ outbox }) => outbox.dead(9))).toMatchObject([{ effect: { kind: 'refund', refundNo } }]);
  });

  test('that WeChat cannot make waits for a person; told to try again, it is made', async () => {
    const shop = await openShop(database);
    const orderId = await lapsed(shop);
    shop.world.refunds = 'abnormal';
    await tickShop(shop);
    expect((await view(shop, orderId)).refund?.status).toBe('failed');
    const [letter] = await shop.look(({ outbox }) => outbox.dead(9));
    expect(letter).toMatchObject({ effect: { kind: 'refund' }, tries: 1, error: expect.stringContaining('abnormal') });
    shop.pass(hours(5));
    await tickShop(shop);
    expect(asked(shop)).toBe(1);

    shop.world.refunds = 'done';
    await shop.transact((tx) => tx.outbox.revive(letter!.id, shop.world.now));
    await settle(shop, rawOf(database));
    expect((await view(shop, orderId)).refund?.status).toBe('done');
    expect(await shop.look(({ outbox }) => outbox.dead(9))).toEqual([]);
  });
});

test('while WeChat is slow, letters that have waited too long in a hand are left to the next one', async () => {
  const shop = await openShop(database);
  for (const who of ['user_bob', 'user_cat', 'user_dan'] as const) {
    const { orderId } = await ordered(shop, who);
    await cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
  }
  const slow = {
    ...shop.platform.pay,
    async close(no: string) {
      shop.pass(seconds(20));
      await shop.platform.pay.close(no);
    },
  };
  expect(await sendOutbox(shop.shopId, { ...shop.platform, pay: slow })).toBe(2);
  await settle(shop, rawOf(database));
  const closed = shop.world.asked.filter((asked) => asked.startsWith('close'));
  expect(closed).toHaveLength(3);
  expect(new Set(closed).size).toBe(3);
});

test('a letter is tried again after longer and longer waits, and lies dead after fourteen tries', async () => {
  const shop = await openShop(database);
  const { orderId } = await ordered(shop);
  await cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_bob'), shop.platform);
  shop.world.wechatIsDown = true;
  const waits: number[] = [];
  const since = shop.world.now;
  while ((await shop.look(({ outbox }) => outbox.waiting())) > 0) {
    const before = shop.world.failures.length;
    await sendOutbox(shop.shopId, shop.platform);
    if (shop.world.failures.length > before) waits.push(Math.round((shop.world.now - since) / 1_000));
    shop.pass(waits.length < 9 ? 5_000 : 40_000);
  }
  expect(waits).toHaveLength(14);
  const gaps = waits.slice(1).map((at, i) => at - waits[i]!);
  expect(gaps).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1_280, 2_560, 5_120, 7_200, 7_200]);
  const [letter] = await shop.look(({ outbox }) => outbox.dead(9));
  expect(letter).toMatchObject({ tries: 14, error: 'WeChat is down' });
});
