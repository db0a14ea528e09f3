import { fen } from '@/domain/money';
import type { CheckName } from '@/domain/verdict';
import { mistakesIn } from '../support/books';
import { openPayouts, payoutRule } from '../support/payouts';
import { unguardedDatabase } from '../support/unguarded';

const { database, raw } = unguardedDatabase();

/** One payout in each state. */
async function busyShop() {
  const here = await openPayouts(database, { ...payoutRule, perDay: 20, least: fen(1_00) });
  await here.earn();
  const paid = await here.sent(10_00);
  await here.hear(await here.becomes(paid, 'done'));
  const credit = await here.asked(5_00, 'credit');
  const declined = await here.asked(30_00);
  await here.merchant('declinePayout', { payoutId: declined, reason: '资料不全' });
  const failed = await here.sent(3_00);
  await here.hear(await here.becomes(failed, 'failed', 'OVERDUE_CLOSE'));
  const sent = await here.sent(2_00);
  const asked = await here.asked(40_00);
  const approved = await here.asked(1_00);
  return { shop: here.shop, ids: { paid, credit, declined, failed, sent, asked, approved } };
}
type Busy = Awaited<ReturnType<typeof busyShop>>;
type Name = keyof Busy['ids'];

test('the books of payouts are right', async () => {
  const { shop } = await busyShop();
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});

const lan = 'user_lan';
const planted: [CheckName, sql: string, Name | typeof lan | RegExp][] = [
  ['payouts', `update payouts set amount = amount + 1 where shop_id = $1 and id = '[asked]'`, 'asked'],
  ['payouts', `update payouts set fee = fee + 1 where shop_id = $1 and id = '[paid]'`, 'paid'],
  ['payouts', `update payouts set state = 'cancelled' where shop_id = $1 and id = '[sent]'`, 'sent'],
  ['payouts', `update payouts set state = 'paid' where shop_id = $1 and id = '[declined]'`, 'declined'],
  ['payouts', `update payouts set state = 'sent' where shop_id = $1 and id = '[failed]'`, 'failed'],
  ['payouts', `update payouts set state = 'paid' where shop_id = $1 and id = '[approved]'`, 'approved'],
  ['payouts', `update payouts set way = 'wechat' where shop_id = $1 and id = '[credit]'`, 'credit'],
  ['payouts', `update payouts set user_id = 'user_ann' where shop_id = $1 and id = '[paid]'`, 'paid'],
  ['payouts', `delete from transfers where shop_id = $1 and id = '[asked].payout_asked.0'`, 'asked'],
  ['payouts', `delete from transfers where shop_id = $1 and id = '[paid].payout_fee.0'`, 'paid'],
  ['payouts', `delete from transfers where shop_id = $1 and id = '[failed].payout_back.0'`, 'failed'],
  ['payouts', `delete from purse_lots where shop_id = $1 and id = '[credit]'`, 'credit'],
  ['payouts', `update transfers set to_account = 'sales' where shop_id = $1 and id = '[paid].payout_paid.0'`, 'paid'],
  ['payouts', `delete from outbox where shop_id = $1 and id = '[approved].send'`, 'approved'],
  ['transfers', `delete from payouts where shop_id = $1 and id = '[paid]'`, /payout_paid/],
  ['transfers', `update payouts set state = 'paid' where shop_id = $1 and id = '[failed]'`, /payout_back/],
  ['transfers', `update transfers set amount = 1 where shop_id = $1 and id = '[paid].payout_fee.0'`, /payout_fee/],
  ['transfers', `update payouts set amount = 1 where shop_id = $1 and id = '[asked]'`, /payout_asked/],
  ['leaderAccounts', `update leader_accounts set payable = payable + 1 where shop_id = $1`, lan],
  ['leaderAccounts', `update leader_accounts set paid = paid - 1, payable = payable + 1 where shop_id = $1`, lan],
  ['leaderAccounts', `update leader_accounts set in_payout = in_payout - 1, paid = paid + 1 where shop_id = $1`, lan],
];

test.each(planted)('%s finds %s', async (check, sql, name) => {
  const busy = await busyShop();
  const { shop, ids } = busy;
  await raw(
    sql.replace(/\[(\w+)\]/g, (_, one: Name) => ids[one]),
    [shop.shopId],
  );
  const found = (await mistakesIn(database, shop.shopId)).find((mistake) => mistake.startsWith(`${check}: `)) ?? '';
  expect(found).toMatch(typeof name === 'string' && name !== lan ? ids[name] : name);
});
