import type { ShopId } from '@/domain/id';
import { hours } from '@/domain/time';
import { askInvoice } from '../../cloudfunctions/usecases/invoice/buyerInvoices';
import { cancelOrder } from '../../cloudfunctions/usecases/order/cancelOrder';
import { placeOrder } from '../../cloudfunctions/usecases/order/placeOrder';
import { shipOrder } from '../../cloudfunctions/usecases/staff/shipOrder';
import { endTeams } from '../../cloudfunctions/usecases/team/endTeams';
import { embeddedDatabase, rawOf } from '../support/database';
import { openShop } from '../support/shop';

const database = embeddedDatabase();
const TWICE = '23505';
const NOT_ALLOWED = '23514';
const NOT_THERE = '23503';
const EMPTY = '23502';

/** A shop in which every kind of thing has happened once. */
const ids: Record<string, string> = {};
beforeAll(async () => {
  const shop = await openShop(database);
  const alone = async (who: 'user_cat' | 'user_dan' | 'user_fay') => {
    await shop.moveIn(who);
    const { skuId, quantity, ...wanted } = shop.wanted(who, 96_00);
    return (await placeOrder({ ...wanted, lines: [{ skuId, quantity }] }, shop.as(who), shop.platform)).orderId;
  };
  const eves = await shop.openTeam('user_eve');
  shop.pass(hours(24));
  await endTeams(shop.shopId, shop.platform);
  const anns = await shop.openTeam('user_ann');
  const bobs = await shop.joinTeam('user_bob', anns.teamId);
  const cats = await alone('user_cat');
  await shop.pay('user_cat', cats);
  const dans = await alone('user_dan');
  await cancelOrder({ requestId: shop.newRequest(), orderId: dans }, shop.as('user_dan'), shop.platform);
  const fays = await alone('user_fay');
  await shop.pay('user_fay', fays);
  const parcel = { carrier: 'SF', waybill: 'SF1234567890' } as const;
  await shipOrder({ requestId: shop.newRequest(), orderId: fays, ...parcel }, shop.as('user_fay'), shop.platform);
  const title = { kind: 'personal', name: '小满' } as const;
  await askInvoice({ requestId: shop.newRequest(), orderId: cats, title }, shop.as('user_cat'), shop.platform);
  await rawOf(database)(`update orders set pickup_code = '12345678' where shop_id = $1 and id = $2`, [
    shop.shopId,
    cats,
  ]);
  const no = async (orderId: typeof cats) => (await shop.paymentOf(orderId)).no;
  Object.assign(ids, {
    ...{ shop: shop.shopId, team: anns.teamId, anns: anns.orderId, bobs, cats, dans, eves: eves.orderId },
    ...{ annsPayment: await no(anns.orderId), bobsPayment: await no(bobs), evesPayment: await no(eves.orderId) },
    ...{ dansPayment: await no(dans), catsPayment: await no(cats), evesTeam: eves.teamId },
  });
});

const seat = (position: number, user: string, order: string, team = ':team', size = 3) =>
  `insert into team_seats values (:shop, ${team}, ${size}, ${position}, '${user}', ${order}, false, now())`;
const refund = (
  payment: string,
  order: string,
  amount: number,
  because = 'paid_late',
  state = `'asked', now(), null`,
) => `insert into refunds values (:shop, 'R1', ${payment}, ${order}, ${amount}, '${because}', ${state})`;
const order = (changes: string, which = ':cats') =>
  `update orders set ${changes} where shop_id = :shop and id = ${which}`;
const payment = (changes: string, which: string) =>
  `update payments set ${changes} where shop_id = :shop and no = ${which}`;
const SHIPPED = 'shipped_at = now(), receive_by = now()';
const line = (changes: string) => `update order_lines set ${changes} where shop_id = :shop and order_id = :cats`;
const invoice = (id: string, status: string, rest = 'null, null, null, null') =>
  `insert into invoices values (:shop, '${id}', :cats, 'user_cat', '', '${status}', now(), ${rest})`;

