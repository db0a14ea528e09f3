import type { InputOf } from '@/contract/endpoint';
import type { shop as contract } from '@/contract/shop';
import type { UserId } from '@/domain/id';
import { days, later, minutes } from '@/domain/time';
import { viewGoods } from '../../cloudfunctions/usecases/goods/viewGoods';
import { quoteOrder } from '../../cloudfunctions/usecases/order/quoteOrder';
import { viewOrder } from '../../cloudfunctions/usecases/order/viewOrder';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { embeddedDatabase } from '../support/database';
import { box, tea, threesome } from '../support/fixtures';
import { campaignOf, partyOf } from '../support/kinds';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

/** A shop with this campaign, and what its pages are told. */
async function pages(campaign = threesome) {
  const shop = await openShop(database, { campaign });
  const { platform, as } = shop;
  const goods = (who: UserId) => viewGoods({ goodsId: tea.id }, as(who), platform);
  return { shop, party: partyOf(shop, campaign), goods };
}

test('of goods without a campaign the next one is told, and of goods with one none', async () => {
  const { shop, goods } = await pages();
  const { now } = shop.world;
  expect(await goods('user_ada')).toMatchObject({ campaign: { id: threesome.id } });
  expect((await goods('user_ada')).coming).toBeUndefined();

  const soon = { ...campaignOf('ladder'), startsAt: later(now, days(2)), endsAt: later(now, days(3)) };
  const { goods: waiting } = await pages(soon);
  const shown = await waiting('user_ada');
  expect([shown.campaign, shown.whyNotOpen]).toEqual([undefined, undefined]);
  expect(shown.coming).toMatchObject({ id: soon.id, rule: { kind: 'ladder' }, startsAt: soon.startsAt });
});

test('who has bought before may open a team for newcomers, and is told why not to join one', async () => {
  const campaign = campaignOf('newcomers');
  const { party, goods } = await pages(campaign);
  await party.opened('user_ada');
  const known = await goods('user_ada');
  expect([known.whyNotOpen, known.whyNotJoin]).toEqual([undefined, 'only_newcomers']);
  const stranger = await goods('user_bob');
  expect([stranger.whyNotOpen, stranger.whyNotJoin]).toEqual([undefined, undefined]);
});

test('the checkout is told of which kind the team is, and nothing where none is', async () => {
  const campaign = campaignOf('lottery');
  const { shop } = await pages(campaign);
  const lines = [{ skuId: box.id, quantity: 1 }];
  const ask = (way: InputOf<typeof contract.quoteOrder>['way']) =>
    quoteOrder({ lines, way, to: { way: 'express' } }, shop.as('user_ada'), shop.platform);
  expect((await ask({ by: 'open', campaignId: campaign.id })).campaign).toMatchObject({ rule: { kind: 'lottery' } });
  expect((await ask({ by: 'alone' })).campaign).toBeUndefined();
});

test('after the leader has left, nobody else is made to say his words; and it is told who opened it', async () => {
  const { shop, party } = await pages();
  const { teamId } = await party.opened('user_ada');
  shop.world.now = later(shop.world.now, minutes(1));
  const orderId = await party.joined('user_bob', teamId);
  await shop.platform.database.transact(shop.shopId, (tx) => tx.teams.say(teamId, '一起喝'));
  const look = () => viewTeam({ teamId }, shop.as('user_bob'), shop.platform);
  expect(await look()).toMatchObject({ words: '一起喝', openedBy: 'user_ada', leaderId: 'user_ada' });
  await party.quit('user_ada', teamId);
  expect(await look()).toMatchObject({ words: '', openedBy: 'user_ada', leaderId: 'user_bob' });
  const { team } = await viewOrder({ orderId }, shop.as('user_bob'), shop.platform);
  expect(team).toMatchObject({ kind: 'standard', size: 3, needs: 3, given: 0 });
});
