import type { OrderId } from '@/domain/id';
import { days, hours, type Instant, later, minutes } from '@/domain/time';
import { askAfterSale, previewAfterSale } from '../../cloudfunctions/usecases/afterSale/askAfterSale';
import { withdrawAfterSale } from '../../cloudfunctions/usecases/afterSale/buyerSteps';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { receiveOverdue } from '../../cloudfunctions/usecases/order/receiveOverdue';
import { trackParcel } from '../../cloudfunctions/usecases/order/trackParcel';
import { PARCELS_PER_RUN, trackParcels } from '../../cloudfunctions/usecases/order/trackParcels';
import { viewOrder } from '../../cloudfunctions/usecases/order/viewOrder';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { embeddedDatabase, rawOf } from '../support/database';
import { box, tea } from '../support/fixtures';
import { shipped } from '../support/received';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });

const view = (shop: TestShop, orderId: OrderId, who: 'user_bob' | 'user_cat' = 'user_bob') =>
  viewOrder({ orderId }, shop.as(who), shop.platform);
const parcelOf = async (shop: TestShop, orderId: OrderId) => (await view(shop, orderId)).parcels[0]!;
const track = async (shop: TestShop, orderId: OrderId, who: 'user_bob' | 'user_cat' = 'user_bob') =>
  trackParcel(
    { requestId: shop.newRequest(), parcelId: (await parcelOf(shop, orderId)).id },
    shop.as(who),
    shop.platform,
  );
const follows = ({ world }: TestShop) => world.asked.filter((asked) => asked.startsWith('follow')).length;
const event = (at: Instant, words: string) => ({ at, words });

test('where a parcel is: the carrier is asked, and not again within half an hour', async () => {
  const shop = await openShop(database);
  const orderId = await shipped(shop, 'user_bob');
  expect((await parcelOf(shop, orderId)).tracking).toMatchObject({ state: 'unknown', events: [] });
  shop.world.parcels.set('SF1234567890', { state: 'moving', events: [event(shop.world.now, '已揽收')] });
  expect((await track(shop, orderId)).tracking).toMatchObject({ state: 'moving', events: [{ words: '已揽收' }] });
  shop.pass(minutes(30) - 1);
  await track(shop, orderId);
  expect(follows(shop)).toBe(1);
  shop.pass(1);
  await track(shop, orderId);
  expect(follows(shop)).toBe(2);
  expect((await parcelOf(shop, orderId)).tracking.state).toBe('moving');
});

test('where the shop’s own key is refused, its buyer sees what was known', async () => {
  const shop = await openShop(database);
  const orderId = await shipped(shop, 'user_bob');
  const refused = Object.assign(new Error('601: the key has run out'), { name: 'TrackingRefused' });
  const tracking = { isOpen: true, follow: () => Promise.reject(refused) };
  const { id: parcelId } = await parcelOf(shop, orderId);
  const asked = { requestId: shop.newRequest(), parcelId };
  const seen = await trackParcel(asked, shop.as('user_bob'), { ...shop.platform, tracking });
  expect(seen).toMatchObject({ id: parcelId, tracking: { state: 'unknown', events: [] } });
});

test('a parcel of somebody else is not found', async () => {
  const shop = await openShop(database);
  const orderId = await shipped(shop, 'user_bob');
  await expect(track(shop, orderId, 'user_cat')).rejects.toMatchObject(refusal('not_found'));
  expect(follows(shop)).toBe(0);
});

test('what has arrived is remembered, and nobody is asked about it any more', async () => {
  const shop = await openShop(database);
  const orderId = await shipped(shop, 'user_bob');
  shop.world.parcels.set('SF1234567890', { state: 'signed', events: [event(shop.world.now, '已签收')] });
  expect(await trackParcels(shop.shopId, shop.platform)).toBe(1);
  shop.world.parcels.delete('SF1234567890'); // Carriers forget after some months.
  shop.pass(hours(5));
  expect(await trackParcels(shop.shopId, shop.platform)).toBe(0);
  expect((await track(shop, orderId)).tracking).toMatchObject({ state: 'signed', events: [{ words: '已签收' }] });
  expect(follows(shop)).toBe(1);
});

