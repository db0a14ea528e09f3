import { sql } from 'kysely';
import type { Check } from './check';

/** What everybody has by the ledger is what lies in the lots, less what is owed. Adds up credit, in fen. */
export const purses: Check = (shopId) => sql`
  select coalesce(held.account, lots.account) as id, coalesce(held.amount, 0) = coalesce(lots.amount, 0) as fits,
    case when coalesce(held.account, lots.account) like 'credit/%' then coalesce(lots.amount, 0) else 0 end as amount
  from (
    select side.account, sum(side.amount) as amount from (
      select from_account as account, -amount as amount from transfers
      where shop_id = ${shopId} and (from_account like 'credit/%' or from_account like 'points/%')
      union all select to_account, amount from transfers
      where shop_id = ${shopId} and (to_account like 'credit/%' or to_account like 'points/%')
    ) side group by side.account
  ) held full join (
    select part.account, sum(part.amount) as amount from (
      select unit || '/' || user_id as account, left_over as amount from purse_lots where shop_id = ${shopId}
      union all select 'points/' || user_id, -points from purse_debts where shop_id = ${shopId} and points > 0
    ) part group by part.account
  ) lots on lots.account = held.account`;

/** What an order takes of lots is what its receipt says, less what came back with its units; nothing, once it is closed. */
export const purseOrders: Check = (shopId) => sql`
  select o.id || ' ' || used.unit as id, case used.unit when 'credit' then coalesce(taken.amount, 0) else 0 end as amount,
    case
      when o.status = 'closed' then coalesce(taken.amount, 0) = 0
      when coalesce(gone.units, 0) = 0 then coalesce(taken.amount, 0) = used.amount
      else coalesce(taken.amount, 0) between 0 and used.amount end as fits
  from orders o
  cross join lateral (
    select less -> 'because' ->> 'step' as unit, sum(case less -> 'because' ->> 'step'
      when 'credit' then (less ->> 'amount')::bigint else (less -> 'because' ->> 'points')::bigint end) as amount
    from jsonb_array_elements(o.receipt -> 'lines') line, jsonb_array_elements(line -> 'less') less
    where less -> 'because' ->> 'step' in ('credit', 'points') group by 1
  ) used
  left join (
    select order_id, unit, sum(amount - back) as amount from purse_spends where shop_id = ${shopId} group by order_id, unit
  ) taken on taken.order_id = o.id and taken.unit = used.unit
  left join (
    select order_id, sum(unsent + returned) as units from order_lines where shop_id = ${shopId} group by order_id
  ) gone on gone.order_id = o.id
  where o.shop_id = ${shopId}`;

/** What is held is of orders that wait for their payment, and of no others. */
export const held: Check = (shopId) => sql`
  select due.account as id, coalesce(moved.amount, 0) = due.amount as fits,
    case due.account when 'held' then due.amount else 0 end as amount
  from (
    select 'held' as account, coalesce(sum(s.amount - s.back) filter (where s.unit = 'credit'), 0)::bigint as amount
    from purse_spends s join orders o on o.shop_id = ${shopId} and o.id = s.order_id and o.status = 'unpaid'
    where s.shop_id = ${shopId}
    union all
    select 'points_held', coalesce(sum(s.amount - s.back) filter (where s.unit = 'points'), 0)::bigint
    from purse_spends s join orders o on o.shop_id = ${shopId} and o.id = s.order_id and o.status = 'unpaid'
    where s.shop_id = ${shopId}
  ) due left join (
    select side.account, sum(side.amount) as amount from (
      select from_account as account, -amount as amount from transfers where shop_id = ${shopId}
      union all select to_account, amount from transfers where shop_id = ${shopId}
    ) side group by side.account
  ) moved on moved.account = due.account`;
