import type { Campaign } from '@/domain/campaign';
import type { OrderId, TeamId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { TeamKind } from '@/domain/team';
import { hours, minutes } from '@/domain/time';
import { deleteOrder } from '../../cloudfunctions/usecases/order/afterOrder';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { closeOverdue } from '../../cloudfunctions/usecases/order/closeOverdue';
import { listOrders } from '../../cloudfunctions/usecases/order/listOrders';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, tea } from '../support/fixtures';
import { campaignOf, partyOf } from '../support/kinds';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';

const database = embeddedDatabase();

/** Ann's team, open and paid; the others come, and what is paid for an order may come at any time. */
async function annsTeam(kind: TeamKind = 'standard', changes: Partial<Campaign> = {}, stock = 10) {
  const campaign = campaignOf(kind, changes);
  const shop = await openShop(database, { skus: [{ ...box, stock }], campaign });
  const party = partyOf(shop, campaign);
  const { teamId } = await party.opened('user_ann');
  await shop.moveIn('user_bob', 'user_cat', 'user_dan');

  /** Joins, and opens the sheet: what is confirmed on it later comes with `pays`. */
  async function joins(who: UserId, team: TeamId = teamId, quantity = 1) {
    const { orderId } = await party.join(who, team, quantity);
    await payOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
    return orderId;
  }
  /** The time to pay is over, and the order is closed; WeChat's sheet is still open on the phone. */
  async function tooLate() {
    shop.pass(minutes(10));
    await closeOverdue(shop.shopId, shop.platform);
  }
  async function pays(orderId: OrderId) {
    const { no, amount } = await shop.paymentOf(orderId);
    const notice = shop.notice(shop.world.paid.get(no) ?? shop.payAtWechat(no, amount));
    await hearNotice(shop.shopId, notice, shop.platform);
  }
  const orderOf = (orderId: OrderId) => shop.look(({ orders }) => orders.get(orderId));
  const team = () => shop.look(({ teams }) => teams.get(teamId));
  const sitting = async () => (await team()).seats.map(({ userId, paid }) => `${userId.slice(5)}${paid ? '' : '?'}`);
  const backOf = async (orderId: OrderId) => {
    const refunds = await shop.look((s) => s.refunds.ofOrders([orderId]));
    return (refunds.get(orderId) ?? []).map(({ because, amount }) => [because, amount]);
  };
  const owedTo = (who: UserId) => shop.look(({ owedCoupons }) => owedCoupons.of(who));
  return { shop, party, campaign, teamId, joins, tooLate, pays, orderOf, team, sitting, backOf, owedTo };
}

const all: [string, Fen][] = [['paid_late', 67_00 as Fen]];

test('two pay late and one seat is free: the first has it, the second gets everything back and a coupon', async () => {
  const { joins, tooLate, pays, orderOf, sitting, backOf, owedTo, team } = await annsTeam('standard', { size: 2 });
  const first = await joins('user_bob');
  await tooLate();
  const second = await joins('user_cat');
  await tooLate();

  await pays(first);
  await pays(second);

  expect((await team()).status).toBe('formed');
  expect(await sitting()).toEqual(['ann', 'bob']);
  expect(await orderOf(first)).toMatchObject({ status: 'paid' });
  expect([await backOf(first), await owedTo('user_bob')]).toEqual([[], []]);
  expect(await orderOf(second)).toMatchObject({ status: 'closed', closedBy: 'timeout' });
  expect([await backOf(second), await owedTo('user_cat')]).toEqual([all, [{ orderId: second, because: 'paid_late' }]]);
});

test('who pays for a seat that another one holds by now gets everything back: nobody is moved to another team', async () => {
  const { shop, party, joins, tooLate, pays, sitting, backOf, orderOf } = await annsTeam('standard', { size: 2 });
  const other = await party.opened('user_eve'); // A team of the same campaign, with a free seat.
  const late = await joins('user_bob');
  await tooLate();
  await joins('user_cat');

  await pays(late);

  expect(await sitting()).toEqual(['ann', 'cat?']);
  expect(await backOf(late)).toEqual(all);
  expect((await orderOf(late)).teamId).not.toBe(other.teamId);
  expect((await shop.look(({ teams }) => teams.get(other.teamId))).seats).toHaveLength(1);
});

test('who pays after the team has formed gets everything back', async () => {
  const { party, joins, tooLate, pays, backOf, sitting, teamId } = await annsTeam('standard', { size: 2 });
  const late = await joins('user_bob');
  await tooLate();
  await party.joined('user_cat', teamId);

  await pays(late);

  expect([await backOf(late), await sitting()]).toEqual([all, ['ann', 'cat']]);
});

