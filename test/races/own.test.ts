import type { CouponId, OrderId, UserId } from '@/domain/id';
import { days, minutes } from '@/domain/time';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { closeOverdue } from '../../cloudfunctions/usecases/order/closeOverdue';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { hearNotice } from '../../cloudfunctions/usecases/payment/hearNotice';
import { payOrder } from '../../cloudfunctions/usecases/payment/payOrder';
import { expirePurses } from '../../cloudfunctions/usecases/purse/expirePurses';
import { tellEnding } from '../../cloudfunctions/usecases/purse/tellEnding';
import { mistakesIn } from '../support/books';
import { racingDatabase } from '../support/database';
import { box, friends } from '../support/fixtures';
import { fill, giveCoupon, putRules, RULES } from '../support/own';
import { race } from '../support/race';
import { openShop } from '../support/shop';

const { database, conflicts } = racingDatabase();
afterEach(() => expect(conflicts.filter((code) => code === '40P01')).toEqual([])); // Nobody waited in a circle.

const ann = 'user_ann' as const;
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

async function market() {
  const shop = await openShop(database, { skus: [{ ...box, stock: 1_000 }] });
  await shop.moveIn(ann);
  const { points } = RULES;
  await putRules(shop, { points });
  const place = (agreed: number, use: object, who: UserId = ann) =>
    placeOrder(
      { requestId: shop.newRequest(), to: shop.toOf(who), lines: [{ skuId: box.id, quantity: 1 }], agreed, use },
      shop.as(who),
      shop.platform,
    );
  const cancel = (orderId: OrderId, who: UserId = ann) =>
    cancelOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
  const purse = (who: UserId = ann) => shop.look((tx) => tx.purses.balance(who, shop.world.now));
  const sound = async () => expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  return { shop, place, cancel, purse, sound };
}

test('200 orders at once want the same credit: one has it', async () => {
  const { shop, place, purse, sound } = await market();
  await fill(shop, ann, 'credit', 10_00);
  const asked = times(200, () => () => place(96_00 - 10_00, { credit: true, points: false }));
  expect(await race(asked)).toEqual({ ok: 1, price_changed: 199 });
  expect(await purse()).toEqual({ credit: 0, points: 0 });
  await sound();
});

test('200 orders at once want the same coupon: one has it', async () => {
  const { shop, place, sound } = await market();
  const coupon = await giveCoupon(shop, ann);
  const asked = times(200, () => () => place(96_00 - 10_00, { coupon, credit: false, points: false }));
  expect(await race(asked)).toEqual({ ok: 1, coupon_not_usable: 199 });
  await sound();
});

test('an order is cancelled, closed by time and paid at once: what it used is back once, or spent once', async () => {
  const { shop, place, cancel, purse, sound } = await market();
  const people = friends(12);
  await shop.moveIn(...people);
  for (const who of people) {
    await fill(shop, who, 'credit', 10_00);
    await fill(shop, who, 'points', 300);
  }
  const coupons = new Map<UserId, CouponId>();
  for (const who of people) coupons.set(who, await giveCoupon(shop, who));
  const orders = await Promise.all(
    people.map(async (who) => {
      const coupon = coupons.get(who);
      const { orderId } = await place(96_00 - 10_00 - 10_00 - 3_00, { coupon, credit: true, points: true }, who);
      await payOrder({ requestId: shop.newRequest(), orderId }, shop.as(who), shop.platform);
      const { no, amount } = await shop.paymentOf(orderId);
      return { who, orderId, no, amount };
    }),
  );
  shop.pass(minutes(14));
  const notices = orders.map(({ no, amount }, i) =>
    i % 2 === 0 ? shop.notice(shop.payAtWechat(no, amount)) : undefined,
  );
  shop.pass(minutes(2));
  await race([
    ...orders.map(
      ({ orderId, who }) =>
        () =>
          cancel(orderId, who),
    ),
    ...notices.flatMap((notice) =>
      notice ? times(3, () => () => hearNotice(shop.shopId, notice, shop.platform)) : [],
    ),
    ...times(3, () => () => closeOverdue(shop.shopId, shop.platform)),
  ]);
  for (const { who, orderId } of orders) {
    const { status } = await shop.look((tx) => tx.orders.get(orderId));
    const left = await shop.look((tx) => tx.coupons.usable(who, shop.world.now));
    const had = status === 'closed' ? [10_00, 300, 1] : [0, 0, 0];
    const { credit, points } = await purse(who);
    expect([credit, points, left.length]).toEqual(had);
  }
  await sound();
});

test('credit expires while orders spend it and others give it back: it is there, spent or expired, and once', async () => {
  const { shop, place, cancel, purse, sound } = await market();
  const people = friends(20);
  await shop.moveIn(...people);
  for (const who of people) await fill(shop, who, 'credit', 10_00, 1);
  const first = await Promise.all(people.map((who) => place(86_00, { credit: true, points: false }, who)));
  for (const who of people) await fill(shop, who, 'credit', 10_00, 1);
  shop.pass(days(1));
  await race([
    ...first.map(
      ({ orderId }, i) =>
        () =>
          cancel(orderId, people[i]),
    ),
    ...times(5, () => () => expirePurses(shop.shopId, shop.platform)),
    ...times(5, () => () => tellEnding(shop.shopId, shop.platform)),
    ...people.map((who) => () => place(86_00, { credit: true, points: false }, who)),
  ]);
  await expirePurses(shop.shopId, shop.platform);
  for (const who of people) {
    const open = await shop.look((tx) => tx.orders.count({ buyerId: who, statuses: ['unpaid'] }));
    expect((await purse(who)).credit).toBe(open === 1 ? 0 : 10_00); // What came back lives a week longer.
  }
  await sound();
});
