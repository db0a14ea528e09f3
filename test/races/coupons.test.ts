import type { CouponId, OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { listCentre } from '../../cloudfunctions/usecases/coupon/centre';
import { issueCoupon } from '../../cloudfunctions/usecases/coupon/issueCoupon';
import { payOwedCoupons } from '../../cloudfunctions/usecases/coupon/payOwedCoupons';
import { takeCoupon } from '../../cloudfunctions/usecases/coupon/takeCoupon';
import { voidCoupons } from '../../cloudfunctions/usecases/coupon/voidCoupons';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { voidTemplate } from '../../cloudfunctions/usecases/staff/couponTemplates';
import { giveCoupons, voidCoupon } from '../../cloudfunctions/usecases/staff/giveCoupons';
import { mistakesIn } from '../support/books';
import { couponsIn, own, type TemplateAsked } from '../support/coupons';
import { racingDatabase } from '../support/database';
import { box, friends } from '../support/fixtures';
import { race } from '../support/race';
import { openShop } from '../support/shop';

const { database, conflicts } = racingDatabase();
const bob: UserId = 'user_bob';
const times = <T>(count: number, one: (i: number) => T) => Array.from({ length: count }, (_, i) => one(i));

async function counter(changes: Partial<TemplateAsked> = {}) {
  const shop = await openShop(database, { skus: [{ ...box, stock: 500 }] });
  await shop.moveIn(own, bob);
  const coupons = couponsIn(shop);
  const templateId = await coupons.put({ limits: { total: 50, perUser: 1 }, ...changes });
  const right = async () => {
    expect(await mistakesIn(database, shop.shopId)).toEqual([]);
    expect(conflicts).toEqual([]); // Nobody waited in a ring.
  };
  return { shop, ...coupons, templateId, right };
}

test('a thousand want the last fifty: fifty have one, the others are told so', async () => {
  const { take, templateId, numbers, right } = await counter();
  expect(await race(friends(1_000).map((who) => () => take(who, templateId)))).toEqual({ ok: 50, coupon_gone: 950 });
  expect(await numbers(templateId)).toMatchObject({ taken: 50, today: 50, usable: 50, promised: 1_000_00 });
  await right();
}, 60_000);

test('the budget ends before the number, and those of today before both', async () => {
  const dear = await counter({ budget: 30 * 20_00 });
  expect(await race(friends(200).map((who) => () => dear.take(who, dear.templateId)))).toEqual({
    ...{ ok: 30, coupon_gone: 170 },
  });
  await dear.right();
  const daily = await counter({ limits: { total: 50, perUser: 1, perDay: 20 } });
  expect(await race(friends(200).map((who) => () => daily.take(who, daily.templateId)))).toEqual({
    ...{ ok: 20, coupon_gone_today: 180 },
  });
  await daily.right();
});

test('one person taps two hundred times: as many as one may have', async () => {
  const { take, templateId, mine, right } = await counter({ limits: { total: 50, perUser: 3 } });
  expect(await race(times(200, () => () => take(bob, templateId)))).toEqual({ ok: 3, coupon_taken: 197 });
  expect(await mine(bob)).toHaveLength(3);
  await right();
});

test('the same request two hundred times is one coupon', async () => {
  const { shop, templateId, mine, right } = await counter({ limits: { total: 50, perUser: 9 } });
  const asked = { requestId: shop.newRequest(), templateId, device: '' };
  expect(await race(times(200, () => () => takeCoupon(asked, shop.as(bob), shop.platform)))).toEqual({ ok: 200 });
  expect(await mine(bob)).toHaveLength(1);
  await right();
});

test('a crowd behind one phone: three people have one', async () => {
  const { take, templateId, numbers, right } = await counter({ limits: { total: 500, perUser: 1 }, budget: 10_000_00 });
  const home = { ip: '203.0.113.7', device: 'a1' };
  expect(await race(friends(100).map((who) => () => take(who, templateId, home)))).toEqual({
    ...{ ok: 3, too_many_on_device: 97 },
  });
  expect(await numbers(templateId)).toMatchObject({ taken: 3, today: 3 });
  await right();
});

test('whoever guesses codes with two hundred hands has ten guesses', async () => {
  const { redeem, put } = await counter();
  await put({ ways: ['code'], code: 'TEA2026' });
  expect(await race(times(200, (i) => () => redeem(bob, `WRONG${i}`)))).toEqual({
    ...{ coupon_code_wrong: 10, coupon_code_tries: 190 },
  });
});

test('two orders want the same coupon, twenty times over: one has it', async () => {
  const { shop, take, templateId, order, right } = await counter({ limits: { total: 50, perUser: 2 } });
  const people = friends(20);
  const held = new Map<UserId, CouponId>();
  for (const who of people) held.set(who, (await take(who, templateId)).id);
  for (const who of people) await shop.moveIn(who);
  const twice = people.flatMap((who) => [0, 1].map(() => () => order(who, held.get(who)!, fen(76_00))));
  expect(await race(twice)).toEqual({ ok: 20, coupon_not_usable: 20 });
  await right();
});

test('a coupon is held by who has it, however its owner and the storage are asked at once', async () => {
  const { shop, take, templateId, order, right } = await counter();
  const { id } = await take(bob, templateId);
  const orders = [await order(bob, undefined, fen(96_00)), await order(bob, undefined, fen(96_00))];
  const freeze = (orderId: OrderId) =>
    shop.transact(async (tx) => {
      if (!(await tx.coupons.freeze(id, bob, orderId, fen(20_00), shop.world.now))) throw new Error('not there');
    });
  const answers = await Promise.allSettled(times(20, (i) => freeze(orders[i % 2]!)));
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  for (const orderId of orders) {
    await cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as(bob), shop.platform);
  }
  await shop.transact((tx) => tx.coupons.giveBack(orders[0]!));
  await shop.transact((tx) => tx.coupons.giveBack(orders[1]!));
  await right();
});

