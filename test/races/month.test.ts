import type { LedOrder } from '@/contract/leaderCentre';
import type { OrderId, PayoutId, UserId } from '@/domain/id';
import type { CommissionTab } from '@/domain/leading';
import { MOST_TRANSFER } from '@/domain/payout';
import { days } from '@/domain/time';
import { listCommissions } from '../../cloudfunctions/usecases/leader/listCommissions';
import { viewLeading } from '../../cloudfunctions/usecases/leader/viewLeading';
import { viewRanks } from '../../cloudfunctions/usecases/leader/viewRanks';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { askPayout } from '../../cloudfunctions/usecases/payout/askPayout';
import { approvePayout, declinePayout, listShopPayouts } from '../../cloudfunctions/usecases/payout/staffPayouts';
import { viewPayouts } from '../../cloudfunctions/usecases/payout/viewPayouts';
import { listLeaders, viewShopLeader } from '../../cloudfunctions/usecases/staff/listLeaders';
import { mistakesIn } from '../support/books';
import { racingDatabase } from '../support/database';
import { type Month, openMonth } from '../support/month';

const { database } = racingDatabase();
const ORDERS = 10_000;
const staff: UserId = 'user_own';

/** Of copies nobody has kept a stock log, nor parcels: those checks are not asked here. */
const OF_COPIES = /^(stock|orderStock|parcels):/;

test('a month of 10,000 orders, refunds and payouts: leader, merchant and ledger tell the same', async () => {
  const month = await openMonth(database, ORDERS);
  await month.mature();
  const paidOut = await payOut(month);
  const back = await giveBack(month);
  await month.letters();
  const owes = async (leader: UserId) => (await viewPayouts({}, month.shop.as(leader), month.shop.platform)).debt > 0;
  expect(await owes(month.leaders[0]!)).toBe(true);
  month.shop.pass(days(1));
  await month.mature();
  await payOut(month);

  const seen = { orders: 0 };
  for (const leader of month.leaders) await agree(month, leader, seen);
  expect(seen.orders).toBeGreaterThanOrEqual(ORDERS);
  expect(paidOut.length).toBeGreaterThanOrEqual(month.leaders.length * 3);
  expect(back).toBe(month.leaders.length * 20);
  expect((await mistakesIn(database, month.shop.shopId)).filter((mistake) => !OF_COPIES.test(mistake))).toEqual([]);
}, 600_000);

/** Everybody takes out all there is: some to WeChat, which he confirms or not, the rest as credit; and one is declined. */
async function payOut({ shop, leaders, letters }: Month): Promise<PayoutId[]> {
  const asked: PayoutId[] = [];
  const asStaff = shop.as(staff);
  const withId = () => ({ requestId: shop.newRequest() });
  for (const [i, leader] of leaders.entries()) {
    const { withdrawable } = await viewPayouts({}, shop.as(leader), shop.platform);
    if (withdrawable < 30_00) continue;
    const many = Math.max(3, Math.ceil(withdrawable / MOST_TRANSFER));
    const part = Math.floor(withdrawable / many);
    const parts = Array.from({ length: many }, (_, k) => (k === 0 ? withdrawable - part * (many - 1) : part));
    for (const [k, amount] of parts.entries()) {
      const way = k % 3 === 2 ? ('credit' as const) : ('wechat' as const);
      const { payoutId } = await askPayout({ ...withId(), amount, way } as never, shop.as(leader), shop.platform);
      asked.push(payoutId);
      const isDeclined = k === 1 && i % 4 === 3;
      if (isDeclined) await declinePayout({ ...withId(), payoutId, reason: '再等等' }, asStaff, shop.platform);
      else await approvePayout({ ...withId(), payoutId }, asStaff, shop.platform);
    }
  }
  await letters();
  const first = shop.as(leaders[0]!).openid; // He has all of it: what goes back then is owed.
  for (const [i, [no, { state, openid }]] of [...shop.transfers.made].entries()) {
    const turn = openid === first ? 0 : i % 5;
    if (state !== 'confirming' || turn === 4) continue; // Some are never confirmed.
    const notice = shop.transfers.become(no, turn === 3 ? 'failed' : 'done');
    await hearNotice(
      shop.shopId,
      { headers: { 'wechatpay-signature': 'signed' }, body: JSON.stringify(notice) },
      shop.platform,
    );
  }
  return asked;
}

