import { fen } from '@/domain/money';
import { embeddedDatabase, rawOf } from '../support/database';
import { lan, openPayouts, type Payouts, payoutRule } from '../support/payouts';

const database = embeddedDatabase();
const TWICE = '23505';
const NOT_ALLOWED = '23514';
const NOT_THERE = '23503';

/** Lan has ¥86: ¥10 of it waits for the merchant, ¥10 for her at WeChat, ¥10 is paid and ¥10 credit; ¥10 was declined. */
const ids: Record<string, string> = {};
let here: Payouts;
beforeAll(async () => {
  here = await openPayouts(database, { ...payoutRule, perDay: 9, least: fen(1_00), approvedUpTo: fen(10_00) });
  await here.earn();
  const paid = await here.sent(10_00);
  await here.hear(await here.becomes(paid, 'done'));
  const sent = await here.sent(10_00);
  const credit = await here.asked(10_00, 'credit');
  const asked = await here.asked(10_01);
  const declined = await here.asked(10_01);
  await here.merchant('declinePayout', { payoutId: declined, reason: '资料不全' });
  Object.assign(ids, { shop: here.shop.shopId, paid, sent, credit, asked, declined });
});

const payout = (which: string, changes: string) =>
  `update payouts set ${changes} where shop_id = :shop and id = :${which}`;
const account = (changes: string) => `update leader_accounts set ${changes} where shop_id = :shop`;
const times = `approved_at = now(), tried_at = now(), sent_at = now()`;

/** Mistakes that a use case of tomorrow may make: the database is the last to see them, and refuses. */
test.each<[string, string, string]>([
  ['two under one number', TWICE, `update payouts set no = 'P1' where shop_id = :shop`],
  ['a number that WeChat does not take', NOT_ALLOWED, payout('asked', `no = 'P-1'`)],
  ['one of nothing', NOT_ALLOWED, payout('asked', 'amount = 0')],
  ['one below nothing', NOT_ALLOWED, payout('asked', 'amount = -1')],
  ['a fee that takes all of it', NOT_ALLOWED, payout('asked', 'fee = amount')],
  ['a fee that adds to it', NOT_ALLOWED, payout('asked', 'fee = -1')],
  ['a fee for credit', NOT_ALLOWED, payout('credit', 'fee = 1')],
  [
    'credit that goes to WeChat',
    NOT_ALLOWED,
    payout('credit', `state = 'sent', ended_at = null, ask_at = now(), ${times}`),
  ],
  ['one that is approved at no time', NOT_ALLOWED, payout('asked', `state = 'approved'`)],
  [
    'one that is sent and was never tried',
    NOT_ALLOWED,
    payout('asked', `state = 'sent', approved_at = now(), sent_at = now(), ask_at = now()`),
  ],
  ['one that was tried before it was approved', NOT_ALLOWED, payout('asked', 'tried_at = now()')],
  ['one that is sent, and nobody asks about', NOT_ALLOWED, payout('sent', 'ask_at = null')],
  ['one that has ended, and is asked about', NOT_ALLOWED, payout('paid', 'ask_at = now()')],
  ['one that is paid, and can be confirmed', NOT_ALLOWED, payout('paid', `package = 'again'`)],
  [
    'one that is paid and was never sent',
    NOT_ALLOWED,
    payout('asked', `state = 'paid', approved_at = now(), ended_at = now()`),
  ],
  ['one that is paid at no time', NOT_ALLOWED, payout('paid', 'ended_at = null')],
  ['one that waits and has ended', NOT_ALLOWED, payout('asked', 'ended_at = now()')],
  ['one that was declined after it was approved', NOT_ALLOWED, payout('declined', 'approved_at = now()')],
  ['one that was declined for no reason', NOT_ALLOWED, payout('declined', 'reason = null')],
  ['one that WeChat is to take back and does not have', NOT_ALLOWED, payout('asked', 'cancel_asked_at = now()')],
  ['a state that nobody knows', NOT_ALLOWED, payout('asked', `state = 'lost'`)],
  ['one of somebody who never led', NOT_THERE, payout('asked', `user_id = 'user_ann'`)],
  ['one that nobody approved', NOT_THERE, payout('paid', `approved_by = 'user_nobody'`)],
  ['less than nothing on its way', NOT_ALLOWED, account('in_payout = -1')],
  ['less than nothing paid', NOT_ALLOWED, account('paid = -1')],
])('%s cannot be stored', async (_, code, statement) => {
  const values: string[] = [];
  const sql = statement.replace(/(?<!:):(\w+)/g, (_all, name: string) => `$${values.push(ids[name]!)}`);
  await expect(rawOf(database)(sql, values)).rejects.toMatchObject({ code });
});

test('what is not payable is not taken, whoever forgot to look; a refund may', async () => {
  const before = await here.account();
  const more = before.payable + 1;
  await here.shop.transact(async (tx) => {
    expect(await tx.leaders.move(lan, { payable: -more, inPayout: more })).toBe(false);
  });
  expect(await here.account()).toEqual(before);
});
