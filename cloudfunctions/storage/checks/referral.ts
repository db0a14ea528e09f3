import { sql } from 'kysely';
import type { Check } from './check';

/** The bindings of a customer follow one another; his leader has none, and who leads him is never staff of himself. */
export const bindings: Check = (shopId) => sql`
  select b.customer_id || ' ' || b.turn as id, 0 as amount,
    coalesce(before.ended_at <= b.bound_at, b.turn = 1)
    and (b.ended_at is not null or not exists (
      select 1 from bindings up where up.shop_id = ${shopId} and up.customer_id = b.leader_id and up.ended_at is null
    )) as fits
  from bindings b
  left join bindings before on before.shop_id = ${shopId} and before.customer_id = b.customer_id
    and before.turn = b.turn - 1
  where b.shop_id = ${shopId}`;

/**
 * Each order that has a leader has its commission, for its own buyer; what it brings is the rule applied to what is kept
 * of it, or the letter that reckons it is on its way; and its movements in the ledger add up to that.
 */
export const commissions: Check = (shopId) => sql`
  select o.id, coalesce(c.amount, 0) as amount,
    c.leader_id = o.leader_id and c.customer_id = o.buyer_id
    and c.amount = coalesce(moved.amount, 0)
    and (c.state = 'waiting') = (c.amount = 0 and c.state = 'waiting')
    and (c.state = 'withheld' or c.amount = coalesce(due.amount, 0) or exists (
      select 1 from outbox l where l.shop_id = ${shopId} and l.id = o.id || '.commission' and l.sent_at is null)) as fits
  from orders o
  left join commissions c on c.shop_id = ${shopId} and c.order_id = o.id
  left join (
    select split_part(id, '.', 1) as order_id,
      sum(case when from_account = 'commission' then amount else -amount end) as amount
    from transfers where shop_id = ${shopId} and 'commission' in (from_account, to_account) group by 1
  ) moved on moved.order_id = o.id
  left join lateral (
    select sum(case term ->> 'by'
      when 'rate' then ((l.paid - l.refunded) * (term ->> 'rate')::bigint) / 10000
      else least(l.paid - l.refunded, (l.quantity - l.unsent - l.returned) * (term ->> 'amount')::bigint) end)::bigint as amount
    from jsonb_array_elements(c.terms) term
    join order_lines l on l.shop_id = ${shopId} and l.order_id = o.id and l.sku_id = term ->> 'skuId'
    where o.status not in ('unpaid', 'closed')
  ) due on true
  where o.shop_id = ${shopId} and (o.leader_id is not null or c.order_id is not null)`;

/** What lies on each account of a leader is what the ledger says, and what his orders brought. */
export const leaderAccounts: Check = (shopId) => sql`
  select a.user_id as id, a.pending + a.payable + a.in_payout + a.paid as amount,
    a.pending = coalesce(earned.pending, 0)
    and a.pending + a.payable + a.in_payout + a.paid = coalesce(earned.amount, 0)
    and a.pending = coalesce(pending.amount, 0) and a.payable = coalesce(payable.amount, 0)
    and a.in_payout = coalesce(payout.amount, 0)
    and a.in_payout = coalesce(asked.on_its_way, 0) and a.paid = coalesce(asked.paid, 0) as fits
  from leader_accounts a
  left join (
    select leader_id, sum(amount) as amount, sum(amount) filter (where state = 'pending') as pending
    from commissions where shop_id = ${shopId} group by leader_id
  ) earned on earned.leader_id = a.user_id
  left join (
    select user_id, sum(amount) filter (where stage <> 'ended') as on_its_way,
      sum(amount) filter (where state = 'paid') as paid
    from payouts where shop_id = ${shopId} group by user_id
  ) asked on asked.user_id = a.user_id
  left join (${held('pending', shopId)}) pending on pending.account = 'pending/' || a.user_id
  left join (${held('payable', shopId)}) payable on payable.account = 'payable/' || a.user_id
  left join (${held('payout', shopId)}) payout on payout.account = 'payout/' || a.user_id
  where a.shop_id = ${shopId}`;

const held = (name: string, shopId: string) => sql`
  select account, sum(amount) as amount from (
    select from_account as account, -amount as amount from transfers
    where shop_id = ${shopId} and from_account like ${`${name}/%`}
    union all
    select to_account, amount from transfers where shop_id = ${shopId} and to_account like ${`${name}/%`}
  ) side group by account`;
