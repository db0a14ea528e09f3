import { flatFreight } from '@/domain/freight';
import type { AddressId, OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { days, hours, later, minutes } from '@/domain/time';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { closeOverdue } from '../../cloudfunctions/usecases/order/closeOverdue';
import { joinTeam } from '../../cloudfunctions/usecases/order/joinTeam';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { quoteOrder } from '../../cloudfunctions/usecases/order/quoteOrder';
import { receiveOrder } from '../../cloudfunctions/usecases/order/receiveOrder';
import { viewOrder } from '../../cloudfunctions/usecases/order/viewOrder';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { endTeams } from '../../cloudfunctions/usecases/team/endTeams';
import { viewTeam } from '../../cloudfunctions/usecases/team/viewTeam';
import { embeddedDatabase } from '../support/database';
import { box, home, noon, tea, threesome, tin } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });

async function alone(shop: TestShop, who: UserId, changes: object = {}) {
  await shop.moveIn(who);
  const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
  return placeOrder({ ...wanted, lines: [{ skuId, quantity }], ...changes }, shop.as(who), shop.platform);
}
const cancel = (shop: TestShop, who: UserId, orderId: OrderId) =>
  cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
const open = (shop: TestShop, who: UserId, changes: object = {}) =>
  openTeam({ ...shop.wanted(who, shop.inTeam), campaignId: threesome.id, ...changes }, shop.as(who), shop.platform);
const statusOf = ({ look }: TestShop, id: OrderId) => look(async ({ orders }) => (await orders.get(id)).status);

test('an order takes its stock, waits a quarter of an hour for its payment, and gives it back', async () => {
  const shop = await openShop(database);
  const { orderId, total, payBy } = await alone(shop, 'user_bob', {
    lines: [{ skuId: box.id, quantity: 3 }],
    agreed: 264_00,
  });
  expect([total, payBy]).toEqual([264_00, later(noon, minutes(15))]);
  expect(await shop.stockOf(box)).toBe(7);

  shop.pass(minutes(15) - 1);
  expect(await closeOverdue(shop.shopId, shop.platform)).toBe(0);
  shop.pass(1);
  expect(await closeOverdue(shop.shopId, shop.platform)).toBe(1);
  expect(await statusOf(shop, orderId)).toBe('closed');
  expect(await shop.stockOf(box)).toBe(10);
});

test('an order keeps the address that it was placed with', async () => {
  const shop = await openShop(database);
  const { orderId } = await alone(shop, 'user_bob');
  await shop.transact((tx) => tx.addresses.remove('user_bob', shop.addressOf('user_bob')));
  expect((await viewOrder({ orderId }, shop.as('user_bob'), shop.platform)).to).toEqual({
    way: 'express',
    address: home,
  });
});

test.each<[string, object, string]>([
  ['a total that is not the one agreed to', { agreed: 95_99 }, 'price_changed'],
  ['the total without freight', { agreed: 88_00 }, 'price_changed'],
  ['more than there is', { lines: [{ skuId: tin.id, quantity: 4 }], agreed: 672_00 }, 'stock_short'],
  ['a thing that is not sold here', { lines: [{ skuId: 'sku_other', quantity: 1 }] }, 'not_found'],
  ['an address of nobody', { to: { way: 'express', addressId: 'address_nobody' } }, 'not_found'],
])('%s is refused, and nothing is kept of it', async (_, changes, code) => {
  const shop = await openShop(database);
  await expect(alone(shop, 'user_bob', changes)).rejects.toMatchObject(refusal(code));
  expect(await shop.look(({ orders }) => orders.count({}))).toBe(0);
  expect([await shop.stockOf(box), await shop.stockOf(tin)]).toEqual([10, 3]);
});

test('the address of a stranger is not found, nor is that of the same person in another shop', async () => {
  const [shop, other] = [await openShop(database), await openShop(database)];
  await shop.moveIn('user_cat');
  const cats: AddressId = shop.addressOf('user_cat');
  await expect(alone(shop, 'user_bob', { to: { way: 'express', addressId: cats } })).rejects.toMatchObject(
    refusal('not_found'),
  );
  await other.transact((tx) => tx.users.meet({ id: 'user_cat', openid: 'o_cat' }, noon));
  const { skuId, quantity, ...wanted } = other.wanted('user_cat', 96_00);
  const there = placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, other.as('user_cat'), other.platform);
  await expect(there).rejects.toMatchObject(refusal('not_found'));
});

