import type { Campaign } from '@/domain/campaign';
import type { UserId } from '@/domain/id';
import type { TeamKind } from '@/domain/team';
import { hours } from '@/domain/time';
import { listGoods } from '../../cloudfunctions/usecases/goods/listGoods';
import { viewGoods } from '../../cloudfunctions/usecases/goods/viewGoods';
import { viewHome } from '../../cloudfunctions/usecases/home/viewHome';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { listTeams } from '../../cloudfunctions/usecases/team/listTeams';
import { showTeam } from '../../cloudfunctions/usecases/team/showTeam';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { embeddedDatabase } from '../support/database';
import { box, tea } from '../support/fixtures';
import { campaignOf, partyOf } from '../support/kinds';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

async function townOf(kind: TeamKind, changes: Partial<Campaign> = {}) {
  const campaign = campaignOf(kind, changes);
  const shop = await openShop(database, { skus: [box], campaign });
  const party = partyOf(shop, campaign);
  await shop.moveIn('user_ann', 'user_bob', 'user_cat', 'user_dan');
  const teamOf = (teamId: `team_${string}`) => shop.look(({ teams }) => teams.get(teamId));
  async function buysAlone(who: UserId) {
    const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
    const { orderId } = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform);
    await shop.pay(who, orderId);
  }
  return {
    shop,
    campaign,
    party,
    teamOf,
    buysAlone,
    refundsOf: () => shop.world.asked.filter((a) => a.startsWith('refund ')),
  };
}

describe('a leader who pays nothing', () => {
  const free = { freightFree: true };

  test('has a team that runs as soon as it is opened; friends pay', async () => {
    const { shop, party, teamOf } = await townOf('leader', free);
    const { teamId, total, orderId } = await party.open('user_ann');
    expect(total).toBe(0);
    expect(await teamOf(teamId)).toMatchObject({
      status: 'open',
      deadline: shop.world.now + hours(24),
      seats: [{ paid: true }],
    });
    for (const who of ['user_bob', 'user_cat'] as const) await party.joined(who, teamId);
    expect((await teamOf(teamId)).status).toBe('formed');
    expect((await shop.look(({ orders }) => orders.get(orderId))).status).toBe('paid');
  });

  test('and whose team lapses: friends have their money back, and of the leader nothing is asked of WeChat', async () => {
    const { shop, party, teamOf, refundsOf } = await townOf('leader', free);
    const { teamId, orderId } = await party.open('user_ann');
    await party.joined('user_bob', teamId);
    shop.pass(hours(24));
    await tickShop(shop);
    expect((await teamOf(teamId)).status).toBe('lapsed');
    expect(await shop.look(({ orders }) => orders.get(orderId))).toMatchObject({
      status: 'closed',
      closedBy: 'team_lapsed',
    });
    expect([refundsOf(), await shop.stockOf(box)]).toEqual([[expect.stringMatching(/ 5900$/)], 10]);
  });

  test('and who quits: the next one leads, at the price of a friend', async () => {
    const { shop, party, teamOf, refundsOf } = await townOf('leader', free);
    const { teamId } = await party.open('user_ann');
    await party.joined('user_bob', teamId);
    await party.quit('user_ann', teamId);
    await tickShop(shop);
    expect(await teamOf(teamId)).toMatchObject({ status: 'open', leaderId: 'user_bob', openedBy: 'user_ann' });
    expect([refundsOf(), await shop.stockOf(box)]).toEqual([[], 9]);
  });
});

describe('who leads after the leader has left', () => {
  test('is who sits longest, wherever he sits', async () => {
    const { shop, party, teamOf } = await townOf('standard', { size: 4 });
    const { teamId } = await party.opened('user_ann');
    for (const who of ['user_bob', 'user_cat'] as const) {
      shop.pass(1_000);
      await party.joined(who, teamId);
    }
    await party.quit('user_bob', teamId);
    shop.pass(1_000);
    await party.joined('user_dan', teamId); // On Bob's place, before Cat's.
    await party.quit('user_ann', teamId);
    expect(await teamOf(teamId)).toMatchObject({
      leaderId: 'user_cat',
      seats: [{ userId: 'user_dan' }, { userId: 'user_cat' }],
    });
  });

  test('is nobody who has not paid, while somebody has', async () => {
    const { party, teamOf } = await townOf('standard', { size: 4 });
    const { teamId } = await party.opened('user_ann');
    await party.join('user_bob', teamId);
    await party.joined('user_cat', teamId);
    await party.quit('user_ann', teamId);
    expect((await teamOf(teamId)).leaderId).toBe('user_cat');
    await party.quit('user_cat', teamId);
    expect(await teamOf(teamId)).toMatchObject({ status: 'open', leaderId: 'user_bob' });
  });

  test('is nobody, where the last one quits: then it is over, and cannot be quitted again', async () => {
    const { shop, party, teamOf, refundsOf } = await townOf('standard');
    const { teamId } = await party.opened('user_ann');
    await party.quit('user_ann', teamId);
    expect(await teamOf(teamId)).toMatchObject({ status: 'lapsed', seats: [] });
    await expect(party.quit('user_ann', teamId)).rejects.toThrow('team_not_quittable');
    await tickShop(shop);
    expect([refundsOf().length, await shop.stockOf(box)]).toEqual([1, 10]);
  });
});

