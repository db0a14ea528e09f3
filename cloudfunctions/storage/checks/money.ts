import { sql } from 'kysely';
import { ACCOUNTS, PERSONAL } from '@/domain/ledger';
import type { Check } from './check';

/**
 * What buyers, what is owed to them and what nobody claims must be, by payments and refunds alone. Since all accounts
 * sum to zero, `sales` and whatever comes beside it hold the rest. Adds up what buyers have paid and not got back.
 */
export const accounts: Check = (shopId) => sql`
  select due.account as id, coalesce(held.amount, 0) = due.amount as fits,
    case due.account when 'buyers' then -coalesce(held.amount, 0) else 0 end as amount
  from (
    select 'unclaimed' as account, 0 as amount
    union all select 'refunds', coalesce((select sum(amount) from refunds where shop_id = ${shopId} and status <> 'done'), 0)
    union all select 'buyers', coalesce((select sum(amount) from refunds where shop_id = ${shopId} and status = 'done'), 0)
      - coalesce((select sum(amount) from payments where shop_id = ${shopId} and status = 'paid'), 0)
  ) due left join (
    select side.account, sum(side.amount) as amount from (
      select from_account as account, -amount as amount from transfers where shop_id = ${shopId}
      union all select to_account, amount from transfers where shop_id = ${shopId}
    ) side group by side.account
  ) held on held.account = due.account`;

/** A movement has a cause that there is: a payment, a refund, a lot, an order. One of another kind needs its line here. */
export const transfers: Check = (shopId) => sql`
  select t.id, case when t.from_account like 'points%' then 0 else t.amount end as amount,
    (t.from_account in (${sql.join(ACCOUNTS)}) or t.from_account ~ ${PERSONAL.source})
    and (t.to_account in (${sql.join(ACCOUNTS)}) or t.to_account ~ ${PERSONAL.source})
    and case regexp_replace(split_part(t.id, '.', -2), '^(credit|points)_(held|sold|back)(_again)?$|_[0-9]+$', '\\2')
      when 'paid' then exists (
        select 1 from payments p where p.shop_id = ${shopId} and p.no = split_part(t.id, '.', 1) and p.status = 'paid')
      when 'asked' then exists (
        select 1 from refunds r where r.shop_id = ${shopId} and r.no = split_part(t.id, '.', 1))
      when 'done' then exists (
        select 1 from refunds r where r.shop_id = ${shopId} and r.no = split_part(t.id, '.', 1) and r.status = 'done')
      when 'card_paid' then exists (
        select 1 from card_payments p where p.shop_id = ${shopId} and p.no = split_part(t.id, '.', 1) and p.status = 'paid')
      when 'card_asked' then exists (
        select 1 from card_refunds r where r.shop_id = ${shopId} and r.no = split_part(t.id, '.', 1))
      when 'card_done' then exists (
        select 1 from card_refunds r
        where r.shop_id = ${shopId} and r.no = split_part(t.id, '.', 1) and r.status = 'done')
      when 'given' then exists (
        select 1 from purse_lots l where l.shop_id = ${shopId} and l.id = left(t.id, -8) and l.amount = t.amount)
      when 'expired' then exists (
        select 1 from purse_lots l where l.shop_id = ${shopId} and l.id = regexp_replace(t.id, '[.]expired_[0-9]+[.]0$', ''))
      when 'taken_back' then exists (
        select 1 from orders o where o.shop_id = ${shopId} and o.id = split_part(t.id, '.', 1)
        union all select 1 from adjustments a
        where a.shop_id = ${shopId} and a.id = split_part(t.id, '.', 1) and a.unit = 'points' and a.change = -t.amount)
      when 'filled' then exists (
        select 1 from envelopes e where e.shop_id = ${shopId} and e.id = split_part(t.id, '.', 1) and e.total = t.amount)
      when 'sent' then exists (
        select 1 from envelopes e where e.shop_id = ${shopId} and e.id = split_part(t.id, '.', 1) and e.total = t.amount)
      when 'rest' then exists (
        select 1 from envelopes e where e.shop_id = ${shopId} and e.id = split_part(t.id, '.', 1)
          and e.status in ('over', 'withdrawn') and e.total - e.given = t.amount)
      when 'held' then exists (
        select 1 from orders o where o.shop_id = ${shopId} and o.id = split_part(t.id, '.', 1))
      when 'sold' then exists (
        select 1 from orders o where o.shop_id = ${shopId} and o.id = split_part(t.id, '.', 1) and o.paid_at is not null)
      when 'back' then exists (
        select 1 from orders o where o.shop_id = ${shopId} and o.id = split_part(t.id, '.', 1)
        union all select 1 from after_sales a where a.shop_id = ${shopId} and a.id = split_part(t.id, '.', 1))
      when 'earned' then exists (
        select 1 from commissions c where c.shop_id = ${shopId} and c.order_id = split_part(t.id, '.', 1)
          and c.turn >= regexp_replace(split_part(t.id, '.', 2), '^earned_', '')::integer)
      when 'matured' then exists (
        select 1 from commissions c where c.shop_id = ${shopId} and c.order_id = split_part(t.id, '.', 1)
          and c.state = 'payable')
      when 'payout_asked' then exists (
        select 1 from payouts p where p.shop_id = ${shopId} and p.id = split_part(t.id, '.', 1) and p.amount = t.amount)
      when 'payout_paid' then exists (
        select 1 from payouts p where p.shop_id = ${shopId} and p.id = split_part(t.id, '.', 1) and p.state = 'paid'
          and p.way = 'wechat' and p.amount - p.fee = t.amount)
      when 'payout_fee' then exists (
        select 1 from payouts p where p.shop_id = ${shopId} and p.id = split_part(t.id, '.', 1) and p.state = 'paid'
          and p.fee = t.amount)
      when 'payout_back' then exists (
        select 1 from payouts p where p.shop_id = ${shopId} and p.id = split_part(t.id, '.', 1)
          and p.state in ('declined', 'failed', 'cancelled') and p.amount = t.amount)
      else false end as fits
  from transfers t where t.shop_id = ${shopId}`;

