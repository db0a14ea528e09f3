/**
 * `npm run bench`: the figures of a shop in whose two years a million things have happened: orders were paid and received,
 * went back, filled teams, and links were opened. What the timer needs to reckon all of it once, what it needs for one
 * order that goes back, and what each chart takes then, while people are buying. Asked without the way over the network.
 */
import type { OrderId, UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { UnpaidOrder } from '@/domain/order';
import { dayOf, days, later, minutes } from '@/domain/time';
import type { Caller } from '../../cloudfunctions/door/caller';
import type { Platform } from '../../cloudfunctions/platform/platform';
import { type Database, openDatabase } from '../../cloudfunctions/storage/database';
import { reckonTouched } from '../../cloudfunctions/usecases/customer/keepCustomers';
import { viewCohorts } from '../../cloudfunctions/usecases/figures/cohorts';
import { viewCampaignCosts, viewEffect } from '../../cloudfunctions/usecases/figures/effects';
import { listFigureRows } from '../../cloudfunctions/usecases/figures/listFigureRows';
import {
  viewAbcGoods,
  viewCampaignsChart,
  viewLeadersChart,
  viewTiers,
} from '../../cloudfunctions/usecases/figures/rankings';
import { viewSalesCurve, viewTopFigures } from '../../cloudfunctions/usecases/figures/salesFigures';
import { viewShareFunnel } from '../../cloudfunctions/usecases/figures/sharingFigures';
import { both, home, tea } from '../support/fixtures';
import { dataKeys } from '../support/keys';
import { startPostgres } from '../support/postgres';
import { type RawQuery, rawPool } from '../support/raw';
import { fillShelves, shopId, today } from './manyGoods';

const PEOPLE = 50_000;
const ORDERS = 270_000; // Paid: an event; received: another one, four times of five.
const REFUNDS = 30_000;
const TEAMS = 60_000;
const LINKS = 60_000;
const OPENS = 364_000;
const EVENTS = ORDERS + ORDERS * 0.8 + REFUNDS + TEAMS + LINKS + OPENS;
const COUPONS = 40_000;
const OVER = 730; // Days.
const LEADERS = 200;
const ROUNDS = 25;
const WARM_UP = 5;
const BY_TIMER = 1_000; // People who are reckoned as the timer does it; the others in larger pieces.
const PIECE = 4_000;
const BUYING = 60; // People of whom the timer does not know yet.
const MOST_MS = 300;

const ann: UserId = 'user_ann';
const caller: Caller = { shopId, userId: 'user_own', openid: 'o_own', role: 'owner' };
const FILLED = [
  'orders',
  'payments',
  'order_lines',
  'refunds',
  'teams',
  'team_seats',
  'share_links',
  'share_opens',
].concat(...[['order_shares', 'coupons', 'users', 'leaders']]);

/** One order as people place it, and so many copies of it, each with what belongs to it. */
async function fill(database: Database, query: RawQuery): Promise<void> {
  const line = {
    ...{ skuId: 'sku_goods_0005', goodsId: 'goods_0005', title: tea.title, options: both('一份'), picture: 'a.webp' },
    ...{ quantity: 1, listPrice: fen(88_00), list: fen(88_00) },
    less: [{ because: { step: 'team', campaignId: 'campaign_goods_0003', size: 3 }, amount: fen(29_00) }],
  };
  const receipt = { lines: [line], freight: fen(0), freights: [] } as unknown as UnpaidOrder['receipt'];
  const order = {
    ...{ id: 'order_0' as OrderId, number: 'P0', buyerId: ann, receipt, remark: '', status: 'unpaid' as const },
    ...{ to: { way: 'express' as const, address: home }, placedAt: today, payBy: later(today, minutes(15)) },
  };
  await database.transact(shopId, async (tx) => {
    await tx.users.meet({ id: ann, openid: 'o_ann' }, today);
    await tx.orders.add(order);
  });
  const now = `timestamptz '${new Date(today).toISOString()}'`;
  const ago = (n: string, count: number) => `${now} - make_interval(secs => (${n} + 0.5) * ${(OVER * 86_400) / count})`;
  const placed = ago(`(${ORDERS} - n)`, ORDERS);
  const who = (n: string) => `'user_c' || (abs(hashint4(${n})) % ${PEOPLE})`;
  const goods = `'goods_' || lpad(((n::bigint * 7919) % 1000 * ((n::bigint * 31) % 10) / 10)::text, 4, '0')`; // A few sell most.
  const campaign = `'campaign_goods_' || lpad((n % 333 * 3)::text, 4, '0')`;
  const isTeam = `n % 3 = 0`;
  const found = await query(`select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = 'orders' order by ordinal_position`);
  const columns = found.map(({ name }) => String(name));
  const copied: Readonly<Record<string, string>> = {
    ...{ id: `'order_' || n`, number: `'P' || n`, buyer_id: who('n'), placed_at: placed, paid_at: placed },
    ...{ shipped_at: placed, receive_by: placed, total: `case when ${isTeam} then 5900 else 8800 end` },
    ...{
      campaign_id: `case when ${isTeam} then ${campaign} end`,
      team_id: `case when ${isTeam} then 'team_b' || n % ${TEAMS} end`,
    },
    leader_id: `case when ${isTeam} then null else 'user_c' || n % ${LEADERS} end`,
    status: `case when n % 5 = 0 then 'shipped' else 'received' end`,
    sealed: 'null', // It opens in its own row only.
    received_at: `case when n % 5 = 0 then null else ${placed} end`,
  };
  const steps = [
    ...FILLED.map((table) => `alter table ${table} disable trigger all`),
    `insert into users (shop_id, id, openid, nickname, avatar, language, met_at)
     select '${shopId}', 'user_c' || n, 'o_c' || n, '林小满', 'a.webp', 'zh', ${ago('n', PEOPLE)} from generate_series(0, ${PEOPLE - 1}) n`,
    `insert into customer_facts (shop_id, user_id, met_at, seen_at)
     select shop_id, id, met_at, met_at from users where id like 'user_c%'`,
    `insert into leaders (shop_id, user_id, kind, status, words, asked_at, since)
     select '${shopId}', 'user_c' || n, 'leader', 'active', '', ${now}, ${now} from generate_series(0, ${LEADERS - 1}) n`,
    `insert into teams (shop_id, id, campaign_id, goods_id, kind, leader_id, opened_by, words, size, needs, lasts, status,
       deadline, ended_at, free)
     select '${shopId}', 'team_b' || n, ${campaign}, 'goods_0000', 'standard', ${who('n')}, ${who('n')}, '', 3, 3, 1000,
       'formed', ${ago('n', TEAMS)}, ${ago('n', TEAMS)}, 0 from generate_series(0, ${TEAMS - 1}) n`,
    `insert into team_seats (shop_id, team_id, team_size, position, user_id, order_id, paid, at)
     select shop_id, id, 3, 1, leader_id, 'order_of' || id, true, ended_at from teams where id like 'team_b%'`,
    `insert into orders (${columns}) select ${columns.map((column) => copied[column] ?? `o.${column}`)}
     from orders o, generate_series(1, ${ORDERS}) n where o.id = 'order_0'`,
    `insert into order_lines (shop_id, order_id, sku_id, goods_id, quantity, paid, shipped)
     select '${shopId}', 'order_' || n, 'sku_' || ${goods}, ${goods}, 1, case when ${isTeam} then 5900 else 8800 end, 1
     from generate_series(1, ${ORDERS}) n`,
    `insert into payments (shop_id, no, order_id, buyer_id, amount, refunded, status, transaction_id, paid_at)
     select '${shopId}', 'T' || n, 'order_' || n, ${who('n')}, case when ${isTeam} then 5900 else 8800 end,
       case when n % ${ORDERS / REFUNDS} = 0 then 1000 else 0 end, 'paid', 'W' || n, ${placed} from generate_series(1, ${ORDERS}) n`,
    `insert into refunds (shop_id, no, payment_no, order_id, amount, because, status, asked_at, ended_at, after_sale_id)
     select '${shopId}', 'R' || n, 'T' || n, 'order_' || n, 1000, 'team_quit', 'done', ${placed} + interval '9 days',
       ${placed} + interval '9 days', null from generate_series(${ORDERS / REFUNDS}, ${ORDERS}, ${ORDERS / REFUNDS}) n`,
    `insert into share_links (shop_id, code, sharer_id, kind, channel, made_at, parent)
     select '${shopId}', lpad(n::text, 10, '0'), ${who('n % 9000')}, 'shop', 'card', ${ago('n', LINKS)},
       case when n % 4 = 0 then lpad((n + 1)::text, 10, '0') end from generate_series(0, ${LINKS - 1}) n`,
    `insert into share_opens (shop_id, code, user_id, sharer_id, newcomer, times, first_at, last_at)
     select '${shopId}', lpad((n % ${LINKS})::text, 10, '0'), 'user_c' || ((n % ${LINKS}) * 7 + n / ${LINKS}) % ${PEOPLE},
       'user_c' || ((n % ${LINKS}) * 7 + n / ${LINKS} + 1) % ${PEOPLE}, n / ${LINKS} = 0 and n < ${PEOPLE}, 1, ${ago('n', OPENS)}, ${now}
     from generate_series(0, ${OPENS - 1}) n on conflict do nothing`,
    `insert into order_shares (shop_id, order_id, code, buyer_id)
     select shop_id, id, '0000000001', buyer_id from orders where abs(hashtext(id)) % 6 = 0`,
    `insert into coupon_templates (shop_id, id, title, worth, worst, at_least, scope, with_campaigns, with_reductions,
       validity, who, ways, most_total, per_user, budget, starts_at, ends_at, state, put_at)
     select '${shopId}', 'template_' || n, '{"zh": "券", "en": "Coupon"}', '{"kind": "off", "off": 1000}', 1000, 0, '{}', true,
       true, '{}', '{"kind": "all"}', '{given}', 1000000, 99, 100000000000, ${now}, ${now} + interval '9 days', 'running', ${now}
     from generate_series(0, 19) n`,
    `insert into coupons (shop_id, id, template_id, user_id, cause, way, promised, starts_at, ends_at, got_at, state, order_id,
       off_amount, ended_at)
     select '${shopId}', 'coupon_' || n, 'template_' || n % 20, ${who('n')}, 'c' || n, 'given', 1000, ${placed}, ${now},
       ${placed}, 'spent', 'order_' || n, 1000, ${placed}
     from generate_series(1, ${ORDERS}, ${Math.floor(ORDERS / COUPONS)}) n`,
    ...FILLED.map((table) => `alter table ${table} enable trigger all`),
    'delete from customer_touches',
    `insert into customer_touches (shop_id, user_id, tx)
     select '${shopId}', 'user_c' || n, 1 from generate_series(0, ${BY_TIMER - 1}) n`,
    'vacuum analyze',
  ];
  for (const step of steps) await query(step);
}

const until = dayOf(today);
const spanOf = (count: number) => ({ from: dayOf(later(today, -days(count - 1))), until });
const [week, month, year] = [spanOf(7), spanOf(30), spanOf(365)];
type Ask = (platform: Platform) => Promise<unknown>;
const rows =
  (
    figure: 'sales' | 'newcomers' | 'refunds' | 'goodsSales' | 'kFactor' | 'costPerNewcomer',
    span: typeof week,
    part?: string,
  ): Ask =>
  (platform) =>
    listFigureRows({ ...span, figure, ...(part && { part }) }, caller, platform);
const asks: Readonly<Record<string, Ask>> = {
  today: (platform) => viewTopFigures({}, caller, platform),
  'curve of a day by the hour': (platform) => viewSalesCurve({ from: until, until }, caller, platform),
  'curve of 30 days': (platform) => viewSalesCurve(month, caller, platform),
  'curve of a year': (platform) => viewSalesCurve(year, caller, platform),
  'funnel of 30 days': (platform) => viewShareFunnel(month, caller, platform),
  'funnel of a year': (platform) => viewShareFunnel(year, caller, platform),
  'costs of 30 days': (platform) => viewCampaignCosts(month, caller, platform),
  'costs of a year': (platform) => viewCampaignCosts(year, caller, platform),
  'effect of a coupon': (platform) => viewEffect({ what: 'coupon', id: 'template_3' }, caller, platform),
  'goods of 30 days': (platform) => viewAbcGoods(month, caller, platform),
  'goods of a year': (platform) => viewAbcGoods(year, caller, platform),
  tiers: (platform) => viewTiers({}, caller, platform),
  cohorts: (platform) => viewCohorts({}, caller, platform),
  'leaders of a year': (platform) => viewLeadersChart(year, caller, platform),
  'campaigns of a year': (platform) => viewCampaignsChart(year, caller, platform),
  'rows: sales of a week': rows('sales', week),
  'rows: new customers, year': rows('newcomers', year),
  'rows: refunds of a year': rows('refunds', year),
  'rows: one of the goods': rows('goodsSales', year, 'goods_0007'),
  'rows: links opened': rows('kFactor', year, 'opened'),
  'rows: cost of a coupon': rows('costPerNewcomer', year, 'template_3'),
};

async function measure(platform: Platform, touch: () => Promise<unknown>): Promise<void> {
  for (const [name, ask] of Object.entries(asks)) {
    const took: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await touch();
      const start = performance.now();
      await ask(platform);
      if (round >= WARM_UP) took.push(performance.now() - start);
    }
    took.sort((a, b) => a - b);
    const [p50, p95] = [took[Math.floor(took.length / 2)]!, took[Math.floor(took.length * 0.95)]!];
    const over = p50 > MOST_MS ? `   ABOVE ${MOST_MS} ms` : '';
    console.log(
      `  ${name.padEnd(28)}p50 ${p50.toFixed(1).padStart(7)} ms   p95 ${p95.toFixed(1).padStart(7)} ms${over}`,
    );
    if (over) process.exitCode = 1;
  }
}