/** A unit of each of twenty orders of every leader goes back, the oldest first: what was long payable. */
async function giveBack({ shop, raw, leaders, merchant, staffLook }: Month): Promise<number> {
  let count = 0;
  for (const leader of leaders) {
    const rows = await raw(
      `select o.id, l.sku_id as "skuId" from orders o join order_lines l on l.shop_id = o.shop_id and l.order_id = o.id
       where o.shop_id = $1 and o.leader_id = $2 and o.status = 'received' and l.sku_id = 'sku_box' and l.shipped > 0
       order by o.received_at, o.id limit 20`,
      [shop.shopId, leader],
    );
    for (const { id, skuId } of rows as unknown as { id: OrderId; skuId: string }[]) {
      const asked = { orderId: id, sent: true, lines: [{ skuId, units: 1 }] };
      const shown = (await staffLook('previewRefundBuyer', asked)) as { total: number };
      await merchant('refundBuyer', { ...asked, amount: shown.total, words: '退' });
      count += 1;
    }
  }
  return count;
}

async function agree({ shop, raw }: Month, leader: UserId, seen: { orders: number }): Promise<void> {
  const his = await viewLeading({}, shop.as(leader), shop.platform);
  const { account, ...merchants } = await viewShopLeader({ userId: leader }, shop.as(staff), shop.platform);
  const { rows, sums } = await allOrders(shop, leader);
  seen.orders += rows.length;

  // His page is what his orders say one by one,
  expect(his.toReceive).toEqual(sums.to_receive);
  expect(his.inWindow).toEqual(sums.in_window);
  const earned = rows.reduce((sum, order) => sum + order.earned, 0);
  const inFlow = his.toReceive.amount + his.inWindow.amount + his.withdrawable - his.debt + his.inPayout + his.paid;
  expect(inFlow).toBe(earned);
  // and what the merchant sees,
  expect(account).toEqual({
    ...{ pending: his.toReceive.amount + his.inWindow.amount, payable: his.withdrawable - his.debt },
    ...{ inPayout: his.inPayout, paid: his.paid },
  });
  expect(merchants.customers).toBe(his.customers);
  expect(merchants.sales).toBe((await viewRanks({}, shop.as(leader), shop.platform)).sales);
  const listed = await listLeaders({ tab: 'active', search: leader }, shop.as(staff), shop.platform);
  expect(listed.items[0]).toMatchObject({ userId: leader, account, sales: merchants.sales, earned: merchants.earned });
  // and what the ledger says,
  expect(await ledgerOf(raw, shop.shopId, leader)).toEqual(account);
  // and his payouts, as the merchant lists them.
  const payouts = await allPayouts(shop, leader);
  const of = (...states: string[]) =>
    payouts.filter(({ state }) => states.includes(state)).reduce((sum, { amount }) => sum + amount, 0);
  expect([of('paid'), of('asked', 'approved', 'sent')]).toEqual([account.paid, account.inPayout]);
}

async function allOrders(shop: Month['shop'], leader: UserId) {
  const all = async (tab: CommissionTab) => {
    const rows: LedOrder[] = [];
    let cursor: string | undefined;
    do {
      const page = await listCommissions({ tab, cursor }, shop.as(leader), shop.platform);
      rows.push(...page.items);
      cursor = page.next;
    } while (cursor);
    return rows;
  };
  const sumOf = (rows: readonly LedOrder[]) => {
    const paid = rows.filter(({ earned }) => earned > 0);
    return { orders: paid.length, amount: paid.reduce((sum, { earned }) => sum + earned, 0) };
  };
  const rows = await all('all');
  const sums = { to_receive: sumOf(await all('to_receive')), in_window: sumOf(await all('in_window')) };
  return { rows, sums };
}

async function allPayouts(shop: Month['shop'], leader: UserId) {
  const found = [];
  for (const tab of ['asked', 'sent', 'ended'] as const) {
    let cursor: string | undefined;
    do {
      const page = await listShopPayouts({ tab, cursor }, shop.as(staff), shop.platform);
      found.push(...page.items.filter((payout) => payout.leader.userId === leader));
      cursor = page.next;
    } while (cursor);
  }
  return found;
}

/** What lies on each of his accounts, by the movements alone. */
async function ledgerOf(raw: Month['raw'], shopId: string, leader: UserId) {
  const of = async (account: string) => {
    const [row] = await raw(
      `select coalesce(sum(case when to_account = $2 then amount else -amount end), 0)::int as sum
       from transfers where shop_id = $1 and $2 in (from_account, to_account)`,
      [shopId, account],
    );
    return row!['sum'] as unknown as number;
  };
  const [out] = await raw(
    `select coalesce(sum(case when from_account = $2 then amount else 0 end), 0)::int as sum from transfers
     where shop_id = $1 and from_account = $2 and to_account not like 'payable/%'`,
    [shopId, `payout/${leader}`],
  );
  return {
    ...{ pending: await of(`pending/${leader}`), payable: await of(`payable/${leader}`) },
    ...{ inPayout: await of(`payout/${leader}`), paid: out!['sum'] as unknown as number },
  };
}
