import { sql } from 'kysely';
import type { Check } from './check';

/**
 * The shares of a packet are all of it, those that are taken are its first ones, and it knows how many and how much they
 * are. What lies in a gathering is given to nobody before all are there.
 */
export const envelopes: Check = (shopId) => sql`
  select e.id, e.given as amount,
    coalesce(s.shares, 0) = e.shares and coalesce(s.total, 0) = e.total and s.last = e.shares
    and s.taken = e.opened and (s.taken = 0 or s.last_taken = s.taken)
    and e.given = case when e.kind = 'gather' and e.status <> 'gone' then 0 else s.given end
    and s.told = case when e.kind = 'gather' and e.status <> 'gone' then 0 else e.opened end as fits
  from envelopes e left join (
    select envelope_id, count(*) as shares, sum(amount) as total, max(position) as last,
      count(user_id) as taken, max(position) filter (where user_id is not null) as last_taken,
      coalesce(sum(amount) filter (where user_id is not null), 0) as given, count(until) as told
    from envelope_shares where shop_id = ${shopId} group by envelope_id
  ) s on s.envelope_id = e.id
  where e.shop_id = ${shopId}`;

/** What lies in a packet by the ledger is what nobody has taken while it is open, and nothing afterwards. */
export const envelopeMoney: Check = (shopId) => sql`
  select coalesce(e.id, held.id) as id, coalesce(e.due, 0) as amount, coalesce(held.amount, 0) = coalesce(e.due, -1) as fits
  from (
    select id, case when status = 'open' and gives ->> 'kind' = 'credit' then total - given else 0 end as due
    from envelopes where shop_id = ${shopId}
  ) e full join (
    select substr(side.account, 10) as id, sum(side.amount) as amount from (
      select from_account as account, -amount as amount from transfers
      where shop_id = ${shopId} and from_account like 'envelope/%'
      union all select to_account, amount from transfers where shop_id = ${shopId} and to_account like 'envelope/%'
    ) side group by side.account
  ) held on held.id = e.id`;

/** A share that was given is credit of that amount out of this packet, or a coupon of that worth, for who has taken it. */
export const envelopeShares: Check = (shopId) => sql`
  select s.envelope_id || ' ' || s.position as id, s.amount, case e.gives ->> 'kind'
    when 'coupon' then coalesce(c.user_id = s.user_id and c.worth = s.amount, false)
    else s.coupon_id is null and coalesce(lots.amount, 0) = s.amount end as fits
  from envelope_shares s
  join envelopes e on e.shop_id = ${shopId} and e.id = s.envelope_id
  left join coupons c on c.shop_id = ${shopId} and c.id = s.coupon_id
  left join (
    select regexp_replace(id, '^(envelope_[^-]+-[0-9]+)(-[0-9]+)?$', '\\1') as share, user_id, sum(amount) as amount
    from purse_lots where shop_id = ${shopId} and unit = 'credit' and id like 'envelope%' group by 1, 2
  ) lots on lots.share = s.envelope_id || '-' || s.position and lots.user_id = s.user_id
  where s.shop_id = ${shopId} and s.until is not null`;

/** What is promised of a budget is what lies in its packets and what was taken out of them, and never more than it has. */
export const giveaways: Check = (shopId) => sql`
  select g.id, g.promised as amount, g.promised <= g.budget and g.promised = coalesce(e.amount, 0) as fits
  from giveaways g left join (
    select giveaway_id, sum(case when status in ('open', 'gone') then total else given end) as amount
    from envelopes where shop_id = ${shopId} and giveaway_id is not null group by giveaway_id
  ) e on e.giveaway_id = g.id
  where g.shop_id = ${shopId}`;
