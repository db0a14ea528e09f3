import { type RawBuilder, sql } from 'kysely';
import type { OrderId, ShopId, UserId } from '@/domain/id';
import type { CommissionTab } from '@/domain/leading';
import type { Fen } from '@/domain/money';
import type { BoundBy } from '@/domain/referral';
import type { Instant } from '@/domain/time';
import { type Commission, commissionOf } from './commissions';
import type { Db } from './schema';
import { at } from './values';

/** Each tab but the first is an index of its own: 0024_lessons. Written out, for a parameter is no condition of an index. */
const TABS: Record<CommissionTab, RawBuilder<boolean>> = {
  all: sql`true`,
  to_receive: sql`state = 'pending' and amount > 0 and matures_at is null`,
  in_window: sql`state = 'pending' and amount > 0 and matures_at is not null`,
  payable: sql`state = 'payable' and amount > 0`,
  back: sql`(turn > 1 or state = 'withheld')`,
};

export interface LedOrderKey {
  readonly placedAt: Instant;
  readonly orderId: OrderId;
}
export interface LedCustomerKey {
  readonly boundAt: Instant;
  readonly customerId: UserId;
}

export interface LedCustomerRow {
  readonly customerId: UserId;
  readonly nickname: string;
  readonly avatar: string; // Only where it is seen in teams.
  readonly because: BoundBy;
  readonly boundAt: Instant;
  readonly expiresAt: Instant | null;
  readonly orders: number;
  readonly brought: Fen;
  readonly lastAt: Instant | null;
}

/** The long lists of one leader, from one key to the next. */
export const ledLists = (db: Db, shopId: ShopId) => ({
  /** Orders that are put down to him, the newest first. */
  async orders(leaderId: UserId, tab: CommissionTab, before: LedOrderKey | undefined, most: number) {
    const found = await db
      .selectFrom('commissions')
      .selectAll()
      .where('shopId', '=', shopId)
      .where('leaderId', '=', leaderId)
      .where(TABS[tab])
      .$if(before !== undefined, (all) =>
        all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('placedAt', 'orderId'), '<', tuple(at(before!.placedAt), before!.orderId)),
        ),
      )
      .orderBy('placedAt', 'desc')
      .orderBy('orderId', 'desc')
      .limit(most)
      .execute();
    return found.map((row): Commission => commissionOf(row));
  },

  /** Who is bound to him now, the latest first, and what each has bought that is put down to him. */
  async customers(leaderId: UserId, now: Instant, before: LedCustomerKey | undefined, most: number) {
    const key = before ? sql`(b.bound_at, b.customer_id) < (${at(before.boundAt)}, ${before.customerId})` : sql`true`;
    const { rows } = await sql<LedCustomerRow>`
      select b.customer_id as "customerId", u.nickname, b.because, b.bound_at as "boundAt", b.expires_at as "expiresAt",
        case when exists (select from team_seats s where s.shop_id = ${shopId} and s.user_id = u.id)
          then u.avatar else '' end as avatar,
        bought.orders, bought.brought, bought.last_at as "lastAt"
      from (
        select * from bindings b
        where b.shop_id = ${shopId} and ${isBound(leaderId, now)} and ${key}
        order by b.bound_at desc, b.customer_id desc limit ${most}
      ) b
      join users u on u.shop_id = ${shopId} and u.id = b.customer_id
      cross join lateral (
        select count(*) as orders, coalesce(sum(c.base), 0)::bigint as brought, max(c.placed_at) as last_at
        from commissions c
        where c.shop_id = ${shopId} and c.leader_id = ${leaderId} and c.customer_id = b.customer_id and c.base > 0
      ) bought
      order by b.bound_at desc, b.customer_id desc`.execute(db);
    return rows;
  },

  async countCustomers(leaderId: UserId, now: Instant): Promise<number> {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from bindings b where b.shop_id = ${shopId} and ${isBound(leaderId, now)}`.execute(db);
    return rows[0]!.count;
  },
});

const isBound = (leaderId: UserId, now: Instant) => sql`
  b.leader_id = ${leaderId} and b.ended_at is null and (b.expires_at is null or b.expires_at > ${at(now)})`;
