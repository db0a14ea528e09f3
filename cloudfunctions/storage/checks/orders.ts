import { sql } from 'kysely';
import type { Check } from './check';

/**
 * Of an order that goes on, only what its after-sales brought back has gone back, and what the tier of its team was
 * less, and something of it is kept; where nothing is, it is closed. One that was closed otherwise was not paid, or all
 * of it went back. What costs nothing has no payment.
 */
export const orders: Check = (shopId) => sql`
  select o.id, 0 as amount, case
    when p.no is null then o.total = 0 and o.status <> 'unpaid'
    when o.status in ('paid', 'shipped') or o.closed_by = 'refunded' then
      p.status = 'paid' and p.refunded = coalesce(a.total, 0) + p.amount - o.total and kept.any = (o.status <> 'closed')
    when o.status = 'received' then p.status = 'paid' and p.refunded = coalesce(a.total, 0) + p.amount - o.total
    when o.status = 'unpaid' then p.status = 'open'
    else p.status = 'closed' or (p.status = 'paid' and p.refunded = p.amount) end as fits
  from orders o left join payments p on p.shop_id = ${shopId} and p.order_id = o.id
  left join (
    select order_id, sum(total) as total from after_sales
    where shop_id = ${shopId} and status in ('refunding', 'done') group by order_id
  ) a on a.order_id = o.id
  left join (
    select order_id, bool_or(unsent + returned < quantity) as any from order_lines
    where shop_id = ${shopId} group by order_id
  ) kept on kept.order_id = o.id
  where o.shop_id = ${shopId}`;

/** List prices less every step, and freight: to the fen what was agreed, and what the payment is of, less what a ladder gave back. */
export const receipts: Check = (shopId) => sql`
  select o.id, o.total as amount, o.total = (o.receipt ->> 'freight')::bigint + coalesce((
      select sum((l.line ->> 'list')::bigint - coalesce((
        select sum((s.step ->> 'amount')::bigint) from (select jsonb_array_elements(l.line -> 'less') as step) s), 0))
      from (select jsonb_array_elements(o.receipt -> 'lines') as line) l), 0)
    and (p.no is null or p.amount = o.total + coalesce((
      select r.amount from refunds r
      where r.shop_id = ${shopId} and r.payment_no = p.no and r.because = 'ladder_difference'), 0)) as fits
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
