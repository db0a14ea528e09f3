import type { OrderId } from '@/domain/id';
import { fen } from '@/domain/money';
import { minutes } from '@/domain/time';
import { reckonCommission } from '../../cloudfunctions/usecases/leader/reckonCommission';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { askPayout, cancelPayout } from '../../cloudfunctions/usecases/payout/askPayout';
import { checkPayout, confirmSheet } from '../../cloudfunctions/usecases/payout/confirmPayout';
import { approvePayout, declinePayout } from '../../cloudfunctions/usecases/payout/staffPayouts';
import { mistakesIn } from '../support/books';
import { racingDatabase, rawOf } from '../support/database';
import { lan, openPayouts, type Payouts, payoutRule } from '../support/payouts';
import { race } from '../support/race';

const { database } = racingDatabase();
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const open = () => openPayouts(database, { ...payoutRule, perDay: 10, approvedUpTo: fen(500_00) });
const books = ({ shop }: Payouts) => mistakesIn(database, shop.shopId);
const asking = ({ shop }: Payouts, amount: number, way: 'wechat' | 'credit' = 'wechat') => {
  const requestId = shop.newRequest();
  return () => askPayout({ requestId, amount, way }, shop.as(lan), shop.platform);
};
/** What is open or paid, in fen. */
const taken = async ({ shop }: Payouts): Promise<number> => {
  const [row] = await rawOf(database)(
    `select coalesce(sum(amount), 0)::int as sum from payouts where shop_id = $1 and state in ('asked', 'approved', 'sent', 'paid')`,
    [shop.shopId],
  );
  return row!['sum'] as number;
};

test('withdrawing the same money twice in parallel: of 100 requests at once as many are served as it lasts for', async () => {
  const here = await open();
  await here.earn(); // ¥86
  const answers = await race(times(100, (i) => asking(here, 30_00, i % 2 ? 'wechat' : 'credit')));
  expect(answers).toEqual({ ok: 2, payout_short: 98 });
  expect(await taken(here)).toBe(60_00);
  const { payable, inPayout, paid } = await here.account();
  expect([payable, inPayout + paid]).toEqual([26_00, 60_00]);
  expect(await books(here)).toEqual([]);
});

test('100 requests at once are limited to so many a day', async () => {
  const here = await open();
  await here.earn();
  expect(await race(times(100, () => asking(here, 10_00)))).toEqual({ ok: 8, payout_short: 92 });
  await here.shop.transact((tx) => tx.rules.put('payout', { ...payoutRule, perDay: 5 }, here.shop.world.now));
  await here.earn();
  expect(await race(times(100, () => asking(here, 10_00)))).toEqual({ ok: 5, payout_enough_today: 95 });
  expect(await books(here)).toEqual([]);
});

test('one request that is sent 50 times at once takes it once', async () => {
  const here = await open();
  await here.earn();
  const one = asking(here, 10_00);
  expect(await race(times(50, () => one))).toEqual({ ok: 50 });
  expect(await taken(here)).toBe(10_00);
});

test('it goes back to the shop at the same moment: what was quicker counts, the other is a debt, and no fen is lost', async () => {
  const here = await open();
  const orders = [await here.earn(), await here.earn()];
  for (const orderId of orders) {
    // Its letters are not sent yet: the commission still lies there.
    const lines = [{ skuId: 'sku_box', units: 10 }];
    const shown = (await here.staffLook('previewRefundBuyer', { orderId, sent: true, lines })) as { total: number };
    await here.merchant('refundBuyer', { orderId, sent: true, lines, amount: shown.total, words: '退' });
  }
  const { shopId, platform } = here.shop;
  const reckon = (orderId: OrderId) => reckonCommission(shopId, orderId, platform);
  const first = asking(here, 50_00);
  await race([
    () => first().then(() => reckon(orders[0]!)), // While the others ask.
    ...times(30, () => asking(here, 10_00)),
    () => first().then(() => reckon(orders[1]!)),
    ...times(30, () => asking(here, 10_00)),
  ]);
  await here.letters();
  const { pending, payable, inPayout, paid } = await here.account();
  expect(pending + payable + inPayout + paid).toBe(0);
  expect(payable + (await taken(here))).toBe(0);
  expect(await taken(here)).toBeGreaterThanOrEqual(50_00);
  expect(await taken(here)).toBeLessThanOrEqual(172_00);
  expect(await books(here)).toEqual([]);
});

