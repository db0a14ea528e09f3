import type { OrderId, ShopId, UserId } from '@/domain/id';
import { days, later } from '@/domain/time';
import { adminDoor } from '../../cloudfunctions/admin/door';
import { shopDoor } from '../../cloudfunctions/shop/door';
import { expirePurses } from '../../cloudfunctions/usecases/purse/expirePurses';
import { giveToPurse } from '../../cloudfunctions/usecases/purse/give';
import { openCounter } from '../support/afterSales';
import { embeddedDatabase, rawOf } from '../support/database';
import { box } from '../support/fixtures';
import { tiers } from '../support/members';
import type { RawQuery } from '../support/raw';
import { tickShop } from '../support/settle';

const database = embeddedDatabase();
const raw: RawQuery = (sql, values) => rawOf(database)(sql, values);
const mia: UserId = 'user_mia';
const [NAME, PHONE, PLACE, NICK, EMAIL] = [
  '林晓棠',
  '13987651234',
  '枫林晚巷 9 号 401',
  '晓棠爱喝茶',
  'tang@example.com',
];
const planted = [NAME, PHONE, PLACE, NICK, EMAIL, 'o_mia', '放门口的鞋柜里'];

const ok = { ok: true };
async function done(asked: Promise<any>): Promise<any> {
  const reply = await asked;
  if (!reply.ok) throw new Error(JSON.stringify(reply));
  return reply.output;
}

/** Tables in which this shop says this somewhere. */
async function tablesWith(shopId: ShopId, word: string): Promise<string[]> {
  const tables = await raw(`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name !~ '^kysely'`);
  const found: string[] = [];
  for (const { name } of tables) {
    const [{ count }] = (await raw(
      `select count(*)::int as count from "${name}" t
      where ${name === 'shops' ? 'id' : 'shop_id'} = $2 and position($1 in t::text) > 0`,
      [word, shopId],
    )) as [{ count: number }];
    if (count > 0) found.push(name);
  }
  return found.sort();
}

async function openTown() {
  const counter = await openCounter(database);
  const { shop } = counter;
  const ask = (endpoint: string, input: object, who: UserId = mia) =>
    shopDoor({ endpoint, input }, () => shop.as(who), shop.platform) as Promise<any>;
  const staff = (endpoint: string, input: object, who: UserId = 'user_own') =>
    adminDoor({ endpoint, input }, () => shop.as(who), shop.platform) as Promise<any>;
  const withId = (input: object = {}) => ({ requestId: shop.newRequest(), ...input });

  /** She has a name, an address and an order that she has received, and its invoice. */
  async function live(): Promise<OrderId> {
    await shop.moveIn(mia);
    await ask('saveProfile', withId({ nickname: NICK, avatar: '' }));
    const facts = { name: NAME, phone: PHONE, region: ['浙江省', '杭州市', '西湖区'], detail: PLACE };
    await ask('saveAddress', withId({ addressId: shop.addressOf(mia), ...facts, isDefault: true }));
    const placing = { lines: [{ skuId: box.id, quantity: 1 }], to: shop.toOf(mia), agreed: 96_00 };
    const { orderId } = (await done(ask('placeOrder', withId(placing)))) as { orderId: OrderId };
    await shop.pay(mia, orderId);
    await raw(`update orders set remark = '放门口的鞋柜里' where id = $1`, [orderId]);
    await counter.ship(orderId);
    await done(ask('receiveOrder', withId({ orderId })));
    const title = { kind: 'personal', name: NAME };
    const { invoiceId } = await done(ask('askInvoice', withId({ orderId, title, email: EMAIL })));
    await done(staff('issueInvoice', withId({ invoiceId, amount: 96_00, number: '12345678' })));
    await shop.transact((tx) => tx.rules.put('membership', tiers, shop.world.now));
    await done(staff('adjustGrowth', withId({ userId: mia, change: 5, reason: `补给${NAME}` })));
    await tickShop(shop);
    return orderId;
  }
  return { counter, shop, ask, staff, withId, live };
}

test('what is written about people cannot be read in the database', async () => {
  const { live, shop } = await openTown();
  await live();
  for (const word of [PHONE, PLACE, EMAIL]) expect(await tablesWith(shop.shopId, word)).toEqual([]);
  expect(await tablesWith(shop.shopId, NAME)).toEqual(['adjustments', 'deed_changes', 'growth_log']); // The staff have written it.
});

