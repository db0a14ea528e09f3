import { openDatabase } from '../../cloudfunctions/storage/database';
import { listOrders } from '../../cloudfunctions/usecases/order/listOrders';
import { listShopOrders } from '../../cloudfunctions/usecases/staff/shopOrders';
import { listTeams } from '../../cloudfunctions/usecases/team/listTeams';
import { friends, threesome } from '../support/fixtures';
import { openShop } from '../support/shop';

let asked = 0;
const database = openDatabase(undefined, {
  watch: () => {
    asked += 1;
  },
});
beforeAll(() => database.migrate());
afterAll(() => database.close());

test('a list asks the database as often for many as for one', async () => {
  const shop = await openShop(database, { campaign: { ...threesome, perUser: 20 } });
  const [ann, ...others] = friends(6);
  const lists = {
    orders: () => listOrders({}, shop.as(ann!), shop.platform),
    'orders of the shop': () => listShopOrders({ tab: 'all' }, shop.as(ann!), shop.platform),
    teams: () => listTeams({}, shop.as(ann!), shop.platform),
  };
  async function costs() {
    const counted: Record<string, number> = {};
    for (const [name, list] of Object.entries(lists)) {
      asked = 0;
      await list();
      counted[name] = asked;
    }
    return counted;
  }
  await shop.openTeam(ann);
  const ofOne = await costs();
  for (const who of [ann!, ...others]) await shop.openTeam(who);
  expect(await costs()).toEqual(ofOne);
});
