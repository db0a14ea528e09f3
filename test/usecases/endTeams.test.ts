import { hours } from '@/domain/time';
import { endTeams } from '../../cloudfunctions/usecases/team/endTeams';
import { embeddedDatabase } from '../support/database';
import { box, friends } from '../support/fixtures';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

test('however many teams are in trouble, those behind them end', async () => {
  const shop = await openShop(database, { skus: [{ ...box, stock: 500 }] });
  const troubled = 22; // More than are looked at together.
  for (const leader of friends(troubled + 1)) {
    await shop.openTeam(leader);
    shop.pass(1); // So that their deadlines have an order.
  }
  shop.pass(hours(24));
  let times = 0;
  const transact: typeof database.transact = (...asked) => {
    times += 1;
    return times <= troubled ? Promise.reject(new Error('it is in trouble')) : database.transact(...asked);
  };
  const platform = { ...shop.platform, database: { ...database, transact } };
  expect(await endTeams(shop.shopId, platform)).toBe(1);
  expect(times).toBe(troubled + 1);
  expect(await endTeams(shop.shopId, shop.platform)).toBe(troubled);
});