test('the last seat is paid twice: by two orders of the same person, and one notice that comes again', async () => {
  const { joins, tooLate, pays, backOf, sitting, team } = await annsTeam('standard', { size: 2 });
  const first = await joins('user_bob');
  await tooLate();
  const again = await joins('user_bob');

  await pays(first); // He sits there with the other order: this one goes back.
  await pays(again);
  await pays(again);
  await pays(first);

  expect((await team()).status).toBe('formed');
  expect([await sitting(), await backOf(first), await backOf(again)]).toEqual([['ann', 'bob'], all, []]);
});

test('who has cancelled and then pays gets it back, also while a seat is free: he did not want it', async () => {
  const { shop, joins, pays, backOf, sitting, owedTo } = await annsTeam();
  const orderId = await joins('user_bob');
  await cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_bob'), shop.platform);

  await pays(orderId);

  expect([await sitting(), await backOf(orderId), await owedTo('user_bob')]).toEqual([['ann'], all, []]);
});

test('one notice that cannot be applied does not undo the one before, and comes again until it can', async () => {
  const { shop, joins, pays, sitting, team, orderOf } = await annsTeam();
  const [bobs, cats] = [await joins('user_bob'), await joins('user_cat')];
  const raw = rawOf(database);
  const card = `${(await team()).id}.cards`;
  await raw(`update outbox set version = 2147483647 where shop_id = $1 and id = $2`, [shop.shopId, card]);

  await expect(pays(bobs)).rejects.toThrow('out of range');
  expect(await sitting()).toEqual(['ann', 'bob?', 'cat?']);
  expect((await orderOf(bobs)).status).toBe('unpaid');

  await raw(`update outbox set version = 0 where shop_id = $1 and id = $2`, [shop.shopId, card]);
  await pays(bobs);
  await raw(`update outbox set version = 2147483647 where shop_id = $1 and id = $2`, [shop.shopId, card]);
  await expect(pays(cats)).rejects.toThrow('out of range');
  expect(await sitting()).toEqual(['ann', 'bob', 'cat?']); // The second notice throws, and the first stands.

  await raw(`update outbox set version = 0 where shop_id = $1 and id = $2`, [shop.shopId, card]);
  await pays(cats);
  expect((await team()).status).toBe('formed');
});

describe('a late payment that finds a free seat takes it only if its buyer still may', () => {
  test('and then it is as if it had been in time', async () => {
    const { shop, joins, tooLate, pays, orderOf, sitting, backOf } = await annsTeam();
    const orderId = await joins('user_bob');
    await tooLate();
    expect([await sitting(), await shop.stockOf(box)]).toEqual([['ann'], 9]);
    await pays(orderId);
    expect(await orderOf(orderId)).toMatchObject({ status: 'paid', revivedAt: shop.world.now });
    expect([await sitting(), await backOf(orderId), await shop.stockOf(box)]).toEqual([['ann', 'bob'], [], 8]);
  });

  test('not more units than one person may buy', async () => {
    const { joins, tooLate, pays, backOf, party } = await annsTeam('standard', { limits: { units: 2 } });
    const orderId = await joins('user_bob', undefined, 1);
    await tooLate();
    await party.opened('user_bob', 2);
    await pays(orderId);
    expect(await backOf(orderId)).toEqual(all);
  });

  test('not more teams than one person may join', async () => {
    const { joins, tooLate, pays, backOf, party } = await annsTeam('standard', { limits: { units: 9, joined: 1 } });
    const orderId = await joins('user_bob');
    await tooLate();
    const other = await party.opened('user_eve');
    await party.joined('user_bob', other.teamId);
    await pays(orderId);
    expect(await backOf(orderId)).toEqual(all);
  });

  test('not who is no newcomer any more', async () => {
    const { shop, joins, tooLate, pays, backOf } = await annsTeam('newcomers');
    const orderId = await joins('user_bob');
    await tooLate();
    const { skuId, quantity, ...wanted } = shop.wanted('user_bob', 96_00);
    const alone = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as('user_bob'), shop.platform);
    await shop.pay('user_bob', alone.orderId);
    await pays(orderId);
    expect(await backOf(orderId)).toEqual(all);
  });

  test('not what the shelf has not any more, and the campaign gets its units back', async () => {
    const { shop, joins, tooLate, pays, backOf, campaign } = await annsTeam(
      'standard',
      { limits: { units: 9, total: 9 } },
      2,
    );
    const orderId = await joins('user_bob');
    await tooLate();
    const { skuId, quantity, ...wanted } = shop.wanted('user_dan', 96_00);
    await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as('user_dan'), shop.platform);
    await pays(orderId);
    expect([await backOf(orderId), await shop.stockOf(box)]).toEqual([all, 0]);
    expect(await shop.look(({ campaigns }) => campaigns.taken([campaign.id]))).toEqual(new Map([[campaign.id, 1]]));
  });

  test('not what all together have bought meanwhile', async () => {
    const { joins, tooLate, pays, backOf, party } = await annsTeam('standard', { limits: { units: 9, total: 2 } });
    const orderId = await joins('user_bob');
    await tooLate();
    await party.opened('user_eve');
    await pays(orderId);
    expect(await backOf(orderId)).toEqual(all);
  });

  test('not goods that are off the shelf', async () => {
    const { shop, joins, tooLate, pays, backOf } = await annsTeam();
    const orderId = await joins('user_bob');
    await tooLate();
    await rawOf(database)('update goods set on_sale = false where shop_id = $1 and id = $2', [shop.shopId, tea.id]);
    await pays(orderId);
    expect(await backOf(orderId)).toEqual(all);
  });
});

