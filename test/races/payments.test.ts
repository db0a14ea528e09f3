import type { OrderId, UserId } from '@/domain/id';
import { hours, minutes, seconds } from '@/domain/time';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { closeOverdue } from '../../cloudfunctions/usecases/order/closeOverdue';
import { joinTeam } from '../../cloudfunctions/usecases/order/joinTeam';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { checkPayment } from '../../cloudfunctions/usecases/payment/checkPayment';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { endTeams } from '../../cloudfunctions/usecases/team/endTeams';
import { mistakesIn } from '../support/books';
import { racingDatabase, rawOf } from '../support/database';
import { box, friends, threesome } from '../support/fixtures';
import { race } from '../support/race';
import { settle } from '../support/settle';
import { openShop, type TestShop } from '../support/shop';

const { database } = racingDatabase();
const plenty = { ...box, stock: 1_000 };
const booksOf = ({ shopId }: TestShop) => mistakesIn(database, shopId);
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** An order of the box alone, its sheet open on the phone. */
async function ordered(shop: TestShop, who: UserId) {
  const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
  const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform);
  return { who, orderId, ...(await prepared(shop, who, orderId)) };
}

async function prepared(shop: TestShop, who: UserId, orderId: OrderId) {
  await payOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
  const { no, amount } = await shop.paymentOf(orderId);
  return { no, amount, confirm: () => shop.payAtWechat(no, amount) };
}

const refundsAsked = ({ world }: TestShop) => world.asked.filter((asked) => asked.startsWith('refund'));

test('a notice comes four times at once while the phone asks, too: it is applied once', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  const crowd = friends(10);
  await shop.moveIn(...crowd);
  for (const who of crowd) {
    const { orderId, confirm } = await ordered(shop, who);
    const notice = shop.notice(confirm());
    const hear = () => hearNotice(shop.shopId, notice, shop.platform);
    const check = () => checkPayment({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);

    expect(await race([hear, check, hear, hear, check, hear])).toEqual({ ok: 6 });
  }
  const { buyers, sales } = Object.fromEntries(await balancesOf(shop));
  expect([buyers, sales]).toEqual([-960_00, 960_00]);
  expect(await booksOf(shop)).toEqual([]);
});

async function balancesOf(shop: TestShop): Promise<[string, number][]> {
  const rows = await rawOf(database)(
    `select account, sum(amount)::int as amount from (
       select from_account as account, -amount as amount from transfers where shop_id = $1
       union all select to_account, amount from transfers where shop_id = $1) s group by 1`,
    [shop.shopId],
  );
  return rows.map(({ account, amount }) => [account, amount]);
}

test('payment against expiry, 40 times: every payment keeps its order or goes back, and none is lost', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  const crowd = friends(40);
  await shop.moveIn(...crowd);
  const orders = await Promise.all(crowd.map((who) => ordered(shop, who)));
  shop.pass(minutes(15));

  // Some notices come with the timer, some are lost and found by the question before closing or after it.
  const rounds = orders.map(({ confirm }, i) => async () => {
    await new Promise((done) => setTimeout(done, (i % 8) * 4));
    const paid = confirm();
    if (i % 3 === 0) return;
    await hearNotice(shop.shopId, shop.notice(paid), shop.platform);
  });
  const timer = () => closeOverdue(shop.shopId, shop.platform);
  expect(await race([timer, ...rounds, timer, timer])).toEqual({ ok: 43 });
  await settle(shop, rawOf(database));

  expect(await booksOf(shop)).toEqual([]);
  const states = await shop.look(async (s) => (await s.orders.list({ most: 99 })).map(({ status }) => status));
  const kept = states.filter((status) => status === 'paid').length;
  expect(kept + refundsAsked(shop).length).toBe(40); // All forty had paid.
  expect(await shop.stockOf(plenty)).toBe(1_000 - kept);
});

