/**
 * `npm run bench`: what our own code costs beside PostgreSQL. Each hot endpoint, through its door, against the very
 * statements that it sends on bare `pg`, on the same server in the same run; and a long list beside a short one.
 */
import type { OrderId, SkuId } from '@/domain/id';
import { total } from '@/domain/quote';
import { days, later } from '@/domain/time';
import { type Database, openDatabase } from '../../cloudfunctions/storage/database';
import { wechatPayDoor } from '../../cloudfunctions/wechatPay/door';
import { dataKeys } from '../support/keys';
import { startPostgres } from '../support/postgres';
import { load } from './load';
import { compare, type Hot, median, told } from './ratio/compare';
import { type Copies, copiesOn } from './ratio/copies';
import { withLeaders } from './ratio/led';
import { quoteOf, withMeans } from './ratio/means';
import { asking, found, shopId, toOf } from './ratio/shop';
import { openidOf, openTown, type Town } from './ratio/town';

const CALLS = 800;

const orderOf = (wanted: readonly { skuId: SkuId; agreed: number }[], i: number) => {
  const { skuId, agreed } = wanted[i % wanted.length]!;
  return { requestId: `request_bench${i}`, to: toOf(i), agreed, lines: [{ skuId, quantity: 1 }] };
};

/** The same shop after everybody has placed an order and paid it; the notices are still on their way. */
async function withNotices(copies: Copies, town: Town, base: Awaited<ReturnType<typeof found>>): Promise<string> {
  const url = await copies.copyOf(base.url);
  const database = openDatabase(url, { keys: dataKeys, connections: 8 });
  const ask = asking(town.platform(database));
  for (let i = 0; i < CALLS; i += 1) {
    const { orderId } = await ask(i, 'placeOrder', orderOf(base.wanted, i));
    const { sheet } = await ask(i, 'payOrder', { requestId: `request_pay${i}`, orderId });
    const prepayId = sheet.package.replace('prepay_id=', '');
    town.wechat.pay({ prepayId, openid: openidOf(i), paySheet: sheet, fault: 'normal' });
  }
  await town.wechat.settled();
  await database.close();
  await copies.settle(url);
  return url;
}

async function ratios(copies: Copies, town: Town): Promise<string> {
  const base = await found(copies, town, CALLS);
  const paidAt = await withNotices(copies, town, base);
  const own = await withMeans(copies, town, base, CALLS);
  const led = await withLeaders(copies, base.url, CALLS);
  const notices = [...town.notices];
  if (notices.length !== CALLS) throw new Error(`${notices.length} notices came of ${CALLS} payments`);
  const hot: Hot[] = [
    {
      ...{ name: 'place order', least: 0.6, base: base.url, calls: CALLS },
      open: (database) => {
        const ask = asking(town.platform(database));
        return (i) => ask(i, 'placeOrder', orderOf(base.wanted, i));
      },
    },
    {
      ...{ name: 'order, own means', least: 0.6, base: own.url, calls: CALLS },
      open: (database) => {
        const ask = asking(town.platform(database));
        return (i) => {
          const { skuId, use, agreed } = own.orders[i]!;
          const wanted = { to: toOf(i), use, agreed, lines: [{ skuId, quantity: 1 }] };
          return ask(i, 'placeOrder', { requestId: `request_own${i}`, ...wanted });
        };
      },
    },
    {
      ...{ name: 'order, led', least: 0.6, base: led, calls: CALLS },
      open: (database) => {
        const ask = asking(town.platform(database));
        return (i) => ask(i, 'placeOrder', orderOf(base.wanted, i));
      },
    },
    {
      ...{ name: 'quote order', least: 0.6, base: own.url, calls: CALLS },
      open: (database) => {
        const ask = asking(town.platform(database));
        return (i) => ask(i, 'quoteOrder', quoteOf(own.orders[i]!.skuId, i));
      },
    },
    {
      ...{ name: 'pay notice', least: 0.6, base: paidAt, calls: CALLS },
      open: (database) => {
        const platform = town.platform(database);
        return async (i) => {
          const { status, body } = await wechatPayDoor(notices[i]!, platform);
          if (status !== 204) throw new Error(`answered ${status} ${body}`);
        };
      },
    },
    {
      ...{ name: 'goods list', least: 0.7, base: base.url, calls: CALLS },
      open: (database) => {
        const ask = asking(town.platform(database));
        return (i) => ask(i, 'listGoods', {});
      },
    },
  ];
  for (const one of hot.filter(({ name }) => !process.env['ONLY'] || name.includes(process.env['ONLY'])))
    for (const atATime of [16, 64]) console.log(`  ${told(await compare(one, copies, atATime))}`);
  return base.url;
}

