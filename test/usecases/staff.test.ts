import type { AdminContract } from '@/contract/admin';
import { admin as contract } from '@/contract/admin';
import type { OrderId } from '@/domain/id';
import { hours, seconds } from '@/domain/time';
import { adminDoor } from '../../cloudfunctions/admin/door';
import { shopDoor } from '../../cloudfunctions/shop/door';
import { tick } from '../../cloudfunctions/timer/tick';
import { viewGoods } from '../../cloudfunctions/usecases/goods/viewGoods';
import { receiveOrder } from '../../cloudfunctions/usecases/order/receiveOrder';
import { embeddedDatabase } from '../support/database';
import { tea } from '../support/fixtures';
import { tickShop } from '../support/settle';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const owner = { userId: 'user_own', openid: 'o_owner' } as const;

const ask = (shop: TestShop, endpoint: keyof AdminContract, input: object, who: object = owner) =>
  adminDoor({ endpoint, input }, () => ({ ...shop.as('user_own'), ...who }), shop.platform);
const ship = (shop: TestShop, orderId: OrderId) =>
  ask(shop, 'shipOrder', { requestId: shop.newRequest(), orderId, carrier: 'SF', waybill: 'SF1234567890' });

test.each(Object.keys(contract) as (keyof AdminContract)[])(
  '%s refuses everyone who is not staff',
  async (endpoint) => {
    const shop = await openShop(database);
    const stranger = { userId: 'user_bob', openid: 'o_bob' };
    expect(await ask(shop, endpoint, {}, stranger)).toMatchObject({ ok: false, error: 'refusal', code: 'not_allowed' });
    const customers = shopDoor({ endpoint, input: {} }, () => shop.as('user_bob'), shop.platform);
    expect(await customers).toMatchObject({ ok: false, code: 'not_found' });
  },
);

test('an order of a team ships when the team has formed, once, and its buyer receives it', async () => {
  const shop = await openShop(database);
  const { teamId, orderId } = await shop.openTeam();
  expect(await ask(shop, 'viewShopOrder', { orderId })).toMatchObject({
    output: { whyNotShip: 'order_waits_for_team' },
  });
  expect(await ship(shop, orderId)).toMatchObject({ code: 'order_waits_for_team' });
  for (const who of ['user_bob', 'user_cat'] as const) await shop.pay(who, await shop.joinTeam(who, teamId));

  const receive = () => receiveOrder({ requestId: shop.newRequest(), orderId }, shop.as('user_ann'), shop.platform);
  await expect(receive()).rejects.toMatchObject({ code: 'order_not_receivable' });
  expect(await ask(shop, 'listShopOrders', {})).toMatchObject({ output: { items: [{}, {}, {}] } });
  expect(await ship(shop, orderId)).toMatchObject({ ok: true });
  expect(await ship(shop, orderId)).toMatchObject({ code: 'order_not_shippable' });
  await receive();
  expect(await ask(shop, 'listShopOrders', { tab: 'done' })).toMatchObject({
    output: { items: [{ id: orderId, status: 'received', parcels: [{ carrier: 'SF', waybill: 'SF1234567890' }] }] },
  });
  expect((await viewGoods({ goodsId: tea.id }, shop.as('user_ann'), shop.platform)).received).toBe(1);
});

test('an unpaid order, one of a lapsed team, and one of another shop do not ship', async () => {
  const [shop, other] = [await openShop(database), await openShop(database)];
  const { teamId, orderId } = await shop.openTeam();
  const bobs = await shop.joinTeam('user_bob', teamId);
  expect(await ship(shop, bobs)).toMatchObject({ code: 'order_not_shippable' });
  expect(await ship(other, orderId)).toMatchObject({ code: 'not_found' });
  shop.pass(hours(24));
  await tickShop(shop);
  expect(await ship(shop, orderId)).toMatchObject({ code: 'order_not_shippable' });
});

test('what WeChat would not do is shown to the staff, who may have it tried again', async () => {
  const shop = await openShop(database);
  await shop.openTeam();
  shop.pass(hours(24));
  shop.world.refunds = 'abnormal';
  await tickShop(shop);
  const { output } = (await ask(shop, 'listDeadLetters', {})) as { output: { id: string }[] };
  expect(output).toMatchObject([{ kind: 'refund', tries: 1 }]);
  const retry = () => ask(shop, 'retryLetter', { requestId: shop.newRequest(), letterId: output[0]!.id });
  shop.world.refunds = 'done';
  expect(await retry()).toMatchObject({ ok: true });
  await tickShop(shop);
  expect(await ask(shop, 'listDeadLetters', {})).toMatchObject({ output: [] });
  expect(await retry()).toMatchObject({ code: 'not_found' });
});

test('the timer serves the shop of its own settings, whose merchant alone can be asked about its payments', async () => {
  const [shop, other] = [await openShop(database), await openShop(database)];
  const orders = [(await shop.openTeam()).orderId, (await other.openTeam()).orderId] as const;
  shop.pass(hours(24));
  await tick(shop.platform);
  expect((await shop.look((tables) => tables.orders.get(orders[0]))).status).toBe('closed');
  expect((await other.look((tables) => tables.orders.get(orders[1]))).status).toBe('paid');
  expect(other.world.asked.filter((asked) => asked.startsWith('refund'))).toEqual([]);
});

test('what has piled up in the outbox is sent in one minute, as far as WeChat is quick enough', async () => {
  const shop = await openShop(database);
  const letters = Array.from({ length: 50 }, (_, i) => ({ id: `path.${i}`, effect: pathEffect }));
  await shop.transact((tx) => tx.outbox.put(letters, shop.world.now));
  await tick(shop.platform);
  expect(await shop.look(({ outbox }) => outbox.waiting())).toBe(0);

  await shop.transact((tx) =>
    tx.outbox.put(
      letters.map((letter) => ({ ...letter, id: `slow.${letter.id}` })),
      shop.world.now,
    ),
  );
  const registerOrderPath = async () => shop.pass(seconds(2));
  await tick({ ...shop.platform, wechat: { ...shop.platform.wechat, registerOrderPath } });
  expect(await shop.look(({ outbox }) => outbox.waiting())).toBe(29);
});
const pathEffect = { kind: 'register_order_path', path: 'packages/order' } as const;

test('one job of the timer that is in trouble does not keep the others waiting', async () => {
  const shop = await openShop(database);
  const { orderId } = await shop.openTeam();
  shop.pass(hours(24));
  let looks = 0;
  const look: typeof database.look = (...asked) => {
    looks += 1;
    return looks === 1 ? Promise.reject(new Error('disk full')) : database.look(...asked);
  };
  await tick({ ...shop.platform, database: { ...database, look } });
  expect(shop.world.failures).toHaveLength(1);
  expect((await shop.look(({ orders }) => orders.get(orderId))).status).toBe('closed');
});