test('payment against the end of the team, many times: a seat in a formed team, or all the money back', async () => {
  const outcomes: Record<string, number> = {};
  for (let round = 0; round < 12; round += 1) {
    const shop = await openShop(database, { skus: [plenty] });
    const { teamId } = await shop.openTeam();
    await shop.moveIn('user_bob', 'user_cat');
    shop.pass(hours(24) - minutes(5));
    const seats = [];
    for (const who of ['user_bob', 'user_cat'] as const) {
      const asked = { ...shop.wanted(who, shop.inTeam), teamId };
      const { orderId } = await joinTeam(asked, shop.as(who), shop.platform);
      seats.push({ who, orderId, ...(await prepared(shop, who, orderId)) });
    }
    shop.pass(minutes(5) - 1);
    const notices = seats.map(({ confirm }) => shop.notice(confirm()));
    // The last millisecond: the clock moves on while notices and timers are on their way.
    const hear = (notice: (typeof notices)[number]) => async () => {
      await new Promise((done) => setTimeout(done, round % 4));
      await hearNotice(shop.shopId, notice, shop.platform);
    };
    const end = async () => {
      shop.pass(1);
      await endTeams(shop.shopId, shop.platform);
    };
    await race([hear(notices[0]!), end, hear(notices[1]!), end, hear(notices[0]!), hear(notices[1]!)]);
    await settle(shop, rawOf(database));

    const { status } = await shop.look(({ teams }) => teams.get(teamId));
    expect(refundsAsked(shop)).toHaveLength(status === 'formed' ? 0 : 3);
    expect(await booksOf(shop)).toEqual([]);
    outcomes[status] = (outcomes[status] ?? 0) + 1;
  }
  expect(Object.keys(outcomes).sort()).toEqual(expect.not.arrayContaining(['open', 'unstarted']));
});

test('cancelling against the notice, 30 times: the order is paid, or the money goes back', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  const crowd = friends(30);
  await shop.moveIn(...crowd);
  const orders = await Promise.all(crowd.map((who) => ordered(shop, who)));

  const answers = await race(
    orders.flatMap(({ who, orderId, confirm }, i) => {
      const cancel = () => cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
      const hear = async () => hearNotice(shop.shopId, shop.notice(confirm()), shop.platform);
      return i % 2 ? [cancel, hear] : [hear, cancel];
    }),
  );
  await settle(shop, rawOf(database));

  const paid = await shop.look(({ orders: all }) => all.count({ statuses: ['paid'] }));
  expect(paid).toBe(answers['order_not_cancellable'] ?? 0);
  expect(refundsAsked(shop)).toHaveLength(30 - paid);
  expect(await booksOf(shop)).toEqual([]);
});

test('closed in WeChat’s console, asked about by phones, cancelled and timed out at once: the stock returns once', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  const crowd = friends(20);
  await shop.moveIn(...crowd);
  const orders = await Promise.all(crowd.map((who) => ordered(shop, who)));
  for (const { no } of orders) shop.world.closed.add(no);
  shop.pass(minutes(15));
  const answers = await race([
    ...orders.flatMap(({ who, orderId }) => {
      const asked = () => ({ requestId: shop.newRequest(), orderId });
      const check = () => checkPayment(asked(), shop.as(who), shop.platform);
      return [check, () => cancelOrder(asked(), shop.as(who), shop.platform), check];
    }),
    ...times(3, () => () => closeOverdue(shop.shopId, shop.platform)),
  ]);
  expect(Object.keys(answers).filter((code) => !['ok', 'order_not_cancellable'].includes(code))).toEqual([]);
  expect(await shop.stockOf(plenty)).toBe(1_000);
  await settle(shop, rawOf(database));
  expect(await booksOf(shop)).toEqual([]);
});

