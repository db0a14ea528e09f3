import type { CardId, OrderId } from '@/domain/id';
import { days } from '@/domain/time';
import type { CheckName } from '@/domain/verdict';
import { cancelCard } from '../../cloudfunctions/usecases/card/cancelCard';
import { mistakesIn } from '../support/books';
import { sellCards } from '../support/cards';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';
import { unguardedDatabase } from '../support/unguarded';

const { database, raw } = unguardedDatabase();

/** One card has ended and fell short, one was given back, one runs and was used, one is unpaid, one was closed. */
async function busyShop() {
  const shop = await openShop(database);
  const { own, order, buyBoxes } = await sellCards(shop);
  const ended = await own('user_ann', 'month');
  const back = await own('user_bob', 'month');
  const agreed = { requestId: shop.newRequest(), cardId: back, agreed: 'given_back' } as const;
  await cancelCard(agreed, shop.as('user_bob'), shop.platform);
  shop.pass(days(32));
  await tickShop(shop);
  await own('user_cat', 'year');
  const running = await own('user_dan', 'year');
  const used = await buyBoxes('user_dan');
  const unpaid = await order('user_eve', 'month');
  await order('user_fay', 'month');
  const after = await order('user_fay', 'year');
  return { shop, ended, back, running, used, unpaid, after };
}
type Busy = Awaited<ReturnType<typeof busyShop>>;

test('the books of cards are right', async () => {
  const { shop } = await busyShop();
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});

const ofRunning = `card_id = (select id from cards where shop_id = $1 and user_id = 'user_dan' and status = 'running')`;
const planted: [CheckName, sql: string, names: (busy: Busy) => CardId | OrderId | RegExp | string][] = [
  [
    'cards',
    `update cards set fee = fee + 1 where shop_id = $1 and status = 'running' and user_id = 'user_dan'`,
    ({ running }) => running,
  ],
  ['cards', `update cards set saved = 9000 where shop_id = $1 and status = 'ended'`, ({ ended }) => ended],
  ['cards', `update cards set saved = 0, fee = 1 where shop_id = $1 and status = 'ended'`, ({ ended }) => ended],
  ['cards', `update card_payments set refunded = 1 where shop_id = $1 and ${ofRunning}`, ({ running }) => running],
  ['cards', `update card_payments set refunded = 0 where shop_id = $1 and refunded > 0`, ({ back }) => back],
  [
    'cards',
    `delete from card_payments where shop_id = $1 and status = 'open' and user_id = 'user_eve'`,
    ({ unpaid }) => unpaid,
  ],
  [
    'cards',
    `update card_payments set status = 'closed' where shop_id = $1 and user_id = 'user_eve'`,
    ({ unpaid }) => unpaid,
  ],
  [
    'cards', // Two terms of one person at once.
    `update cards set user_id = 'user_dan', starts_at = starts_at + interval '1 minute'
     where shop_id = $1 and user_id = 'user_cat'`,
    ({ running }) => running,
  ],
  ['cards', `update orders set saved_by_card = saved_by_card + 1 where shop_id = $1`, ({ used }) => used],
  ['cards', `update orders set placed_at = placed_at - interval '1 minute' where shop_id = $1`, ({ used }) => used],
  ['cardMoney', `delete from transfers where shop_id = $1 and id like '%.card_paid.0'`, () => /^V/],
  ['cardMoney', `delete from transfers where shop_id = $1 and id like '%.card_asked.0'`, () => /^W/],
  [
    'cardMoney',
    `update transfers set amount = amount + 1 where shop_id = $1 and id like '%.card_done.0'`,
    () => 'card_buyers',
  ],
  [
    'cardMoney',
    `update transfers set to_account = 'sales' where shop_id = $1 and id like '%.card_asked.0'`,
    () => 'card_refunds',
  ],
  ['cardMoney', `update card_refunds set status = 'asked' where shop_id = $1`, () => /^W/],
  ['cardMoney', `update card_payments set refunded = refunded + 1 where shop_id = $1 and refunded > 0`, () => /^V/],
  [
    'transfers',
    `update card_payments set no = 'V1' where shop_id = $1 and user_id = 'user_dan'`,
    () => /\.card_paid\.0$/,
  ],
  ['transfers', `update card_refunds set no = 'W' || payment_no where shop_id = $1`, () => /\.card_(asked|done)\.0$/],
];

test.each(planted)('%s finds: %s', async (check, sql, names) => {
  const busy = await busyShop();
  await raw(sql, [busy.shop.shopId]);
  const found = (await mistakesIn(database, busy.shop.shopId)).find((mistake) => mistake.startsWith(`${check}:`));
  const named = names(busy);
  expect(found).toEqual(typeof named === 'string' ? expect.stringContaining(named) : expect.any(String));
  if (named instanceof RegExp) expect(found!.split(/[ ,]+/).some((word) => named.test(word))).toBe(true);
});