test('goods that are off the shelf are not sold, and the quote says so', async () => {
  const shop = await openShop(database);
  await shop.moveIn('user_bob');
  const off = { ...tea, id: 'goods_off' as const, onSale: false };
  await shop.transact(async (tx) => {
    await tx.goods.add(off, { note: null, price: fen(88_00), position: 1 }, noon);
    await tx.skus.add({ ...box, id: 'sku_off', goodsId: off.id }, 0, noon);
  });
  const lines = [{ skuId: 'sku_off' as const, quantity: 1 }];
  await expect(alone(shop, 'user_bob', { lines })).rejects.toMatchObject(refusal('goods_off'));
  const quoted = await quoteOrder({ lines, way: { by: 'alone' } }, shop.as('user_bob'), shop.platform);
  expect(quoted.whyNot).toBe('goods_off');
});

test('five unpaid orders are the most; a cancelled one makes room', async () => {
  const shop = await openShop(database);
  const placed = [];
  for (let i = 0; i < 5; i += 1) placed.push(await alone(shop, 'user_bob'));
  await expect(alone(shop, 'user_bob')).rejects.toMatchObject(refusal('too_many_unpaid'));
  await cancel(shop, 'user_bob', placed[2]!.orderId);
  await alone(shop, 'user_bob');
  expect(await shop.stockOf(box)).toBe(5);
});

test('asked again with the same id, the answer is the same; with other input it is refused', async () => {
  const shop = await openShop(database);
  await shop.moveIn('user_bob');
  const asked = { ...shop.wanted('user_bob', shop.inTeam), campaignId: threesome.id };
  const first = await openTeam(asked, shop.as('user_bob'), shop.platform);

  expect(await openTeam(asked, shop.as('user_bob'), shop.platform)).toEqual(first);
  const other = openTeam({ ...asked, quantity: 2 }, shop.as('user_bob'), shop.platform);
  await expect(other).rejects.toMatchObject(refusal('request_reused'));
  const elsewhere = cancelOrder(
    { requestId: asked.requestId, orderId: first.orderId },
    shop.as('user_bob'),
    shop.platform,
  );
  await expect(elsewhere).rejects.toMatchObject(refusal('request_reused'));
  expect(await shop.stockOf(box)).toBe(9);
});

test('an order of ¥0 is paid as it is placed, needs no sheet, and forms a team', async () => {
  const free = { ...box, listPrice: fen(0) };
  const shop = await openShop(database, {
    skus: [free, tin],
    campaign: { ...threesome, size: 2, prices: [{ skuId: box.id, price: fen(0) }] },
  });
  await shop.transact((tx) => tx.freight.put(flatFreight(fen(8_00), fen(0)), 0));
  await shop.moveIn('user_ann', 'user_bob');
  const { teamId, orderId } = await open(shop, 'user_ann', { agreed: 0 });
  const sheet = await payOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_ann'), shop.platform);
  expect(sheet).toEqual({ paid: true });
  await joinTeam({ ...shop.wanted('user_bob', 0), teamId: teamId! }, shop.as('user_bob'), shop.platform);
  expect((await viewTeam({ teamId: teamId! }, shop.as('user_bob'), shop.platform)).status).toBe('formed');
});

test("a stranger's order cannot be seen, paid, cancelled or received, by any of its names", async () => {
  const shop = await openShop(database);
  const { orderId } = await alone(shop, 'user_bob');
  const { number } = await shop.look(({ orders }) => orders.get(orderId));
  const { no } = await shop.paymentOf(orderId);
  const cat = shop.as('user_cat');
  const requestId = shop.newRequest();
  for (const attempt of [
    () => viewOrder({ orderId }, cat, shop.platform),
    () => viewOrder({ number }, cat, shop.platform),
    () => viewOrder({ number: no }, cat, shop.platform),
    () => payOrder({ requestId, orderId }, cat, shop.platform),
    () => cancelOrder({ requestId, orderId }, cat, shop.platform),
    () => receiveOrder({ requestId, orderId }, cat, shop.platform),
  ]) {
    await expect(attempt()).rejects.toMatchObject(refusal('not_found'));
  }
  for (const asked of [{ orderId }, { number }, { number: no }]) {
    expect((await viewOrder(asked, shop.as('user_bob'), shop.platform)).id).toBe(orderId);
  }
});