test('a carrier that says nothing takes back nothing of what it has said', async () => {
  const shop = await openShop(database);
  const orderId = await shipped(shop, 'user_bob');
  shop.world.parcels.set('SF1234567890', { state: 'delivering', events: [event(shop.world.now, '派送中')] });
  await track(shop, orderId);
  shop.world.parcels.set('SF1234567890', { state: 'unknown', events: [] });
  shop.pass(hours(1));
  expect((await track(shop, orderId)).tracking).toMatchObject({ state: 'delivering', events: [{}] });
  expect((await parcelOf(shop, orderId)).tracking.events).toHaveLength(1);
});

test('while nobody answers it is an outage, and asked again the carrier is asked again', async () => {
  const shop = await openShop(database);
  const orderId = await shipped(shop, 'user_bob');
  shop.world.wechatIsDown = true;
  await expect(track(shop, orderId)).rejects.toMatchObject({ name: 'Outage' });
  shop.world.wechatIsDown = false;
  await track(shop, orderId);
  expect(follows(shop)).toBe(1);
});

describe('without anybody looking', () => {
  async function manyShipped(shop: TestShop, count: number) {
    for (let i = 0; i < count; i += 1) await shipped(shop, `user_buyer${i}`);
  }

  test('each parcel is asked about every four hours, a few in a run', async () => {
    const shop = await openShop(database, { skus: [{ ...box, stock: 99 }] });
    await manyShipped(shop, PARCELS_PER_RUN + 2);
    expect(await trackParcels(shop.shopId, shop.platform)).toBe(PARCELS_PER_RUN);
    shop.pass(minutes(1));
    expect(await trackParcels(shop.shopId, shop.platform)).toBe(2);
    expect(await trackParcels(shop.shopId, shop.platform)).toBe(0);
    shop.pass(hours(4));
    expect(await trackParcels(shop.shopId, shop.platform)).toBe(PARCELS_PER_RUN);
  });

  test('an outage ends the run, and a slow carrier does', async () => {
    const shop = await openShop(database, { skus: [{ ...box, stock: 99 }] });
    await manyShipped(shop, 4);
    shop.world.wechatIsDown = true;
    expect(await trackParcels(shop.shopId, shop.platform)).toBe(0);
    expect(shop.world.failures).toHaveLength(1);
    shop.world.wechatIsDown = false;
    const slow = {
      isOpen: true,
      async follow() {
        shop.pass(6_000);
        return { state: 'waiting' as const, events: [] };
      },
    };
    expect(await trackParcels(shop.shopId, { ...shop.platform, tracking: slow })).toBe(2);
    expect(await trackParcels(shop.shopId, shop.platform)).toBe(2); // Those that were left are first.
  });

  test('one that is refused each time does not stand in the way of the others', async () => {
    const shop = await openShop(database, { skus: [{ ...box, stock: 99 }] });
    await manyShipped(shop, 3);
    let asked = 0;
    const strict = {
      isOpen: true,
      async follow() {
        asked += 1;
        if (asked === 1) throw new Error('no such company');
        return { state: 'waiting' as const, events: [] };
      },
    };
    expect(await trackParcels(shop.shopId, { ...shop.platform, tracking: strict })).toBe(2);
    expect(await trackParcels(shop.shopId, shop.platform)).toBe(0);
  });

  test('a shop without a key to ask with leaves its parcels in peace', async () => {
    const shop = await openShop(database);
    await shipped(shop, 'user_bob');
    const closed = { ...shop.platform.tracking, isOpen: false };
    expect(await trackParcels(shop.shopId, { ...shop.platform, tracking: closed })).toBe(0);
    expect(follows(shop)).toBe(0);
  });

  test('what never arrived is not read again and again: only what left within the month', async () => {
    const shop = await openShop(database, { skus: [{ ...box, stock: 99 }] });
    const orderId = await shipped(shop, 'user_bob');
    const raw = rawOf(database);
    await raw(
      `insert into parcels (shop_id, id, order_id, carrier, waybill, shipped_at, state, events)
       select shop_id, 'parcel_lost' || n, order_id, carrier, waybill || n, shipped_at - interval '40 days', 'trouble', '[]'
       from parcels, generate_series(1, 3000) n where shop_id = $1 and order_id = $2`,
      [shop.shopId, orderId],
    );
    await raw('analyze parcels');
    const now = shop.world.now;
    const [plan] = await raw(
      `explain (analyze, format json) select * from parcels where shop_id = $1 and state <> 'signed' and shipped_at > $2
       and (asked_at is null or asked_at <= $3) order by asked_at nulls first limit 10`,
      [shop.shopId, new Date(later(now, -days(30))), new Date(now)],
    );
    expect(JSON.stringify(plan)).toContain('parcels_to_track');
    expect(JSON.stringify(plan)).not.toMatch(/Removed by Filter":[1-9]/);
    expect(await trackParcels(shop.shopId, shop.platform)).toBe(1);
  });

  test('a month after it left, a parcel is not followed any more', async () => {
    const shop = await openShop(database);
    await shipped(shop, 'user_bob');
    shop.pass(days(30));
    expect(await trackParcels(shop.shopId, shop.platform)).toBe(0);
  });
});

describe('ten days after its last parcel', () => {
  const receive = ({ shopId, platform }: TestShop) => receiveOverdue(shopId, platform);

  test('an order counts as received, and its goods are counted', async () => {
    const shop = await openShop(database);
    const orderId = await shipped(shop, 'user_bob');
    expect((await view(shop, orderId)).receiveBy).toBe(later(shop.world.now, days(10)));
    shop.pass(days(10) - 1);
    expect(await receive(shop)).toBe(0);
    shop.pass(1);
    expect(await receive(shop)).toBe(1);
    expect(await view(shop, orderId)).toMatchObject({ status: 'received', receivedAt: shop.world.now });
    expect((await shop.look(({ goods }) => goods.get(tea.id))).received).toBe(1);
    expect(await receive(shop)).toBe(0);
  });

  test('not while a part of it is not sent', async () => {
    const shop = await openShop(database);
    await shop.moveIn('user_bob');
    const { skuId, quantity: _, ...wanted } = shop.wanted('user_bob', 176_00);
    const asked = { ...wanted, lines: [{ skuId, quantity: 2 }] };
    const { orderId } = await placeOrder(asked, shop.as('user_bob'), shop.platform);
    await shop.pay('user_bob', orderId);
    const parcel = { carrier: 'SF', waybill: 'SF1234567890', lines: [{ skuId, quantity: 1 }] } as const;
    await shipOrder(
      { requestId: shop.newRequest(), orderId, ...parcel, lines: [...parcel.lines] },
      shop.as('user_own'),
      shop.platform,
    );
    shop.pass(days(11));
    expect(await receive(shop)).toBe(0);
  });

  test('not while an after-sale of it is open; once that has ended, it does', async () => {
    const shop = await openShop(database);
    const orderId = await shipped(shop, 'user_bob');
    const about = { kind: 'return', sent: true, reason: 'damaged', lines: [{ skuId: box.id, units: 1 }] } as const;
    const { total } = await previewAfterSale(
      { orderId, ...about, lines: [...about.lines] },
      shop.as('user_bob'),
      shop.platform,
    );
    const { afterSaleId } = await askAfterSale(
      { requestId: shop.newRequest(), orderId, ...about, lines: [...about.lines], agreed: total },
      shop.as('user_bob'),
      shop.platform,
    );
    shop.pass(days(11));
    expect(await receive(shop)).toBe(0);
    expect((await view(shop, orderId)).status).toBe('shipped');
    await withdrawAfterSale({ requestId: shop.newRequest(), afterSaleId }, shop.as('user_bob'), shop.platform);
    expect(await receive(shop)).toBe(1);
  });
});
