import { balances } from '@/domain/ledger';
import { hours } from '@/domain/time';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { endTeams } from '../../cloudfunctions/usecases/team/endTeams';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { embeddedDatabase } from '../support/database';
import { box } from '../support/fixtures';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

test('Ann opens a team, two friends join and pay, and it forms', async () => {
  const shop = await openShop(database);
  const { teamId } = await shop.openTeam('user_ann');
  const bobs = await shop.joinTeam('user_bob', teamId);
  const cats = await shop.joinTeam('user_cat', teamId);
  await shop.pay('user_bob', bobs);
  await shop.pay('user_cat', cats);

  const team = await viewTeam({ teamId }, shop.as('user_ann'), shop.platform);
  expect(team).toMatchObject({ status: 'formed', saves: 29_00, alone: 88_00, price: 59_00 });
  expect(team.seats.map(({ paid }) => paid)).toEqual([true, true, true]);
  expect(await shop.stockOf(box)).toBe(7);
  expect(await shop.look(({ skus }) => skus.miscounted())).toEqual([]);
});

test('a team that lapses gives everybody the money back', async () => {
  const shop = await openShop(database);
  const { teamId, orderId } = await shop.openTeam('user_ann');
  const bobs = await shop.joinTeam('user_bob', teamId);
  await shop.pay('user_bob', bobs);
  shop.pass(hours(24));

  expect(await endTeams(shop.shopId, shop.platform)).toBe(1);
  await sendOutbox(shop.shopId, shop.platform);

  const orders = await shop.look(async (s) => [await s.orders.get(orderId), await s.orders.get(bobs)]);
  expect(orders.map((order) => order.status === 'closed' && order.closedBy)).toEqual(['team_lapsed', 'team_lapsed']);
  const books = balances(await shop.look(({ ledger }) => ledger.all()));
  expect(Object.fromEntries(books)).toEqual({ buyers: 0, sales: 0, refunds: 0 });
  expect(shop.world.asked.filter((asked) => asked.startsWith('refund'))).toHaveLength(2);
  expect(await shop.stockOf(box)).toBe(10);
});
