import type { OrderId } from '@/domain/id';
import { fen } from '@/domain/money';
import { minutes } from '@/domain/time';
import { refundBuyer } from '../../cloudfunctions/usecases/afterSale/refundBuyer';
import { joinTeam } from '../../cloudfunctions/usecases/order/joinTeam';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { viewOrder } from '../../cloudfunctions/usecases/order/viewOrder';
import { registerOrderPath } from '../../cloudfunctions/usecases/outbox/registerOrderPath';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { uploadShipping } from '../../cloudfunctions/usecases/outbox/uploadShipping';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { viewShopOrder } from '../../cloudfunctions/usecases/staff/shopOrders';
import { embeddedDatabase } from '../support/database';
import { box, freight, threesome, tin } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });

/** Bob's two boxes and a tin, paid: ¥344.00. */
async function bought(shop: TestShop): Promise<OrderId> {
  await shop.moveIn('user_bob', 'user_clerk');
  const { skuId: _, quantity: __, ...wanted } = shop.wanted('user_bob', 344_00);
  const lines = [
    { skuId: box.id, quantity: 2 },
    { skuId: tin.id, quantity: 1 },
  ];
  const { orderId } = await placeOrder({ ...wanted, lines }, shop.as('user_bob'), shop.platform);
  await shop.pay('user_bob', orderId);
  return orderId;
}

type Lines = readonly { skuId: typeof box.id; quantity: number }[];
const ship = (shop: TestShop, orderId: OrderId, waybill: string, lines?: Lines, carrier: 'SF' | 'ZTO' = 'ZTO') =>
  shipOrder(
    { requestId: shop.newRequest(), orderId, carrier, waybill, ...(lines && { lines: [...lines] }) },
    shop.as('user_clerk'),
    shop.platform,
  );
const view = (shop: TestShop, orderId: OrderId) => viewOrder({ orderId }, shop.as('user_bob'), shop.platform);
const told = ({ world }: TestShop) => world.asked.filter((asked) => asked.startsWith('uploadShipping'));
const deliver = async ({ shopId, platform }: TestShop) => {
  while ((await sendOutbox(shopId, platform)) > 0);
};

test('in two parcels: it is shipped with the second, and each knows what is in it', async () => {
  const shop = await openShop(database);
  const orderId = await bought(shop);
  await ship(shop, orderId, '75300000001', [{ skuId: box.id, quantity: 1 }]);
  expect(await view(shop, orderId)).toMatchObject({
    status: 'paid',
    shippedAt: undefined,
    parcels: [{ carrier: 'ZTO', waybill: '75300000001', lines: [{ skuId: box.id, quantity: 1 }] }],
    lines: [
      { skuId: box.id, quantity: 2, shipped: 1 },
      { skuId: tin.id, shipped: 0 },
    ],
  });
  shop.pass(minutes(5));
  await ship(shop, orderId, '75300000002');
  expect(await view(shop, orderId)).toMatchObject({
    status: 'shipped',
    shippedAt: shop.world.now,
    parcels: [
      { waybill: '75300000001' },
      {
        waybill: '75300000002',
        lines: [
          { skuId: box.id, quantity: 1 },
          { skuId: tin.id, quantity: 1 },
        ],
      },
    ],
  });
  await expect(ship(shop, orderId, '75300000003')).rejects.toMatchObject(refusal('order_not_shippable'));
});

test('the number of a parcel that is on its way already, in small letters or not, and more than was ordered, are refused', async () => {
  const shop = await openShop(database);
  const orderId = await bought(shop);
  const one = [{ skuId: box.id, quantity: 1 }];
  await ship(shop, orderId, 'ZT75300000001', one);
  await expect(ship(shop, orderId, 'zt75300000001', one)).rejects.toMatchObject(refusal('waybill_used'));
  await ship(shop, orderId, 'ZT75300000001', one, 'SF'); // Another company has numbers of its own.
  await expect(ship(shop, orderId, '75300000002', one)).rejects.toMatchObject(refusal('more_than_ordered'));
  await expect(ship(shop, orderId, '75300000002', [{ skuId: 'sku_x', quantity: 1 }])).rejects.toMatchObject(
    refusal('not_found'),
  );
});

test('fifteen parcels and no more: WeChat is told of no more', async () => {
  const shop = await openShop(database, { skus: [{ ...box, stock: 50 }] });
  await shop.moveIn('user_bob', 'user_clerk');
  const { skuId, quantity: _, ...wanted } = shop.wanted('user_bob', 16 * 88_00);
  const asked = { ...wanted, lines: [{ skuId, quantity: 16 }] };
  const { orderId } = await placeOrder(asked, shop.as('user_bob'), shop.platform);
  await shop.pay('user_bob', orderId);
  for (let i = 10; i < 25; i += 1) await ship(shop, orderId, `753000000${i}`, [{ skuId, quantity: 1 }]);
  await expect(ship(shop, orderId, '75300000099')).rejects.toMatchObject(refusal('too_many_parcels'));
});

