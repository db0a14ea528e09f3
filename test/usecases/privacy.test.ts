import type { OrderId, UserId } from '@/domain/id';
import { days } from '@/domain/time';
import { adminDoor } from '../../cloudfunctions/admin/door';
import { shopDoor } from '../../cloudfunctions/shop/door';
import { openCounter } from '../support/afterSales';
import { embeddedDatabase, rawOf } from '../support/database';
import { box } from '../support/fixtures';
import type { RawQuery } from '../support/raw';

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

/** Tables that say this somewhere, of this shop or any. */
async function tablesWith(word: string): Promise<string[]> {
  const tables = await raw(`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const found: string[] = [];
  for (const { name } of tables) {
    const [{ count }] = (await raw(`select count(*)::int as count from "${name}" t where position($1 in t::text) > 0`, [
      word,
    ])) as [{ count: number }];
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
    const orderId = await counter.buy({ [box.id]: 1 }, mia);
    await raw(`update orders set remark = '放门口的鞋柜里' where id = $1`, [orderId]);
    await counter.ship(orderId);
    await ask('receiveOrder', withId({ orderId }));
    const title = { kind: 'personal', name: NAME };
    const { output } = await ask('askInvoice', withId({ orderId, title, email: EMAIL }));
    await staff('issueInvoice', withId({ invoiceId: output.invoiceId, amount: 88_00 + 8_00, number: '12345678' }));
    await staff('adjustMember', withId({ userId: mia, unit: 'points', change: 5, reason: `补给${NAME}` }));
    return orderId;
  }
  return { counter, shop, ask, staff, withId, live };
}

test('what is written about people cannot be read in the database', async () => {
  const { live } = await openTown();
  await live();
  expect(await tablesWith(PHONE)).toEqual([]);
  expect(await tablesWith(PLACE)).toEqual([]);
  expect(await tablesWith(EMAIL)).toEqual([]);
  expect(await tablesWith(NAME)).toEqual(['adjustments', 'deed_changes']); // The staff have written it.
});
