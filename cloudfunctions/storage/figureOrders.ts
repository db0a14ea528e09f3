import { sql } from 'kysely';
import type { ShopId } from '@/domain/id';
import { withMoney } from './keptOrders';

/*
 * Which orders figures count, as domain/figures says in words: of an order `o`, its payment `p` and its team `t`, as
 * `withMoney` joins them. What is kept of the money is `brought` of keptOrders, whatever has become of the order.
 */

/** It was paid, and has not gone back in full. What was sent back may have left its freight with the shop. */
export const isCounted = sql`(o.paid_at is not null and
  case when coalesce(p.amount, 0) = 0 then o.status <> 'closed' else p.refunded < p.amount end)`;

/** Something of it has stayed with its buyer: an order like this makes a customer. */
export const isStanding = sql`(o.status in ('paid', 'shipped', 'received') and
  (coalesce(p.amount, 0) = 0 or p.refunded < p.amount))`;

/** No order of its buyer that stands was paid earlier. */
export const isFirst = (shopId: ShopId) => sql`not exists (
  select from orders e left join payments ep on ep.shop_id = ${shopId} and ep.order_id = e.id
  where e.shop_id = ${shopId} and e.buyer_id = o.buyer_id and (e.paid_at, e.id) < (o.paid_at, o.id)
    and e.status in ('paid', 'shipped', 'received') and (coalesce(ep.amount, 0) = 0 or ep.refunded < ep.amount))`;

/** What its team made it cheaper, as far as it is kept: a ladder's receipt and total are rewritten when it has formed. */
export const gaveInTeam = sql`((
    select coalesce(sum((less ->> 'amount')::bigint), 0)::bigint
    from jsonb_array_elements(o.receipt -> 'lines') line, jsonb_array_elements(line -> 'less') less
    where less -> 'because' ->> 'step' in ('team', 'ladder'))
  * case when o.total = 0 then 1 else coalesce(p.amount - p.refunded, 0) end / greatest(o.total, 1))`;

/** What a coupon took off it. */
export const offByCoupon = (shopId: ShopId) => sql`(
  select c.off_amount from coupons c where c.shop_id = ${shopId} and c.order_id = o.id and c.state = 'spent')`;

/** Credit of packets that were filled from a giveaway, paid with and not given back: rows of giveaway_id, amount. */
export const creditOfGiveaways = (shopId: ShopId) => sql`
  purse_spends s
  join purse_lots lot on lot.shop_id = ${shopId} and lot.id = s.lot_id and lot.because ->> 'by' = 'envelope'
  join envelopes e on e.shop_id = ${shopId} and e.id = lot.because ->> 'envelopeId' and e.giveaway_id is not null
  where s.shop_id = ${shopId} and s.order_id = o.id and s.unit = 'credit'`;

/** What was paid for goods of it and is kept. */
export const goodsKept = (shopId: ShopId) => sql`(
  select coalesce(sum(l.paid - l.refunded), 0)::bigint from order_lines l
  where l.shop_id = ${shopId} and l.order_id = o.id)`;

export const ordersWithMoney = (shopId: ShopId) => sql`orders o ${withMoney(shopId)}`;
