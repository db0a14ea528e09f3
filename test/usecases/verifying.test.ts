import { hours, minutes } from '@/domain/time';
import type { CheckName } from '@/domain/verdict';
import { CHECKS, isSound, isTask } from '@/domain/verdict';
import { verifyBooks } from '../../cloudfunctions/usecases/books/verifyBooks';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { noon } from '../support/fixtures';
import { tickShop } from '../support/settle';
import { sharingIn } from '../support/sharing';
import { openShop, type TestShop } from '../support/shop';
import { unguardedDatabase } from '../support/unguarded';

const { database, raw } = unguardedDatabase();

/** A formed team, one that lapsed and got its money back, an unpaid order; nothing is on its way. */
async function busyShop() {
  const shop = await openShop(database);
  const lapsed = await shop.openTeam('user_eve');
  shop.pass(hours(24));
  for (let i = 0; i < 3; i += 1) {
    await tickShop(shop);
    shop.pass(minutes(3));
  }
  const { teamId, orderId } = await shop.openTeam('user_ann');
  const { share, open: come } = sharingIn(shop);
  const card = await share('user_ann', { kind: 'team', teamId });
  await come('user_bob', card, 'tG_parents');
  await share('user_bob', { kind: 'team', teamId }, { from: card });
  const joined: string[] = [];
  for (const who of ['user_bob', 'user_cat'] as const) {
    const joining = await shop.joinTeam(who, teamId);
    joined.push(joining);
    await shop.pay(who, joining);
  }
  const open = await shop.openTeam('user_dan');
  await shop.moveIn('user_fay');
  const { skuId, quantity, ...wanted } = shop.wanted('user_fay', 96_00);
  const unpaid = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as('user_fay'), shop.platform);
  return { shop, lapsed, formed: { teamId, orderId }, card, joined, open, unpaid: unpaid.orderId };
}
type OfKinds =
  | 'bindings'
  | 'commissions'
  | 'leaderAccounts'
  | 'payouts'
  | 'lotteries'
  | 'campaignUnits'
  | 'cards'
  | 'cardMoney'
  | 'coupons'
  | 'couponOrders'
  | 'purses'
  | 'purseOrders'
  | 'held'
  | 'envelopes'
  | 'envelopeMoney'
  | 'envelopeShares'
  | 'giveaways'
  | 'tiers'
  | 'growth'
  | 'rewards'
  | 'checkIns'
  | 'pointsGoods';
type Busy = Awaited<ReturnType<typeof busyShop>>;

const verdictOn = (shop: TestShop) => verifyBooks({}, shop.as('user_own'), shop.platform);
const wrongIn = async (shop: TestShop) =>
  Object.fromEntries((await verdictOn(shop)).checks.filter(({ wrong }) => wrong > 0).map((c) => [c.name, c.examples]));

test('the books of a shop where all of this happened are right, and it is told what was added up', async () => {
  const { shop } = await busyShop();
  const verdict = await verdictOn(shop);
  expect(verdict.checks.filter(({ wrong }) => wrong > 0)).toEqual([]);
  expect(isSound(verdict)).toBe(true);
  const of = (name: CheckName) => verdict.checks.find((check) => check.name === name);
  expect(of('payments')).toMatchObject({ counted: 6, sum: 5 * 67_00 });
  expect(of('refunds')).toMatchObject({ counted: 1, sum: 67_00 });
  expect(of('accounts')).toMatchObject({ counted: 3, sum: 4 * 67_00 });
  expect(of('stock')).toMatchObject({ counted: 2 });
  expect(of('seats')).toMatchObject({ counted: 3, sum: 5 });
  expect(verdict.checks.map(({ name }) => name)).toEqual(Object.keys(CHECKS));
});

