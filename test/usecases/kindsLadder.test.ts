import type { Campaign } from '@/domain/campaign';
import { invoiceable } from '@/domain/invoice';
import { fen } from '@/domain/money';
import { total } from '@/domain/quote';
import { hours } from '@/domain/time';
import { refundBuyer } from '../../cloudfunctions/usecases/afterSale/refundBuyer';
import { viewOrder } from '../../cloudfunctions/usecases/order/viewOrder';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { retryLetter } from '../../cloudfunctions/usecases/staff/letters';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { endTeams } from '../../cloudfunctions/usecases/team/endTeams';
import { settleTeam } from '../../cloudfunctions/usecases/team/settleTeam';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, friends } from '../support/fixtures';
import { campaignOf, partyOf } from '../support/kinds';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

/** ¥59 from two people on, ¥49.01 from three, ¥39 from four; so many have joined and paid, each so many boxes. */
async function ladderOf(boxes: readonly number[], changes: Partial<Campaign> = {}) {
  const campaign = campaignOf('ladder', { size: 4, limits: { units: 9 }, ...changes });
  const shop = await openShop(database, { skus: [{ ...box, stock: 20 }], campaign });
  const party = partyOf(shop, campaign);
  const people = friends(boxes.length);
  const first = await party.opened(people[0]!, boxes[0]);
  const { teamId } = first;
  const orders = [first.orderId];
  for (const [i, who] of people.slice(1).entries()) orders.push(await party.joined(who, teamId, boxes[i + 1]));
  const team = () => shop.look(({ teams }) => teams.get(teamId));
  const orderOf = (i: number) => shop.look(({ orders: all }) => all.get(orders[i]!));
  const refundedAtWechat = () =>
    shop.world.asked.filter((asked) => asked.startsWith('refund ')).map((asked) => Number(asked.split(' ')[2]));
  async function refundsOf(i: number) {
    const all = await shop.look(({ refunds }) => refunds.ofOrders([orders[i]!]));
    return (all.get(orders[i]!) ?? []).map(({ because, amount }) => [because, amount]);
  }
  async function timeIsOver() {
    shop.pass(hours(24));
    await tickShop(shop);
  }
  return { shop, party, people, teamId, orders, team, orderOf, refundsOf, refundedAtWechat, timeIsOver };
}

test('three of four come: at its deadline it forms on the second tier, and each has the difference back to the fen', async () => {
  const { shop, team, orderOf, refundsOf, refundedAtWechat, timeIsOver, orders, people } = await ladderOf([1, 2, 1]);
  await timeIsOver();

  expect((await team()).status).toBe('formed');
  expect([await refundsOf(0), await refundsOf(1)]).toEqual([
    [['ladder_difference', 9_99]],
    [['ladder_difference', 2 * 9_99]],
  ]);
  expect(refundedAtWechat().sort()).toEqual([19_98, 9_99, 9_99].sort());
  expect(total((await orderOf(1)).receipt)).toBe(2 * 49_01);
  // An invoice is over what was paid and has not gone back; what he has saved is counted once.
  const payment = await shop.paymentOf(orders[1]!);
  expect(invoiceable(payment, fen(19_98))).toBe(98_02);
  expect(await shop.look(({ orders: all }) => all.savedBy(people[1]!))).toBe(2 * (88_00 - 49_01));
});

test('all of four come: at once, on the last tier', async () => {
  const { shop, team, refundsOf } = await ladderOf([1, 1, 1, 1]);
  expect((await team()).status).toBe('settling');
  await tickShop(shop);
  expect((await team()).status).toBe('formed');
  expect(await refundsOf(3)).toEqual([['ladder_difference', 20_00]]);
});

test('two come: nothing goes back, and it ships; one comes: it lapses', async () => {
  const two = await ladderOf([1, 1]);
  await two.timeIsOver();
  expect([(await two.team()).status, await two.refundsOf(0)]).toEqual(['formed', []]);
  const one = await ladderOf([1]);
  await one.timeIsOver();
  expect([(await one.team()).status, await one.refundsOf(0)]).toEqual(['lapsed', [['team_lapsed', 67_00]]]);
});

test('who has not paid at the deadline counts for nobody’s tier', async () => {
  const { shop, party, teamId, team, refundsOf } = await ladderOf([1, 1]);
  shop.pass(hours(24) - 1_000);
  await shop.moveIn('user_late');
  await party.join('user_late', teamId);
  shop.pass(1_000);
  await endTeams(shop.shopId, shop.platform); // Before his order is closed.
  await tickShop(shop);
  expect((await team()).seats).toHaveLength(2);
  expect([(await team()).status, await refundsOf(0)]).toEqual(['formed', []]);
});

test('who has not paid at the deadline makes no team: one of two had paid, so it lapses', async () => {
  const { shop, party, teamId, team, refundsOf } = await ladderOf([1]);
  shop.pass(hours(24) - 1_000);
  await shop.moveIn('user_late');
  await party.join('user_late', teamId);
  shop.pass(1_000);
  await endTeams(shop.shopId, shop.platform);
  expect([(await team()).status, await refundsOf(0)]).toEqual(['lapsed', [['team_lapsed', 67_00]]]);
});

