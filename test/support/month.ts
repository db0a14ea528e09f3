import type { OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { PayoutRule } from '@/domain/payout';
import { days, hours } from '@/domain/time';
import type { Database } from '../../cloudfunctions/storage/database';
import { reckonCommission } from '../../cloudfunctions/usecases/leader/reckonCommission';
import { rawOf } from './database';
import { both, box, tin } from './fixtures';
import { firstClick, openLeading, tenth } from './leading';

const LEADERS = 8;
const EACH = 6; // Customers of each leader who really buy; all others are copies of them.
const PEOPLE_COPIES = 10;
const PAYOUTS: PayoutRule = {
  ...{ least: fen(1_00), most: fen(199_999), perDay: 20, fee: 100, approvedUpTo: fen(0) },
  ...{ ways: ['wechat', 'credit'], taxNote: both('') },
};

/**
 * A month of a shop with `count` orders of leaders' customers: a few are placed, paid, sent and received as people do it,
 * the others are copies of these by other customers on other days. What each brings is reckoned by the product itself.
 */
export async function openMonth(database: Database, count: number) {
  const here = await openLeading(database, firstClick, tenth);
  const { shop } = here;
  const raw = rawOf(database);
  await shop.transact((tx) => tx.rules.put('payout', PAYOUTS, shop.world.now));
  await raw('update skus set stock = 100000 where shop_id = $1', [shop.shopId]);
  const leaders = Array.from({ length: LEADERS }, (_, i): UserId => `user_leader${i}`);
  for (const [i, leader] of leaders.entries()) await here.lead(leader, i % 2);

  const firsts: OrderId[] = [];
  for (const [i, leader] of leaders.entries()) {
    for (let k = 0; k < EACH; k += 1) {
      const who: UserId = `user_c${i}n${k}`;
      await shop.moveIn(who);
      await here.brings(leader, who);
      const lines = { [box.id]: 1 + (k % 3), ...(i % 3 === 0 && { [tin.id]: 1 }) };
      const orderId = k < 4 ? await here.received(lines, who) : await here.buy(lines, who);
      if (k === 4) await here.ship(orderId);
      firsts.push(orderId);
    }
  }
  shop.pass(days(2));
  await copyPeople();
  await copyOrders(Math.ceil(count / firsts.length) - 1);
  await reckonAll();
  return { ...here, leaders, raw, reckonAll };

  async function copyPeople() {
    await raw(
      `insert into users (shop_id, id, openid, nickname, avatar, language, met_at)
       select shop_id, id || 'x' || n, openid || 'x' || n, '', '', 'zh', met_at
       from users, generate_series(1, ${PEOPLE_COPIES}) n where shop_id = $1 and id like 'user_c%n%'`,
      [shop.shopId],
    );
    await raw(
      `insert into bindings (shop_id, customer_id, turn, leader_id, because, bound_at, protected_until)
       select shop_id, customer_id || 'x' || n, turn, leader_id, 'order', bound_at, protected_until
       from bindings, generate_series(1, ${PEOPLE_COPIES}) n where shop_id = $1`,
      [shop.shopId],
    );
  }

  /** Each so many times, over the thirty days before it, with its lines, its payment, and that in the ledger. */
  async function copyOrders(copies: number) {
    const person = (column: string) => `t.${column} || 'x' || (1 + n % ${PEOPLE_COPIES})`;
    const time = (column: string) => `'${column}', t.${column} - make_interval(days => n % 30)`;
    const copy = (table: string, changed: string) =>
      raw(
        `insert into ${table} select (jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object(${changed}))).*
         from ${table} t, generate_series(1, ${copies}) n where t.shop_id = $1`,
        [shop.shopId],
      );
    const times = ['placed_at', 'pay_by', 'paid_at', 'shipped_at', 'receive_by', 'received_at'].map(time).join(', ');
    await raw(`delete from outbox where shop_id = $1`, [shop.shopId]); // What the copies would be told of is not asked here.
    const ordersOfPeople = `'id', t.id || 'x' || n, 'number', t.number || 'x' || n, 'buyer_id', ${person('buyer_id')}, 'sealed', null`;
    await copy('orders', `${ordersOfPeople}, ${times}`);
    await copy('order_lines', `'order_id', t.order_id || 'x' || n`);
    const paid = `'transaction_id', t.transaction_id || 'x' || n, ${time('paid_at')}`;
    await copy('payments', `'no', t.no || 'x' || n, 'order_id', t.order_id || 'x' || n, ${paid}`);
    await raw(
      `insert into transfers (shop_id, id, from_account, to_account, amount, at)
       select shop_id, split_part(id, '.', 1) || 'x' || n || '.paid.0', from_account, to_account, amount, at
       from transfers, generate_series(1, ${copies}) n where shop_id = $1 and id like '%.paid.0'`,
      [shop.shopId],
    );
    const whose = `'order_id', t.order_id || 'x' || n, 'customer_id', ${person('customer_id')}, ${time('placed_at')}`;
    const nothing = `'state', 'waiting', 'amount', 0, 'base', 0, 'turn', 0, 'matures_at', null`;
    await copy('commissions', `${whose}, ${nothing}`);
  }

  async function reckonAll() {
    const rows = await raw('select order_id as id from commissions where shop_id = $1', [shop.shopId]);
    const ids = rows.map(({ id }) => id as unknown as OrderId);
    const worker = async () => {
      for (let id = ids.pop(); id; id = ids.pop()) await reckonCommission(shop.shopId, id, shop.platform);
    };
    await Promise.all(Array.from({ length: 12 }, worker));
  }
}
export type Month = Awaited<ReturnType<typeof openMonth>>;
export const A_DAY_LATER = days(1) + hours(1);
