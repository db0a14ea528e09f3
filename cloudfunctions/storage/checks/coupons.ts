import { sql } from 'kysely';
import type { Check } from './check';

/**
 * Each template knows how many coupons of it are in people's hands or were used, and what they may cost: those that are
 * void are not counted. Adds up what is promised.
 */
export const coupons: Check = (shopId) => sql`
  select t.id, t.promised as amount,
    t.taken = coalesce(c.count, 0) and t.promised = coalesce(c.promised, 0) as fits
  from coupon_templates t left join (
    select template_id, count(*) as count, sum(promised) as promised from coupons
    where shop_id = ${shopId} and state <> 'void' group by template_id
  ) c on c.template_id = t.id
  where t.shop_id = ${shopId}`;

/**
 * A coupon and the receipt of its order tell the same story, to the fen: frozen while it is unpaid, spent once it is paid,
 * free again where it is closed or nothing of it was kept. It takes off no more than was promised. Adds up what spent ones
 * have taken off.
 */
export const couponOrders: Check = (shopId) => sql`
  select coalesce(used.order_id, c.order_id) || ' ' || coalesce(used.coupon_id, c.id) as id,
    case c.state when 'spent' then c.off_amount else 0 end as amount,
    case
      when used.order_id is null then false
      when used.status = 'closed' or not used.kept then c.id is null
      else coalesce(c.id = used.coupon_id and c.user_id = used.buyer_id and c.off_amount = used.off
        and c.off_amount <= c.promised
        and c.state = case used.status when 'unpaid' then 'frozen' else 'spent' end, false) end as fits
  from (
    select o.id as order_id, o.status, o.buyer_id, step.coupon_id, step.off,
      exists (select 1 from order_lines l where l.shop_id = ${shopId} and l.order_id = o.id
        and l.unsent + l.returned < l.quantity) as kept
    from orders o cross join lateral (
      select less -> 'because' ->> 'couponId' as coupon_id, sum((less ->> 'amount')::bigint) as off
      from jsonb_array_elements(o.receipt -> 'lines') line, jsonb_array_elements(line -> 'less') less
      where less -> 'because' ->> 'step' = 'coupon' group by 1
    ) step
    where o.shop_id = ${shopId}
  ) used full join (
    select id, order_id, user_id, state, off_amount, promised from coupons
    where shop_id = ${shopId} and order_id is not null
  ) c on c.order_id = used.order_id`;
