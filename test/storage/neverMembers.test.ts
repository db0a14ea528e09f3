import type { UserId } from '@/domain/id';
import { checkReview } from '../../cloudfunctions/usecases/review/checkReview';
import { embeddedDatabase, rawOf } from '../support/database';
import { box } from '../support/fixtures';
import { membersIn } from '../support/members';
import { review } from '../support/received';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const TWICE = '23505';
const NOT_ALLOWED = '23514';
const NOT_THERE = '23503';
const ann: UserId = 'user_ann';

/** Ann has a tier, a reviewed order that was rewarded, came today, said when she was born, and had something for points. */
const ids: Record<string, string> = {};
beforeAll(async () => {
  const shop = await openShop(database, { skus: [{ ...box, stock: 99 }] });
  await shop.moveIn(ann, 'user_own');
  const members = membersIn(shop);
  await members.open();
  const order = await members.buys(ann, 2);
  const { reviewId } = await review(shop, ann, order, { pictures: [shop.upload(ann)] });
  await checkReview(shop.shopId, { kind: 'check_review', reviewId, part: 'first', words: false }, shop.platform);
  await members.checkIn(ann);
  await members.birthday(ann, 5, 20);
  await members.give(ann, 50);
  await members.offer({ points: 40 });
  await members.redeem(ann, 8_00, 40);
  Object.assign(ids, { shop: shop.shopId, order, review: reviewId });
});

const change = (table: string, changes: string) => `update ${table} set ${changes} where shop_id = :shop`;
const again = (table: string, changes: object) =>
  `insert into ${table} select (t).* from (select jsonb_populate_record(r, '${JSON.stringify(changes)}') as t
   from ${table} r where shop_id = :shop limit 1) one`;

/** Mistakes that a use case of tomorrow may make: the database is the last to see them, and refuses. */
test.each<[string, string, string]>([
  ['a tier with less growth than it needs', NOT_ALLOWED, change('members', 'reached = needs - 1')],
  ['a tier that needs nothing', NOT_ALLOWED, change('members', 'needs = 0')],
  ['a tier below the first', NOT_ALLOWED, change('members', 'position = -1')],
  ['a tier that is over before it is won', NOT_ALLOWED, change('members', 'kept_until = won_at')],
  ['two tiers of one person', TWICE, again('members', {})],
  ['a tier of nobody', NOT_THERE, again('members', { user_id: 'user_nobody' })],

  ['growth that is none', NOT_ALLOWED, change('growth_log', 'change = 0')],
  ['growth that counts before it came', NOT_ALLOWED, change('growth_log', `counts_at = at + interval '1 second'`)],
  ['the same growth twice', TWICE, again('growth_log', {})],
  ['growth of nobody', NOT_THERE, again('growth_log', { id: 'x', user_id: 'user_nobody' })],

  ['an order that is rewarded twice', TWICE, again('order_rewards', {})],
  ['an order that is rewarded for nothing', NOT_ALLOWED, change('order_rewards', 'cash = 0')],
  ['more given back than was paid', NOT_ALLOWED, change('order_rewards', 'back = cash + 1')],
  ['more points taken back than were given', NOT_ALLOWED, change('order_rewards', 'points_back = points + 1')],
  ['more growth taken back than was given', NOT_ALLOWED, change('order_rewards', 'growth_back = growth + 1')],
  ['points taken back below nothing', NOT_ALLOWED, change('order_rewards', 'points_back = -1')],
  ['a reward of an order that is none', NOT_THERE, again('order_rewards', { order_id: 'order_0' })],
  ['two reviews of an order that are rewarded', TWICE, again('review_rewards', {})],
  ['a review that counts and was taken back', NOT_ALLOWED, change('review_rewards', 'turns = 2')],
  ['a review that gives nothing', NOT_ALLOWED, change('review_rewards', 'growth = 0')],
  ['a reward of a review that is none', NOT_THERE, change('review_rewards', `review_id = 'review_0'`)],

  ['two check-ins on a day', TWICE, again('check_ins', {})],
  ['a check-in that is in no row', NOT_ALLOWED, change('check_ins', 'streak = 0')],
  ['a check-in on a day that is none', NOT_ALLOWED, change('check_ins', `day = 'today'`)],
  ['a check-in that costs points', NOT_ALLOWED, change('check_ins', 'points = -1')],
  ['two birthdays', TWICE, again('birthdays', {})],
  ['a birthday in no month', NOT_ALLOWED, change('birthdays', 'month = 13')],
  ['a birthday on no day', NOT_ALLOWED, change('birthdays', 'day = 32')],

  ['goods for no points', NOT_ALLOWED, change('points_goods', 'points = 0')],
  ['goods for points and less than nothing', NOT_ALLOWED, change('points_goods', 'cash = -1')],
  ['goods for points of which there are none', NOT_ALLOWED, change('points_goods', 'total = 0')],
  ['goods for points that nobody may have', NOT_ALLOWED, change('points_goods', 'per_user = 0')],
  ['something for points that is not sold', NOT_THERE, again('points_goods', { sku_id: 'sku_0' })],
  ['an order that is two for points', TWICE, again('points_orders', {})],
  ['none of what is had for points', NOT_ALLOWED, change('points_orders', 'quantity = 0')],
  ['an order for points that is none', NOT_THERE, again('points_orders', { order_id: 'order_0' })],
  ['an order for points of what is not had for points', NOT_THERE, 'delete from points_goods where shop_id = :shop'],
  ['a deed that changes nothing', NOT_ALLOWED, change('adjustments', 'change = 0')],
  ['a deed of nobody', NOT_THERE, change('adjustments', `staff_id = 'user_nobody'`)],
  ['a deed with another unit', NOT_ALLOWED, change('adjustments', `unit = 'credit'`)],
])('%s', async (_, code, mistake) => {
  const sql = mistake.replace(/(?<!:):(\w+)/g, (_all, name: string) => (ids[name] ? `'${ids[name]}'` : `:${name}`));
  await expect(rawOf(database)(sql)).rejects.toMatchObject({ code });
});
