import type { UserId } from '@/domain/id';
import { days, hours } from '@/domain/time';
import { listShares } from '../../cloudfunctions/usecases/share/myShares';
import { viewShare } from '../../cloudfunctions/usecases/share/viewShare';
import { adjustStock } from '../../cloudfunctions/usecases/shelf/stockKeeping';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, tea, threesome, tin } from '../support/fixtures';
import { sharingIn } from '../support/sharing';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const theTea = { kind: 'goods', goodsId: tea.id } as const;

async function stage(campaign = threesome) {
  const shop = await openShop(database, { skus: [{ ...box, stock: 100 }, tin], campaign });
  await shop.moveIn('user_ann', 'user_bob', 'user_cat', 'user_dan');
  const raw = (sql: string) => rawOf(database)(sql, [shop.shopId]);
  const land = (who: UserId, code: string) => viewShare({ code }, shop.as(who), shop.platform);
  async function full() {
    const { teamId } = await shop.openTeam('user_ann');
    const code = await sharing.share('user_ann', { kind: 'team', teamId });
    for (const who of ['user_bob', 'user_cat'] as const) await shop.pay(who, await shop.joinTeam(who, teamId));
    return { teamId, code };
  }
  const sharing = sharingIn(shop);
  return { shop, raw, land, full, ...sharing };
}

test('a link to an open team goes there, with the price together and alone', async () => {
  const { shop, land, share } = await stage();
  const { teamId } = await shop.openTeam('user_ann');
  const code = await share('user_ann', { kind: 'team', teamId }, { channel: 'tool' });
  const landing = await land('user_bob', code);
  expect(landing).toMatchObject({
    ...{ code, channel: 'tool', mine: false, shop: 'a test', next: 'go', madeAt: shop.world.now },
    sharer: { userId: 'user_ann' },
    goods: { id: tea.id, alone: 88_00, together: 59_00, saves: 29_00, onSale: true, soldOut: false },
    team: { id: teamId, status: 'open', price: 59_00 },
  });
  expect([landing.over, landing.whyNotJoin, landing.teams]).toEqual([undefined, undefined, []]);
  expect(await land('user_ann', code)).toMatchObject({ mine: true, next: 'go', whyNotJoin: 'team_already_joined' });
});

test('where the team is full another one of the same goods is shown; without one, that one can be opened', async () => {
  const { shop, land, full } = await stage();
  const { code } = await full();
  expect(await land('user_dan', code)).toMatchObject({
    ...{ over: 'team_full', next: 'open', teams: [], campaign: { id: 'campaign_tea', size: 3, price: 59_00 } },
  });
  const other = await shop.openTeam('user_eve');
  const landing = await land('user_dan', code);
  expect(landing).toMatchObject({ over: 'team_full', next: 'team' });
  expect(landing.teams.map(({ id }) => id)).toEqual([other.teamId]);
  expect(await land('user_eve', code)).toMatchObject({ over: 'team_full', next: 'open', teams: [] }); // Her own.
  expect(await land('user_bob', code)).toMatchObject({ next: 'go', whyNotJoin: 'team_already_joined' });
});

test('a team whose time is over, and a campaign that has ended: the goods alone', async () => {
  const { shop, land, share } = await stage();
  const { teamId } = await shop.openTeam('user_ann');
  const team = await share('user_ann', { kind: 'team', teamId });
  const goods = await share('user_ann', theTea);
  shop.pass(hours(24));
  expect(await land('user_bob', team)).toMatchObject({ over: 'team_closed', next: 'open' });
  expect(await land('user_bob', goods)).toMatchObject({ next: 'go', goods: { together: 59_00, alone: 88_00 } });
  shop.pass(days(30));
  expect(await land('user_bob', team)).toMatchObject({ over: 'team_closed', next: 'goods' });
  const landing = await land('user_bob', goods);
  expect(landing).toMatchObject({ over: 'campaign_over', next: 'goods', was: { price: 59_00, size: 3 } });
  expect(landing.goods).toMatchObject({ alone: 88_00, saves: 0, onSale: true });
  expect(landing.goods?.together).toBeUndefined();
  const { items } = await listShares({}, shop.as('user_ann'), shop.platform);
  expect(items.map(({ over }) => over).sort()).toEqual(['campaign_over', 'team_closed']); // As others find them.
});