test('a last tier of nothing: everything goes back, and what costs nothing now is sent like any other', async () => {
  const rule = { kind: 'ladder', tiers: [2, 3] } as const;
  const prices = [{ skuId: box.id, price: fen(59_00), tierPrices: [fen(59_00), fen(0)] }];
  const { shop, team, orderOf, refundsOf, orders } = await ladderOf([1, 1, 1], {
    rule,
    size: 3,
    prices,
    freightFree: true,
  });
  await tickShop(shop);
  expect([(await team()).status, await refundsOf(0)]).toEqual(['formed', [['ladder_difference', 59_00]]]);
  expect(await orderOf(0)).toMatchObject({ status: 'paid' });
  const parcel = { orderId: orders[0]!, carrier: 'SF', waybill: 'SF1234567890' } as const;
  await shipOrder({ requestId: shop.newRequest(), ...parcel }, shop.as('user_own'), shop.platform);
  expect((await orderOf(0)).status).toBe('shipped');
});

test('completed openly below its first tier: everybody pays the first, and given seats count for no price', async () => {
  const { shop, party, teamId, team, refundsOf } = await ladderOf([1]);
  await party.complete(teamId);
  await tickShop(shop);
  expect(await team()).toMatchObject({ status: 'formed', given: 1 });
  expect(await refundsOf(0)).toEqual([]);
});

test('what is cheaper goes back once, however often and however much at once it is settled', async () => {
  const { shop, teamId, orders } = await ladderOf([1, 1, 1, 1]);
  await Promise.all([1, 2, 3].map(() => settleTeam(shop.shopId, teamId, shop.platform)));
  await tickShop(shop);
  await settleTeam(shop.shopId, teamId, shop.platform);
  const all = await shop.look(({ refunds }) => refunds.ofOrders(orders));
  expect([...all.values()].map((some) => some.length)).toEqual([1, 1, 1, 1]);
});

test('then the whole order comes back in an after-sale: what is left, and not a fen more than was paid', async () => {
  const { shop, orders, timeIsOver, refundsOf, orderOf } = await ladderOf([2, 1, 1]);
  await timeIsOver();
  const back = (units: number, amount: number) =>
    refundBuyer(
      {
        requestId: shop.newRequest(),
        orderId: orders[0]!,
        sent: false,
        lines: [{ skuId: box.id, units }],
        amount,
        words: '不要了',
      },
      shop.as('user_own'),
      shop.platform,
    );
  await shop.moveIn('user_own');
  await expect(back(2, 2 * 59_00)).rejects.toThrow('amount_changed');
  await back(1, 49_01);
  await back(1, 49_01);
  await tickShop(shop);
  expect(await refundsOf(0)).toEqual([
    ['ladder_difference', 19_98],
    ['after_sale', 49_01],
    ['after_sale', 49_01],
  ]);
  expect(await orderOf(0)).toMatchObject({ status: 'closed', closedBy: 'refunded' });
});

test('one difference that WeChat cannot give back holds up neither the team nor the others', async () => {
  const { shop, orders, team, refundsOf } = await ladderOf([1, 1, 1, 1]);
  const { no } = await shop.paymentOf(orders[1]!);
  const { refund } = shop.platform.pay;
  Object.assign(shop.platform.pay, {
    refund: (asked: Parameters<typeof refund>[0]) =>
      asked.paymentNo === no
        ? Promise.resolve({ state: 'abnormal' as const, refundNo: asked.refundNo, amount: asked.amount })
        : refund(asked),
  });
  await tickShop(shop);
  expect((await team()).status).toBe('formed');
  const all = await shop.look(({ refunds }) => refunds.ofOrders(orders));
  expect(orders.map((id) => all.get(id)![0]!.status)).toEqual(['done', 'failed', 'done', 'done']);
  expect(await refundsOf(1)).toEqual([['ladder_difference', 20_00]]);
  const seen = await viewOrder({ orderId: orders[1]! }, shop.as('user_friend1'), shop.platform);
  expect(seen.refunds).toMatchObject([{ status: 'failed' }]);
});

test('settling that fails is tried again and seen by the staff; nobody ships meanwhile, and tried again it is done', async () => {
  const { shop, teamId, team, orders } = await ladderOf([1, 1, 1, 1]);
  const raw = rawOf(database);
  await raw(`alter table orders add constraint broken check (id <> '${orders[2]}' or total > 6000) not valid`);
  try {
    for (let tries = 0; tries < 20; tries += 1) {
      await sendOutbox(shop.shopId, shop.platform);
      shop.pass(hours(2));
    }
    expect((await team()).status).toBe('settling');
    const dead = await shop.look(({ outbox }) => outbox.dead(9));
    expect(dead).toMatchObject([{ id: `${teamId}.settle`, effect: { kind: 'settle_team' } }]);
    expect((await viewTeam({ teamId }, shop.as('user_friend1'), shop.platform)).status).toBe('settling');
  } finally {
    await raw('alter table orders drop constraint broken');
  }
  await retryLetter({ requestId: shop.newRequest(), letterId: `${teamId}.settle` }, shop.as('user_own'), shop.platform);
  await tickShop(shop);
  expect((await team()).status).toBe('formed');
});
