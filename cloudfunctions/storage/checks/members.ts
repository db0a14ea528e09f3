import { sql } from 'kysely';
import type { Check } from './check';

/** A tier was won by the growth of the 12 months before, as the log has it now: what was taken back is dated as what it takes. */
export const tiers: Check = (shopId) => sql`
  select m.user_id as id, 0 as amount, m.reached >= m.needs and m.reached = greatest(0, coalesce((
    select sum(g.change) from growth_log g where g.shop_id = ${shopId} and g.user_id = m.user_id
      and g.counts_at > m.won_at - interval '8760 hours' and g.counts_at <= m.won_at), 0)) as fits
  from members m where m.shop_id = ${shopId}`;

/** What orders, reviews, check-ins and the staff have given is in the log once, and nothing else is. */
export const growth: Check = (shopId) => sql`
  select coalesce(due.id, had.id) as id, 0 as amount, coalesce(due.growth, 0) = coalesce(had.growth, 0) as fits
  from (
    select order_id as id, growth - growth_back as growth from order_rewards where shop_id = ${shopId}
    union all select review_id, case when counts then growth else 0 end from review_rewards where shop_id = ${shopId}
    union all select user_id || '.checkin' || replace(day, '-', ''), growth from check_ins where shop_id = ${shopId}
    union all select id, change from adjustments where shop_id = ${shopId} and unit = 'growth'
  ) due full join (
    select case when id like '%.checkin%' then id else split_part(id, '.', 1) end as id, sum(change) as growth
    from growth_log where shop_id = ${shopId} group by 1
  ) had on had.id = due.id`;

/**
 * An order that was received has given the points that it says, and what it keeps of them is what the ledger says. Goods
 * that went back have taken theirs along, or the letter that does it is on its way.
 */
export const rewards: Check = (shopId) => sql`
  select r.order_id as id, 0 as amount, o.status = 'received' and o.buyer_id = r.user_id
    and coalesce(given.amount, 0) = r.points and coalesce(taken.amount, 0) = r.points_back
    and (r.cash - r.back = kept.cash or r.cash - r.back > kept.cash and exists (
      select 1 from outbox l where l.shop_id = ${shopId} and l.id = r.order_id || '.reward' and l.sent_at is null)) as fits
  from order_rewards r
  join orders o on o.shop_id = ${shopId} and o.id = r.order_id
  join (
    select order_id, sum(paid - refunded) as cash from order_lines where shop_id = ${shopId} group by order_id
  ) kept on kept.order_id = r.order_id
  left join transfers given on given.shop_id = ${shopId} and given.id = r.order_id || '.points.given.0'
  left join (
    select split_part(id, '.', 1) as order_id, sum(amount) as amount from transfers
    where shop_id = ${shopId} and id like 'order%.back%.taken_back.0' group by 1
  ) taken on taken.order_id = r.order_id
  where r.shop_id = ${shopId}`;

/** Once a day, what was promised for it; and a row goes on only from the day before. */
export const checkIns: Check = (shopId) => sql`
  select c.user_id || ' ' || c.day as id, 0 as amount, coalesce(t.amount, 0) = c.points
    and c.streak = 1 + coalesce(before.streak, 0) as fits
  from check_ins c
  left join check_ins before on before.shop_id = ${shopId} and before.user_id = c.user_id
    and before.day = to_char(c.day::date - 1, 'YYYY-MM-DD')
  left join transfers t on t.shop_id = ${shopId}
    and t.id = c.user_id || '.checkin' || replace(c.day, '-', '') || '.given.0'
  where c.shop_id = ${shopId}`;

/** It is in an order of its buyer, which was to be paid with as many points. */
export const pointsGoods: Check = (shopId) => sql`
  select p.order_id as id, p.quantity as amount, o.buyer_id = p.user_id and l.quantity = p.quantity
    and p.points = coalesce((
      select sum((less -> 'because' ->> 'points')::bigint) from jsonb_array_elements(o.receipt -> 'lines') line,
        jsonb_array_elements(line -> 'less') less where less -> 'because' ->> 'step' = 'points'), 0) as fits
  from points_orders p
  join orders o on o.shop_id = ${shopId} and o.id = p.order_id
  left join order_lines l on l.shop_id = ${shopId} and l.order_id = p.order_id and l.sku_id = p.sku_id
  where p.shop_id = ${shopId}`;
