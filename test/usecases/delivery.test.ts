import type { OrderId, PickupId, UserId } from '@/domain/id';
import { days, hours } from '@/domain/time';
import { joinTeam } from '../../cloudfunctions/usecases/order/joinTeam';
import { listPickups } from '../../cloudfunctions/usecases/order/listPickups';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { quoteOrder } from '../../cloudfunctions/usecases/order/quoteOrder';
import { viewOrder } from '../../cloudfunctions/usecases/order/viewOrder';
import { sendOutbox } from '../../cloudfunctions/usecases/outbox/sendOutbox';
import { listFreight, putFreight, removeFreight } from '../../cloudfunctions/usecases/staff/freight';
import { listGoodsTrade, setGoodsTrade } from '../../cloudfunctions/usecases/staff/goodsTrade';
import { listShopPickups, putPickup } from '../../cloudfunctions/usecases/staff/pickups';
import { endPromotion, listPromotions, putPromotion } from '../../cloudfunctions/usecases/staff/promotions';
import { handOver, shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { findPickup, listShopOrders, viewShopOrder } from '../../cloudfunctions/usecases/staff/shopOrders';
import { embeddedDatabase } from '../support/database';
import { both, box, freight, tea } from '../support/fixtures';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const refusal = (code: string) => ({ name: 'Refusal', code });
const bob: UserId = 'user_bob';
const lines = [{ skuId: box.id, quantity: 1 }];
const clerk = (shop: TestShop) => [shop.as('user_clerk'), shop.platform] as const;

const point = { name: both('大学路店'), address: '大学路 7 号', hours: both('每天 9:00–21:00'), phone: '13812345678' };
const openPoint = async (shop: TestShop, isOpen = true, pickupId?: PickupId) => {
  await shop.moveIn(bob, 'user_clerk');
  const asked = { requestId: shop.newRequest(), ...(pickupId && { pickupId }), ...point, isOpen };
  return (await putPickup(asked, ...clerk(shop))).pickupId;
};
const toFetch = (pickupId: PickupId) => ({ way: 'pickup', pickupId, name: '阿哲', phone: '13912345678' }) as const;
async function fetching(shop: TestShop, isPaid = true): Promise<{ orderId: OrderId; code: string }> {
  const to = toFetch(await openPoint(shop));
  const asked = { requestId: shop.newRequest(), to, agreed: 88_00, lines };
  const { orderId } = await placeOrder(asked, shop.as(bob), shop.platform);
  if (isPaid) await shop.pay(bob, orderId);
  const view = await viewOrder({ orderId }, shop.as(bob), shop.platform);
  return { orderId, code: view.to.way === 'pickup' ? view.to.code : '' };
}
const hand = (shop: TestShop, code: string) => handOver({ requestId: shop.newRequest(), code }, ...clerk(shop));

describe('what is fetched', () => {
  test('costs no freight, waits under a code, and is received as it is handed over', async () => {
    const shop = await openShop(database);
    const { orderId, code } = await fetching(shop);
    expect(await viewOrder({ orderId }, shop.as(bob), shop.platform)).toMatchObject({
      way: 'pickup',
      to: { point: { address: '大学路 7 号' }, name: '阿哲', code: expect.stringMatching(/^\d{8}$/) },
      receipt: { freight: 0 },
    });
    expect(await findPickup({ code }, ...clerk(shop))).toMatchObject({ id: orderId, buyer: {}, whyNotShip: undefined });
    // Who holds it shows it: the staff sees the order, and not its code.
    const listed = await listShopOrders({ tab: 'toFetch' }, ...clerk(shop));
    expect(listed.items.map(({ id }) => id)).toEqual([orderId]);
    for (const shown of [
      listed,
      await viewShopOrder({ orderId }, ...clerk(shop)),
      await findPickup({ code }, ...clerk(shop)),
    ])
      expect(JSON.stringify(shown)).not.toContain(code);
    expect(await hand(shop, code)).toEqual({ orderId });
    expect(await viewOrder({ orderId }, shop.as(bob), shop.platform)).toMatchObject({
      status: 'received',
      lines: [{ shipped: 1 }],
      parcels: [],
    });
    expect((await shop.look(({ goods }) => goods.get(tea.id))).received).toBe(1);
    await sendOutbox(shop.shopId, shop.platform);
    expect(shop.world.shipped).toMatchObject([
      { way: 'pickup', allShipped: true, parcels: [{ what: '正岩肉桂 × 1' }] },
    ]);
    await expect(hand(shop, code)).rejects.toMatchObject(refusal('pickup_code_wrong'));
    await expect(findPickup({ code }, ...clerk(shop))).rejects.toMatchObject(refusal('pickup_code_wrong'));
  });

  test('is not handed over before it is paid for, and not shipped', async () => {
    const shop = await openShop(database);
    const { orderId, code } = await fetching(shop, false);
    await expect(hand(shop, code)).rejects.toMatchObject(refusal('pickup_code_wrong'));
    await shop.pay(bob, orderId);
    const parcel = { carrier: 'SF', waybill: 'SF1234567890' } as const;
    const shipped = shipOrder({ requestId: shop.newRequest(), orderId, ...parcel }, ...clerk(shop));
    await expect(shipped).rejects.toMatchObject(refusal('order_not_shippable'));
    await hand(shop, code);
  });

  test('by a team waits until it has formed', async () => {
    const shop = await openShop(database);
    const pickupId = await openPoint(shop);
    const { teamId } = await shop.openTeam('user_ann');
    const { skuId, quantity, requestId } = shop.wanted(bob, 59_00);
    const seat = { requestId, teamId, skuId, quantity, to: toFetch(pickupId), agreed: 59_00 };
    const { orderId } = await joinTeam(seat, shop.as(bob), shop.platform);
    await shop.pay(bob, orderId);
    const { to } = await viewOrder({ orderId }, shop.as(bob), shop.platform);
    const code = to.way === 'pickup' ? to.code : '';
    expect(await findPickup({ code }, ...clerk(shop))).toMatchObject({ whyNotShip: 'order_waits_for_team' });
    await expect(hand(shop, code)).rejects.toMatchObject(refusal('order_waits_for_team'));
    await shop.pay('user_cat', await shop.joinTeam('user_cat', teamId));
    expect(await hand(shop, code)).toEqual({ orderId });
  });

  test('two codes of chance that are alike: the second is drawn again', async () => {
    const shop = await openShop(database);
    const to = toFetch(await openPoint(shop));
    const rolled: number[] = [];
    const dice = (sides: number) => {
      // A code has eight digits, the number of an order eight, that of its payment fourteen: the first two orders' codes.
      const isCode = rolled.push(sides) <= 8 || (rolled.length > 30 && rolled.length <= 38);
      return isCode ? 4 : shop.platform.dice(sides);
    };
    const place = () =>
      placeOrder({ requestId: shop.newRequest(), to, agreed: 88_00, lines }, shop.as(bob), { ...shop.platform, dice });
    const codes = new Set<string>();
    for (const { orderId } of [await place(), await place()]) {
      const view = await viewOrder({ orderId }, shop.as(bob), shop.platform);
      codes.add(view.to.way === 'pickup' ? view.to.code : '');
    }
    expect(codes.size).toBe(2);
    expect(codes).toContain('44444444');
    expect(rolled.length).toBeGreaterThan(60);
  });

  test('a closed point takes no new orders; what waits there is handed over', async () => {
    const shop = await openShop(database);
    const { orderId, code } = await fetching(shop);
    const [{ id: pickupId } = { id: 'pickup_none' as PickupId }] = await listPickups({}, shop.as(bob), shop.platform);
    await openPoint(shop, false, pickupId);
    expect(await listPickups({}, shop.as(bob), shop.platform)).toEqual([]);
    expect(await listShopPickups({}, ...clerk(shop))).toMatchObject([{ id: pickupId, isOpen: false }]);
    const asked = { requestId: shop.newRequest(), to: toFetch(pickupId), agreed: 88_00, lines };
    await expect(placeOrder(asked, shop.as(bob), shop.platform)).rejects.toMatchObject(refusal('not_found'));
    expect(await hand(shop, code)).toEqual({ orderId });
  });
});

describe('freight', () => {
  const rate = { first: 1, fee: 10_00, step: 1, stepFee: 2_00 };
  const cold = { title: { zh: '冷链' }, by: 'count' as const, zones: [{ places: ['浙江省'], ...rate }], never: [] };
  const put = (shop: TestShop, changes: object = {}) =>
    putFreight({ requestId: shop.newRequest(), ...cold, ...changes }, ...clerk(shop));

  test('by a template of the merchant, by where it goes', async () => {
    const shop = await openShop(database);
    await shop.moveIn(bob, 'user_clerk');
    const { freightId } = await put(shop);
    const set = { requestId: shop.newRequest(), goodsId: tea.id, freightId, perUser: 5 };
    await setGoodsTrade(set, ...clerk(shop));
    expect(await listGoodsTrade({ search: '肉桂' }, ...clerk(shop))).toMatchObject({
      items: [{ goodsId: tea.id, freightId, perUser: 5, onSale: true }],
    });
    const to = { way: 'express', addressId: shop.addressOf(bob) } as const;
    const quote = () => quoteOrder({ lines, way: { by: 'alone' }, to }, shop.as(bob), shop.platform);
    expect(await quote()).toMatchObject({ receipt: { freight: 10_00 }, notThere: [] });
    await put(shop, { freightId, zones: [{ places: ['浙江省/宁波市'], ...rate }] });
    expect(await quote()).toMatchObject({ notThere: [box.id], whyNot: 'not_delivered_there' });
    await put(shop, { freightId, never: ['浙江省/杭州市'] });
    expect(await quote()).toMatchObject({ whyNot: 'not_delivered_there' });
    expect((await listFreight({}, ...clerk(shop))).map(({ id }) => id)).toEqual([freight.id, freightId]);
  });

  test('a template that goods go by stays, and so does the first; another one goes', async () => {
    const shop = await openShop(database);
    const { freightId } = await put(shop);
    const remove = (id: typeof freightId) =>
      removeFreight({ requestId: shop.newRequest(), freightId: id }, ...clerk(shop));
    const set = (id: typeof freightId) =>
      setGoodsTrade({ requestId: shop.newRequest(), goodsId: tea.id, freightId: id }, ...clerk(shop));
    await set(freightId);
    await expect(remove(freightId)).rejects.toMatchObject(refusal('in_use'));
    await expect(remove('freight_standard')).rejects.toMatchObject(refusal('in_use'));
    await expect(remove('freight_nobody')).rejects.toMatchObject(refusal('not_found'));
    await set('freight_standard');
    await remove(freightId);
    await expect(set(freightId)).rejects.toMatchObject(refusal('not_found'));
    await expect(put(shop, { freightId })).rejects.toMatchObject(refusal('not_found'));
  });

  test.each([
    [
      'a place in two zones',
      {
        zones: [
          { places: ['浙江省'], ...rate },
          { places: ['浙江省'], ...rate },
        ],
      },
    ],
    ['a place that is no place', { zones: [{ places: ['Zhejiang'], ...rate }] }],
    ['nowhere at all', { zones: [] }],
    ['a fee below zero', { zones: [{ places: ['浙江省'], ...rate, fee: -1 }] }],
  ])('%s is not understood', async (_, changes) => {
    const shop = await openShop(database);
    await expect(put(shop, changes)).rejects.toMatchObject(refusal('not_understood'));
  });

  test('twenty templates and no more', async () => {
    const shop = await openShop(database);
    for (let i = 1; i < 20; i += 1) await put(shop);
    await expect(put(shop)).rejects.toMatchObject(refusal('too_many_of_these'));
  });
});

describe('满减', () => {
  const put = (shop: TestShop, changes: object = {}) => {
    const { now } = shop.world;
    const less = { title: { zh: '满 80 减 8' }, by: 'amount', steps: [{ from: 80_00, off: 8_00 }], scope: {} };
    const asked = { requestId: shop.newRequest(), ...less, startsAt: now, endsAt: now + days(3), ...changes };
    return putPromotion(asked, ...clerk(shop));
  };
  const end = (shop: TestShop, promotionId: Awaited<ReturnType<typeof put>>['promotionId']) =>
    endPromotion({ requestId: shop.newRequest(), promotionId }, ...clerk(shop));
  const total = async (shop: TestShop) => {
    const { receipt } = await quoteOrder({ lines, way: { by: 'alone' } }, shop.as(bob), shop.platform);
    return receipt.lines[0]!.less.map(({ amount }) => amount);
  };

  test('counts while it runs, and is changed and ended', async () => {
    const shop = await openShop(database);
    const { promotionId } = await put(shop);
    expect(await total(shop)).toEqual([8_00]);
    await put(shop, { promotionId, steps: [{ from: 80_00, off: 9_00 }] });
    expect(await total(shop)).toEqual([9_00]);
    shop.pass(hours(1));
    await end(shop, promotionId);
    expect(await total(shop)).toEqual([]);
    expect(await listPromotions({}, ...clerk(shop))).toMatchObject([{ endsAt: shop.world.now }]);
    await expect(end(shop, promotionId)).rejects.toMatchObject(refusal('promotion_over'));
    await expect(put(shop, { promotionId })).rejects.toMatchObject(refusal('promotion_over'));
  });

  test('one that has not begun is forgotten when it is ended', async () => {
    const shop = await openShop(database);
    const { promotionId } = await put(shop, { startsAt: shop.world.now + days(1) });
    expect(await total(shop)).toEqual([]);
    await end(shop, promotionId);
    expect(await listPromotions({}, ...clerk(shop))).toEqual([]);
    await expect(end(shop, promotionId)).rejects.toMatchObject(refusal('not_found'));
  });

  test.each([
    ['goods that are not there', { scope: { goods: ['goods_nobody'] } }, 'not_found'],
    ['a category that is not there', { scope: { categories: ['category_nobody'] } }, 'not_found'],
    [
      'steps that fall',
      {
        steps: [
          { from: 80_00, off: 8_00 },
          { from: 90_00, off: 7_00 },
        ],
      },
      'not_understood',
    ],
    ['more off than is spent', { steps: [{ from: 80_00, off: 81_00 }] }, 'not_understood'],
    ['an end before its start', { endsAt: 1 }, 'not_understood'],
    ['a time that is over', { startsAt: 1, endsAt: 2 }, 'promotion_over'],
  ])('%s: refused', async (_, changes, code) => {
    const shop = await openShop(database);
    await expect(put(shop, changes)).rejects.toMatchObject(refusal(code));
  });
});
