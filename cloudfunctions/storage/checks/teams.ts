import { type RawBuilder, sql } from 'kysely';
import type { Check } from './check';

/** One that has formed is paid on every seat that is taken, and what was missing to what it needs the merchant gave. */
export const seats: Check = (shopId) => sql`
  select t.id, coalesce(s.taken, 0) as amount, coalesce(s.taken, 0) <= t.size
    and (t.status not in ('settling', 'formed')
      or (coalesce(s.paid, 0) = coalesce(s.taken, 0) and coalesce(s.paid, 0) + t.given >= t.needs))
    and (coalesce(s.paid, 0) < t.size or t.status in ('settling', 'formed'))
    and (t.given = 0 or t.status in ('settling', 'formed'))
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

/**
 * What was promised is what was drawn: the secret, what it was drawn from, who won, and whose order goes on. The draw is
 * made again, as domain/lottery says.
 */
export const lotteries: Check = (shopId) => sql`
  select t.id, coalesce(s.won, 0) as amount,
    l.commitment is not null and l.commitment = ${sha256(sql`l.secret`)}
    and (l.drawn_at is not null) = (t.status = 'formed')
    and case when l.drawn_at is null then coalesce(s.told, 0) = 0
      else s.told = s.seats and s.won = least(l.winners, s.seats) and s.fit and l.entries = again.entries and again.fit
      end as fits
  from teams t
  left join lotteries l on l.shop_id = ${shopId} and l.team_id = t.id
  left join (
    select s.team_id, count(*) as seats, count(*) filter (where s.won is not null) as told,
      count(*) filter (where s.won) as won,
      bool_and(s.won is null or s.won <> (coalesce(o.closed_by, '') = 'not_drawn')) as fit
    from team_seats s join orders o on o.shop_id = ${shopId} and o.id = s.order_id
    where s.shop_id = ${shopId} group by s.team_id
  ) s on s.team_id = t.id
  left join (
    select team_id, bool_and(won = (turn <= winners)) as fit,
      jsonb_agg(jsonb_build_object('position', position, 'entry', entry) order by position) as entries
    from (
      select *, row_number() over (partition by team_id order by ${sha256(sql`mix || ':' || position`)} collate "C") as turn
      from (
        select e.*, ${sha256(sql`secret || string_agg(E'\n' || position || ':' || entry, '') over (
          partition by team_id order by position rows between unbounded preceding and unbounded following)`)} as mix
        from (
          select s.team_id, s.position, s.won, l.secret, l.winners,
            ${sha256(sql`coalesce(p.transaction_id, o.number)`)} as entry
          from lotteries l
          join team_seats s on s.shop_id = ${shopId} and s.team_id = l.team_id
          join orders o on o.shop_id = ${shopId} and o.id = s.order_id
          left join payments p on p.shop_id = ${shopId} and p.order_id = o.id
          where l.shop_id = ${shopId} and l.drawn_at is not null
        ) e
      ) mixed
    ) lots group by team_id
  ) again on again.team_id = t.id
  where t.shop_id = ${shopId} and t.kind = 'lottery'`;

const sha256 = (text: RawBuilder<unknown>) => sql`encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;

/** What may be sold of a campaign is counted as its orders say. One that was given back after it had formed stays counted. */
export const campaignUnits: Check = (shopId) => sql`
  select c.id, c.taken as amount, c.taken = coalesce(o.units, 0) as fits
  from campaigns c left join (
    select o.campaign_id, sum(l.quantity) as units
    from orders o join order_lines l on l.shop_id = ${shopId} and l.order_id = o.id
    where o.shop_id = ${shopId} and o.campaign_id is not null and (o.status <> 'closed' or o.closed_by = 'refunded')
    group by o.campaign_id
  ) o on o.campaign_id = c.id
  where c.shop_id = ${shopId} and c.most_total is not null`;