test('who is forgotten is nowhere any more, and the books are right', async () => {
  const { live, ask, staff, withId, shop, counter } = await openTown();
  const orderId = await live();
  await staff('unmask', withId({ subject: { kind: 'orders', orderIds: [orderId] }, why: 'call' }));
  expect((await ask('viewErasing', {})).output).toMatchObject({ whyNot: [] });
  await done(ask('deleteAccount', withId()));
  const found = await Promise.all(planted.map((word) => tablesWith(shop.shopId, word)));
  expect(Object.fromEntries(planted.map((word, i) => [word, found[i]]))).toEqual(
    Object.fromEntries(planted.map((word) => [word, []])),
  );
  const { to, receipt } = await counter.orderOf(orderId);
  expect(to).toMatchObject({ address: { name: '', phone: '', detail: '', region: ['浙江省', '杭州市', '西湖区'] } });
  expect(receipt.lines).toHaveLength(1);
  expect((await ask('listOrders', { tab: 'all' })).output.items).toEqual([]);
  expect(await shop.look(({ addresses }) => addresses.of(mia))).toEqual([]);
  const [erased] = await raw('select user_id, by_id from erasures where shop_id = $1', [shop.shopId]);
  expect(erased).toEqual({ user_id: mia, by_id: mia });
});

test('the owner erases somebody: the log of deeds says that he did, and not who it was', async () => {
  const { live, staff, withId, shop } = await openTown();
  await live();
  expect((await staff('previewErasing', { userId: mia })).output).toEqual({ whyNot: [] });
  await done(staff('eraseCustomer', withId({ userId: mia })));
  for (const word of planted) expect([word, await tablesWith(shop.shopId, word)]).toEqual([word, []]);
  const { output } = await staff('listDeeds', { endpoints: ['eraseCustomer'] });
  expect(output.items).toMatchObject([{ endpoint: 'eraseCustomer', changes: 1 }]);
  expect(await staff('eraseCustomer', withId({ userId: 'user_nobody' }))).toMatchObject({ code: 'not_found' });
});

test('while something of his is open he cannot be forgotten, and every reason is told', async () => {
  const { ask, withId, counter, shop } = await openTown();
  await shop.moveIn(mia);
  const orderId = await counter.buy({ [box.id]: 2 }, mia);
  expect((await ask('viewErasing', {})).output.whyNot).toEqual(['erase_orders_open']);
  await counter.ship(orderId);
  await counter.ask(orderId, { sent: true }, {}, mia);
  expect((await ask('viewErasing', {})).output.whyNot).toEqual(['erase_orders_open', 'erase_sales_open']);
  expect(await ask('deleteAccount', withId())).toMatchObject({ code: 'erase_orders_open' });
  expect((await ask('viewErasing', {}, 'user_own')).output.whyNot).toEqual(['erase_staff']);
});

test('who comes back begins anew: with no name, no address and no orders, and is no newcomer', async () => {
  const { live, ask, withId, shop } = await openTown();
  await live();
  await done(ask('deleteAccount', withId()));
  const { output } = await ask('visit', withId({ language: 'zh' }));
  expect(output.me).toMatchObject({ userId: mia, nickname: '' });
  expect(await shop.look(({ users }) => users.get(mia))).toMatchObject({ openid: 'o_mia' });
  expect(await shop.look(({ orders }) => orders.isNewcomer(mia))).toBe(false);
  expect(await ask('viewErasing', {})).toMatchObject(ok);
});

test('credit, points and coupons of who is forgotten end', async () => {
  const { live, ask, withId, shop } = await openTown();
  await live();
  await shop.transact((tx) =>
    giveToPurse(
      tx,
      {
        id: 'lot_1',
        userId: mia,
        unit: 'points',
        amount: 30,
        expiresAt: later(shop.world.now, days(30)),
        because: { kind: 'checkin' },
      } as never,
      shop.world.now,
    ),
  );
  expect((await ask('viewErasing', {})).output.lost).toMatchObject({ points: 30 });
  await done(ask('deleteAccount', withId()));
  expect((await ask('viewErasing', {})).output.lost).toEqual({ credit: 0, points: 0, coupons: 0 });
  await expirePurses(shop.shopId, shop.platform);
  expect(await raw('select left_over from purse_lots where shop_id = $1', [shop.shopId])).toMatchObject([
    { left_over: 0 },
  ]);
});