const postgres = await startPostgres();
const admin = rawPool(postgres.url);
await admin.query('create database figures_bench');
const url = postgres.url.replace(/\/[^/]*$/, '/figures_bench');
const raw = rawPool(url);
const database = openDatabase(url, { keys: dataKeys });
await fillShelves(database, raw.query, 1_000);
await fill(database, raw.query);
const platform = { database, clock: { now: () => today }, settings: { assetsUrl: '' } } as unknown as Platform;

const began = performance.now();
const people = await reckonTouched(shopId, platform, later(today, days(1)));
const took = performance.now() - began;
for (let first = BY_TIMER; first < PEOPLE; first += PIECE) {
  const some = Array.from({ length: Math.min(PIECE, PEOPLE - first) }, (_, i): UserId => `user_c${first + i}`);
  await database.transact(shopId, (tx) => tx.figures.reckon(some));
}
await raw.query('vacuum analyze');
console.log(`${EVENTS.toLocaleString('en')} events of ${PEOPLE.toLocaleString('en')} people over ${OVER} days`);
console.log(`  reckoned by the timer  ${(took / people).toFixed(2)} ms a person, of ${people}`);
await raw.query(`update payments set refunded = 5900 where shop_id = '${shopId}' and no = 'T100'`);
const late = performance.now();
await reckonTouched(shopId, platform, later(today, days(1)));
console.log(`  one order that goes back     ${(performance.now() - late).toFixed(1)} ms`);
console.log(`What charts take while ${BUYING} people are not reckoned yet`);
await measure(platform, () =>
  raw.query(`insert into customer_touches (shop_id, user_id, tx)
    select '${shopId}', 'user_c' || n * 700, 7 from generate_series(1, ${BUYING}) n on conflict do nothing`),
);
await Promise.all([database.close(), raw.end()]);
await admin.end();
await postgres.stop();
process.exit();