/** What is planted, by hand and past everything; `$1` is the shop. And what must be named for it. Of lotteries and ladders: verifyingKinds; of leaders: verifyingReferral. */
const corruptions: Record<Exclude<CheckName, OfKinds>, [sql: string, names: (busy: Busy) => string | RegExp][]> = {
  accounts: [
    [`update transfers set amount = amount - 1 where shop_id = $1 and id like '%.paid.0'`, () => 'buyers'],
    [`delete from transfers where shop_id = $1 and id like '%.done.0'`, () => 'refunds'],
    [`update transfers set to_account = 'unclaimed' where shop_id = $1 and id like '%.paid.0'`, () => 'unclaimed'],
  ],
  transfers: [
    [
      `insert into transfers values ($1, 'gift.0', 'sales', 'buyers', 1, now()), ($1, 'gift.1', 'buyers', 'sales', 1, now())`,
      () => 'gift.0',
    ],
    [`update transfers set to_account = 'pocket' where shop_id = $1 and id like '%.paid.0'`, () => /\.paid\.0$/],
    [`update refunds set no = 'R1' where shop_id = $1`, () => /\.asked\.0$/],
  ],
  payments: [
    [`delete from transfers where shop_id = $1 and id like '%.paid.0'`, () => /^T/],
    [`update payments set status = 'paid' where shop_id = $1 and status = 'open'`, () => /^T/],
  ],
  refunds: [
    [`delete from transfers where shop_id = $1 and id like '%.asked.0'`, () => /^R/],
    [`update refunds set amount = amount + 1 where shop_id = $1`, () => /^R/],
  ],
  refunded: [[`update payments set refunded = 1 where shop_id = $1 and status = 'paid'`, () => /^T/]],
  refundLetters: [[`update refunds set status = 'asked' where shop_id = $1`, () => /^R/]],
  orders: [
    [`update orders set status = 'paid' where shop_id = $1 and status = 'unpaid'`, ({ unpaid }) => unpaid],
    [
      `update orders set status = 'paid' where shop_id = $1 and closed_by = 'team_lapsed'`,
      ({ lapsed }) => lapsed.orderId,
    ],
    [`delete from payments where shop_id = $1 and status = 'open'`, ({ unpaid }) => unpaid],
    [`update payments set refunded = 0 where shop_id = $1`, ({ lapsed }) => lapsed.orderId],
  ],
  receipts: [
    [`update orders set total = total + 1 where shop_id = $1 and status = 'unpaid'`, ({ unpaid }) => unpaid],
    [
      `update orders set receipt = jsonb_set(receipt, '{lines,0,list}', '1') where shop_id = $1 and status = 'unpaid'`,
      ({ unpaid }) => unpaid,
    ],
    [`update payments set amount = amount + 1 where shop_id = $1 and status = 'open'`, ({ unpaid }) => unpaid],
  ],
  orderLines: [
    [`update order_lines set quantity = 2 where shop_id = $1 and order_id = $2`, ({ unpaid }) => unpaid],
    [`delete from order_lines where shop_id = $1 and order_id = $2`, ({ unpaid }) => unpaid],
  ],
  stock: [[`update skus set stock = stock + 1 where shop_id = $1 and id = 'sku_box'`, () => 'sku_box']],
  orderStock: [
    [`delete from stock_log where shop_id = $1 and cause = $2 || '.placed'`, ({ unpaid }) => `${unpaid} sku_box`],
    [
      `update stock_log set change = 2 where shop_id = $1 and cause like '%.closed'`,
      ({ lapsed }) => `${lapsed.orderId} sku_box`,
    ],
    [
      `insert into stock_log (shop_id, cause, sku_id, change, at) values ($1, $2 || '.closed', 'sku_box', 1, now())`,
      ({ unpaid }) => `${unpaid} sku_box`,
    ],
  ],
  parcels: [
    [`update order_lines set shipped = 1 where shop_id = $1 and order_id = $2`, ({ unpaid }) => `${unpaid} sku_box`],
    [
      `update orders set status = 'shipped' where shop_id = $1 and status = 'paid'`,
      ({ open }) => `${open.orderId} sku_box`,
    ],
  ],
  afterSales: [
    [`update order_lines set unsent = 1 where shop_id = $1 and order_id = $2`, ({ unpaid }) => `${unpaid} sku_box`],
    [`update order_lines set refunded = 1 where shop_id = $1 and order_id = $2`, ({ unpaid }) => `${unpaid} sku_box`],
    [
      `insert into after_sales (shop_id, id, number, order_id, buyer_id, kind, sent, reason, words, pictures, freight,
         total, status, started_by, asked_at)
       values ($1, 'aftersale_1', 'A1', $2, 'user_fay', 'refund', false, 'agreed', '', '[]', 0, 1, 'asked', 'buyer', now())`,
      () => 'aftersale_1',
    ],
    [
      `insert into after_sales (shop_id, id, number, order_id, buyer_id, kind, sent, reason, words, pictures, freight,
         total, status, started_by, asked_at, ended_at)
       values ($1, 'aftersale_1', 'A1', $2, 'user_fay', 'refund', false, 'agreed', '', '[]', 1, 1, 'done', 'buyer', now(),
         now())`,
      () => 'aftersale_1',
    ],
  ],
  afterSaleStock: [
    [
      `insert into stock_log (shop_id, cause, sku_id, change, at) values ($1, 'aftersale_1.unsent', 'sku_box', 1, now())`,
      () => 'aftersale_1 sku_box',
    ],
  ],
  seats: [
    [`update teams set size = 2 where shop_id = $1 and status = 'formed'`, ({ formed }) => formed.teamId],
    [`update teams set status = 'formed' where shop_id = $1 and status = 'open'`, ({ open }) => open.teamId],
  ],
  freeSeats: [[`update teams set free = free + 1 where shop_id = $1 and status = 'open'`, ({ open }) => open.teamId]],
  seatOrders: [
    [
      `update team_seats set paid = false where shop_id = $1 and order_id = (select id from orders where shop_id = $1 and team_id is not null and status = 'paid' order by id desc limit 1)`,
      ({ open }) => `${open.teamId} 1`,
    ],
    [
      `update team_seats set user_id = 'user_eve' where shop_id = $1 and position = 1`,
      ({ open }) => `${open.teamId} 1`,
    ],
  ],
  teamOrders: [
    [`delete from team_seats where shop_id = $1`, ({ open }) => open.orderId],
    [`update orders set status = 'shipped' where shop_id = $1 and status = 'paid'`, ({ open }) => open.orderId],
  ],
  reviews: [[`insert into goods_reviews values ($1, 'goods_tea', 1, 5, 0, 0, 0, 0, 1, 0, 0)`, () => 'goods_tea']],
  orderShares: [
    [
      `update orders set buyer_id = 'user_ann' where shop_id = $1 and buyer_id = 'user_bob'`,
      ({ joined }) => joined[0]!,
    ],
    [`update share_links set sharer_id = 'user_bob' where shop_id = $1`, ({ joined }) => joined[0]!],
    [`delete from share_opens where shop_id = $1`, ({ joined }) => joined[0]!],
    [`update share_opens set first_at = now() where shop_id = $1`, ({ joined }) => joined[0]!],
    [
      `update share_links set team_id = null, goods_id = 'goods_other', kind = 'goods' where shop_id = $1`,
      ({ joined }) => joined[0]!,
    ],
  ],
  shareOpens: [
    [`update share_opens set user_id = 'user_ann' where shop_id = $1`, ({ card }) => `${card} user_ann`],
    [`update share_opens set sharer_id = 'user_eve' where shop_id = $1`, ({ card }) => `${card} user_bob`],
    [`delete from share_opens where shop_id = $1`, () => /^[0-9a-f]{10}$/],
    [
      `insert into share_opens (shop_id, code, user_id, sharer_id, newcomer, times, first_at, last_at)
       select shop_id, 'AAAAAAAAAA', user_id, sharer_id, false, 1, first_at - interval '1 minute', last_at
       from share_opens where shop_id = $1`, // He had come by another link before.
      ({ card }) => `${card} user_bob`,
    ],
  ],
  groupOrders: [
    [`delete from group_people where shop_id = $1`, ({ joined }) => joined[0]!],
    [`update group_orders set buyer_id = 'user_eve' where shop_id = $1`, ({ joined }) => joined[0]!],
  ],
  requests: [[`update requests set output = null where shop_id = $1`, () => /^user_.* request_/]],
  letters: [
    [
      `insert into outbox (shop_id, id, effect, put_at, due_at, tries, died_at) values ($1, 'lost', '{}', now(), now(), 14, now())`,
      () => 'lost',
    ],
  ],
  differences: [
    [
      `insert into differences (shop_id, day, what, no, kind, ours, first_seen) values ($1, '2026-01-01', 'paid', 'T1', 'missing_at_wechat', 1, now())`,
      () => '2026-01-01 T1',
    ],
  ],
};
const planted = (Object.keys(corruptions) as (keyof typeof corruptions)[]).flatMap((name) =>
  corruptions[name].map(([sql, names]) => [name, sql, names] as const),
);

test.each(planted)('%s: finds what was planted: %s', async (name, sql, names) => {
  const busy = await busyShop();
  await raw(sql, sql.includes('$2') ? [busy.shop.shopId, busy.unpaid] : [busy.shop.shopId]);
  const found = (await wrongIn(busy.shop))[name] ?? [];
  const named = names(busy);
  expect(found).toContainEqual(typeof named === 'string' ? named : expect.stringMatching(named));
  expect(found.length).toBeLessThanOrEqual(5);
});

test('another shop of the same database is not looked at, and what waits for a person is no mistake', async () => {
  const [one, other] = [await openShop(database), await busyShop()];
  await raw(`update skus set stock = 99 where shop_id = $1`, [other.shop.shopId]);
  expect(isSound(await verdictOn(one))).toBe(true);
  expect(Object.keys(CHECKS).filter((name) => isTask(name as CheckName))).toEqual(['letters', 'differences']);
  expect((await verdictOn(one)).at).toBe(noon);
});
