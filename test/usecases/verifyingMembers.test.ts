import type { UserId } from '@/domain/id';
import { days } from '@/domain/time';
import type { CheckName } from '@/domain/verdict';
import { checkReview } from '../../cloudfunctions/usecases/review/checkReview';
import { mistakesIn } from '../support/books';
import { box, tin } from '../support/fixtures';
import { membersIn } from '../support/members';
import { review } from '../support/received';
import { tickShop } from '../support/settle';
import { openShop } from '../support/shop';
import { unguardedDatabase } from '../support/unguarded';

const { database, raw } = unguardedDatabase();
const ann: UserId = 'user_ann';

/** Ann has bought three boxes and gave one back, said so with a picture, came three days, and had one for points. */
async function busyShop() {
  const shop = await openShop(database, { skus: [{ ...box, stock: 99 }, tin] });
  await shop.moveIn(ann, 'user_own');
  const members = membersIn(shop);
  await members.open();
  const orderId = await members.buys(ann, 3);
  await members.takesBack(orderId);
  const { reviewId } = await review(shop, ann, orderId, { pictures: [shop.upload(ann)] });
  await checkReview(shop.shopId, { kind: 'check_review', reviewId, part: 'first', words: false }, shop.platform);
  for (let day = 0; day < 3; day += 1) {
    await members.checkIn(ann);
    shop.pass(days(1));
  }
  await members.give(ann, 50);
  await members.give(ann, -10);
  await members.grow(ann, 30);
  await members.grow(ann, -5);
  await members.offer({ points: 40 });
  const redeemed = await members.redeem(ann, 8_00, 40);
  await tickShop(shop);
  return { shop, orderId, reviewId, redeemed: redeemed.orderId };
}
type Busy = Awaited<ReturnType<typeof busyShop>>;

test('the books of a shop with tiers and points are right', async () => {
  const { shop } = await busyShop();
  expect(await mistakesIn(database, shop.shopId)).toEqual([]);
  const checks = await shop.look(({ books }) => books.verify());
  const of = (name: CheckName) => checks.find((check) => check.name === name);
  expect(of('tiers')).toMatchObject({ counted: 1 });
  expect(of('growth')).toMatchObject({ counted: 7 });
  expect(of('rewards')).toMatchObject({ counted: 1 });
  expect(of('checkIns')).toMatchObject({ counted: 3 });
  expect(of('pointsGoods')).toMatchObject({ counted: 1, sum: 1 });
});

const day = `${ann} 2026-01-02`;
const planted: [CheckName, sql: string, names: (busy: Busy) => string][] = [
  ['tiers', 'update members set reached = reached + 1 where shop_id = $1', () => ann],
  ['tiers', 'update members set reached = 1, needs = 2 where shop_id = $1', () => ann],
  ['tiers', `update members set won_at = won_at - interval '1 day' where shop_id = $1`, () => ann],
  ['tiers', `delete from growth_log where shop_id = $1 and because ->> 'by' = 'order'`, () => ann],
  ['growth', `update growth_log set change = change + 1 where shop_id = $1 and change = 264`, ({ orderId }) => orderId],
  ['growth', `delete from growth_log where shop_id = $1 and because ->> 'by' = 'refund'`, ({ orderId }) => orderId],
  ['growth', `delete from growth_log where shop_id = $1 and because ->> 'by' = 'review'`, ({ reviewId }) => reviewId],
  ['growth', `update review_rewards set counts = false where shop_id = $1`, ({ reviewId }) => reviewId],
  [
    'growth',
    `delete from growth_log where shop_id = $1 and because ->> 'by' = 'streak'`,
    () => `${ann}.checkin20260103`,
  ],
  ['growth', `delete from adjustments where shop_id = $1 and unit = 'growth' and change = 30`, () => 'deed'],
  ['growth', `insert into growth_log values ($1, 'gift.1', '${ann}', 5, '{}', now(), now())`, () => 'gift'],
  ['rewards', 'update order_rewards set points = points + 1 where shop_id = $1', ({ orderId }) => orderId],
  ['rewards', 'update order_rewards set points_back = 0 where shop_id = $1', ({ orderId }) => orderId],
  ['rewards', 'update order_rewards set back = 0 where shop_id = $1', ({ orderId }) => orderId],
  ['rewards', 'update order_rewards set back = cash where shop_id = $1', ({ orderId }) => orderId],
  ['rewards', `update order_rewards set user_id = 'user_own' where shop_id = $1`, ({ orderId }) => orderId],
  ['rewards', `delete from transfers where shop_id = $1 and id like '%.points.given.0'`, ({ orderId }) => orderId],
  ['rewards', `delete from transfers where shop_id = $1 and id like '%.taken_back.0'`, ({ orderId }) => orderId],
  [
    'rewards',
    `update orders set status = 'shipped' where shop_id = $1 and status = 'received'`,
    ({ orderId }) => orderId,
  ],
  ['checkIns', `update check_ins set points = 6 where shop_id = $1 and day = '2026-01-02'`, () => day],
  ['checkIns', `update check_ins set streak = 9 where shop_id = $1 and day = '2026-01-02'`, () => day],
  ['checkIns', `delete from check_ins where shop_id = $1 and day = '2026-01-01'`, () => day],
  ['checkIns', `delete from transfers where shop_id = $1 and id like '%.checkin20260102.given.0'`, () => day],
  ['pointsGoods', 'update points_orders set points = 41 where shop_id = $1', ({ redeemed }) => redeemed],
  ['pointsGoods', 'update points_orders set quantity = 2 where shop_id = $1', ({ redeemed }) => redeemed],
  ['pointsGoods', `update points_orders set sku_id = 'sku_tin' where shop_id = $1`, ({ redeemed }) => redeemed],
  ['pointsGoods', `update points_orders set user_id = 'user_own' where shop_id = $1`, ({ redeemed }) => redeemed],
];

test.each(planted)('%s: finds what was planted: %s', async (name, sql, names) => {
  const busy = await busyShop();
  await raw(sql, [busy.shop.shopId]);
  const checks = await busy.shop.look(({ books }) => books.verify());
  expect(checks.find((check) => check.name === name)?.examples.join(' ')).toContain(names(busy));
});