test('cancelling while the sheet is being made: what can still be paid, WeChat is asked about', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  const crowd = friends(30);
  await shop.moveIn(...crowd);
  for (const [i, who] of crowd.entries()) {
    const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
    const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform);
    const slow = {
      ...shop.platform.pay,
      async prepay(asked: Parameters<typeof shop.platform.pay.prepay>[0]) {
        const given = await shop.platform.pay.prepay(asked);
        await new Promise((done) => setTimeout(done, i % 10));
        return given;
      },
    };
    // Who got a sheet pays on it, and the notice is lost.
    const open = async () => {
      await payOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), { ...shop.platform, pay: slow });
      const { no, amount } = await shop.paymentOf(orderId);
      if (!shop.world.closed.has(no)) shop.payAtWechat(no, amount);
    };
    const cancel = async () => {
      await new Promise((done) => setTimeout(done, 3));
      await cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
      while ((await sendOutbox(shop.shopId, shop.platform)) > 0);
    };
    await race([open, cancel]);
  }
  await settle(shop, rawOf(database));

  expect(await booksOf(shop)).toEqual([]);
  expect(refundsAsked(shop)).toHaveLength(shop.world.paid.size);
});

test('ten timers at once end each team once, close each order once, and send each letter once', async () => {
  const shop = await openShop(database, { skus: [plenty], campaign: { ...threesome, limits: { units: 9 } } });
  const leaders = friends(12);
  await Promise.all(leaders.map((leader) => shop.openTeam(leader)));
  await shop.moveIn('user_bob');
  for (const leader of leaders.slice(0, 5)) await ordered(shop, leader);
  while ((await sendOutbox(shop.shopId, shop.platform)) > 0);
  shop.pass(hours(24));

  const timers = times(10, () => shop.platform);
  const closed = await Promise.all(timers.map((timer) => closeOverdue(shop.shopId, timer)));
  const lapsed = await Promise.all(timers.map((timer) => endTeams(shop.shopId, timer)));
  // Who is told that the money is back is told when it is: that letter may have to wait for another sender's.
  const sent: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    sent.push(...(await Promise.all(timers.map((timer) => sendOutbox(shop.shopId, timer)))));
    shop.pass(minutes(3));
  }

  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  // A refund, a message and a card for each team; a closed payment for each order.
  expect([sum(closed), sum(lapsed), sum(sent)]).toEqual([5, 12, 41]);
  expect(new Set(refundsAsked(shop)).size).toBe(12);
  expect(refundsAsked(shop)).toHaveLength(12);
  expect(await shop.stockOf(plenty)).toBe(1_000);
  expect(await booksOf(shop)).toEqual([]);
});

test('the shop is not held while a letter is on its way: another sender passes by, and gets another letter', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  const { teamId } = await shop.openTeam();
  while ((await sendOutbox(shop.shopId, shop.platform)) > 0);
  shop.pass(hours(24));
  await endTeams(shop.shopId, shop.platform);
  let others = 0;
  const pay = {
    ...shop.platform.pay,
    async refund(asked: Parameters<typeof shop.platform.pay.refund>[0]) {
      others += await sendOutbox(shop.shopId, shop.platform);
      await shop.transact((tx) => tx.teams.lockOverdue(teamId, shop.world.now)); // Nothing waits for anything.
      return shop.platform.pay.refund(asked);
    },
  };

  expect(await sendOutbox(shop.shopId, { ...shop.platform, pay })).toBe(3);
  expect(others).toBe(0);
  expect(refundsAsked(shop)).toHaveLength(1);
});

test('a sender that dies with its letters is replaced after a minute', async () => {
  const shop = await openShop(database, { skus: [plenty] });
  await shop.openTeam();
  while ((await sendOutbox(shop.shopId, shop.platform)) > 0);
  shop.pass(hours(24));
  await endTeams(shop.shopId, shop.platform);
  await shop.transact((tx) => tx.outbox.claim(20, shop.world.now)); // …and is never heard of again.

  shop.pass(seconds(59));
  expect(await sendOutbox(shop.shopId, shop.platform)).toBe(0);
  shop.pass(seconds(1));
  expect(await sendOutbox(shop.shopId, shop.platform)).toBe(3);
  expect(refundsAsked(shop)).toHaveLength(1);
});