test('notice, phone, timer and letter at once: it is paid once', async () => {
  const here = await open();
  await here.earn();
  for (let round = 0; round < 5; round += 1) {
    const payoutId = await here.sent(10_00);
    const notice = await here.becomes(payoutId, 'done');
    here.shop.pass(minutes(10));
    const checking = () => ({ requestId: here.shop.newRequest(), payoutId });
    const { platform } = here.shop;
    await race([
      ...times(4, () => () => here.hear(notice)),
      ...times(4, () => () => checkPayout(checking(), here.shop.as(lan), platform)),
      ...times(4, () => () => here.tick()),
      ...times(2, () => () => sendOutbox(here.shop.shopId, platform)),
    ]);
    expect(await here.stateOf(payoutId)).toBe('paid');
  }
  await here.letters();
  expect((await here.moves()).filter((move) => move.startsWith('payout leaders'))).toHaveLength(5);
  expect(await here.account()).toMatchObject({ payable: 36_00, inPayout: 0, paid: 50_00 });
  expect((await here.news()).filter((what) => what === 'paid')).toHaveLength(5);
  expect(await books(here)).toEqual([]);
});

test('it fails, says one, and he takes it back, says another, at once: it comes back once', async () => {
  const here = await open();
  await here.earn();
  for (let round = 0; round < 5; round += 1) {
    const payoutId = await here.sent(10_00);
    const requestId = here.shop.newRequest();
    const failed = here.noticeOf({
      kind: 'transfer',
      transfer: {
        payoutNo: (await here.payoutOf(payoutId)).no,
        amount: 9_90,
        state: 'failed',
        reason: 'OVERDUE_CLOSE',
      },
    });
    await race([
      ...times(3, () => () => here.hear(failed)),
      () => cancelPayout({ requestId, payoutId }, here.shop.as(lan), here.shop.platform),
      ...times(3, () => () => sendOutbox(here.shop.shopId, here.shop.platform)),
    ]);
    await here.letters();
    expect(['failed', 'cancelled']).toContain(await here.stateOf(payoutId));
  }
  here.shop.world.failures.length = 0; // Where WeChat said both, a person is told of the second.
  expect(await here.account()).toMatchObject({ payable: 86_00, inPayout: 0, paid: 0 });
  expect(await books(here)).toEqual([]);
});

test('approved, declined and taken back at once: one of them counts', async () => {
  const here = await openPayouts(database, { ...payoutRule, perDay: 10, approvedUpTo: fen(0) });
  await here.earn();
  const { platform } = here.shop;
  const owner = here.shop.as('user_own');
  for (let round = 0; round < 5; round += 1) {
    const payoutId = await here.asked(10_00);
    const asks = () => ({ requestId: here.shop.newRequest(), payoutId });
    const answers = await race([
      ...times(5, () => () => approvePayout(asks(), owner, platform)),
      ...times(5, () => () => declinePayout({ ...asks(), reason: '不行' }, owner, platform)),
    ]);
    expect(answers).toEqual({ ok: 1, payout_moved_on: 9 });
    const next = await here.asked(10_00);
    const again = () => ({ requestId: here.shop.newRequest(), payoutId: next });
    await race([
      () => approvePayout(again(), owner, platform),
      () => declinePayout({ ...again(), reason: '不行' }, owner, platform),
      ...times(3, () => () => cancelPayout(again(), here.shop.as(lan), platform)),
    ]);
    const { state, approvedAt } = await here.payoutOf(next);
    expect(['approved', 'declined', 'cancelled']).toContain(state); // Approved and taken back before it was sent is fine.
    expect(state === 'approved' ? approvedAt : 0).toBeDefined();
    await here.cancel(next);
    await here.cancel(payoutId);
    here.shop.pass(minutes(60 * 24));
  }
  expect(await here.account()).toMatchObject({ payable: 86_00, inPayout: 0, paid: 0 });
  expect(await books(here)).toEqual([]);
});

test('ten taps at once on what waits to be confirmed: each has a sheet', async () => {
  const here = await open();
  await here.earn();
  const payoutId = await here.sent(10_00);
  const asks = () => ({ requestId: here.shop.newRequest(), payoutId });
  const taps = times(10, () => () => confirmSheet(asks(), here.shop.as(lan), here.shop.platform));
  expect(await race(taps)).toEqual({ ok: 10 });
  expect(here.shop.transfers.made.size).toBe(1);
});

test('ten senders at once: WeChat makes each transfer once', async () => {
  const here = await open();
  await here.earn();
  for (let i = 0; i < 8; i += 1) await here.asked(10_00);
  await race(times(10, () => () => sendOutbox(here.shop.shopId, here.shop.platform)));
  expect(here.atWechat()).toEqual(times(8, () => 'transfer o_lan 990 佣金提现'));
  expect(here.shop.transfers.made.size).toBe(8);
});