describe('WeChat', () => {
  test('is told of each parcel, and of the order as a whole when the last has left', async () => {
    const shop = await openShop(database);
    const orderId = await bought(shop);
    await ship(shop, orderId, '75300000001', [{ skuId: box.id, quantity: 2 }]);
    await deliver(shop);
    const { no } = await shop.paymentOf(orderId);
    expect(told(shop)).toEqual([`uploadShipping ${no} 1 some`]);
    const known = async () => (await viewShopOrder({ orderId }, shop.as('user_clerk'), shop.platform)).shippingKnownAt;
    expect(await known()).toBeUndefined();
    shop.pass(minutes(1));
    await ship(shop, orderId, '75300000002');
    await deliver(shop);
    expect(told(shop)[1]).toBe(`uploadShipping ${no} 2 all`);
    expect(shop.world.shipped.at(-1)!.parcels.map(({ what }) => what)).toEqual(['正岩肉桂 × 2', '正岩肉桂 × 1']);
    expect(await known()).toBe(shop.world.now);
  });

  test('hears the same whatever the order in which letters come: none makes it forget a parcel', async () => {
    const shop = await openShop(database);
    const orderId = await bought(shop);
    await ship(shop, orderId, '75300000001', [{ skuId: box.id, quantity: 2 }]);
    shop.world.wechatIsDown = true;
    await deliver(shop);
    shop.pass(minutes(1));
    await ship(shop, orderId, '75300000002');
    shop.world.wechatIsDown = false;
    await deliver(shop); // The second first: the first waits for its next try.
    shop.pass(minutes(5));
    await deliver(shop);
    await uploadShipping(shop.shopId, { kind: 'upload_shipping', orderId }, shop.platform);
    expect(shop.world.shipped.length).toBeGreaterThan(1);
    for (const tale of shop.world.shipped) expect(tale).toEqual(shop.world.shipped[0]);
    expect(shop.world.shipped[0]).toMatchObject({ allShipped: true, parcels: [{}, {}] });
  });

  test('is told that all is sent once the rest has gone back', async () => {
    const shop = await openShop(database);
    const orderId = await bought(shop);
    await ship(shop, orderId, '75300000001', [{ skuId: box.id, quantity: 2 }]);
    await deliver(shop);
    shop.pass(minutes(9));
    const rest = { sent: false, lines: [{ skuId: tin.id, units: 1 }], amount: fen(168_00), words: '缺货' };
    await refundBuyer({ requestId: shop.newRequest(), orderId, ...rest }, shop.as('user_clerk'), shop.platform);
    await deliver(shop);
    expect(shop.world.shipped.at(-1)).toMatchObject({ allShipped: true, parcels: [{ waybill: '75300000001' }] });
    expect(await view(shop, orderId)).toMatchObject({ status: 'shipped', shippedAt: shop.world.now });
  });

  test('is told nothing of an order that cost nothing, nor of one whose money all went back', async () => {
    const free = { ...threesome, size: 2, prices: [{ skuId: box.id, price: fen(0) }] };
    const shop = await openShop(database, { campaign: free });
    await shop.transact((tx) => tx.freight.put({ ...freight, elsewhere: { ...freight.elsewhere!, fee: fen(0) } }, 0));
    await shop.moveIn('user_bob', 'user_cat', 'user_clerk');
    const asked = { ...shop.wanted('user_bob', 0), campaignId: threesome.id };
    const { orderId, teamId } = await openTeam(asked, shop.as('user_bob'), shop.platform);
    await joinTeam({ ...shop.wanted('user_cat', 0), teamId: teamId! }, shop.as('user_cat'), shop.platform);
    await ship(shop, orderId, '75300000001');
    await deliver(shop);
    expect(told(shop)).toEqual([]);
    expect(await shop.look(({ outbox }) => outbox.dead(9))).toEqual([]);
  });

  test('refuses it again and again: the letter lies dead, and the staff sees what it was about', async () => {
    const shop = await openShop(database);
    const orderId = await bought(shop);
    shop.world.shippingRefused = true;
    await ship(shop, orderId, '75300000001');
    for (let tries = 0; tries < 14; tries += 1) {
      await deliver(shop);
      shop.pass(minutes(121));
    }
    const dead = await shop.look(({ outbox }) => outbox.dead(9));
    expect(dead).toMatchObject([{ effect: { kind: 'upload_shipping', orderId } }]);
    shop.world.shippingRefused = false;
    await shop.transact((tx) => tx.outbox.revive(dead[0]!.id, shop.world.now));
    await deliver(shop);
    expect(shop.world.shipped).toHaveLength(1);
  });

  test('gets to know once where its list of orders leads', async () => {
    const shop = await openShop(database);
    for (let ticks = 0; ticks < 3; ticks += 1) {
      await registerOrderPath(shop.shopId, shop.platform);
      await deliver(shop);
    }
    // biome-ignore lint/suspicious/noTemplateCurlyInString: WeChat's own words.
    expect(shop.world.orderPath).toBe('packages/order/pages/order/index?number=${商品订单号}');
    expect(shop.world.asked.filter((asked) => asked.startsWith('registerOrderPath'))).toHaveLength(1);
  });
});

test('its page of an order opens by the number of the payment, for whoever bought it and nobody else', async () => {
  const shop = await openShop(database);
  const orderId = await bought(shop);
  const { no } = await shop.paymentOf(orderId);
  const open = (who: 'user_bob' | 'user_never_seen') => viewOrder({ number: no }, shop.as(who), shop.platform);
  expect((await open('user_bob')).id).toBe(orderId);
  await expect(open('user_never_seen')).rejects.toMatchObject(refusal('not_found'));
});
