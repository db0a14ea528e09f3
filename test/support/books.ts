import type { ShopId } from '@/domain/id';
import { isTask } from '@/domain/verdict';
import type { Database } from '../../cloudfunctions/storage/database';
import type { RawQuery } from './raw';

/** What does not fit in this shop's books by the product's own account of it (`npm run verify`). There must be nothing. */
export async function mistakesIn(database: Pick<Database, 'look'>, shopId: ShopId): Promise<string[]> {
  const checks = await database.look(shopId, (shop) => shop.books.verify());
  return checks
    .filter(({ name, wrong }) => wrong > 0 && !isTask(name))
    .map(({ name, wrong, examples }) => `${name}: ${wrong} do not fit, ${examples.join(', ')}`);
}

/** What is still on its way: orders and teams whose time is over, letters not sent. None after a shop has settled. */
export async function unsettledIn(query: RawQuery, shopId: ShopId, now: number): Promise<string[]> {
  const rows = await query(
    `select 'order ' || id as what from orders where shop_id = $1 and status = 'unpaid' and pay_by <= $2
     union all select 'team ' || id from teams where shop_id = $1 and status = 'open' and deadline <= $2
     union all select 'letter ' || id || coalesce(' ' || error, '') from outbox where shop_id = $1 and sent_at is null
     union all select 'refund ' || no from refunds where shop_id = $1 and status <> 'done'`,
    [shopId, new Date(now)],
  );
  return rows.map(({ what }) => what);
}

/**
 * Everything that is stored of every shop, but what was asked, and how many codes were only guessed: two of these are
 * alike if nothing was changed. `only`: of these tables.
 */
export async function everything(query: RawQuery, only?: readonly string[]): Promise<Record<string, string>> {
  if (only?.length === 0) return {};
  const tables = await query(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name not like 'kysely%'
       and table_name not in ('requests', 'coupon_wrong_codes')
       and ($1::text[] is null or table_name = any($1)) order by 1`,
    [only ?? null],
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as rows from "${name}" t`,
  );
  const all = await query(each.join(' union all '));
  return Object.fromEntries(all.map(({ name, rows }) => [name, rows]));
}
