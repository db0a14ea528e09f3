import { fen } from '@/domain/money';
import { couponsIn } from '../support/coupons';
import { embeddedDatabase, rawOf } from '../support/database';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const TWICE = '23505';
const NOT_ALLOWED = '23514';
const NOT_THERE = '23503';

/** Bob has a coupon and one in an unpaid order; Cat has one, and an order without. */
const ids: Record<string, string> = {};
beforeAll(async () => {
  const shop = await openShop(database);
  await shop.moveIn('user_own', 'user_bob', 'user_cat');
  const { put, take, order } = couponsIn(shop);
  const limits = { total: 3, perUser: 2, perDay: 3 };
  const template = await put({ ways: ['centre', 'code'], code: 'TEA2026', limits, budget: 70_00 });
  const used = await take('user_bob', template);
  const bobs = await take('user_bob', template);
  await take('user_cat', template, { ip: '203.0.113.7' });
  Object.assign(ids, { shop: shop.shopId, template, used: used.id, free: bobs.id });
  ids['bobs'] = await order('user_bob', used.id, fen(76_00));
  ids['cats'] = await order('user_cat', undefined, fen(96_00));
});

const coupon = (changes: string, which = ':free') =>
  `update coupons set ${changes} where shop_id = :shop and id = ${which}`;
const template = (changes: string) => `update coupon_templates set ${changes} where shop_id = :shop and id = :template`;
const copy = (table: string, changes: Record<string, string | number | null>) =>
  `insert into ${table} select (t).* from (select jsonb_populate_record(r, '${JSON.stringify(changes)}') as t
   from ${table} r where shop_id = :shop limit 1) one`;
const mark = (position: number, user: string) =>
  `insert into coupon_marks select shop_id, template_id, mark, '${user}', ${position} from coupon_marks where shop_id = :shop`;

/** Mistakes that a use case of tomorrow may make: the database is the last to see them, and refuses. */
test.each<[string, string, string]>([
  ['more taken than there are', NOT_ALLOWED, template('taken = 4')],
  ['fewer than none', NOT_ALLOWED, template('taken = -1')],
  ['more promised than the budget', NOT_ALLOWED, template('promised = 7001')],
  ['a budget below what is promised', NOT_ALLOWED, template('budget = 5999')],
  ['fewer in all than are taken', NOT_ALLOWED, template('most_total = 2')],
  ['more in a day than there may be', NOT_ALLOWED, template('today = 4')],
  ['a code without its way', NOT_ALLOWED, template(`ways = '{centre}'`)],
  ['a way without its code', NOT_ALLOWED, template('code = null')],
  ['a payment from nothing', NOT_ALLOWED, template(`ways = '{code,payment}'`)],
  ['a template for nothing', NOT_ALLOWED, template(`ways = '{}', code = null`)],
  ['a coupon that is worth nothing', NOT_ALLOWED, template('worst = 0')],
  ['one that is stopped and has no end', NOT_ALLOWED, template(`state = 'stopped'`)],
  ['one that runs and has ended', NOT_ALLOWED, template('ended_at = now()')],
  ['one of which none can ever be taken', NOT_ALLOWED, template('ends_at = starts_at')],
  ['two with one code', TWICE, copy('coupon_templates', { id: 'template_2' })],

  [
    'a coupon for one cause twice',
    TWICE,
    copy('coupons', { id: 'coupon_2', nth: 9, order_id: null, off_amount: null, state: 'usable' }),
  ],
  [
    'the same for one person twice',
    TWICE,
    copy('coupons', { id: 'coupon_2', cause: 'x', order_id: null, off_amount: null, state: 'usable' }),
  ],
  ['two coupons in one order', TWICE, coupon(`state = 'frozen', order_id = :bobs, off_amount = 1`)],
  ['one that is frozen for nothing', NOT_ALLOWED, coupon(`state = 'frozen'`)],
  ['one that can be used and is in an order', NOT_ALLOWED, coupon('order_id = :cats, off_amount = 1')],
  ['one that took off nobody knows what', NOT_ALLOWED, coupon(`state = 'frozen', order_id = :cats`)],
  ['one that took off less than nothing', NOT_ALLOWED, coupon(`state = 'frozen', order_id = :cats, off_amount = -1`)],
  ['one that was spent at no time', NOT_ALLOWED, coupon(`state = 'spent'`, ':used')],
  ['one that is void at no time', NOT_ALLOWED, coupon(`state = 'void'`)],
  ['one that ended and can be used', NOT_ALLOWED, coupon('ended_at = now()')],
  ['one in a state that is none', NOT_ALLOWED, coupon(`state = 'happy'`)],
  ['one that came by no way', NOT_ALLOWED, coupon(`way = 'found'`)],
  ['one that ends before it begins', NOT_ALLOWED, coupon('ends_at = starts_at')],
  ['one that promises nothing', NOT_ALLOWED, coupon('promised = 0')],
  ['one of nobody', NOT_THERE, coupon(`user_id = 'user_nobody'`)],
  ['one of no template', NOT_THERE, coupon(`template_id = 'template_0'`)],
  ['one in an order that is none', NOT_THERE, coupon(`state = 'frozen', order_id = 'order_0', off_amount = 1`)],
  ['one that an order brought that is none', NOT_THERE, coupon(`earned_by = 'order_0'`)],
  ['a template that people have coupons of, deleted', NOT_THERE, 'delete from coupon_templates where shop_id = :shop'],
  ['a fourth on one phone', NOT_ALLOWED, mark(4, 'user_own')],
  ['two on one place of a phone', TWICE, mark(1, 'user_own')],
  ['one person twice on a phone', TWICE, mark(2, 'user_cat')],
  [
    'a debt that was paid with a coupon that is none',
    NOT_THERE,
    `insert into owed_coupons values (:shop, :cats, 'user_cat', 'paid_late', now(), 'coupon_0')`,
  ],
])('%s', async (_, code, mistake) => {
  const sql = mistake.replace(/(?<!:):(\w+)/g, (_all, name: string) => (ids[name] ? `'${ids[name]}'` : `:${name}`));
  await expect(rawOf(database)(sql)).rejects.toMatchObject({ code });
});