test('goods that are sold out, or off the shelf', async () => {
  const { raw, land, share, shop } = await stage();
  const { teamId } = await shop.openTeam('user_ann');
  const codes = [await share('user_ann', theTea), await share('user_ann', { kind: 'team', teamId })];
  const owner = shop.as('user_own');
  for (const { id: skuId } of [box, tin]) {
    const change = -(await shop.stockOf({ ...box, id: skuId }));
    await adjustStock({ requestId: shop.newRequest(), skuId, change, note: '卖完了' }, owner, shop.platform);
  }
  for (const code of codes) {
    expect(await land('user_bob', code)).toMatchObject({
      over: 'stock_short',
      next: 'goods',
      goods: { soldOut: true },
    });
  }
  await raw('update goods set on_sale = false where shop_id = $1');
  for (const code of codes) {
    const landing = await land('user_bob', code);
    expect(landing).toMatchObject({ over: 'goods_off', next: 'shop', teams: [], goods: { title: tea.title } });
    expect(landing.campaign).toBeUndefined();
  }
  expect(await land('user_ann', codes[1]!)).toMatchObject({ next: 'go' });
});

test('a team that is for newcomers tells an old customer so, who can open one himself', async () => {
  const { shop, land, share } = await stage({ ...threesome, rule: { kind: 'newcomers' } });
  const { teamId } = await shop.openTeam('user_ann');
  await shop.openTeam('user_cat');
  const bobs = await shop.openTeam('user_bob'); // So he is a customer.
  const code = await share('user_ann', { kind: 'team', teamId });
  expect(await land('user_dan', code)).toMatchObject({ next: 'go' });
  expect(await land('user_bob', code)).toMatchObject({
    ...{ over: 'only_newcomers', whyNotJoin: 'only_newcomers', next: 'open', teams: [] },
    campaign: { id: threesome.id },
  });
  expect(bobs.teamId).not.toBe(teamId);
});

test('where all of a campaign is sold nobody can join, nor open: the goods alone', async () => {
  const { shop, land, share } = await stage({ ...threesome, limits: { units: 2, total: 2 } });
  const { teamId } = await shop.openTeam('user_ann');
  const code = await share('user_ann', { kind: 'team', teamId });
  expect(await land('user_dan', code)).toMatchObject({ next: 'go' });
  await shop.openTeam('user_bob');
  const landing = await land('user_dan', code);
  expect(landing).toMatchObject({ over: 'campaign_sold_out', next: 'goods', teams: [] });
  expect(landing.campaign).toBeUndefined();
});

test('a link to the shop goes there, and shows who is waiting', async () => {
  const { shop, land, share } = await stage();
  const { teamId } = await shop.openTeam('user_ann');
  const landing = await land('user_bob', await share('user_ann', { kind: 'shop' }, { channel: 'timeline' }));
  expect(landing).toMatchObject({ what: { kind: 'shop' }, shop: 'a test', next: 'go', channel: 'timeline' });
  expect(landing.teams.map(({ id }) => id)).toEqual([teamId]);
  expect(landing.goods).toBeUndefined();
});

test('looking counts nothing, and an unknown code is said to be unknown', async () => {
  const { shop, land, share, raw } = await stage();
  await land('user_bob', await share('user_ann', theTea));
  expect(await raw('select * from share_opens where shop_id = $1')).toEqual([]);
  await expect(land('user_bob', '0000000000')).rejects.toMatchObject({ code: 'share_unknown' });
  const other = await openShop(database);
  const code = await share('user_ann', theTea);
  await expect(viewShare({ code }, other.as('user_bob'), other.platform)).rejects.toMatchObject({
    code: 'share_unknown',
  });
  expect(shop.world.asked).toEqual([]);
});
