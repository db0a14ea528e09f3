import type { CheckName } from '@/domain/verdict';
import { mistakesIn } from '../support/books';
import { campaignOf, partyOf } from '../support/kinds';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';
import { unguardedDatabase } from '../support/unguarded';

const { database, raw } = unguardedDatabase();

/** A lottery of which seven units are to be had in all: one team was drawn, one waits, and somebody has not paid. */
async function luckyShop() {
  const campaign = campaignOf('lottery', { id: 'campaign_luck', size: 2, limits: { units: 2, total: 7 } });
  const shop = await openShop(database, { campaign });
  const party = partyOf(shop, campaign);
  const drawn = await party.opened('user_ann');
  const orders = [drawn.orderId, await party.joined('user_bob', drawn.teamId)];
  await tickShop(shop);
  const open = await party.opened('user_cat');
  await shop.moveIn('user_dan');
  await party.open('user_dan');
  const { seats } = await shop.look(({ teams }) => teams.get(drawn.teamId));
  const winner = seats.find(({ won }) => won)!.orderId;
  return { shop, drawn: drawn.teamId, open: open.teamId, winner, loser: orders.find((id) => id !== winner)! };
}

/** A ladder of three that has formed on its last tier, two units a person: everybody got something back. */
async function ladderShop() {
  const campaign = campaignOf('ladder', { id: 'campaign_luck', size: 3, limits: { units: 2, total: 9 } });
  const shop = await openShop(database, { campaign });
  const party = partyOf(shop, campaign);
  const { teamId, orderId } = await party.opened('user_ann', 2);
  for (const who of ['user_bob', 'user_cat'] as const) await party.joined(who, teamId, 2);
  await tickShop(shop);
  return { shop, drawn: teamId, open: teamId, winner: orderId, loser: orderId };
}
type Lucky = Awaited<ReturnType<typeof luckyShop>>;

test('the books of lotteries and ladders are right', async () => {
  expect(await mistakesIn(database, (await luckyShop()).shop.shopId)).toEqual([]);
  expect(await mistakesIn(database, (await ladderShop()).shop.shopId)).toEqual([]);
});

const zeros = '0'.repeat(64);
const planted: [CheckName, sql: string, names: (lucky: Lucky) => string, of?: typeof luckyShop][] = [
  ['lotteries', `update lotteries set secret = '${zeros}' where shop_id = $1`, ({ drawn }) => drawn],
  ['lotteries', `update lotteries set commitment = '${zeros}' where shop_id = $1`, ({ open }) => open],
  ['lotteries', `delete from lotteries where shop_id = $1`, ({ open }) => open],
  ['lotteries', `update team_seats set won = not won where shop_id = $1`, ({ drawn }) => drawn],
  ['lotteries', `update team_seats set won = true where shop_id = $1 and not won`, ({ drawn }) => drawn],
  ['lotteries', `update team_seats set won = null where shop_id = $1`, ({ drawn }) => drawn],
  ['lotteries', `update team_seats set won = true where shop_id = $1 and won is null`, ({ open }) => open],
  ['lotteries', `update lotteries set entries = null, drawn_at = null where shop_id = $1`, ({ drawn }) => drawn],
  ['lotteries', `update lotteries set entries = '[]', drawn_at = now() where shop_id = $1`, ({ open }) => open],
  ['lotteries', `update teams set status = 'settling' where shop_id = $1 and status = 'formed'`, ({ drawn }) => drawn],
  [
    'lotteries',
    `update payments set transaction_id = transaction_id || '1' where shop_id = $1 and status = 'paid'`,
    ({ drawn }) => drawn,
  ],
  [
    'lotteries',
    `update lotteries set entries = jsonb_set(entries, '{0,entry}', '"0"') where shop_id = $1 and drawn_at is not null`,
    ({ drawn }) => drawn,
  ],
  [
    'lotteries', // Another one has won, and all that follows from it is as if it were so.
    `with other as (update team_seats set won = not won where shop_id = $1 and won is not null)
     update orders set closed_by = case when closed_by is null then 'not_drawn' end where shop_id = $1`,
    ({ drawn }) => drawn,
  ],
  ['lotteries', `update lotteries set winners = 2 where shop_id = $1`, ({ drawn }) => drawn],
  [
    'lotteries',
    `update orders set status = 'paid', closed_by = null, closed_at = null where shop_id = $1 and closed_by = 'not_drawn'`,
    ({ drawn }) => drawn,
  ],
  [
    'lotteries',
    `update orders set closed_by = 'quit' where shop_id = $1 and closed_by = 'not_drawn'`,
    ({ drawn }) => drawn,
  ],
  ['campaignUnits', `update campaigns set taken = taken + 1 where shop_id = $1`, () => 'campaign_luck'],
  ['campaignUnits', `update campaigns set taken = 0 where shop_id = $1`, () => 'campaign_luck'],
  ['campaignUnits', `update order_lines set quantity = 2 where shop_id = $1`, () => 'campaign_luck'],
  ['campaignUnits', `update orders set campaign_id = null where shop_id = $1`, () => 'campaign_luck'],
  ['orders', `update payments set refunded = 0 where shop_id = $1`, ({ loser }) => loser],
  ['orders', `update payments set refunded = 0 where shop_id = $1`, ({ loser }) => loser, ladderShop],
  ['receipts', `delete from refunds where shop_id = $1`, ({ winner }) => winner, ladderShop],
  ['receipts', `update refunds set amount = amount - 1 where shop_id = $1`, ({ winner }) => winner, ladderShop],
  ['receipts', `update orders set total = total + 1 where shop_id = $1`, ({ winner }) => winner, ladderShop],
  ['seats', `update teams set given = 1 where shop_id = $1 and status = 'open'`, ({ open }) => open],
  ['seats', `update teams set needs = 3 where shop_id = $1`, ({ drawn }) => drawn],
];

test.each(planted)('%s: finds what was planted: %s', async (name, sql, names, openOne = luckyShop) => {
  const lucky = await openOne();
  await raw(sql, [lucky.shop.shopId]);
  const mistakes = await mistakesIn(database, lucky.shop.shopId);
  expect(mistakes.filter((mistake) => mistake.startsWith(`${name}: `)).join()).toContain(names(lucky));
});