const MANY = 10_000;
const FEW = 10;

/** The first page of "my orders" of one who has ten, and of one who has ten thousand, turn by turn. */
async function longList(copies: Copies, town: Town, base: string): Promise<void> {
  const url = await copies.copyOf(base);
  const database = openDatabase(url, { keys: dataKeys, connections: 1 });
  const ask = asking(town.platform(database));
  await fill(url, database, ask);
  await copies.settle(url);
  const ways = { few: 0, many: 1 };
  const p50s: Record<keyof typeof ways, number[]> = { few: [], many: [] };
  for (let round = 0; round < 8; round += 1) {
    for (const [name, i] of Object.entries(ways)) {
      const jobs = Array.from({ length: 150 }, () => () => ask(i, 'listOrders', { tab: 'all' }));
      const { p50, failed } = await load(name, jobs, 1);
      if (failed > 0) throw new Error(`${failed} lists failed`);
      if (round > 0) p50s[name as keyof typeof ways].push(p50);
    }
  }
  await database.close();
  await copies.drop(url);
  const [few, many] = [median(p50s.few), median(p50s.many)];
  const ratio = many / few;
  const figures = `${FEW} orders p50 ${few.toFixed(2)} ms  ${MANY} orders p50 ${many.toFixed(2)} ms`;
  console.log(`  my orders  ${figures}  ratio ${ratio.toFixed(2)}  ${ratio <= 1.5 ? 'ok' : 'ABOVE 1.5'}`);
}

/** Person 0 places ten orders, person 1 gets copies of them until there are ten thousand. */
async function fill(url: string, database: Database, ask: ReturnType<typeof asking>): Promise<void> {
  const { items } = await ask(0, 'listGoods', {});
  const { skus } = await ask(0, 'viewGoods', { goodsId: items[0].id }).then((seen) => seen.goods ?? seen);
  const lines = [{ skuId: skus[0].id as SkuId, quantity: 1 }];
  const { receipt } = await ask(0, 'quoteOrder', { lines, way: { by: 'alone' }, to: toOf(0) });
  const ids: OrderId[] = [];
  for (const who of [0, 1])
    for (let i = 0; i < FEW; i += 1) {
      const asked = { requestId: `request_list${who}x${i}`, to: toOf(who), agreed: total(receipt), lines };
      const { orderId } = await ask(who, 'placeOrder', asked);
      ids.push(orderId);
      await database.transact(shopId, async (tx) => {
        const order = await tx.orders.get(orderId);
        if (order.status === 'unpaid')
          await tx.orders.save({
            ...order,
            status: 'closed',
            closedBy: 'timeout',
            closedAt: later(order.placedAt, days(1)),
          });
      });
    }
  await multiply(url, ids.at(-1)!);
}

async function multiply(url: string, orderId: OrderId): Promise<void> {
  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  await client.connect();
  const columns = async (table: string) =>
    (
      await client.query(
        `select column_name as name from information_schema.columns
         where table_name = $1 and table_schema = 'public' and is_generated = 'NEVER' order by ordinal_position`,
        [table],
      )
    ).rows.map(({ name }) => String(name));
  const made: Record<string, Record<string, string>> = {
    orders: { id: "t.id || 'x' || n", number: "t.number || 'x' || n" },
    order_lines: { order_id: "t.order_id || 'x' || n" },
    payments: { order_id: "t.order_id || 'x' || n", no: "t.no || 'x' || n" },
  };
  for (const [table, changes] of Object.entries(made)) {
    const names = await columns(table);
    const values = names.map((name) => changes[name] ?? `t."${name}"`);
    const key = table === 'orders' ? 'id' : 'order_id';
    await client.query(
      `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')})
       select ${values.join(', ')} from ${table} t, generate_series(1, $1) n where t.shop_id = $2 and t.${key} = $3`,
      [MANY - FEW, shopId, orderId],
    );
  }
  await client.end();
}

const postgres = await startPostgres();
const copies = copiesOn(postgres.url);
const town = await openTown();
console.log('Through the door, beside the same statements on bare pg; 16 connections, turn by turn');
const base = await ratios(copies, town);
if (!process.env['ONLY']) await longList(copies, town, base);
await town.close();
await postgres.stop();
process.exit();