describe('old brings new', () => {
  test('one newcomer holds a seat in two teams at once: not even unpaid ones', async () => {
    const { party } = await townOf('newcomers', { limits: { units: 9 } });
    const [one, two] = [await party.opened('user_ann'), await party.opened('user_dan')];
    await party.join('user_bob', one.teamId);
    await expect(party.join('user_bob', two.teamId)).rejects.toThrow('only_newcomers');
  });

  test.each(['standard', 'private', 'leader'] as const)(
    'nor in two of a %s campaign that is for newcomers only',
    async (kind) => {
      const { party } = await townOf(kind, { audience: 'new', limits: { units: 9 } });
      await party.open('user_ann');
      await expect(party.open('user_ann')).rejects.toThrow('only_newcomers');
    },
  );

  test('who has bought here before opens a team, and cannot join one', async () => {
    const { party, buysAlone, teamOf } = await townOf('newcomers');
    await buysAlone('user_ann');
    await buysAlone('user_bob');
    const { teamId } = await party.opened('user_ann');
    await expect(party.join('user_bob', teamId)).rejects.toThrow('only_newcomers');
    await party.joined('user_cat', teamId);
    expect((await teamOf(teamId)).seats).toHaveLength(2);
  });

  test('who was given everything back is new again', async () => {
    const { shop, party } = await townOf('newcomers');
    const first = await party.opened('user_ann');
    await party.joined('user_bob', first.teamId);
    await party.quit('user_bob', first.teamId);
    await party.joined('user_bob', first.teamId);
    expect(await shop.stockOf(box)).toBe(8);
  });
});

test('a private team is in no list, in no number, on no card of goods, and not on the home page', async () => {
  const { shop, party } = await townOf('private');
  const { teamId } = await party.opened('user_ann');
  const stranger = shop.as('user_dan');
  const goods = await viewGoods({ goodsId: tea.id }, stranger, shop.platform);
  expect([goods.teams, goods.teamsCount]).toEqual([[], 0]);
  const seen = await Promise.all([
    listTeams({}, stranger, shop.platform),
    listTeams({ goodsId: tea.id }, stranger, shop.platform),
    viewHome({}, stranger, shop.platform),
    listGoods({}, stranger, shop.platform),
  ]);
  expect(JSON.stringify(seen)).not.toContain(teamId);
  expect(JSON.stringify(seen)).not.toContain('user_ann');
  await expect(
    showTeam({ requestId: shop.newRequest(), teamId, isListed: true }, shop.as('user_ann'), shop.platform),
  ).rejects.toThrow('not_allowed');
  // By its card alone.
  expect(await viewTeam({ teamId }, stranger, shop.platform)).toMatchObject({ id: teamId, isListed: false });
  await party.joined('user_dan', teamId);
});

test('one that its leader does not let strangers see is in no list until he does', async () => {
  const { shop, party } = await townOf('standard');
  await shop.moveIn('user_eve');
  const { teamId, orderId } = await party.open('user_ann', 1, false);
  await shop.pay('user_ann', orderId);
  const seen = async () => (await listTeams({}, shop.as('user_eve'), shop.platform)).items.map(({ id }) => id);
  const show = (who: UserId, isListed: boolean) =>
    showTeam({ requestId: shop.newRequest(), teamId, isListed }, shop.as(who), shop.platform);
  expect(await seen()).toEqual([]);
  await expect(show('user_bob', true)).rejects.toThrow('not_allowed');
  await show('user_ann', true);
  expect(await seen()).toEqual([teamId]);
  await show('user_ann', false);
  expect(await seen()).toEqual([]);
});

describe('the merchant completes a team openly', () => {
  test('with those who have paid; what he gave is told, and nobody is made up', async () => {
    const { shop, party } = await townOf('standard', { size: 4 });
    const { teamId } = await party.opened('user_ann');
    await party.joined('user_bob', teamId);
    await party.complete(teamId);
    const team = await viewTeam({ teamId }, shop.as('user_cat'), shop.platform);
    expect(team).toMatchObject({ status: 'formed', given: 2, size: 4 });
    expect(team.seats.map(({ userId }) => userId)).toEqual(['user_ann', 'user_bob']);
    await expect(party.join('user_cat', teamId)).rejects.toThrow('team_full');
  });

  test('but not while somebody is about to pay, and not twice', async () => {
    const { shop, party } = await townOf('standard', { size: 4 });
    const { teamId } = await party.opened('user_ann');
    const { orderId } = await party.join('user_bob', teamId);
    await expect(party.complete(teamId)).rejects.toThrow('team_seats_held');
    await shop.pay('user_bob', orderId);
    await party.complete(teamId);
    await expect(party.complete(teamId)).rejects.toThrow('team_closed');
  });

  test('and not before its leader has paid, nor when its time is over', async () => {
    const { shop, party } = await townOf('standard');
    const { teamId, orderId } = await party.open('user_ann');
    await expect(party.complete(teamId)).rejects.toThrow('team_not_started');
    await shop.pay('user_ann', orderId);
    shop.pass(hours(24));
    await expect(party.complete(teamId)).rejects.toThrow('team_closed');
  });
});