test('it is made void while it is taken and used: who has used it keeps it, nobody else has one, counters fit', async () => {
  const { shop, take, templateId, order, numbers, right } = await counter({
    limits: { total: 200, perUser: 2 },
    budget: 9_000_00,
  });
  const [users, takers] = [friends(60).slice(0, 20), friends(60).slice(20)];
  const held = new Map<UserId, CouponId>();
  for (const who of users) held.set(who, (await take(who, templateId)).id);
  for (const who of users) await shop.moveIn(who);
  const makeVoid = () =>
    voidTemplate({ requestId: shop.newRequest(), templateId, reason: '写错了' }, shop.as(own), shop.platform);
  const counts = await race([
    ...users.map((who) => () => order(who, held.get(who)!, fen(76_00))),
    ...takers.map((who) => () => take(who, templateId)),
    makeVoid,
    ...times(3, () => () => voidCoupons(shop.shopId, shop.platform)),
  ]);
  expect(counts['ok']).toBeGreaterThanOrEqual(4);
  await voidCoupons(shop.shopId, shop.platform);
  const { taken, frozen, usable, voided, promised } = await numbers(templateId);
  expect({ usable, taken, promised }).toEqual({ usable: 0, taken: frozen, promised: frozen * 20_00 });
  expect(taken + voided).toBe((counts['ok'] ?? 0) - 4 - frozen + 20);
  await right();
});

test('an unpaid order is cancelled and paid at once: the coupon is spent or free, and never both', async () => {
  const { shop, take, templateId, order, right } = await counter({ limits: { total: 50, perUser: 1 } });
  const people = friends(10);
  const unpaid: [UserId, OrderId][] = [];
  for (const who of people) unpaid.push([who, await order(who, (await take(who, templateId)).id, fen(76_00))]);
  for (const [who, orderId] of unpaid) {
    await payOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
  }
  await race(
    unpaid.flatMap(([who, orderId]) => [
      () => shop.pay(who, orderId),
      () => cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform),
    ]),
  );
  await right();
});

test('one cause gives one, however often; so does one debt, whoever pays it', async () => {
  const { shop, put, order, mine, right } = await counter();
  const templateId = await put({ ways: ['campaign', 'apology'], limits: { total: 50, perUser: 1 } });
  const issue = { templateId, userId: bob, cause: 'envelope_1.user_bob', by: 'campaign' as const };
  const issued = await Promise.all(times(50, () => shop.transact((tx) => issueCoupon(tx, issue, shop.world.now))));
  expect(issued.filter(Boolean)).toHaveLength(1);
  const orderId = await order(bob, undefined, fen(96_00));
  await shop.transact((tx) => tx.owedCoupons.add(orderId, bob, 'paid_late', shop.world.now));
  const paid = await Promise.all(times(10, () => payOwedCoupons(shop.shopId, shop.platform)));
  expect(paid.reduce((all, one) => all + one, 0)).toBe(1);
  expect((await mine(bob)).map(({ way }) => way).sort()).toEqual(['apology', 'campaign']);
  await right();
});

test('staff gives to the same people while they take, and takes back what they are about to use', async () => {
  const { shop, put, take, numbers, order, right } = await counter();
  const templateId = await put({ ways: ['given', 'centre'], limits: { total: 30, perUser: 1 }, budget: 9_000_00 });
  const people = friends(20);
  await shop.moveIn(...people);
  const staff = shop.as(own);
  const give = (userIds: readonly UserId[]) =>
    giveCoupons(
      { requestId: shop.newRequest(), templateId, userIds: [...userIds], reason: '谢谢' },
      staff,
      shop.platform,
    );
  const counts = await race([
    () => give(people),
    () => give([...people].reverse()),
    ...people.map((who) => () => take(who, templateId)),
  ]);
  expect(Object.keys(counts).every((code) => code === 'ok' || code === 'coupon_gone')).toBe(true);
  expect(await numbers(templateId)).toMatchObject({ taken: 30 });
  const [one] = await shop.look((tx) => tx.couponLists.holders({ templateId, which: 'all', most: 1 }));
  const both = await race([
    () => order(one!.userId, one!.id, fen(76_00)),
    () => voidCoupon({ requestId: shop.newRequest(), couponId: one!.id, reason: '给错了' }, staff, shop.platform),
  ]);
  expect(both).toEqual({ ok: 1, coupon_not_usable: 1 });
  expect(await listCentre({}, shop.as(bob), shop.platform)).toHaveLength(2);
  await right();
});
