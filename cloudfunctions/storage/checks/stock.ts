import { sql } from 'kysely';
import type { Check } from './check';

export const stock: Check = (shopId) => sql`
  select s.id, s.stock as amount, s.stock = coalesce(logged.change, 0) as fits
  from skus s left join (
    select sku_id, sum(change) as change from stock_log where shop_id = ${shopId} group by sku_id
  ) logged on logged.sku_id = s.id
  where s.shop_id = ${shopId}`;

const isGone = sql`(o.status = 'closed' and coalesce(o.closed_by, '') <> 'refunded')`;

/**
 * A line of an order took its units when it was placed, and they came back when it was closed: nothing else did. One that
 * was revived took them again.
 */
export const orderStock: Check = (shopId) => sql`
  select l.order_id || ' ' || l.sku_id as id, l.quantity as amount,
    coalesce(took.change, 0) = -l.quantity and coalesce(again.change, 0) = case when o.revived_at is null then 0 else -l.quantity end
    and coalesce(back.change, 0) = case when o.revived_at is not null or ${isGone} then l.quantity else 0 end
    and coalesce(last.change, 0) = case when o.revived_at is not null and ${isGone} then l.quantity else 0 end as fits
  from order_lines l
  join orders o on o.shop_id = ${shopId} and o.id = l.order_id
  left join stock_log took on took.shop_id = ${shopId} and took.cause = l.order_id || '.placed' and took.sku_id = l.sku_id
  left join stock_log back on back.shop_id = ${shopId} and back.cause = l.order_id || '.closed' and back.sku_id = l.sku_id
  left join stock_log again on again.shop_id = ${shopId} and again.cause = l.order_id || '.revived' and again.sku_id = l.sku_id
  left join stock_log last on last.shop_id = ${shopId} and last.cause = l.order_id || '.closed_again' and last.sku_id = l.sku_id
  where l.shop_id = ${shopId}`;