test('an order is cancelled once, and not when it is paid', async () => {
  const shop = await openShop(database);
  const [first, second] = [await alone(shop, 'user_bob'), await alone(shop, 'user_bob')];
  await cancel(shop, 'user_bob', first.orderId);
  await expect(cancel(shop, 'user_bob', first.orderId)).rejects.toMatchObject(refusal('order_not_cancellable'));
  await shop.pay('user_bob', second.orderId);
  await expect(cancel(shop, 'user_bob', second.orderId)).rejects.toMatchObject(refusal('order_not_cancellable'));
  const pay = payOrder({ requestId: shop.newRequest(), orderId: second.orderId }, shop.as('user_bob'), shop.platform);
  await expect(pay).rejects.toMatchObject(refusal('order_not_payable'));
});

describe('a team', () => {
  test('whose leader does not pay is over, and nobody had been let in', async () => {
    const shop = await openShop(database);
    await shop.moveIn('user_ann', 'user_bob');
    const { teamId, orderId } = await open(shop, 'user_ann');
    const join = joinTeam(
      { ...shop.wanted('user_bob', shop.inTeam), teamId: teamId! },
      shop.as('user_bob'),
      shop.platform,
    );
    await expect(join).rejects.toMatchObject(refusal('team_not_started'));

    shop.pass(minutes(10));
    expect(await closeOverdue(shop.shopId, shop.platform)).toBe(1);
    expect(await statusOf(shop, orderId)).toBe('closed');
    expect((await shop.look(({ teams }) => teams.get(teamId!))).status).toBe('lapsed');
    expect(await shop.stockOf(box)).toBe(10);
  });

  test("is opened with the leader's own words only where WeChat lets others read them", async () => {
    const shop = await openShop(database);
    await shop.moveIn('user_ann');
    shop.world.risky.add('加微信');
    await expect(open(shop, 'user_ann', { words: ' 加微信 ' })).rejects.toMatchObject(refusal('text_not_allowed'));
    expect(await shop.look(({ orders }) => orders.count({}))).toBe(0);
    const { teamId } = await open(shop, 'user_ann', { words: '来拼茶' });
    expect((await viewTeam({ teamId: teamId! }, shop.as('user_ann'), shop.platform)).words).toBe('来拼茶');
    const asked = shop.world.asked.length;
    await open(shop, 'user_ann');
    expect(shop.world.asked).toHaveLength(asked); // Nothing was said, so nothing is asked.
  });

  test('gives a seat that was not paid for to the next one, at the same place', async () => {
    const shop = await openShop(database);
    const { teamId } = await shop.openTeam();
    const bobs = await shop.joinTeam('user_bob', teamId);
    const cats = await shop.joinTeam('user_cat', teamId);
    await expect(shop.joinTeam('user_dan', teamId)).rejects.toMatchObject(refusal('team_seats_held'));
    await cancel(shop, 'user_bob', bobs);
    await shop.joinTeam('user_dan', teamId);

    const { seats } = await shop.look(({ teams }) => teams.get(teamId));
    expect(seats.map(({ userId, position }) => [userId, position])).toEqual([
      ['user_ann', 1],
      ['user_dan', 2],
      ['user_cat', 3],
    ]);
    shop.pass(minutes(10));
    expect(await closeOverdue(shop.shopId, shop.platform)).toBe(2);
    expect(await statusOf(shop, cats)).toBe('closed');
    expect(await shop.stockOf(box)).toBe(9);
  });

  test('is not joined twice, nor by its leader, nor when it is over, nor from another shop', async () => {
    const [shop, other] = [await openShop(database), await openShop(database)];
    const { teamId } = await shop.openTeam();
    await shop.joinTeam('user_bob', teamId);
    for (const who of ['user_ann', 'user_bob'] as const) {
      await expect(shop.joinTeam(who, teamId)).rejects.toMatchObject(refusal('team_already_joined'));
    }
    await expect(other.joinTeam('user_bob', teamId)).rejects.toMatchObject(refusal('not_found'));
    await expect(viewTeam({ teamId }, other.as('user_ann'), other.platform)).rejects.toMatchObject(
      refusal('not_found'),
    );

    shop.pass(hours(24));
    await expect(shop.joinTeam('user_cat', teamId)).rejects.toMatchObject(refusal('team_closed'));
    await endTeams(shop.shopId, shop.platform);
    await expect(shop.joinTeam('user_cat', teamId)).rejects.toMatchObject(refusal('team_closed'));
  });

  test('holds a seat for ten minutes, and at its end not beyond it: what is paid later would only go back', async () => {
    const shop = await openShop(database);
    const { teamId } = await shop.openTeam();
    const payBy = async (id: OrderId) => (await shop.look(({ orders }) => orders.get(id))).payBy;
    expect(await payBy(await shop.joinTeam('user_bob', teamId))).toBe(later(noon, minutes(10)));
    shop.pass(hours(24) - minutes(3));
    expect(await payBy(await shop.joinTeam('user_cat', teamId))).toBe(later(noon, hours(24)));
  });

  test('is opened only while its campaign runs, at its price, with what takes part in it', async () => {
    const shop = await openShop(database, { campaign: { ...threesome, endsAt: later(noon, days(1)) } });
    await shop.moveIn('user_ann');
    await expect(open(shop, 'user_ann', { skuId: tin.id })).rejects.toMatchObject(refusal('not_found'));
    await expect(open(shop, 'user_ann', { agreed: 96_00 })).rejects.toMatchObject(refusal('price_changed'));
    await expect(open(shop, 'user_ann', { campaignId: 'campaign_0' })).rejects.toMatchObject(refusal('not_found'));
    shop.pass(days(1));
    await expect(open(shop, 'user_ann')).rejects.toMatchObject(refusal('campaign_over'));
  });

  test('lets one person buy as many units as the campaign says, over all teams, and counts closed orders no more', async () => {
    const shop = await openShop(database);
    await shop.moveIn('user_ann');
    await expect(open(shop, 'user_ann', { quantity: 3, agreed: 177_00 })).rejects.toMatchObject(
      refusal('campaign_limit'),
    );
    const { orderId } = await open(shop, 'user_ann');
    await open(shop, 'user_ann');
    await expect(open(shop, 'user_ann')).rejects.toMatchObject(refusal('campaign_limit'));
    await cancel(shop, 'user_ann', orderId);
    await open(shop, 'user_ann');
  });
});

test('a quote is what the order will cost, and says what would make it cheaper, truly', async () => {
  const shop = await openShop(database);
  await shop.moveIn('user_bob');
  const lines = [{ skuId: box.id, quantity: 1 }];
  const quoted = await quoteOrder({ lines, way: { by: 'alone' } }, shop.as('user_bob'), shop.platform);
  expect(quoted.cheaper).toEqual([
    { by: 'free_freight', more: 11_00, saves: 8_00 },
    { by: 'team', goodsId: tea.id, title: tea.title, size: 3, saves: 29_00 },
  ]);
  // Two fit a person's limit, three do not; and where the team price costs the free freight, that counts.
  const two = await quoteOrder(
    { lines: [{ skuId: box.id, quantity: 2 }], way: { by: 'alone' } },
    shop.as('user_bob'),
    shop.platform,
  );
  expect(two.cheaper).toEqual([{ by: 'team', goodsId: tea.id, title: tea.title, size: 3, saves: 58_00 }]);
  const three = await quoteOrder(
    { lines: [{ skuId: box.id, quantity: 3 }], way: { by: 'alone' } },
    shop.as('user_bob'),
    shop.platform,
  );
  expect(three.cheaper).toEqual([]);
});
