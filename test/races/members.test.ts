import type { OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import { MOST_UNPAID } from '@/domain/order';
import { days, later } from '@/domain/time';
import { previewRefundBuyer, refundBuyer } from '../../cloudfunctions/usecases/afterSale/refundBuyer';
import { giveBirthdays } from '../../cloudfunctions/usecases/member/giveBirthdays';
import { grow } from '../../cloudfunctions/usecases/member/grow';
import { keepTiers } from '../../cloudfunctions/usecases/member/keepTiers';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { receiveOrder } from '../../cloudfunctions/usecases/order/receiveOrder';
import { putPointsGoods } from '../../cloudfunctions/usecases/staff/pointsGoods';
import { mistakesIn } from '../support/books';
import { couponsIn } from '../support/coupons';
import { racingDatabase, rawOf } from '../support/database';
import { box, friends, noon, tin } from '../support/fixtures';
import { membersIn, points, tiers } from '../support/members';
import { race } from '../support/race';
import { shipped } from '../support/received';
import { tickShop } from '../support/settle';
import { openShop, type TestShop } from '../support/shop';

const { database, conflicts } = racingDatabase();
const AT_ONCE = 200;
const ann: UserId = 'user_ann';
const own: UserId = 'user_own';
const all = (run: (i: number) => Promise<unknown>, times = AT_ONCE) =>
  race(Array.from({ length: times }, (_, i) => () => run(i)));

async function open() {
  const shop = await openShop(database, { skus: [{ ...box, stock: 1_000 }, tin] });
  await shop.moveIn(ann, own);
  const members = membersIn(shop);
  await members.open();
  return { shop, ...members, books: () => mistakesIn(database, shop.shopId) };
}

test('200 check-ins of one person at once are one, and give their points once', async () => {
  const here = await open();
  expect(await all(() => here.checkIn(ann))).toEqual({ ok: 1, checked_in: AT_ONCE - 1 });
  expect((await here.points(ann)).balance).toBe(5);
  expect(await here.books()).toEqual([]);
  expect(conflicts).toEqual([]);
});

test('200 people check in at once, and nobody waits for another', async () => {
  const here = await open();
  const crowd = friends(AT_ONCE);
  await here.shop.moveIn(...crowd);
  expect(await all((i) => here.checkIn(crowd[i]!))).toEqual({ ok: AT_ONCE });
  expect(await here.books()).toEqual([]);
  expect(conflicts).toEqual([]);
});

test('orders that are received and given back at once leave points and growth of what is kept, whichever came first', async () => {
  const here = await open();
  const { shop } = here;
  const orders: OrderId[] = [];
  for (let i = 0; i < 12; i += 1) orders.push(await shipped(shop, ann));
  const staff = [shop.as(own), shop.platform] as const;
  async function giveBack(orderId: OrderId) {
    const asked = { orderId, sent: true, lines: [{ skuId: box.id, units: 1 }] };
    const { total: amount } = await previewRefundBuyer(asked, ...staff);
    await refundBuyer({ requestId: shop.newRequest(), ...asked, amount, words: '有问题' }, ...staff);
  }
  await race(
    orders.flatMap((orderId, i) => [
      () => receiveOrder({ requestId: shop.newRequest(), orderId }, shop.as(ann), shop.platform),
      ...(i % 2 ? [() => giveBack(orderId)] : []),
      () => here.reward(orderId),
      () => here.reward(orderId),
    ]),
  );
  await tickShop(shop);
  const [kept] = await rawOf(database)(
    `select sum(l.paid - l.refunded)::int / 100 as yuan from order_lines l
     join orders o on o.shop_id = l.shop_id and o.id = l.order_id and o.status = 'received' where l.shop_id = $1`,
    [shop.shopId],
  );
  const { balance, owed } = await here.points(ann);
  expect(await here.stands(ann)).toMatchObject({ growth: kept!['yuan'], tier: 2 });
  expect(kept!['yuan']).toBe(6 * 88);
  expect(balance - owed).toBeGreaterThanOrEqual(6 * 88); // More, where the tier had been reached by then.
  expect(await here.books()).toEqual([]);
});

test('points that are spent and taken back at once are never spent twice: what is missing is owed', async () => {
  const here = await open();
  const orderId = await here.buys(ann); // 88 points
  await here.offer({ points: 20 });
  const done = await race([
    ...Array.from({ length: 10 }, () => () => here.redeem(ann, 8_00, 20)),
    () => here.takesBack(orderId),
    ...Array.from({ length: 10 }, () => () => here.redeem(ann, 8_00, 20)),
  ]);
  const orders = (done['ok'] ?? 0) - 1;
  const { balance, owed } = await here.points(ann);
  expect(balance - owed).toBe(-20 * orders);
  expect(orders).toBeLessThanOrEqual(4);
  expect(await here.books()).toEqual([]);
});

test('200 people want one of ten that are had for points: ten have it, and one who gives it up leaves it to another', async () => {
  const here = await open();
  const crowd = friends(AT_ONCE);
  await here.shop.moveIn(...crowd);
  for (const who of crowd) await here.give(who, 50);
  await here.offer({ points: 50, total: 10, perUser: 1 });
  expect(await all((i) => here.redeem(crowd[i]!, 8_00, 50))).toEqual({ ok: 10, points_goods_over: AT_ONCE - 10 });
  const [taken] = await rawOf(database)('select order_id, user_id from points_orders where shop_id = $1 limit 1', [
    here.shop.shopId,
  ]);
  const who = taken!['user_id'] as UserId;
  const orderId = taken!['order_id'] as OrderId;
  await cancelOrder({ requestId: here.shop.newRequest(), orderId }, here.shop.as(who), here.shop.platform);
  expect(await all((i) => here.redeem(crowd[i]!, 8_00, 50))).toMatchObject({ ok: 1 });
  expect(await here.books()).toEqual([]);
});

test('one person who taps 200 times has as many as one person may', async () => {
  const here = await open();
  await here.give(ann, 10_000);
  await here.offer({ points: 50, perUser: 2 });
  expect(await all(() => here.redeem(ann, 8_00, 50))).toEqual({ ok: 2, points_goods_limit: AT_ONCE - 2 });
  expect((await here.points(ann)).balance).toBe(9_900);
});

test('who wants several things for points at once has no more unpaid orders than anybody', async () => {
  const here = await open();
  await here.give(ann, 10_000);
  const own_ = here.shop.as(own);
  const skus = [box.id, tin.id];
  for (const skuId of skus) {
    const terms = { skuId, points: 10, cash: fen(0) };
    await putPointsGoods({ requestId: here.shop.newRequest(), ...terms }, own_, here.shop.platform);
  }
  const answers = await all((i) => here.redeem(ann, 8_00, 10, 1, skus[i % 2]));
  expect(answers['ok']).toBeLessThanOrEqual(MOST_UNPAID);
  expect(await here.books()).toEqual([]);
});

/** Something that waits for Ann, begun while she has grown in a transaction that is not over yet. */
async function whileGrowing(shop: TestShop, change: number, run: () => Promise<unknown>): Promise<void> {
  const [id, reason] = ['deed_growing', '补登'];
  let hasGrown = () => {};
  const grown = new Promise<void>((done) => {
    hasGrown = done;
  });
  const growing = shop.transact(async (tx) => {
    const { now } = shop.world;
    await tx.users.lock(ann);
    await tx.adjustments.add({ id, userId: ann, staffId: own, unit: 'growth', change, reason, at: now });
    await grow(tx, tiers, { id, userId: ann, change, because: { by: 'adjusted', reason } }, now);
    hasGrown();
    await new Promise((ended) => setTimeout(ended, 300));
  });
  await grown;
  await Promise.all([growing, run()]);
}

test('growth that comes while the timer reckons tiers again is not overlooked', async () => {
  const here = await open();
  await here.grow(ann, 200);
  here.shop.pass(days(365));
  await whileGrowing(here.shop, 200, () => keepTiers(here.shop.shopId, here.shop.platform));
  expect(await here.stands(ann)).toMatchObject({ growth: 200, tier: 1 });
});

test('an order that is rewarded while other growth comes reaches the tier together with it', async () => {
  const here = await open();
  const orderId = await shipped(here.shop, ann);
  await receiveOrder({ requestId: here.shop.newRequest(), orderId }, here.shop.as(ann), here.shop.platform);
  await whileGrowing(here.shop, 70, () => here.reward(orderId));
  expect(await here.stands(ann)).toMatchObject({ growth: 158, tier: 1 });
  expect(await here.books()).toEqual([]);
});

test('growth that comes and goes at once leaves the tier that the log deserves', async () => {
  const here = await open();
  await here.grow(ann, 400);
  await race([
    ...Array.from({ length: 40 }, () => () => here.grow(ann, 10)),
    ...Array.from({ length: 40 }, () => () => here.grow(ann, -15)),
  ]);
  const { growth, tier } = await here.stands(ann);
  expect(growth).toBe(200);
  expect(tier).toBe(1);
  expect(await here.books()).toEqual([]);
  expect(conflicts).toEqual([]);
});

test('ten timers at once reckon each tier once, tell each fall once, and give each birthday once', async () => {
  const here = await open();
  const { shop } = here;
  const crowd = friends(20);
  await shop.moveIn(...crowd);
  const coupons = couponsIn(shop);
  const birthday = await coupons.put({ ways: ['campaign'], endsAt: later(noon, days(366)) });
  await here.open({ ...tiers, tiers: tiers.tiers.map((tier) => ({ ...tier, birthday })) }, points);
  for (const who of crowd) {
    await here.grow(who, 200);
    await here.birthday(who, 12, 12);
  }
  shop.pass(days(345)); // 2026-12-12
  const timers = () =>
    all(async () => {
      await keepTiers(shop.shopId, shop.platform);
      await giveBirthdays(shop.shopId, shop.platform);
    }, 10);
  expect(await timers()).toEqual({ ok: 10 });
  const count = async (what: string) =>
    (await rawOf(database)(`select count(*)::int as count from ${what}`, [shop.shopId]))[0]!['count'];
  expect(await count(`outbox where shop_id = $1 and id like '%falling%'`)).toBe(20);
  expect(await count('coupons where shop_id = $1')).toBe(20);
  shop.pass(days(20));
  expect(await timers()).toEqual({ ok: 10 });
  expect(await count('members where shop_id = $1')).toBe(0);
  expect(shop.world.failures).toEqual([]);
  expect(await here.books()).toEqual([]);
});
