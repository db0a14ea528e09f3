import { createHash } from 'node:crypto';
import type { Campaign } from '@/domain/campaign';
import { hours } from '@/domain/time';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { settleTeam } from '../../cloudfunctions/usecases/team/settleTeam';
import { viewDraw } from '../../cloudfunctions/usecases/team/viewDraw';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { embeddedDatabase } from '../support/database';
import { box, friends } from '../support/fixtures';
import { campaignOf, partyOf } from '../support/kinds';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

/** A lottery with so many seats and winners, where so many people have paid. */
async function lotteryOf(size: number, winners: number, people: number, limits: Campaign['limits'] = { units: 2 }) {
  const campaign = campaignOf('lottery', { size, rule: { kind: 'lottery', winners }, limits });
  const shop = await openShop(database, { skus: [box], campaign });
  const party = partyOf(shop, campaign);
  const [leader, ...others] = friends(people);
  const { teamId } = await party.opened(leader!);
  for (const who of others) await party.joined(who, teamId);
  const team = () => shop.look(({ teams }) => teams.get(teamId));
  const drawFor = (who: `user_${string}`) => viewDraw({ teamId }, shop.as(who), shop.platform);
  const ordersOf = async () =>
    shop.look(async ({ teams, orders }) => {
      const { seats } = await teams.get(teamId);
      const all = await orders.some(seats.map(({ orderId }) => orderId));
      return seats.map((seat) => ({ ...seat, order: all.get(seat.orderId)! }));
    });
  return { shop, campaign, party, teamId, team, drawFor, ordersOf, people: [leader!, ...others] };
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('what was promised is shown before anybody can join, and the secret is not', async () => {
  const { drawFor, party, shop, campaign } = await lotteryOf(3, 1, 1);
  const draw = await drawFor('user_stranger');
  expect(draw).toMatchObject({
    commitment: expect.stringMatching(/^[0-9a-f]{64}$/),
    winners: 1,
    size: 3,
    status: 'open',
  });
  expect([draw.drawn, draw.mine]).toEqual([undefined, undefined]);
  await shop.moveIn('user_early');
  const { teamId } = await party.open('user_early'); // Not even paid.
  expect((await viewDraw({ teamId }, shop.as('user_early'), shop.platform)).commitment).not.toBe(draw.commitment);
  expect(campaign.rule).toMatchObject({ winners: 1 });
});

test('anybody makes the draw again by himself, and comes to the same', async () => {
  const { shop, drawFor, people, ordersOf } = await lotteryOf(4, 2, 4);
  const promised = (await drawFor('user_stranger')).commitment;
  await tickShop(shop);

  const { drawn, commitment, winners, seats } = await drawFor('user_stranger');
  const { secret, entries } = drawn!;
  expect([commitment, sha256(secret)]).toEqual([promised, promised]);
  const mix = sha256([secret, ...entries.map(({ position, entry }) => `${position}:${entry}`)].join('\n'));
  const lots = entries.map(({ position }) => ({ position, lot: sha256(`${mix}:${position}`) }));
  const won = lots
    .sort((a, b) => a.lot.localeCompare(b.lot))
    .slice(0, winners)
    .map(({ position }) => position);
  expect(seats.filter((seat) => seat.won).map(({ position }) => position)).toEqual(won.sort());

  // Each finds his own entry, from the number that WeChat shows him, and sees no other number.
  for (const who of people) {
    const mine = (await drawFor(who)).mine!;
    expect(entries.find(({ position }) => position === mine.position)!.entry).toBe(sha256(mine.transactionId!));
  }
  // And the orders went the way of their lots.
  for (const { won: is, order, orderId } of await ordersOf()) {
    expect(order).toMatchObject(is ? { status: 'paid' } : { status: 'closed', closedBy: 'not_drawn' });
    const refunds = (await shop.look((s) => s.refunds.ofOrders([orderId]))).get(orderId) ?? [];
    expect(refunds.map(({ amount, status }) => [amount, status])).toEqual(is ? [] : [[67_00, 'done']]);
    expect(await shop.look(({ owedCoupons }) => owedCoupons.of(order.buyerId))).toHaveLength(is ? 0 : 1);
  }
  expect(await shop.stockOf(box)).toBe(8);
});

test('drawn by three at once and again later, it is drawn once', async () => {
  const { shop, teamId, drawFor } = await lotteryOf(3, 1, 3);
  await Promise.all([1, 2, 3].map(() => settleTeam(shop.shopId, teamId, shop.platform)));
  const { drawn } = await drawFor('user_stranger');
  await tickShop(shop);
  await settleTeam(shop.shopId, teamId, shop.platform);
  expect((await drawFor('user_stranger')).drawn).toEqual(drawn);
  expect(shop.world.asked.filter((asked) => asked.startsWith('refund '))).toHaveLength(2);
});

test('completed openly with no more people than are drawn: all of them win', async () => {
  const { shop, party, teamId, team } = await lotteryOf(5, 3, 2);
  await party.complete(teamId);
  await tickShop(shop);
  expect((await team()).seats.map(({ won }) => won)).toEqual([true, true]);
  expect(shop.world.asked.filter((asked) => asked.startsWith('refund '))).toEqual([]);
});

test('nothing ships before it is drawn, and what was not drawn never does', async () => {
  const { shop, ordersOf } = await lotteryOf(3, 1, 3);
  const ship = (orderId: `order_${string}`) =>
    shipOrder(
      { requestId: shop.newRequest(), orderId, carrier: 'SF', waybill: 'SF1234567890' },
      shop.as('user_own'),
      shop.platform,
    );
  for (const { orderId } of await ordersOf()) await expect(ship(orderId)).rejects.toThrow('order_waits_for_team');
  await tickShop(shop);
  for (const { orderId, won } of await ordersOf()) {
    if (won) await ship(orderId);
    else await expect(ship(orderId)).rejects.toThrow('order_not_shippable');
  }
});

test('one that lapses is never drawn: everybody has everything back, and its secret stays untold', async () => {
  const { shop, drawFor, teamId } = await lotteryOf(3, 1, 2);
  shop.pass(hours(24));
  await tickShop(shop);
  expect(await drawFor('user_friend0')).toMatchObject({ status: 'lapsed', drawn: undefined });
  expect((await viewTeam({ teamId }, shop.as('user_friend0'), shop.platform)).mine).toMatchObject({
    refund: { amount: 67_00, done: true },
  });
});

test('who was not drawn may try again in another team: what came to nothing counts for no limit', async () => {
  const { shop, party, ordersOf } = await lotteryOf(3, 1, 3, { units: 1, joined: 1, opened: 1, total: 4 });
  await tickShop(shop);
  const loser = (await ordersOf()).find(({ won, userId }) => won === false && userId !== 'user_friend0');
  const again = await party.opened('user_next');
  if (loser) await party.joined(loser.userId, again.teamId);
  expect((await shop.look(({ teams }) => teams.get(again.teamId))).seats).toHaveLength(2);
});
