import { sql } from 'kysely';
import type { Check } from './check';

/**
 * A card, its payment and what went back of it tell the same story; no two terms of a person are in force at once; and an
 * order that a card made cheaper says by how much, and was placed while its buyer had one. Adds up the fees that were paid.
 */
export const cards: Check = (shopId) => sql`
  select c.id, case when p.status = 'paid' then c.fee else 0 end as amount, case
      when c.plan = 'trial' then p.no is null
      when p.no is null or p.amount <> c.fee then false
      when c.status = 'unpaid' then p.status = 'open'
      when c.status = 'closed' then p.status = 'closed' or (p.status = 'paid' and p.refunded = p.amount)
      when c.status = 'running' then p.status = 'paid' and p.refunded = 0
      when c.status = 'given_back' then p.status = 'paid' and p.refunded = p.amount
      else p.status = 'paid' and p.refunded = greatest(0, c.fee - c.saved) end
    and (c.status not in ('running', 'ended') or not exists (
      select 1 from cards d where d.shop_id = ${shopId} and d.user_id = c.user_id and d.id <> c.id
        and d.status in ('running', 'ended') and d.starts_at < c.ends_at and c.starts_at < d.ends_at)) as fits
  from cards c left join card_payments p on p.shop_id = ${shopId} and p.card_id = c.id
  where c.shop_id = ${shopId}
  union all
  select o.id, 0, o.saved_by_card = coalesce((
      select sum((step.less ->> 'amount')::bigint)
      from jsonb_array_elements(o.receipt -> 'lines') line, jsonb_array_elements(line -> 'less') step(less)
      where step.less -> 'because' ->> 'step' = 'card'), 0) + coalesce((
      select sum((part -> 'waived' ->> 'amount')::bigint) from jsonb_array_elements(o.receipt -> 'freights') part
      where part -> 'waived' ->> 'by' = 'card'), 0)
    and exists (
      select 1 from cards c where c.shop_id = ${shopId} and c.user_id = o.buyer_id
        and c.starts_at <= o.placed_at and o.placed_at < c.ends_at
        and (c.status <> 'given_back' or o.placed_at <= c.ended_at))
  from orders o where o.shop_id = ${shopId} and o.saved_by_card > 0`;

/**
 * The money of cards: each payment and refund is in the ledger once, each payment knows what went back of it, what is
 * owed is on its way to WeChat, and the accounts hold what these say. Adds up what was paid and did not go back.
 */
export const cardMoney: Check = (shopId) => sql`
  select p.no as id, case p.status when 'paid' then p.amount - p.refunded else 0 end as amount,
    (t.id is not null) = (p.status = 'paid') and (t.id is null or t.amount = p.amount)
    and p.refunded = coalesce(back.amount, 0) as fits
  from card_payments p
  left join transfers t on t.shop_id = ${shopId} and t.id = p.no || '.card_paid.0'
  left join (
    select payment_no, sum(amount) as amount from card_refunds where shop_id = ${shopId} group by payment_no
  ) back on back.payment_no = p.no
  where p.shop_id = ${shopId}
  union all
  select r.no, 0, coalesce(a.amount, 0) = r.amount
    and coalesce(d.amount, 0) = case r.status when 'done' then r.amount else 0 end
    and (r.status <> 'asked' or exists (
      select 1 from outbox o where o.shop_id = ${shopId} and o.id = r.no || '.refund' and o.sent_at is null))
  from card_refunds r
  left join transfers a on a.shop_id = ${shopId} and a.id = r.no || '.card_asked.0'
  left join transfers d on d.shop_id = ${shopId} and d.id = r.no || '.card_done.0'
  where r.shop_id = ${shopId}
  union all
  select due.account, 0, coalesce(held.amount, 0) = due.amount
  from (
    select 'card_refunds' as account,
      coalesce((select sum(amount) from card_refunds where shop_id = ${shopId} and status <> 'done'), 0) as amount
    union all select 'card_buyers',
      coalesce((select sum(amount) from card_refunds where shop_id = ${shopId} and status = 'done'), 0)
      - coalesce((select sum(amount) from card_payments where shop_id = ${shopId} and status = 'paid'), 0)
  ) due left join (
    select side.account, sum(side.amount) as amount from (
      select from_account as account, -amount as amount from transfers
      where shop_id = ${shopId} and from_account in ('card_buyers', 'card_refunds')
      union all select to_account, amount from transfers
      where shop_id = ${shopId} and to_account in ('card_buyers', 'card_refunds')
    ) side group by side.account
  ) held on held.account = due.account
  where due.amount <> 0 or held.account is not null`;
