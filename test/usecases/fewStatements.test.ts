import { openDatabase } from '../../cloudfunctions/storage/database';
import { viewGoods } from '../../cloudfunctions/usecases/goods/viewGoods';
import { listGroups } from '../../cloudfunctions/usecases/group/listGroups';
import { joinTeam } from '../../cloudfunctions/usecases/order/joinTeam';
import { listOrders } from '../../cloudfunctions/usecases/order/listOrders';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { listReviews } from '../../cloudfunctions/usecases/review/listReviews';
import { listMyReviews, listToReview } from '../../cloudfunctions/usecases/review/myReviews';
import { listShopReviews } from '../../cloudfunctions/usecases/review/staffReviews';
import { listShares } from '../../cloudfunctions/usecases/share/myShares';
import { keepFavourite, listFavourites } from '../../cloudfunctions/usecases/shelf/favourites';
import { listShopOrders } from '../../cloudfunctions/usecases/staff/shopOrders';
import { listTeams } from '../../cloudfunctions/usecases/team/listTeams';
import { quitTeam } from '../../cloudfunctions/usecases/team/quitTeam';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { box, friends, tea, threesome } from '../support/fixtures';
import { dataKeys } from '../support/keys';
import { lan, openPayouts } from '../support/payouts';
import { received, reviewed } from '../support/received';
import { sharingIn } from '../support/sharing';
import { openShop } from '../support/shop';

let asked = 0;
let watching: (sql: string) => unknown = () => {};
const database = openDatabase(undefined, {
  keys: dataKeys,
  watch: ({ query }) => {
    asked += 1;
    watching(query.sql);
  },
});
beforeAll(() => database.migrate());
afterAll(() => database.close());

test('who looks among his own few orders does not have those of the whole shop gathered', async () => {
  const shop = await openShop(database);
  const { orderId } = await shop.openTeam('user_ann');
  const gathered: string[] = [];
  watching = (sql) => sql.includes('marks @>') && gathered.push(sql);
  const { items } = await listOrders({ search: '肉桂' }, shop.as('user_ann'), shop.platform);
  watching = () => {};
  expect([items.map(({ id }) => id), gathered]).toEqual([[orderId], []]);
});

test('a list asks the database as often for many as for one', async () => {
  const shop = await openShop(database, { campaign: { ...threesome, limits: { units: 20 } } });
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

test('so do the lists of reviews and of what one keeps', async () => {
  const shop = await openShop(database, { skus: [{ ...box, stock: 100 }] });
  const [ann, ...others] = friends(5);
  const as = shop.as(ann!);
  const lists = {
    reviews: () => listReviews({ goodsId: tea.id, which: 'all', sort: 'newest' }, as, shop.platform),
    mine: () => listMyReviews({}, as, shop.platform),
    waiting: () => listToReview({}, as, shop.platform),
    ofShop: () => listShopReviews({ which: 'all' }, as, shop.platform),
    favourites: () => listFavourites({ onSale: true }, as, shop.platform),
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
  await keepFavourite({ requestId: shop.newRequest(), goodsId: tea.id, kept: true }, as, shop.platform);
  await received(shop, ann!);
  await reviewed(shop, ann!);
  const ofOne = await costs();
  for (const who of others) await reviewed(shop, who);
  for (let i = 0; i < 3; i += 1) {
    await received(shop, ann!);
    await reviewed(shop, ann!);
  }
  expect(await costs()).toEqual(ofOne);
});

test('so do the lists of what one has shared, and of the chat groups that one came in by', async () => {
  const shop = await openShop(database, { campaign: { ...threesome, limits: { units: 20 } } });
  const { share, open } = sharingIn(shop);
  const [ann, ...others] = friends(5);
  const lists = {
    links: () => listShares({}, shop.as(ann!), shop.platform),
    groups: () => listGroups({}, shop.as(ann!), shop.platform),
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
  async function shared(i: number) {
    const { teamId } = await shop.openTeam(ann);
    const code = await share(ann!, { kind: 'team', teamId });
    for (const who of [ann!, ...others]) await open(who, code, `tG_${i}`);
    await shop.joinTeam(others[i]!, teamId);
  }
  await shared(0);
  const ofOne = await costs();
  for (const i of [1, 2]) await shared(i);
  expect(await costs()).toEqual(ofOne);
});

test('so do the lists of payouts, of a leader and of the merchant', async () => {
  const here = await openPayouts(database);
  await here.earn();
  const lists = {
    mine: () => here.look('viewPayouts', {}, lan),
    all: () => here.look('listPayouts', {}, lan),
    ofShop: () => here.staffLook('listShopPayouts', { tab: 'sent' }),
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
  await here.asked(10_00);
  const ofOne = await costs();
  await here.sent(10_00);
  await here.asked(10_00);
  expect(await costs()).toEqual(ofOne);
});

test('buying together asks the database so often, and not oftener', async () => {
  const shop = await openShop(database, { skus: [{ ...box, stock: 100 }], campaign: { ...threesome, size: 5 } });
  const { platform, as } = shop;
  await shop.moveIn('user_ann', 'user_bob');
  const costs: Record<string, number> = {};
  async function counted<T>(name: string, ask: () => Promise<T>): Promise<T> {
    asked = 0;
    const answer = await ask();
    costs[name] = asked;
    return answer;
  }
  const opens = { ...shop.wanted('user_ann', shop.inTeam), campaignId: threesome.id };
  const { teamId, orderId } = await counted('openTeam', () => openTeam(opens, as('user_ann'), platform));
  await shop.pay('user_ann', orderId);
  const joins = { ...shop.wanted('user_bob', shop.inTeam), teamId: teamId! };
  const joined = await counted('joinTeam', () => joinTeam(joins, as('user_bob'), platform));
  await shop.pay('user_bob', joined.orderId);
  await counted('viewTeam of a stranger', () => viewTeam({ teamId: teamId! }, as('user_eve'), platform));
  await counted('viewTeam of who sits in it', () => viewTeam({ teamId: teamId! }, as('user_bob'), platform));
  await counted('viewGoods', () => viewGoods({ goodsId: tea.id }, as('user_eve'), platform));
  await counted('quitTeam', () =>
    quitTeam({ requestId: shop.newRequest(), teamId: teamId! }, as('user_bob'), platform),
  );
  expect(costs).toEqual({
    ...{ openTeam: 27, joinTeam: 28, quitTeam: 21, viewGoods: 19 },
    ...{ 'viewTeam of a stranger': 10, 'viewTeam of who sits in it': 12 },
  });
});
