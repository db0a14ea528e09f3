import { sql } from 'kysely';
import type { ShopId } from '@/domain/id';

/** Of an order `o`, its payment `p` and its team `t`, as `withMoney` joins them: */
export const isPaid = sql`o.status in ('paid', 'shipped', 'received')`;

/** What it brought, without what went back. */
export const brought = sql`coalesce(p.amount - p.refunded, 0)`;

/** What its buyer has saved and keeps: see orders.savedBy. While a team waits its money may still go back. */
export const saved = sql`case when t.id is null or t.status = 'formed' then
  o.saved - o.saved * coalesce(p.refunded - (p.amount - o.total), 0) / greatest(o.total, 1) else 0 end`;

/** Follows a `from` or `join` that names orders as `o`. */
export const withMoney = (shopId: ShopId) => sql`
  left join payments p on p.shop_id = ${shopId} and p.order_id = o.id
  left join teams t on t.shop_id = ${shopId} and t.id = o.team_id`;

/** Of a commission `c`: its order was bought alone, or its team has formed. The money of the others may still go back. */
export const isSure = (shopId: ShopId) => sql`not exists (
  select from orders sure join teams waiting on waiting.shop_id = ${shopId} and waiting.id = sure.team_id
  where sure.shop_id = ${shopId} and sure.id = c.order_id and waiting.status <> 'formed')`;
