import { sql } from 'kysely';
import type { Check } from './check';

/**
 * What became of the units of each line of an order, and what went back for them, is what its after-sales say; and each
 * after-sale adds up, and has the refund that its state says. Adds up what after-sales have brought back.
 */
export const afterSales: Check = (shopId) => sql`
  select l.order_id || ' ' || l.sku_id as id, 0 as amount,
    l.unsent = coalesce(s.unsent, 0) and l.returned = coalesce(s.returned, 0) and l.refunded = coalesce(s.cash, 0)
    and l.held_unsent = coalesce(s.held_unsent, 0) and l.held_sent = coalesce(s.held_sent, 0) as fits
  from order_lines l left join (
    select line.order_id, line.sku_id,
      sum(line.units) filter (where a.given_up and not a.sent) as unsent,
      sum(line.units) filter (where a.given_up and a.sent) as returned,
      sum(line.units) filter (where a.ended_at is null and a.status <> 'refunding' and not a.sent) as held_unsent,
      sum(line.units) filter (where a.ended_at is null and a.status <> 'refunding' and a.sent) as held_sent,
      sum(line.cash) filter (where a.status in ('refunding', 'done')) as cash
    from after_sale_lines line join after_sales a on a.shop_id = ${shopId} and a.id = line.after_sale_id
    where line.shop_id = ${shopId} group by line.order_id, line.sku_id
  ) s on s.order_id = l.order_id and s.sku_id = l.sku_id
  where l.shop_id = ${shopId}
  union all
  select a.id, case when r.no is null then 0 else a.total end, a.total = a.freight + coalesce(lines.cash, 0)
    and case
      when a.total = 0 or a.status not in ('refunding', 'done') then r.no is null and a.status <> 'refunding'
      else coalesce(r.amount, -1) = a.total and (r.status = 'done') = (a.status = 'done') end
  from after_sales a
  left join refunds r on r.shop_id = ${shopId} and r.after_sale_id = a.id
  left join (
    select after_sale_id, sum(cash) as cash from after_sale_lines where shop_id = ${shopId} group by after_sale_id
  ) lines on lines.after_sale_id = a.id
  where a.shop_id = ${shopId}`;

/**
 * What went back to the shelf, and what was taken for an exchange: units that were given up before they were sent return
 * at once, those that came back where somebody said so, and what was taken is sent or returns.
 */
export const afterSaleStock: Check = (shopId) => sql`
  select coalesce(due.id, logged.id) || ' ' || coalesce(due.sku_id, logged.sku_id) as id,
    coalesce(logged.change, 0) as amount,
    coalesce(logged.change, 0) in (coalesce(due.units, 0), coalesce(due.perhaps, 0)) as fits
  from (
    select a.id, l.sku_id, 'unsent' as what, l.units as units, l.units as perhaps
    from after_sales a join after_sale_lines l on l.shop_id = ${shopId} and l.after_sale_id = a.id
    where a.shop_id = ${shopId} and a.given_up and not a.sent
    union all
    select a.id, l.sku_id, 'restocked', 0, l.units
    from after_sales a join after_sale_lines l on l.shop_id = ${shopId} and l.after_sale_id = a.id
    where a.shop_id = ${shopId}
      and (a.kind = 'return' and a.given_up or a.kind = 'exchange' and a.status in ('reshipping', 'reshipped', 'done'))
    union all
    select a.id, coalesce(l.for_sku_id, l.sku_id), 'exchange', -sum(l.units), -sum(l.units)
    from after_sales a join after_sale_lines l on l.shop_id = ${shopId} and l.after_sale_id = a.id
    where a.shop_id = ${shopId} and a.kind = 'exchange'
      and a.status in ('sending', 'returning', 'reshipping', 'reshipped', 'done')
    group by a.id, coalesce(l.for_sku_id, l.sku_id)
  ) due full join (
    select split_part(cause, '.', 1) as id, sku_id, replace(split_part(cause, '.', 2), 'unexchanged', 'exchange') as what,
      sum(change) as change
    from stock_log where shop_id = ${shopId} and starts_with(cause, 'aftersale_')
    group by 1, 2, 3
  ) logged on logged.id = due.id and logged.sku_id = due.sku_id and logged.what = due.what`;
