import type { CouponId, OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { days, hours, minutes } from '@/domain/time';
import { issueCoupon } from '../../cloudfunctions/usecases/coupon/issueCoupon';
import { couponsOfOrder } from '../../cloudfunctions/usecases/coupon/mine';
import { payOwedCoupons } from '../../cloudfunctions/usecases/coupon/payOwedCoupons';
import { voidCoupons } from '../../cloudfunctions/usecases/coupon/voidCoupons';
import { listInbox } from '../../cloudfunctions/usecases/message/inbox';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { closeOverdue } from '../../cloudfunctions/usecases/order/closeOverdue';
import { joinTeam } from '../../cloudfunctions/usecases/order/joinTeam';
import { openTeam } from '../../cloudfunctions/usecases/order/openTeam';
import { quoteOrder } from '../../cloudfunctions/usecases/order/quoteOrder';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { voidTemplate } from '../../cloudfunctions/usecases/staff/couponTemplates';
import { findCustomers, giveCoupons, voidCoupon } from '../../cloudfunctions/usecases/staff/giveCoupons';
import { listHolders, viewOwedCoupons } from '../../cloudfunctions/usecases/staff/listTemplates';
import { openCounter } from '../support/afterSales';
import { mistakesIn } from '../support/books';
import { couponsIn, own, twentyOff } from '../support/coupons';
import { embeddedDatabase } from '../support/database';
import { box, threesome } from '../support/fixtures';
import { tickShop } from '../support/settle';
import { openShop, type TestShop } from '../support/shop';

const database = embeddedDatabase();
const bob: UserId = 'user_bob';
const ONE_OFF = fen(76_00); // A box, ¥8 freight, ¥20 off.

/** Bob has a coupon; the template is one of many for each. */
async function counter() {
  const shop = await openShop(database);
  await shop.moveIn(own, bob, 'user_cat');
  const coupons = couponsIn(shop);
  const templateId = await coupons.put({ limits: { total: 50, perUser: 9 }, withCampaigns: true, atLeast: fen(50_00) });
  const { id } = await coupons.take(bob, templateId);
  return { shop, ...coupons, templateId, id, ...readingOf(shop) };
}
function readingOf(shop: TestShop) {
  const stateOf = async (id: CouponId) => (await shop.look((tx) => tx.couponLists.get(id))).state;
  const cancel = (orderId: OrderId, who: UserId = bob) =>
    cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
  const right = async () => expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  return { stateOf, cancel, right };
}
const code = <T>(doing: Promise<T>) =>
  doing.then(
    () => 'ok',
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

describe('a coupon and its order', () => {
  test('is held while it is unpaid, spent when it is paid, and no other order uses it', async () => {
    const { shop, order, id, stateOf, mine, right } = await counter();
    const orderId = await order(bob, id, ONE_OFF);
    expect(await mine(bob)).toMatchObject([{ id, state: 'frozen', orderId, off: 20_00 }]);
    expect(await code(order(bob, id, ONE_OFF))).toBe('coupon_not_usable');
    await right();
    await shop.pay(bob, orderId);
    expect(await mine(bob, 'spent')).toMatchObject([{ id, state: 'spent', orderId, off: 20_00 }]);
    expect(await stateOf(id)).toBe('spent');
    expect(await code(order(bob, id, ONE_OFF))).toBe('coupon_not_usable');
    await right();
  });

  test("is nobody else's, and void when its template is", async () => {
    const { shop, order, id, templateId, right } = await counter();
    expect(await code(order('user_cat', id, ONE_OFF))).toBe('coupon_not_usable');
    await voidTemplate({ requestId: shop.newRequest(), templateId, reason: '写错了' }, shop.as(own), shop.platform);
    expect(await code(order(bob, id, ONE_OFF))).toBe('coupon_not_usable');
    await right();
  });

  test('is refused by the storage itself: to a stranger, before its time and after it, and when it is void', async () => {
    const { shop, put, take, order, id, templateId } = await counter();
    const later = await take(bob, await put({ validity: { kind: 'after', from: 1, to: 2 } }));
    const orderId = await order('user_cat', undefined, fen(96_00));
    const freeze = (which: CouponId, who: UserId) =>
      shop.transact((tx) => tx.coupons.freeze(which, who, orderId, fen(20_00), shop.world.now));
    expect([await freeze(id, 'user_cat'), await freeze(later.id, bob)]).toEqual([false, false]);
    await voidTemplate({ requestId: shop.newRequest(), templateId, reason: '写错了' }, shop.as(own), shop.platform);
    expect(await freeze(id, bob)).toBe(false);
    shop.pass(days(2));
    expect(await freeze(later.id, bob)).toBe(false);
  });

  test('comes back with a cancelled order, and with one that nobody paid for, until its own end', async () => {
    const { shop, order, id, cancel, stateOf, mine, right } = await counter();
    await cancel(await order(bob, id, ONE_OFF));
    expect(await mine(bob)).toMatchObject([{ id, state: 'usable', orderId: undefined, off: undefined }]);
    shop.pass(days(7) - minutes(5));
    await order(bob, id, ONE_OFF);
    shop.pass(minutes(20));
    await closeOverdue(shop.shopId, shop.platform);
    expect(await stateOf(id)).toBe('usable');
    expect(await mine(bob, 'over')).toMatchObject([{ id, state: 'expired' }]); // It ended while it was held.
    await right();
  });

  test('is void when its order comes back after the template is void', async () => {
    const { shop, order, id, templateId, cancel, stateOf, numbers, right } = await counter();
    const orderId = await order(bob, id, ONE_OFF);
    await voidTemplate({ requestId: shop.newRequest(), templateId, reason: '写错了' }, shop.as(own), shop.platform);
    expect([await voidCoupons(shop.shopId, shop.platform), await stateOf(id)]).toEqual([0, 'frozen']);
    await cancel(orderId);
    expect(await code(order(bob, id, ONE_OFF))).toBe('coupon_not_usable');
    expect([await voidCoupons(shop.shopId, shop.platform), await stateOf(id)]).toEqual([1, 'void']);
    expect(await numbers(templateId)).toMatchObject({ taken: 0, promised: 0 });
    await right();
  });

  test('comes back with the money of a team that fell short', async () => {
    const { shop, id, stateOf, right } = await counter();
    const asks = { ...shop.wanted(bob, fen(47_00)), campaignId: threesome.id };
    const use = { coupon: id, credit: false, points: false };
    const { orderId } = await openTeam({ ...asks, use }, shop.as(bob), shop.platform);
    await shop.pay(bob, orderId);
    expect(await stateOf(id)).toBe('spent');
    shop.pass(hours(24));
    await tickShop(shop);
    expect(await stateOf(id)).toBe('usable');
    await right();
  });

  test('is frozen again for a team whose payment comes late, and that goes back if it was used meanwhile', async () => {
    const { shop, take, templateId, order, id, stateOf, right } = await counter();
    const { teamId } = await shop.openTeam('user_ann');
    const joins = async (who: UserId, coupon: CouponId) => {
      await shop.moveIn(who);
      const use = { coupon, credit: false, points: false };
      const { orderId } = await joinTeam({ ...shop.wanted(who, fen(47_00)), teamId, use }, shop.as(who), shop.platform);
      await payOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
      return orderId;
    };
    const pays = async (orderId: OrderId) => {
      const { no, amount } = await shop.paymentOf(orderId);
      await hearNotice(shop.shopId, shop.notice(shop.payAtWechat(no, amount)), shop.platform);
    };
    const late = async (orderId: OrderId, between: () => Promise<unknown>) => {
      shop.pass(minutes(10));
      await closeOverdue(shop.shopId, shop.platform);
      await between();
      await pays(orderId);
      return (await shop.look(({ orders }) => orders.get(orderId))).status;
    };
    const again = await joins(bob, id);
    expect(await late(again, async () => expect(await stateOf(id)).toBe('usable'))).toBe('paid');
    expect(await stateOf(id)).toBe('spent');
    const dans = await take('user_dan', templateId);
    const other = await joins('user_dan', dans.id);
    expect(await late(other, () => order('user_dan', dans.id, ONE_OFF))).toBe('closed');
    expect(await stateOf(dans.id)).toBe('frozen');
    await right();
  });
});

test('units that go back keep the coupon; with the last of them it comes back', async () => {
  const shop = await openCounter(database);
  const { put, take } = couponsIn(shop.shop);
  const templateId = await put();
  const { id } = await take('user_ann', templateId);
  const lines = [{ skuId: box.id, quantity: 2 }];
  const use = { coupon: id, credit: false, points: false };
  const placed = await shop.buyer('placeOrder', { lines, to: shop.toOf('user_ann'), agreed: 156_00, use });
  const orderId = (placed as { orderId: OrderId }).orderId;
  await shop.pay('user_ann', orderId);
  const stateOf = async () => (await shop.counterLook((tx) => tx.couponLists.get(id))).state;
  const merchant = async (amount: number) => {
    const back = { orderId, sent: false, lines: [{ skuId: box.id, units: 1 }], amount, words: '抱歉' };
    expect(await shop.merchant('refundBuyer', back)).toMatchObject({ afterSaleId: expect.any(String) });
  };
  await merchant(78_00); // Half of ¥176 − ¥20.
  expect(await stateOf()).toBe('spent');
  await merchant(78_00);
  expect(await stateOf()).toBe('usable');
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
});

describe('a quote', () => {
  test('has the best of them by itself, says what it saves with the freight, and why others do not apply', async () => {
    const { shop, put, take } = await counter();
    const dear = await take(bob, await put({ atLeast: fen(200_00) }));
    const lines = [{ skuId: box.id, quantity: 1 }];
    const asked = { lines, way: { by: 'alone' as const }, to: shop.toOf(bob) };
    const use = { coupon: 'best' as const, credit: false, points: false };
    const quoted = await quoteOrder({ ...asked, use }, shop.as(bob), shop.platform);
    expect(quoted.coupons.map(({ saves, whyNot, more }) => [saves, whyNot, more])).toEqual([
      [20_00, undefined, undefined],
      [0, 'coupon_needs_more', 112_00],
    ]);
    expect([quoted.coupon, dear.id]).toEqual([quoted.coupons[0]!.coupon.id, quoted.coupons[1]!.coupon.id]);
  });
});

describe('what comes after payment', () => {
  const thanks = { ...twentyOff, ways: ['payment' as const], paymentFrom: 80_00, limits: { total: 9, perUser: 1 } };

  test('comes once an order of so much is paid, once for each person, and is shown with it', async () => {
    const { shop, put, order, mine, right } = await counter();
    const templateId = await put(thanks);
    await put({ ...thanks, paymentFrom: 90_00 });
    const orderId = await order('user_cat', undefined, fen(96_00));
    await shop.pay('user_cat', orderId);
    await tickShop(shop);
    const [brought] = await couponsOfOrder({ orderId }, shop.as('user_cat'), shop.platform);
    expect(brought).toMatchObject({ templateId, way: 'payment', state: 'usable' });
    expect(await code(couponsOfOrder({ orderId }, shop.as(bob), shop.platform))).toBe('not_found');
    await shop.pay('user_cat', await order('user_cat', undefined, fen(96_00)));
    await tickShop(shop);
    expect(await mine('user_cat')).toHaveLength(1);
    await right();
  });

  test('is void again when the order goes back whole, and does not come a second time', async () => {
    const shop = await openCounter(database);
    const { put, mine, numbers } = couponsIn(shop.shop);
    const templateId = await put(thanks);
    for (const times of [1, 2]) {
      const orderId = await shop.buy({ [box.id]: 1 });
      await tickShop(shop.shop);
      expect(await mine('user_ann')).toHaveLength(times === 1 ? 1 : 0);
      const back = { orderId, sent: false, lines: [{ skuId: box.id, units: 1 }], amount: 96_00, words: '不要了' };
      expect(await shop.merchant('refundBuyer', back)).toMatchObject({ afterSaleId: expect.any(String) });
      await tickShop(shop.shop);
      expect(await mine('user_ann')).toEqual([]);
    }
    expect(await mine('user_ann', 'over')).toMatchObject([{ state: 'void' }]);
    expect(await numbers(templateId)).toMatchObject({ taken: 0, voided: 1, promised: 0 });
    expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  });
});

describe('what comes from the shop', () => {
  test('is given by staff to whom they find, more than one may take, and each is told', async () => {
    const { shop, put, mine, right } = await counter();
    const templateId = await put({ ways: ['given'], limits: { total: 3, perUser: 1 } });
    const staff = shop.as(own);
    await shop.transact((tx) => tx.users.change('user_cat', { nickname: '陈老师' }));
    const [found] = await findCustomers({ search: '老师' }, staff, shop.platform);
    expect(found).toMatchObject({ userId: 'user_cat', nickname: '陈老师', orders: 0 });
    expect(await findCustomers({ search: 'user_bob' }, staff, shop.platform)).toMatchObject([{ userId: bob }]);
    const give = (userIds: readonly UserId[]) =>
      giveCoupons(
        { requestId: shop.newRequest(), templateId, userIds: [...userIds], reason: '道歉' },
        staff,
        shop.platform,
      );
    expect(await give([bob, 'user_cat', 'user_nobody'])).toEqual({
      ...{ given: 2, left: [{ userId: 'user_nobody', whyNot: 'not_found' }] },
    });
    expect(await give([bob, 'user_cat'])).toEqual({ given: 1, left: [{ userId: 'user_cat', whyNot: 'coupon_gone' }] });
    await tickShop(shop);
    const { items: told } = await listInbox({}, shop.as(bob), shop.platform);
    expect(told.filter(({ message }) => message === 'coupon_given')).toHaveLength(2);
    const held = (await mine(bob)).filter(({ way }) => way === 'given');
    expect(held).toHaveLength(2);

    const voiding = () =>
      voidCoupon({ requestId: shop.newRequest(), couponId: held[0]!.id, reason: '给错了' }, staff, shop.platform);
    expect([await code(voiding()), await code(voiding())]).toEqual(['ok', 'coupon_not_usable']);
    const { items } = await listHolders({ templateId, which: 'void' }, staff, shop.platform);
    expect(items).toMatchObject([{ id: held[0]!.id, user: { userId: bob }, state: 'void', reason: '给错了' }]);
    await right();
  });

  test('is paid when it is owed, as soon as there is something to pay it with, and once', async () => {
    const { shop, put, mine, order, right } = await counter();
    const orderId = await order('user_cat', undefined, fen(96_00));
    await shop.transact((tx) => tx.owedCoupons.add(orderId, 'user_cat', 'paid_late', shop.world.now));
    expect(await payOwedCoupons(shop.shopId, shop.platform)).toBe(0);
    expect(await viewOwedCoupons({}, shop.as(own), shop.platform)).toEqual({ owed: 1, template: undefined });
    await put({ ways: ['apology'] });
    expect([
      await payOwedCoupons(shop.shopId, shop.platform),
      await payOwedCoupons(shop.shopId, shop.platform),
    ]).toEqual([...[1, 0]]);
    expect(await mine('user_cat')).toMatchObject([{ way: 'apology', state: 'usable' }]);
    expect(await viewOwedCoupons({}, shop.as(own), shop.platform)).toMatchObject({ owed: 0 });
    await right();
  });

  test('is issued once for one cause, for another worth where it is said, and not at all where none is left', async () => {
    const { shop, put, right } = await counter();
    const templateId = await put({ ways: ['campaign'], limits: { total: 2, perUser: 1 }, budget: 30_00 });
    const issue = (cause: string, worth?: number) =>
      shop.transact((tx) =>
        issueCoupon(
          tx,
          { templateId, userId: bob, cause, by: 'campaign', ...(worth && { worth: fen(worth) }) },
          shop.world.now,
        ),
      );
    const first = await issue('envelope_1.user_bob', 12_34);
    expect(first).toMatch(/^coupon_/);
    expect(await issue('envelope_1.user_bob', 12_34)).toBeUndefined();
    expect(await issue('envelope_2.user_bob')).toBeUndefined(); // ¥20 more is beyond the budget.
    expect(await issue('envelope_3.user_bob', 17_66)).toMatch(/^coupon_/);
    expect(await issue('envelope_4.user_bob', 1)).toBeUndefined();
    const held = await shop.look((tx) => tx.coupons.usable(bob, shop.world.now));
    expect(held.find(({ id }) => id === first)).toMatchObject({ worth: { kind: 'off', off: 12_34 } });
    await right();
  });
});
