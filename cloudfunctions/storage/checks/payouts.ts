import { sql } from 'kysely';
import type { Check } from './check';

/**
 * Each payout was asked for out of its leader's money once, and then paid or brought back once, as its state says; and
 * one that was approved is on its way to WeChat, or its letter lies dead where somebody sees it.
 */
export const payouts: Check = (shopId) => sql`
  select p.id, p.amount,
    coalesce(asked.amount = p.amount and asked.from_account = 'payable/' || p.user_id
      and asked.to_account = 'payout/' || p.user_id, false)
    and coalesce(paid.amount, 0) = case when p.state = 'paid' and p.way = 'wechat' then p.amount - p.fee else 0 end
    and coalesce(kept.amount, 0) = case when p.state = 'paid' and p.way = 'wechat' then p.fee else 0 end
    and coalesce(given.amount, 0) = case when p.state = 'paid' and p.way = 'credit' then p.amount else 0 end
    and coalesce(lot.amount, 0) = coalesce(given.amount, 0)
    and coalesce(back.amount, 0) = case when p.stage = 'ended' and p.state <> 'paid' then p.amount else 0 end
    and coalesce(paid.from_account, 'payout/' || p.user_id) = 'payout/' || p.user_id
    and coalesce(paid.to_account, 'leaders') = 'leaders'
    and coalesce(kept.from_account || ' ' || kept.to_account, '') in ('', 'payout/' || p.user_id || ' payout_fees')
    and coalesce(given.from_account || ' ' || given.to_account, '')
      in ('', 'payout/' || p.user_id || ' credit/' || p.user_id)
    and coalesce(back.from_account || ' ' || back.to_account, '')
      in ('', 'payout/' || p.user_id || ' payable/' || p.user_id)
    and (p.state <> 'approved' or exists (
      select 1 from outbox o where o.shop_id = ${shopId} and o.id = p.id || '.send' and o.sent_at is null)) as fits
  from payouts p
  left join transfers asked on asked.shop_id = ${shopId} and asked.id = p.id || '.payout_asked.0'
  left join transfers paid on paid.shop_id = ${shopId} and paid.id = p.id || '.payout_paid.0'
  left join transfers kept on kept.shop_id = ${shopId} and kept.id = p.id || '.payout_fee.0'
  left join transfers given on given.shop_id = ${shopId} and given.id = p.id || '.given.0'
  left join transfers back on back.shop_id = ${shopId} and back.id = p.id || '.payout_back.0'
  left join purse_lots lot on lot.shop_id = ${shopId} and lot.id = p.id and lot.user_id = p.user_id and lot.unit = 'credit'
  where p.shop_id = ${shopId}`;
