import { sql } from 'kysely';
import type { Check } from './check';

/** Of an order that waits to be shipped only a part can have gone back: all of it, and it is closed. */
export const orders: Check = (shopId) => sql`
  select o.id, 0 as amount, case
    when o.total = 0 then p.no is null and o.status <> 'unpaid'
    when p.no is null then false
    when o.status = 'paid' then p.status = 'paid' and p.refunded < p.amount
    when o.status in ('shipped', 'received') then p.status = 'paid'
    when o.status = 'unpaid' then p.status = 'open'
    else p.status = 'closed' or (p.status = 'paid' and p.refunded = p.amount) end as fits
  from orders o left join payments p on p.shop_id = ${shopId} and p.order_id = o.id
  where o.shop_id = ${shopId}`;

/** List prices less every step, and freight: to the fen what was agreed, and what the payment is of. */
export const receipts: Check = (shopId) => sql`
  select o.id, o.total as amount, o.total = (o.receipt ->> 'freight')::bigint + coalesce((
      select sum((l.line ->> 'list')::bigint - coalesce((
        select sum((s.step ->> 'amount')::bigint) from (select jsonb_array_elements(l.line -> 'less') as step) s), 0))
      from (select jsonb_array_elements(o.receipt -> 'lines') as line) l), 0)
    and (p.no is null or p.amount = o.total) as fits
  from orders o left join payments p on p.shop_id = ${shopId} and p.order_id = o.id
  where o.shop_id = ${shopId}`;

export const orderLines: Check = (shopId) => sql`
  select o.id, coalesce(stored.units, 0) as amount, coalesce(stored.list, '') = coalesce((
      select string_agg((l.line ->> 'skuId') || '*' || (l.line ->> 'quantity'), ',' order by (l.line ->> 'skuId') collate "C")
      from (select jsonb_array_elements(o.receipt -> 'lines') as line) l), '') as fits
  from orders o left join (
    select order_id, sum(quantity) as units,
      string_agg(sku_id || '*' || quantity, ',' order by sku_id collate "C") as list
    from order_lines where shop_id = ${shopId} group by order_id
  ) stored on stored.order_id = o.id
  where o.shop_id = ${shopId}`;
