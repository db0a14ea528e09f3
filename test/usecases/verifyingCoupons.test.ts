import type { CouponId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { CheckName } from '@/domain/verdict';
import { mistakesIn } from '../support/books';
import { couponsIn } from '../support/coupons';
import { openShop } from '../support/shop';
import { unguardedDatabase } from '../support/unguarded';

const { database, raw } = unguardedDatabase();

/** Bob has a coupon left, one in an order that he has paid for, and one in an order that he has not. */
async function busyShop() {
  const shop = await openShop(database);
  await shop.moveIn('user_own', 'user_bob');
  const { put, take, order } = couponsIn(shop);
  const templateId = await put({ limits: { total: 9, perUser: 9 } });
  const [free, spent, frozen] = [
    (await take('user_bob', templateId)).id,
    (await take('user_bob', templateId)).id,
    (await take('user_bob', templateId)).id,
  ];
  const paid = await order('user_bob', spent, fen(76_00));
  await shop.pay('user_bob', paid);
  const unpaid = await order('user_bob', frozen, fen(76_00));
  return { shop, templateId, free, spent, frozen, paid, unpaid };
}
type Busy = Awaited<ReturnType<typeof busyShop>>;

test('the books of a shop with coupons are right, and what they promised and took off is added up', async () => {
  const { shop } = await busyShop();
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  const checks = await shop.look(({ books }) => books.verify());
  const of = (name: CheckName) => checks.find((check) => check.name === name);
  expect(of('coupons')).toMatchObject({ counted: 1, sum: 60_00 });
  expect(of('couponOrders')).toMatchObject({ counted: 2, sum: 20_00 });
});

const coupon = (changes: string, state: string) =>
  `update coupons set ${changes} where shop_id = $1 and state = '${state}'`;
const bound = (order: string, id: CouponId) => `${order} ${id}`;
const planted: [CheckName, sql: string, names: (busy: Busy) => string][] = [
  ['coupons', 'update coupon_templates set taken = taken - 1 where shop_id = $1', ({ templateId }) => templateId],
  ['coupons', 'update coupon_templates set promised = promised + 1 where shop_id = $1', ({ templateId }) => templateId],
  ['coupons', coupon(`state = 'void', ended_at = now()`, 'usable'), ({ templateId }) => templateId],
  ['coupons', `delete from coupons where shop_id = $1 and state = 'usable'`, ({ templateId }) => templateId],
  ['couponOrders', coupon('off_amount = off_amount - 1', 'spent'), ({ paid, spent }) => bound(paid, spent)],
  ['couponOrders', coupon('off_amount = off_amount - 1', 'frozen'), ({ unpaid, frozen }) => bound(unpaid, frozen)],
  ['couponOrders', coupon(`state = 'frozen', ended_at = null`, 'spent'), ({ paid, spent }) => bound(paid, spent)],
  [
    'couponOrders',
    coupon(`state = 'spent', ended_at = now()`, 'frozen'),
    ({ unpaid, frozen }) => bound(unpaid, frozen),
  ],
  [
    'couponOrders',
    coupon(`state = 'usable', order_id = null, off_amount = null`, 'frozen'),
    ({ unpaid, frozen }) => bound(unpaid, frozen),
  ],
  ['couponOrders', coupon(`user_id = 'user_own'`, 'spent'), ({ paid, spent }) => bound(paid, spent)],
  ['couponOrders', coupon('promised = 1', 'spent'), ({ paid, spent }) => bound(paid, spent)],
  [
    'couponOrders',
    `delete from coupons where shop_id = $1 and state = 'spent'`,
    ({ paid, spent }) => bound(paid, spent),
  ],
  ['couponOrders', coupon(`order_id = 'order_x'`, 'spent'), ({ spent }) => bound('order_x', spent)],
  [
    'couponOrders',
    `update orders set status = 'closed' where shop_id = $1 and status = 'unpaid'`,
    ({ unpaid, frozen }) => bound(unpaid, frozen),
  ],
];

test.each(planted)('%s: finds what was planted: %s', async (name, sql, names) => {
  const busy = await busyShop();
  await raw(sql, [busy.shop.shopId]);
  const checks = await busy.shop.look(({ books }) => books.verify());
  expect(checks.find((check) => check.name === name)?.examples).toContain(names(busy));
});