/** An after-sale of Cat's order, with something about it that cannot be. */
const sale = (changes: Record<string, string>) => {
  const facts: Record<string, string> = {
    ...{ shop_id: ':shop', id: `'aftersale_2'`, number: `'A2'`, order_id: ':cats', buyer_id: `'user_cat'` },
    ...{ kind: `'refund'`, sent: 'false', reason: `'agreed'`, words: `''`, pictures: `'[]'`, freight: '0', total: '1' },
    ...{ status: `'asked'`, started_by: `'buyer'`, asked_at: 'now()', ...changes },
  };
  return `insert into after_sales (${Object.keys(facts)}) values (${Object.values(facts)})`;
};

/** Mistakes that a use case of tomorrow may make: the database is the last to see them, and refuses. */
test.each<[string, string, string]>([
  ['a seat beyond the size of the team', NOT_ALLOWED, seat(4, 'user_cat', ':cats')],
  ['a seat number nought', NOT_ALLOWED, seat(0, 'user_cat', ':cats')],
  ['a seat of a team that was said to be larger', NOT_THERE, seat(4, 'user_cat', ':cats', ':team', 9)],
  ['two on one seat', TWICE, seat(2, 'user_cat', ':cats')],
  ['a friend twice in a team', TWICE, seat(3, 'user_bob', ':cats')],
  ['an order with two seats', TWICE, seat(3, 'user_cat', ':bobs')],
  ['a seat without an order', NOT_THERE, seat(3, 'user_cat', `'order_0'`)],
  ['a team that grows under its seats', NOT_THERE, `update teams set size = 9 where shop_id = :shop and id = :team`],
  ['a team of one', NOT_ALLOWED, `update teams set size = 1 where shop_id = :shop and id = :team`],
  ['a team of fifty-one', NOT_ALLOWED, `update teams set size = 51 where shop_id = :shop and id = :team`],
  [
    'a formed team without its time',
    NOT_ALLOWED,
    `update teams set status = 'formed' where shop_id = :shop and id = :team`,
  ],
  [
    'an open team that has ended',
    NOT_ALLOWED,
    `update teams set ended_at = now() where shop_id = :shop and id = :team`,
  ],
  [
    'a team in a state that is none',
    NOT_ALLOWED,
    `update teams set status = 'happy' where shop_id = :shop and id = :team`,
  ],

  ['stock below zero', NOT_ALLOWED, `update skus set stock = stock - 11 where shop_id = :shop and id = 'sku_box'`],
  [
    'stock taken twice for one cause',
    TWICE,
    `insert into stock_log values (:shop, :cats || '.placed', 'sku_box', -1, now())`,
  ],
  ['a movement of nothing', NOT_ALLOWED, `insert into stock_log values (:shop, 'x', 'sku_box', 0, now())`],
  ['a price below zero', NOT_ALLOWED, `update skus set list_price = -1 where shop_id = :shop`],
  [
    'a thing that is sold and not there',
    NOT_THERE,
    `insert into order_lines (shop_id, order_id, sku_id, goods_id, quantity, paid)
     values (:shop, :dans, 'sku_0', 'goods_tea', 1, 1)`,
  ],
  ['none of a thing', NOT_ALLOWED, `update order_lines set quantity = 0 where shop_id = :shop`],
  ['a sold thing deleted', NOT_THERE, `delete from skus where shop_id = :shop`],

  [
    'two payments of one order',
    TWICE,
    `insert into payments values (:shop, 'T1', :cats, 'user_cat', 1, 0, 'open', null, null, null)`,
  ],
  [
    'one transaction of WeChat for two payments',
    TWICE,
    payment(`status = 'paid', paid_at = now(), transaction_id = '42' || :annsPayment`, ':bobsPayment'),
  ],
  ['a payment of nothing', NOT_ALLOWED, payment('amount = 0', ':bobsPayment')],
  ['paid without a transaction', NOT_ALLOWED, payment(`status = 'paid', paid_at = now()`, ':bobsPayment')],
  ['paid without a time', NOT_ALLOWED, payment(`status = 'paid', transaction_id = '4299'`, ':bobsPayment')],
  ['a payment that becomes open again', NOT_ALLOWED, payment(`status = 'open'`, ':annsPayment')],
  ['more given back than was paid', NOT_ALLOWED, payment('refunded = amount + 1', ':annsPayment')],
  ['less than nothing given back', NOT_ALLOWED, payment('refunded = -1', ':annsPayment')],
  ['something given back of what was never paid', NOT_ALLOWED, payment('refunded = 1', ':dansPayment')],
  ['a second refund for the same cause', TWICE, refund(':evesPayment', ':eves', 1, 'team_lapsed')],
  ['a refund of a payment that is none', NOT_THERE, refund(`'T0'`, ':eves', 1)],
  ['a refund of nothing', NOT_ALLOWED, refund(':annsPayment', ':anns', 0)],
  ['a refund without a reason', NOT_ALLOWED, refund(':annsPayment', ':anns', 1, 'kindness')],
  ['a refund done at no time', NOT_ALLOWED, refund(':annsPayment', ':anns', 1, 'paid_late', `'done', now(), null`)],
  ['an event posted twice', TWICE, `insert into transfers select * from transfers where shop_id = :shop limit 1`],
  [
    'a transfer of less than nothing',
    NOT_ALLOWED,
    `insert into transfers values (:shop, 't', 'sales', 'buyers', -1, now())`,
  ],
  [
    'a transfer from an account to itself',
    NOT_ALLOWED,
    `insert into transfers values (:shop, 't', 'sales', 'sales', 1, now())`,
  ],

  ['an order paid at no time', NOT_ALLOWED, order(`status = 'paid', closed_at = null, closed_by = null`, ':dans')],
  ['closed at no time', NOT_ALLOWED, order(`status = 'closed', closed_by = 'buyer'`)],
  ['closed by nobody', NOT_ALLOWED, order(`status = 'closed', closed_at = now()`)],
  ['closed for no known reason', NOT_ALLOWED, order(`status = 'closed', closed_at = now(), closed_by = 'mood'`)],
  ['shipped at no time', NOT_ALLOWED, order(`status = 'shipped'`)],
  ['shipped and never to be received', NOT_ALLOWED, order(`status = 'shipped', shipped_at = now()`)],
  ['on its way and only paid for', NOT_ALLOWED, order(SHIPPED)],
  ['received at no time', NOT_ALLOWED, order(`status = 'received', ${SHIPPED}`)],
  ['received and never shipped', NOT_ALLOWED, order(`status = 'received', received_at = now()`)],
  ['shipped and closed', NOT_ALLOWED, order(`closed_at = now(), ${SHIPPED}, status = 'shipped'`)],
  ['hidden while it is waited for', NOT_ALLOWED, order('hidden_at = now()')],
  ['two that wait under one code', TWICE, order(`pickup_code = '12345678'`, ':bobs')],
  ['more units sent than ordered', NOT_ALLOWED, line('shipped = quantity + 1')],
  ['a unit sent that had gone back', NOT_ALLOWED, line('shipped = quantity, unsent = 1')],
  ['a unit sent that is talked about', NOT_ALLOWED, line('shipped = quantity, held_unsent = 1')],
  ['a unit back that was never sent', NOT_ALLOWED, line('returned = 1')],
  ['a line that brings back more than it paid', NOT_ALLOWED, line('refunded = paid + 1')],
  [
    'one parcel twice',
    TWICE,
    `insert into parcels select shop_id, 'parcel_2', order_id, null, carrier, waybill, now(),
     'unknown', '[]', null from parcels where shop_id = :shop`,
  ],
  ['an after-sale that is over and has no end', NOT_ALLOWED, sale({ status: `'done'` })],
  ['one that ended and goes on', NOT_ALLOWED, sale({ ended_at: 'now()' })],
  ['an exchange that brings back money', NOT_ALLOWED, sale({ kind: `'exchange'` })],
  ['units given up before it was decided', NOT_ALLOWED, sale({ given_up: 'true' })],
  ['an after-sale of an order that is none', NOT_THERE, sale({ order_id: `'order_0'` })],
  [
    'a refund of an after-sale that is none',
    NOT_THERE,
    `insert into refunds (shop_id, no, payment_no, order_id, after_sale_id, amount, because, status, asked_at)
     values (:shop, 'R2', :catsPayment, :cats, 'aftersale_0', 1, 'after_sale', 'asked', now())`,
  ],
  ['a refund for an after-sale and of none', NOT_ALLOWED, refund(':catsPayment', ':cats', 1, 'after_sale')],
  ['two invoices of one order', TWICE, invoice('invoice_2', 'asked')],
  ['an invoice issued at no time', NOT_ALLOWED, invoice('invoice_2', 'issued', `100, '1', '', null`)],
  ['an invoice issued over nothing', NOT_ALLOWED, invoice('invoice_2', 'issued', `0, '1', '', now()`)],
  ['a withdrawn one with a number', NOT_ALLOWED, invoice('invoice_2', 'withdrawn', `100, '1', '', now()`)],
  ['a template deleted that goods go by', NOT_THERE, `delete from freight_templates where shop_id = :shop`],
  [
    'a reduction that ends before it begins',
    NOT_ALLOWED,
    `insert into promotions values (:shop, 'promotion_1', '{}', now(), now())`,
  ],
  ['an order that cost less than nothing', NOT_ALLOWED, order('total = -1')],
  [
    'two orders with one number',
    TWICE,
    order(`number = (select number from orders where shop_id = :shop and id = :bobs)`),
  ],
  ['an order of nobody', NOT_THERE, order(`buyer_id = 'user_nobody'`)],
  ['an order in a team that is none', NOT_THERE, order(`team_id = 'team_0'`)],
  ['an order that goes nowhere', EMPTY, order('destination = null')],
  [
    'a number that anybody can read',
    NOT_ALLOWED,
    order(`destination = '{"way": "express", "address": {"phone": "13812345678"}}'`),
  ],

  ['two default addresses', TWICE, `insert into addresses values (:shop, 'address_2', 'user_bob', true, '[]', 'k.x')`],
  [
    'a hundred of a thing in a cart',
    NOT_ALLOWED,
    `insert into cart_lines values (:shop, 'user_bob', 'sku_box', 100, true, 1, now())`,
  ],
  [
    'more messages sent than allowed',
    NOT_ALLOWED,
    `insert into grants values (:shop, 'user_bob', 'team_formed', 1, 2)`,
  ],
  ['a letter put twice', TWICE, `insert into outbox select * from outbox where shop_id = :shop limit 1`],
  ['a letter sent and dead', NOT_ALLOWED, `update outbox set sent_at = now(), died_at = now() where shop_id = :shop`],
  ['a request answered twice', TWICE, `insert into requests select * from requests where shop_id = :shop limit 1`],
  [
    'a person in a shop that is none',
    NOT_THERE,
    `insert into users values ('shop_0', 'user_x', 'o', '', '', 'zh', now())`,
  ],
])('%s', async (_, code, mistake) => {
  const sql = mistake.replace(/:(\w+)/g, (_all, name: string) => `'${ids[name] ?? name}'`);
  await expect(rawOf(database)(sql)).rejects.toMatchObject({ code });
});

test('what is refused has changed nothing, and the next statement is heard', async () => {
  const shopId = ids['shop'] as ShopId;
  expect(await database.look(shopId, ({ skus }) => skus.miscounted())).toEqual([]);
});
