import type { ShopId } from '@/domain/id';
import type { RawQuery } from './raw';

/**
 * What must hold in every shop at every moment, asked of the rows themselves: each question gives the rows that
 * break it. `$1` is the shop.
 */
const mistakes: Record<string, string> = {
  'money sits between accounts': `
    with sides as (
      select from_account as account, -amount as amount from transfers where shop_id = $1
      union all select to_account, amount from transfers where shop_id = $1
    ), balance as (
      select a.account, coalesce(sum(s.amount), 0) as amount
      from (values ('buyers'), ('sales'), ('unclaimed'), ('refunds')) a (account) left join sides s using (account) group by 1
    ), due as (
      select 'unclaimed' as account, 0 as amount
      union all select 'refunds', coalesce(sum(amount), 0) from refunds where shop_id = $1 and status <> 'done'
      union all select 'sales', coalesce(sum(amount - refunded), 0) from payments where shop_id = $1 and status = 'paid'
      union all select 'buyers', (select coalesce(sum(amount), 0) from refunds where shop_id = $1 and status = 'done')
        - (select coalesce(sum(amount), 0) from payments where shop_id = $1 and status = 'paid')
    )
    select balance.account, balance.amount, due.amount as should_be from balance join due using (account)
    where balance.amount <> due.amount`,

  'a movement of money in an account that does not exist': `
    select id from transfers where shop_id = $1
      and (from_account not in ('buyers', 'sales', 'unclaimed', 'refunds') or to_account not in ('buyers', 'sales', 'unclaimed', 'refunds'))`,

  'a payment is not in the ledger exactly once': `
    select p.no, p.status, count(t.id) from payments p
    left join transfers t on t.shop_id = p.shop_id and t.id = p.no || '.paid.0' and t.amount = p.amount
    where p.shop_id = $1 group by p.no, p.status having count(t.id) <> case p.status when 'paid' then 1 else 0 end`,

  'a refund is not in the ledger exactly once': `
    select r.no, r.status from refunds r where r.shop_id = $1 and (
      (select count(*) from transfers t where t.shop_id = $1 and t.id = r.no || '.asked.0' and t.amount = r.amount) <> 1
      or (select count(*) from transfers t where t.shop_id = $1 and t.id = r.no || '.done.0' and t.amount = r.amount)
        <> case r.status when 'done' then 1 else 0 end)`,

  'a payment does not know what was given back of it': `
    select p.no, p.refunded from payments p where p.shop_id = $1
      and p.refunded <> (select coalesce(sum(r.amount), 0) from refunds r where r.shop_id = $1 and r.payment_no = p.no)`,

  'a refund that nobody asks WeChat for': `
    select r.no from refunds r where r.shop_id = $1 and r.status = 'asked'
      and not exists (select 1 from outbox o where o.shop_id = $1 and o.id = r.no || '.refund' and o.sent_at is null)`,

  'an order and its payment tell different stories': `
    select o.id, o.status, o.total, p.status as payment, p.refunded from orders o
    left join payments p on p.shop_id = o.shop_id and p.order_id = o.id
    where o.shop_id = $1 and not case
      when o.total = 0 then p.no is null and o.status <> 'unpaid'
      when o.status in ('paid', 'shipped', 'received') then p.status = 'paid' and p.refunded = 0
      when o.status = 'unpaid' then p.status = 'open' or (p.status = 'paid' and p.refunded = p.amount)
      else p.status = 'closed' or (p.status = 'paid' and p.refunded = p.amount) end`,

  'an order costs another amount than its payment': `
    select o.id, o.total, p.amount from orders o join payments p on p.shop_id = o.shop_id and p.order_id = o.id
    where o.shop_id = $1 and p.amount <> o.total`,

  'the stock log does not add up': `
    select s.id, s.stock from skus s where s.shop_id = $1
      and s.stock <> (select coalesce(sum(l.change), 0) from stock_log l where l.shop_id = $1 and l.sku_id = s.id)`,

  'stock was made or lost': `
    select s.id, s.stock from skus s where s.shop_id = $1
      and s.stock + (
        select coalesce(sum(l.quantity), 0) from order_lines l join orders o on o.shop_id = l.shop_id and o.id = l.order_id
        where l.shop_id = $1 and l.sku_id = s.id and o.status <> 'closed'
      ) <> (select coalesce(sum(f.change), 0) from stock_log f where f.shop_id = $1 and f.sku_id = s.id and f.cause = 'first')`,

  'a team has the wrong seats': `
    select t.id, t.status, t.size, count(s.order_id) as taken, count(s.order_id) filter (where s.paid) as paid
    from teams t left join team_seats s on s.shop_id = t.shop_id and s.team_id = t.id
    where t.shop_id = $1 group by t.id, t.status, t.size
    having count(s.order_id) > t.size or (t.status = 'formed') <> (count(s.order_id) filter (where s.paid) = t.size)
      or (t.status = 'unstarted' and count(s.order_id) filter (where s.paid) > 0)`,

  'a team does not know how many of its seats are free': `
    select t.id, t.size, t.free from teams t where t.shop_id = $1
      and t.free <> t.size - (select count(*) from team_seats s where s.shop_id = $1 and s.team_id = t.id)`,

  'a seat and its order tell different stories': `
    select s.team_id, s.order_id, s.paid, o.status from team_seats s
    join orders o on o.shop_id = s.shop_id and o.id = s.order_id
    join teams t on t.shop_id = s.shop_id and t.id = s.team_id
    where s.shop_id = $1 and (o.team_id <> t.id or o.buyer_id <> s.user_id or case t.status
      when 'lapsed' then o.status <> 'closed'
      else (s.paid and o.status not in ('paid', 'shipped', 'received')) or (not s.paid and o.status <> 'unpaid') end)`,

  'an order of a team has no seat in it': `
    select o.id, o.status, t.status as team from orders o join teams t on t.shop_id = o.shop_id and t.id = o.team_id
    where o.shop_id = $1 and o.status <> 'closed' and (t.status = 'lapsed'
      or not exists (select 1 from team_seats s where s.shop_id = $1 and s.order_id = o.id))`,

  'shipped before the team had formed': `
    select o.id from orders o join teams t on t.shop_id = o.shop_id and t.id = o.team_id
    where o.shop_id = $1 and o.status in ('shipped', 'received') and t.status <> 'formed'`,

  'a request that changed something has no answer': `
    select request_id, endpoint from requests where shop_id = $1 and output is null`,
};

/** Every sentence that is not true of this shop's books, with the rows that say so. There must be none. */
export async function mistakesIn(query: RawQuery, shopId: ShopId): Promise<string[]> {
  const found: string[] = [];
  for (const [sentence, sql] of Object.entries(mistakes)) {
    const rows = await query(sql, [shopId]);
    if (rows.length > 0) found.push(`${sentence}: ${JSON.stringify(rows.slice(0, 5))}`);
  }
  return found;
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

/** Everything that is stored of every shop, but what was asked: two of these are alike if nothing was changed. */
export async function everything(query: RawQuery): Promise<Record<string, string>> {
  const tables = await query(
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_name not like 'kysely%' and table_name <> 'requests' order by 1`,
  );
  const each = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as rows from "${name}" t`,
  );
  const all = await query(each.join(' union all '));
  return Object.fromEntries(all.map(({ name, rows }) => [name, rows]));
}
