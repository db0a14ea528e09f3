import { sql } from 'kysely';
import type { ShopId, UserId } from '@/domain/id';
import { withMoney } from './keptOrders';

/**
 * What these people add to each figure, from the books as they are now: the one definition of every roll-up, as
 * domain/figures says it in words. `o` are their orders that were ever paid, as far as any of their money is kept: of one that was given back but for its
 * freight, too, though it makes nobody a customer. Yields
 * user_id, figure, day, key, count, amount.
 */
export const partsOf = (shopId: ShopId, people: readonly UserId[]) => {
  const whose = sql`array[${sql.join(people)}]::text[]`;
  return sql`
  with o as materialized (
    select o.id, o.buyer_id, o.leader_id, o.campaign_id, o.receipt, o.status, o.paid_at,
      (o.paid_at at time zone 'Asia/Shanghai') as local, o.total,
      coalesce(p.amount - p.refunded, 0) as kept, (t.id is null or t.status = 'formed') as sure
    from orders o ${withMoney(shopId)}
    where o.shop_id = ${shopId} and o.buyer_id = any(${whose}) and o.paid_at is not null
      and case when coalesce(p.amount, 0) = 0 then o.status <> 'closed' else p.refunded < p.amount end
  ),
  first as materialized (
    select distinct on (buyer_id) * from o where status <> 'closed' order by buyer_id, paid_at, id
  ),
  gave as materialized (
    select o.id, o.buyer_id, 'campaign' as what, o.campaign_id as key,
      (select coalesce(sum((less ->> 'amount')::bigint), 0)::bigint from jsonb_array_elements(o.receipt -> 'lines') line,
        jsonb_array_elements(line -> 'less') less where less -> 'because' ->> 'step' in ('team', 'ladder'))
        * (case when o.total = 0 then 1 else o.kept end) / greatest(o.total, 1) as amount
    from o where o.campaign_id is not null
    union all
    select o.id, o.buyer_id, 'coupon', c.template_id, coalesce(c.off_amount, 0)
    from o join coupons c on c.shop_id = ${shopId} and c.order_id = o.id and c.state = 'spent'
    union all
    select o.id, o.buyer_id, 'giveaway', e.giveaway_id, sum(s.amount - s.back)
    from o join purse_spends s on s.shop_id = ${shopId} and s.order_id = o.id and s.unit = 'credit'
    join purse_lots l on l.shop_id = ${shopId} and l.id = s.lot_id and l.because ->> 'by' = 'envelope'
    join envelopes e on e.shop_id = ${shopId} and e.id = l.because ->> 'envelopeId' and e.giveaway_id is not null
    group by o.id, o.buyer_id, e.giveaway_id
  ),
  linked as materialized (
    select o.* from o join order_shares s on s.shop_id = ${shopId} and s.order_id = o.id
  ),
  led as materialized (
    select s.user_id, t.campaign_id, (t.ended_at at time zone 'Asia/Shanghai') as local
    from team_seats s join teams t on t.shop_id = ${shopId} and t.id = s.team_id and t.leader_id = s.user_id
    where s.shop_id = ${shopId} and s.user_id = any(${whose}) and t.status = 'formed' and t.ended_at is not null
  ),
  parts as (
    select buyer_id as user_id, 'orders' as figure, local::date as day, to_char(local, 'HH24MI') as key,
      1 as count, kept as amount from o
    union all
    select o.buyer_id, 'refunds', (r.asked_at at time zone 'Asia/Shanghai')::date,
      to_char(r.asked_at at time zone 'Asia/Shanghai', 'HH24MI'), 1, r.amount
    from orders o join refunds r on r.shop_id = ${shopId} and r.order_id = o.id
    where o.shop_id = ${shopId} and o.buyer_id = any(${whose})
    union all
    select buyer_id, 'newcomers', local::date, to_char(local, 'HH24MI'), 1, kept from first
    union all
    select user_id, 'formed', local::date, to_char(local, 'HH24MI'), 1, 0 from led
    union all
    select user_id, 'campaign_formed', local::date, campaign_id, 1, 0 from led
    union all
    select o.buyer_id, 'goods', o.local::date, l.goods_id, l.quantity - l.unsent - l.returned, l.paid - l.refunded
    from o join order_lines l on l.shop_id = ${shopId} and l.order_id = o.id
    union all
    select o.buyer_id, g.what, o.local::date, g.key, 1, o.kept from gave g join o on o.id = g.id
    union all
    select o.buyer_id, g.what || '_gave', o.local::date, g.key, 1, g.amount from gave g join o on o.id = g.id
    union all
    select f.buyer_id, g.what || '_new', f.local::date, g.key, 1, f.kept from gave g join first f on f.id = g.id
    union all
    select o.buyer_id, 'leader', o.local::date, o.leader_id, 1,
      (select coalesce(sum(l.paid - l.refunded), 0) from order_lines l where l.shop_id = ${shopId} and l.order_id = o.id)
    from o where o.leader_id is not null and o.leader_id <> o.buyer_id and o.sure
    union all
    select buyer_id, 'leader_new', local::date, leader_id, 1, kept
    from first where leader_id is not null and leader_id <> buyer_id and sure
    union all
    select sharer_id, 'shared', (made_at at time zone 'Asia/Shanghai')::date, '', 1, 0
    from share_links where shop_id = ${shopId} and sharer_id = any(${whose})
    union all
    select sharer_id, 'shared_again', (made_at at time zone 'Asia/Shanghai')::date, '', 1, 0
    from share_links where shop_id = ${shopId} and sharer_id = any(${whose}) and parent is not null
    union all
    select user_id, 'opened', (first_at at time zone 'Asia/Shanghai')::date, '', 1, 0
    from share_opens where shop_id = ${shopId} and user_id = any(${whose})
    union all
    select buyer_id, 'ordered', local::date, '', 1, kept from linked
    union all
    select buyer_id, 'received', local::date, '', 1, kept from linked where status = 'received'
    union all
    select f.buyer_id, 'link_new', f.local::date, '', 1, f.kept
    from first f join share_opens s on s.shop_id = ${shopId} and s.user_id = f.buyer_id and s.newcomer
    union all
    select o.buyer_id, 'cohort', date_trunc('month', o.local)::date, to_char(f.local, 'YYYY-MM'),
      1, sum(o.kept)
    from o join first f on f.buyer_id = o.buyer_id where o.status <> 'closed'
    group by o.buyer_id, date_trunc('month', o.local), to_char(f.local, 'YYYY-MM')
  )
  select user_id, figure, day, key, sum(count)::bigint as count, sum(amount)::bigint as amount
  from parts group by user_id, figure, day, key`;
};

/** Sums are kept by the hour where parts know the minute. */
export const rolledKey = sql`case when figure in ('orders', 'refunds', 'newcomers', 'formed') then left(key, 2) else key end`;
