import { sql } from 'kysely';
import type { Check } from './check';

/**
 * An order is put down to a link of somebody else that its buyer opened before, and that leads to what was ordered: its
 * team, goods of it, a storefront (what that had then, it may have no more), or the shop. A link that came by another was made by somebody who had opened that one.
 */
export const orderShares: Check = (shopId) => sql`
  select s.order_id as id, 0 as amount, o.buyer_id = s.buyer_id and l.sharer_id <> o.buyer_id
    and coalesce(w.first_at <= o.placed_at, false)
    and (l.kind in ('shop', 'store') or coalesce(l.team_id = o.team_id, false) or exists (
      select 1 from order_lines b where b.shop_id = ${shopId} and b.order_id = o.id and b.goods_id = l.goods_id
    )) as fits
  from order_shares s
  join orders o on o.shop_id = ${shopId} and o.id = s.order_id
  left join share_links l on l.shop_id = ${shopId} and l.code = s.code
  left join share_opens w on w.shop_id = ${shopId} and w.code = s.code and w.user_id = o.buyer_id
  where s.shop_id = ${shopId}`;

/** Nobody opens his own link, nobody is new twice, and who shares again has come by the link that it came by. */
export const shareOpens: Check = (shopId) => sql`
  select w.code || ' ' || w.user_id as id, 0 as amount, w.sharer_id = l.sharer_id and w.user_id <> l.sharer_id
    and (not w.newcomer or not exists (
      select 1 from share_opens e where e.shop_id = ${shopId} and e.user_id = w.user_id and e.code <> w.code
        and (e.newcomer or e.first_at < w.first_at)
    )) as fits
  from share_opens w left join share_links l on l.shop_id = ${shopId} and l.code = w.code
  where w.shop_id = ${shopId}
  union all
  select l.code, 0, exists (
    select 1 from share_opens p where p.shop_id = ${shopId} and p.code = l.parent and p.user_id = l.sharer_id
  ) from share_links l where l.shop_id = ${shopId} and l.parent is not null`;

/** An order counts for a chat group that its buyer came in by before. */
export const groupOrders: Check = (shopId) => sql`
  select g.order_id as id, 0 as amount, o.buyer_id = g.buyer_id and coalesce(m.first_at <= o.placed_at, false) as fits
  from group_orders g
  join orders o on o.shop_id = ${shopId} and o.id = g.order_id
  left join group_people m on m.shop_id = ${shopId} and m.group_id = g.group_id and m.user_id = o.buyer_id
  where g.shop_id = ${shopId}`;