test('all that is known of a person comes in pages, whole and once, and staff leave their name', async () => {
  const { live, ask, staff, withId } = await openTown();
  const orderId = await live();
  const { output } = await ask('exportMine', {});
  const part = (name: string) => output.parts.find((one: any) => one.name === name)?.rows;
  expect(part('users')).toMatchObject([{ id: mia, nickname: NICK, openid: 'o_mia' }]);
  expect(part('addresses')).toMatchObject([{ personal: { name: NAME, phone: PHONE, detail: PLACE } }]);
  expect(part('orders')).toMatchObject([{ id: orderId, personal: { phone: PHONE }, remark: '放门口的鞋柜里' }]);
  expect(part('invoices')).toMatchObject([{ personal: { title: { name: NAME }, email: EMAIL } }]);
  expect(JSON.stringify(output)).not.toContain('"sealed"');

  await raw(
    `insert into footprints (shop_id, user_id, day, goods_id, at)
    select o.shop_id, o.buyer_id, '2025-01-01'::date + n, l.goods_id, now() from orders o
    join order_lines l on l.shop_id = o.shop_id and l.order_id = o.id, generate_series(1, 500) n where o.id = $1`,
    [orderId],
  );
  const days_ = new Set<string>();
  let pages = 0;
  const first = withId({ userId: mia });
  for (let cursor: string | undefined; ; ) {
    const page = await staff('exportCustomer', { ...first, ...(cursor && { cursor }) });
    expect(page).toMatchObject(ok);
    for (const { name, rows } of page.output.parts)
      if (name === 'footprints') for (const { day } of rows) expect(days_.size).toBe(days_.add(day).size - 1);
    pages += 1;
    cursor = page.output.next;
    if (!cursor) break;
  }
  expect([days_.size, pages]).toEqual([500, 3]);
  const looks = (await staff('listUnmaskings', { ofId: mia })).output.items;
  expect(looks).toMatchObject([{ why: 'export', of: { userId: mia, nickname: NICK }, by: { userId: 'user_own' } }]);
  expect(await staff('exportCustomer', withId({ userId: 'user_nobody' }))).toMatchObject({ code: 'not_found' });
  expect(await ask('exportMine', { cursor: 'deeds' })).toMatchObject({ code: 'not_understood' });
});

test('staff see people masked; who may looks at one, says why, and it is kept once', async () => {
  const { live, staff, withId, shop, ask } = await openTown();
  const orderId = await live();
  await shop.moveIn('user_clerk', 'user_finance');
  await shop.transact(async (tx) => {
    for (const role of ['clerk', 'finance'] as const) {
      await tx.staff.put(`user_${role}`, { role, name: '', byId: 'user_own' }, shop.world.now);
    }
  });
  const toOf = async (who: UserId) => (await staff('viewShopOrder', { orderId }, who)).output;
  expect((await toOf('user_own')).to.address).toEqual({
    ...{ name: '林**', phone: '139****1234', region: ['浙江省', '杭州市', '西湖区'], detail: '****' },
  });
  expect((await toOf('user_own')).invoice).toMatchObject({ title: { name: NAME }, email: EMAIL });
  expect(await toOf('user_finance')).toMatchObject({
    to: { address: { name: '林**', phone: '****1234', region: ['浙江省', '杭州市', ''], detail: '****' } },
    invoice: { title: { name: NAME }, email: EMAIL },
  });
  expect((await toOf('user_clerk')).invoice).toMatchObject({ title: { name: '林**' }, email: 't***@example.com' });
  const asked = withId({ subject: { kind: 'orders', orderIds: [orderId] }, why: 'call' });
  expect(await staff('unmask', asked, 'user_finance')).toMatchObject({ code: 'permission_needed' });
  for (let i = 0; i < 2; i += 1) {
    const { output } = await staff('unmask', asked);
    expect(output.orders).toMatchObject([{ orderId, to: { address: { name: NAME, phone: PHONE, detail: PLACE } } }]);
  }
  const all = withId({ subject: { kind: 'customer', userId: mia }, why: 'service' });
  expect((await staff('unmask', all)).output.addresses).toMatchObject([{ phone: PHONE }]);
  expect((await staff('listUnmaskings', {})).output.items).toMatchObject([
    { why: 'service', of: { userId: mia } },
    { why: 'call', order: { id: orderId } },
  ]);
  const foreign = withId({ subject: { kind: 'orders', orderIds: [orderId, 'order_nobody'] }, why: 'ship' });
  expect(await staff('unmask', foreign)).toMatchObject({ code: 'not_found' });
  expect((await staff('listUnmaskings', {})).output.items).toHaveLength(2);
  expect((await ask('viewOrder', { orderId })).output.to.address.phone).toBe(PHONE); // It is hers.
});
