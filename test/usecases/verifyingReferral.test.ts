import type { OrderId, UserId } from '@/domain/id';
import { days } from '@/domain/time';
import type { CheckName } from '@/domain/verdict';
import { mistakesIn } from '../support/books';
import { box } from '../support/fixtures';
import { firstClick, openLeading, tenth } from '../support/leading';
import { unguardedDatabase } from '../support/unguarded';

const { database, raw } = unguardedDatabase();
const [lan, chen, ann, bob]: UserId[] = ['user_lan', 'user_chen', 'user_ann', 'user_bob'];

/** Lan has Ann, who has received one order long ago and waits for another; Chen has Bob. */
async function ledShop() {
  const here = await openLeading(database, firstClick, tenth);
  for (const leader of [lan!, chen!]) await here.lead(leader);
  await here.shop.moveIn(ann!, bob!);
  await here.brings(lan!, ann!);
  await here.brings(chen!, bob!);
  const old = await here.received({ [box.id]: 1 }, ann!);
  await here.letters();
  here.shop.pass(days(15));
  await here.mature();
  const fresh = await here.buy({ [box.id]: 2 }, ann);
  await here.letters();
  return { here, old, fresh };
}
type Led = { readonly old: OrderId; readonly fresh: OrderId };

test('the books of leaders are right', async () => {
  const { here } = await ledShop();
  expect(await mistakesIn(database, here.shop.shopId)).toEqual([]);
});

const planted: [CheckName, sql: string, names: (led: Led) => string][] = [
  ['bindings', 'update bindings set bound_at = bound_at, turn = 2 where shop_id = $1', () => 'user_ann'],
  [
    'bindings',
    `insert into bindings (shop_id, customer_id, turn, leader_id, because, bound_at, protected_until)
     values ($1, 'user_lan', 1, 'user_chen', 'order', now(), now())`,
    () => 'user_ann',
  ],
  ['commissions', 'update commissions set amount = amount + 1 where shop_id = $1', ({ old }) => old],
  ['commissions', "update orders set leader_id = 'user_chen' where shop_id = $1", ({ old }) => old],
  ['commissions', "update commissions set leader_id = 'user_chen' where shop_id = $1", ({ old }) => old],
  ['commissions', "update commissions set customer_id = 'user_bob' where shop_id = $1", ({ old }) => old],
  ['commissions', 'delete from commissions where shop_id = $1', ({ old }) => old],
  ['commissions', 'update order_lines set refunded = 1000 where shop_id = $1', ({ old }) => old],
  ['commissions', "delete from transfers where shop_id = $1 and id like '%.earned%'", ({ fresh }) => fresh],
  ['leaderAccounts', 'update leader_accounts set pending = pending + 1 where shop_id = $1', () => 'user_lan'],
  ['leaderAccounts', 'update leader_accounts set payable = payable - 1, paid = 1 where shop_id = $1', () => 'user_lan'],
  [
    'leaderAccounts',
    "update transfers set to_account = 'payable/user_chen' where shop_id = $1 and id like '%.matured.0'",
    () => 'user_lan',
  ],
  ['transfers', "update commissions set turn = 0 where shop_id = $1 and state = 'pending'", ({ fresh }) => fresh],
  [
    'transfers',
    "update commissions set state = 'pending', payable_at = null where shop_id = $1 and state = 'payable'",
    ({ old }) => old,
  ],
];

test.each(planted)('%s: finds what was planted: %s', async (name, sql, names) => {
  const { here, ...led } = await ledShop();
  await raw(sql, [here.shop.shopId]);
  const wrong = await mistakesIn(database, here.shop.shopId);
  expect(wrong).toContainEqual(expect.stringMatching(new RegExp(`^${name}: .*${names(led)}`)));
});