test('who has deleted the closed order sees it again once it goes on', async () => {
  const { shop, joins, tooLate, pays } = await annsTeam();
  const orderId = await joins('user_bob');
  await tooLate();
  const bob = shop.as('user_bob');
  await deleteOrder({ requestId: shop.newRequest(), orderId }, bob, shop.platform);
  expect((await listOrders({}, bob, shop.platform)).items).toEqual([]);
  await pays(orderId);
  expect((await listOrders({}, bob, shop.platform)).items.map(({ id }) => id)).toEqual([orderId]);
});

test('a team that lapses with an order that had come late: its money and its units go back, each once', async () => {
  const { shop, joins, tooLate, pays, orderOf, backOf } = await annsTeam();
  const orderId = await joins('user_bob');
  await tooLate();
  await pays(orderId);
  shop.pass(hours(24));
  await tickShop(shop);
  expect(await orderOf(orderId)).toMatchObject({ status: 'closed', closedBy: 'team_lapsed' });
  expect([await backOf(orderId), await shop.stockOf(box)]).toEqual([[['team_lapsed', 67_00]], 10]);
  const log = await shop.look(({ stock }) => stock.log(box.id, undefined, 20));
  expect(
    log
      .flatMap(({ cause, change }) => (cause.startsWith(orderId) ? [[cause.slice(orderId.length), change]] : []))
      .reverse(),
  ).toEqual(
    expect.arrayContaining([
      ['.placed', -1],
      ['.closed', 1],
      ['.revived', -1],
      ['.closed_again', 1],
    ]),
  );
});

test('what one person may buy is counted when it is paid, too: of four that he pays late and in time, two are kept', async () => {
  const { shop, party, joins, tooLate, pays } = await annsTeam('standard', { limits: { units: 2 } });
  const others = [await party.opened('user_eve'), await party.opened('user_fay'), await party.opened('user_gus')];
  const late = [await joins('user_bob'), await joins('user_bob', others[0]!.teamId)];
  await tooLate();
  const inTime = [await joins('user_bob', others[1]!.teamId), await joins('user_bob', others[2]!.teamId)];
  for (const orderId of [...late, ...inTime]) await pays(orderId);
  const kept = await shop.look(({ orders }) => orders.list({ buyerId: 'user_bob', statuses: ['paid'], most: 9 }));
  expect(kept.map(({ id }) => id).sort()).toEqual([...inTime].sort());
});

test('who was new when he took his seat keeps it, though he buys something else before he pays', async () => {
  const { shop, joins, pays, sitting } = await annsTeam('newcomers');
  const orderId = await joins('user_bob');
  const { skuId, quantity, ...wanted } = shop.wanted('user_bob', 96_00);
  const alone = await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as('user_bob'), shop.platform);
  await shop.pay('user_bob', alone.orderId);
  await pays(orderId);
  expect(await sitting()).toEqual(['ann', 'bob']);
});

test('a team that lapses, and WeChat cannot give one of them the money back: the others have theirs', async () => {
  const { shop, party, teamId } = await annsTeam('standard', { size: 4 });
  const orders = [await party.joined('user_bob', teamId), await party.joined('user_cat', teamId)];
  const { no } = await shop.paymentOf(orders[0]!);
  const { refund } = shop.platform.pay;
  Object.assign(shop.platform.pay, {
    refund: async (asked: Parameters<typeof refund>[0]) => {
      if (asked.paymentNo === no) throw new Error('the account is gone');
      return refund(asked);
    },
  });
  shop.pass(hours(24));
  await tickShop(shop);
  const refunds = await shop.look((s) => s.refunds.ofOrders(orders));
  expect(orders.map((id) => refunds.get(id)![0]!.status)).toEqual(['asked', 'done']);
  expect((await shop.look(({ teams }) => teams.get(teamId))).status).toBe('lapsed');
});
