import { sql } from 'kysely';
import type { Check } from './check';

export const seats: Check = (shopId) => sql`
  select t.id, coalesce(s.taken, 0) as amount, coalesce(s.taken, 0) <= t.size
    and (t.status = 'formed') = (coalesce(s.paid, 0) = t.size)
    and (t.status <> 'unstarted' or coalesce(s.paid, 0) = 0) as fits
  from teams t left join (
    select team_id, count(*) as taken, count(*) filter (where paid) as paid
    from team_seats where shop_id = ${shopId} group by team_id
  ) s on s.team_id = t.id
  where t.shop_id = ${shopId}`;

export const freeSeats: Check = (shopId) => sql`
  select t.id, t.free as amount, t.free = t.size - coalesce(s.taken, 0) as fits
  from teams t left join (
    select team_id, count(*) as taken from team_seats where shop_id = ${shopId} group by team_id
  ) s on s.team_id = t.id
  where t.shop_id = ${shopId}`;

export const seatOrders: Check = (shopId) => sql`
  select s.team_id || ' ' || s.position as id, 0 as amount,
    coalesce(o.team_id, '') = t.id and o.buyer_id = s.user_id and case
      when t.status = 'lapsed' then o.status = 'closed'
      when s.paid then o.status in ('paid', 'shipped', 'received') or (t.status = 'formed' and o.status = 'closed')
      else o.status = 'unpaid' end as fits
  from team_seats s
  join orders o on o.shop_id = ${shopId} and o.id = s.order_id
  join teams t on t.shop_id = ${shopId} and t.id = s.team_id
  where s.shop_id = ${shopId}`;

export const teamOrders: Check = (shopId) => sql`
  select o.id, 0 as amount, (o.status = 'closed'
      or (t.status <> 'lapsed' and exists (select 1 from team_seats s where s.shop_id = ${shopId} and s.order_id = o.id)))
    and (o.status not in ('shipped', 'received') or t.status = 'formed') as fits
  from orders o join teams t on t.shop_id = ${shopId} and t.id = o.team_id
  where o.shop_id = ${shopId}`;