export const payments: Check = (shopId) => sql`
  select p.no as id, case p.status when 'paid' then p.amount else 0 end as amount,
    (t.id is not null) = (p.status = 'paid') and (t.id is null or t.amount = p.amount) as fits
  from payments p left join transfers t on t.shop_id = ${shopId} and t.id = p.no || '.paid.0'
  where p.shop_id = ${shopId}`;

export const refunds: Check = (shopId) => sql`
  select r.no as id, r.amount, coalesce(a.amount, 0) = r.amount
    and coalesce(d.amount, 0) = case r.status when 'done' then r.amount else 0 end as fits
  from refunds r
  left join transfers a on a.shop_id = ${shopId} and a.id = r.no || '.asked.0'
  left join transfers d on d.shop_id = ${shopId} and d.id = r.no || '.done.0'
  where r.shop_id = ${shopId}`;

export const refunded: Check = (shopId) => sql`
  select p.no as id, p.refunded as amount, p.refunded = coalesce(back.amount, 0) as fits
  from payments p left join (
    select payment_no, sum(amount) as amount from refunds where shop_id = ${shopId} group by payment_no
  ) back on back.payment_no = p.no
  where p.shop_id = ${shopId}`;

/** While it is asked for, its letter is not sent, or lies dead where somebody sees it. */
export const refundLetters: Check = (shopId) => sql`
  select r.no as id, r.amount, exists (
    select 1 from outbox o where o.shop_id = ${shopId} and o.id = r.no || '.refund' and o.sent_at is null) as fits
  from refunds r where r.shop_id = ${shopId} and r.status = 'asked'`;
