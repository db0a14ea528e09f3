import { sql } from 'kysely';
import type { ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { LeaderStatus } from '@/domain/referral';
import type { Instant } from '@/domain/time';
import { brought, isPaid } from './keptOrders';
import type { Db } from './schema';
import { at } from './values';

export interface KocFound {
  readonly userId: UserId;
  readonly nickname: string;
  readonly avatar: string;
  readonly brought: number;
  readonly orders: number;
  readonly amount: Fen;
  readonly status: LeaderStatus | null;
}

/** Customers whose links bring people who buy. */
export const kocs = (db: Db, shopId: ShopId) => ({
  /**
   * Added up from orders that were placed since then, are paid and kept, and count for a link of somebody else: see
   * shares.attribute. Without leaders, and without who works here.
   */
  async best(since: Instant, most: number): Promise<KocFound[]> {
    const { rows } = await sql<KocFound>`
      select u.id as "userId", u.nickname, u.avatar, led.status, found.brought, found.orders, found.amount
      from (
        select l.sharer_id, count(distinct o.buyer_id) as brought, count(*) as orders,
          sum(${brought})::bigint as amount
        from orders o
        join order_shares s on s.shop_id = ${shopId} and s.order_id = o.id
        join share_links l on l.shop_id = ${shopId} and l.code = s.code and l.sharer_id <> o.buyer_id
        left join payments p on p.shop_id = ${shopId} and p.order_id = o.id
        where o.shop_id = ${shopId} and o.placed_at >= ${at(since)} and ${isPaid}
        group by l.sharer_id
      ) found
      join users u on u.shop_id = ${shopId} and u.id = found.sharer_id
      left join leaders led on led.shop_id = ${shopId} and led.user_id = u.id
      where (led.status is null or led.status <> 'active') and not exists (
        select 1 from staff w where w.shop_id = ${shopId} and w.user_id = u.id and w.left_at is null)
      order by found.brought desc, found.amount desc, u.id limit ${most}`.execute(db);
    return [...rows];
  },
});
