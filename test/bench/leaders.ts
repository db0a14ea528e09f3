/**
 * `npm run bench`: the pages of a leader with 500 orders of 50 customers, among 1,000 goods; and of one with 50,000 of
 * 5,000, among 100,000, of which a few hundred are sold together. Asked as a phone asks, without the way over the network;
 * of both in turn.
 */
import type { OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { UnpaidOrder } from '@/domain/order';
import { days, later, minutes } from '@/domain/time';
import type { Platform } from '../../cloudfunctions/platform/platform';
import { type Database, openDatabase } from '../../cloudfunctions/storage/database';
import { viewBoard } from '../../cloudfunctions/usecases/leader/board';
import { listCommissions } from '../../cloudfunctions/usecases/leader/listCommissions';
import { listEarning } from '../../cloudfunctions/usecases/leader/listEarning';
import { listLedCustomers } from '../../cloudfunctions/usecases/leader/listLedCustomers';
import { viewLeading } from '../../cloudfunctions/usecases/leader/viewLeading';
import { viewRanks } from '../../cloudfunctions/usecases/leader/viewRanks';
import { both, home, tea } from '../support/fixtures';
import { dataKeys } from '../support/keys';
import { startPostgres } from '../support/postgres';
import { type RawQuery, rawPool } from '../support/raw';
import { fillShelves, shopId, today, words } from './manyGoods';

const SIZES = [500, 50_000];
const GOODS_FOR_EACH = 2;
const EACH = 10; // Orders of a customer.
const BOARD = 50; // Leaders who may be seen, with a hundredth of his orders each.
const ROUNDS = 40;
const WARM_UP = 5;
const lan: UserId = 'user_lan';
const caller = { shopId, userId: lan, openid: 'o_lan' } as const;

/** One order as people place it, and so many copies of it: over a year, in all states that a leader's orders have. */
async function lead(database: Database, query: RawQuery, count: number): Promise<void> {
  const receipt = {
    lines: [
      {
        ...{
          skuId: 'sku_goods_0005',
          goodsId: 'goods_0005',
          title: tea.title,
          options: both('一份'),
          picture: 'a.webp',
        },
        ...{ quantity: 1, listPrice: fen(88_00), list: fen(88_00), less: [] },
      },
    ],
    ...{ freight: fen(0), freights: [] },
  } as UnpaidOrder['receipt'];
  const order = {
    ...{ id: 'order_0' as OrderId, number: 'P0', buyerId: lan, receipt, remark: '', status: 'unpaid' as const },
    ...{ to: { way: 'express' as const, address: home }, placedAt: today, payBy: later(today, minutes(15)) },
  };
  await database.transact(shopId, async (tx) => {
    await tx.users.meet({ id: lan, openid: 'o_lan' }, today);
    await tx.rules.put('commission', { rate: 1_000, ownOrders: false, ranks: [rank] }, today);
    await tx.orders.add(order);
  });
  const customer = `'user_c' || (n % ${count / EACH})`;
  const placed = `timestamptz '${new Date(today).toISOString()}' - make_interval(mins => (n * 525600.0 / ${count})::integer)`;
  const age = `(n * 365.0 / ${count})`; // Days.
  const steps = [
    `insert into users (shop_id, id, openid, nickname, avatar, language, met_at)
     select '${shopId}', name, name, '林小满', 'a.webp', 'zh', '2025-01-01' from (
       select 'user_c' || n as name from generate_series(0, ${count / EACH - 1}) n
       union all select 'user_l' || n from generate_series(1, ${BOARD}) n) people`,
    `update users set leads = true where id = '${lan}' or id like 'user_l%'`,
    `insert into leaders (shop_id, user_id, kind, status, words, on_board, asked_at, since)
     select shop_id, id, 'leader', 'active', '', true, '2025-01-01', '2025-01-01' from users where leads`,
    `insert into bindings (shop_id, customer_id, turn, leader_id, because, bound_at, protected_until)
     select shop_id, id, 1, '${lan}', 'order', '2025-01-01', '2025-02-01' from users where id like 'user_c%'`,
    `insert into orders select (jsonb_populate_record(null::orders, to_jsonb(o) || jsonb_build_object('id', 'order_' || n,
       'number', 'P' || n, 'sealed', null, 'buyer_id', ${customer}, 'leader_id', '${lan}', 'placed_at', ${placed})
       || case when n % 20 = 0 then jsonb_build_object('status', 'closed', 'closed_at', ${placed}, 'closed_by', 'timeout')
         else jsonb_build_object('status', 'received', 'paid_at', ${placed}, 'shipped_at', ${placed},
           'receive_by', ${placed}, 'received_at', ${placed}) end)).*
     from orders o, generate_series(1, ${count}) n where o.id = 'order_0'`,
    `insert into order_lines (shop_id, order_id, sku_id, goods_id, quantity, paid)
     select '${shopId}', 'order_' || n, 'sku_goods_0005', 'goods_0005', 1, 8800 from generate_series(1, ${count}) n`,
    `insert into commissions (shop_id, order_id, leader_id, customer_id, binding_turn, terms, state, base, amount, turn,
       placed_at, matures_at, payable_at)
     select '${shopId}', 'order_' || n, '${lan}', ${customer}, 1,
       '[{"skuId": "sku_goods_0005", "by": "rate", "rate": 1000}]',
       case when n % 20 = 0 then 'waiting' when ${age} > 20 then 'payable' else 'pending' end,
       case when n % 20 = 0 then 0 else 8800 end, case when n % 20 = 0 then 0 else 880 end, 1 + (n % 15 = 1)::integer,
       ${placed}, case when n % 20 > 0 and ${age} > 5 then ${placed} + interval '20 days' end,
       case when n % 20 > 0 and ${age} > 20 then ${placed} + interval '20 days' end
     from generate_series(1, ${count}) n`,
    `insert into bindings (shop_id, customer_id, turn, leader_id, because, bound_at, protected_until, ended_at, ended_because)
     select '${shopId}', 'user_c' || n % ${count / EACH}, 2 + n, 'user_l' || (1 + n % ${BOARD}), 'order', '2024-01-01',
       '2024-01-02', '2024-01-03', 'taken_over' from generate_series(1, ${(count / 100) * BOARD}) n`,
    `insert into orders select (jsonb_populate_record(null::orders, to_jsonb(o) || jsonb_build_object('id', o.id || 'b',
       'number', o.number || 'b', 'sealed', null, 'leader_id', 'user_l1'))).*
     from orders o where o.id <> 'order_0' and o.status = 'received' order by o.placed_at desc limit ${(count / 100) * BOARD}`,
    `insert into commissions (shop_id, order_id, leader_id, customer_id, binding_turn, terms, state, base, amount, turn, placed_at)
     select o.shop_id, o.id, b.leader_id, b.customer_id, b.turn, '[]', 'pending', 8800, 0, 0, o.placed_at
     from (select *, row_number() over (partition by buyer_id order by id) as turn from orders where id like '%b') o
     join (select *, row_number() over (partition by customer_id order by turn) as n from bindings where turn > 1) b
       on b.customer_id = o.buyer_id and b.n = o.turn`,
    `insert into share_links (shop_id, code, sharer_id, kind, channel, made_at)
     values ('${shopId}', 'abcdefghij', '${lan}', 'shop', 'card', '2025-01-01')`,
    `insert into share_opens (shop_id, code, user_id, sharer_id, newcomer, times, first_at, last_at)
     select shop_id, 'abcdefghij', id, '${lan}', false, 1, '2025-06-01',
       timestamptz '${new Date(today).toISOString()}' - make_interval(hours => abs(hashtext(id)) % 2000)
     from users where id like 'user_c%'`,
    `insert into footprints (shop_id, user_id, day, goods_id, at)
     select shop_id, user_id, last_at::date, 'goods_0005', last_at from share_opens where abs(hashtext(user_id)) % 3 > 0`,
    `update campaigns set ends_at = starts_at + interval '1 hour' where abs(hashtext(id)) % 100 > 0`,
    'vacuum analyze',
  ];
  for (const step of steps) await query(step);
}
const rank = { name: both('团长'), from: fen(0), factor: 10_000 };

type Ask = (platform: Platform) => Promise<{ readonly next?: string | undefined } | object>;
const list =
  (asked: object): Ask =>
  (platform) =>
    listCommissions(asked, caller, platform);
const goods =
  (asked: object): Ask =>
  (platform) =>
    listEarning(asked, caller, platform);
const asks: Readonly<Record<string, Ask>> = {
  'the centre': (platform) => viewLeading({}, caller, platform),
  'orders, all': list({}),
  'orders, to receive': list({ tab: 'to_receive' }),
  'orders, in the window': list({ tab: 'in_window' }),
  'orders, payable': list({ tab: 'payable' }),
  'orders, gone back': list({ tab: 'back' }),
  'orders of a year ago': list({ cursor: `${later(today, -days(350))}.order_0` }),
  customers: (platform) => listLedCustomers({}, caller, platform),
  ranks: (platform) => viewRanks({}, caller, platform),
  'board of 51': (platform) => viewBoard({}, caller, platform),
  'goods, best': goods({}),
  'goods, new': goods({ sort: 'new' }),
  'goods, three found': goods({ search: words.rare }),
  'goods, half found': goods({ search: words.common, sort: 'new' }),
};

async function measure(platforms: readonly Platform[]): Promise<void> {
  for (const [name, ask] of Object.entries(asks)) {
    const took = platforms.map((): number[] => []);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [i, platform] of platforms.entries()) {
        const start = performance.now();
        await ask(platform);
        if (round >= WARM_UP) took[i]!.push(performance.now() - start);
      }
    }
    const [few, many] = took.map((all) => all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!) as [number, number];
    const figures = [few, many].map((ms) => `${ms.toFixed(2).padStart(7)} ms`).join('  →');
    console.log(`  ${name.padEnd(24)}${figures}   × ${(many / few).toFixed(2)}`);
  }
}

const postgres = await startPostgres();
const admin = rawPool(postgres.url);
const platforms: Platform[] = [];
const closing: (() => Promise<unknown>)[] = [];
for (const size of SIZES) {
  await admin.query(`create database leads_${size}`);
  const url = postgres.url.replace(/\/[^/]*$/, `/leads_${size}`);
  const raw = rawPool(url);
  const database = openDatabase(url, { keys: dataKeys });
  await fillShelves(database, raw.query, size * GOODS_FOR_EACH);
  await lead(database, raw.query, size);
  closing.push(() => Promise.all([database.close(), raw.end()]));
  const settings = { assetsUrl: '' };
  platforms.push({ database, clock: { now: () => today }, settings } as unknown as Platform); // All that a query is given.
}
console.log(`A leader with ${SIZES.map((size) => size.toLocaleString('en')).join(' → ')} orders, p50`);
await measure(platforms);
for (const close of closing) await close();
await admin.end();
await postgres.stop();
process.exit();
