import { sql } from 'kysely';
import { BIRTHDAY_AFTER, DELAYED_AFTER, SILENT_AFTER, SILENT_UNTIL } from '@/domain/careTask';
import type { OrderId, ShopId, UserId } from '@/domain/id';
import { dayOf, type Instant, later } from '@/domain/time';
import type { NewCareTask } from './careTasks';
import type { Db } from './schema';
import { at } from './values';

interface Found {
  readonly userId: UserId;
  readonly orderId: OrderId | null;
  readonly day: string | null;
  readonly takenBy: UserId | null;
}

/** Why staff should turn to customers, as far as nobody was told yet, and which reasons are gone. */
export const careReasons = (db: Db, shopId: ShopId) => {
  /** Whose customer `u` is, where that is one of the staff. */
  const keeper = (now: Instant) => sql`(select b.leader_id from bindings b
    join leaders k on k.shop_id = ${shopId} and k.user_id = b.leader_id and k.kind = 'staff' and k.status = 'active'
    where b.shop_id = ${shopId} and b.customer_id = u.id and b.ended_at is null
      and (b.expires_at is null or b.expires_at > ${at(now)}))`;
  const isNew = sql`not exists (select from care_tasks had where had.shop_id = ${shopId} and had.cause = c.cause)`;

  return {
    /** Who has kept an order and has his birthday on one of these days. */
    async birthdays(
      these: readonly { readonly day: string; readonly on: readonly { month: number; day: number }[] }[],
      now: Instant,
      most: number,
    ): Promise<NewCareTask[]> {
      const found: NewCareTask[] = [];
      for (const { day, on } of these) {
        if (on.length === 0) continue;
        const isThen = sql.join(
          on.map((date) => sql`(y.month = ${date.month} and y.day = ${date.day})`),
          sql` or `,
        );
        const { rows } = await sql<Found & { cause: string }>`
          select c.cause, c.user_id as "userId", null as "orderId", ${day}::text as day, c.taken_by as "takenBy" from (
            select 'birthday.' || y.user_id || '.' || ${day.slice(0, 4)}::text as cause, y.user_id,
              ${keeper(now)} as taken_by
            from birthdays y
            join users u on u.shop_id = ${shopId} and u.id = y.user_id
            join customer_facts f on f.shop_id = ${shopId} and f.user_id = y.user_id and f.orders > 0
            where y.shop_id = ${shopId} and (${isThen})
          ) c where ${isNew} order by c.user_id limit ${most}`.execute(db);
        found.push(...rows.map((row) => ({ kind: 'birthday' as const, ...row })));
      }
      return found;
    },

    /** Orders that could be sent for so long, nothing of which is talked about or was sent. */
    async delayed(now: Instant, most: number): Promise<NewCareTask[]> {
      const since = at(later(now, -DELAYED_AFTER));
      const { rows } = await sql<Found & { cause: string }>`
        select c.cause, c.user_id as "userId", c.order_id as "orderId", null as day, c.taken_by as "takenBy" from (
          select 'delayed.' || o.id as cause, u.id as user_id, o.id as order_id, ${keeper(now)} as taken_by
          from orders o
          join users u on u.shop_id = ${shopId} and u.id = o.buyer_id
          left join teams t on t.shop_id = ${shopId} and t.id = o.team_id
          where o.shop_id = ${shopId} and o.status = 'paid' and o.pickup_code is null and o.paid_at <= ${since}
            and (t.id is null or t.status = 'formed' and t.ended_at <= ${since})
            and not exists (select from parcels p where p.shop_id = ${shopId} and p.order_id = o.id)
            and not exists (select from after_sales s where s.shop_id = ${shopId} and s.order_id = o.id
              and s.ended_at is null)
        ) c where ${isNew} order by c.order_id limit ${most}`.execute(db);
      return rows.map((row) => ({ kind: 'delayed' as const, ...row }));
    },

    /** Who has kept an order and has not come for so long. */
    async silent(now: Instant, most: number): Promise<NewCareTask[]> {
      const { rows } = await sql<Found & { cause: string }>`
        select c.cause, c.user_id as "userId", null as "orderId", c.day, c.taken_by as "takenBy" from (
          select 'silent.' || f.user_id || '.' || s.day as cause, f.user_id, s.day, ${keeper(now)} as taken_by
          from customer_facts f
          join users u on u.shop_id = ${shopId} and u.id = f.user_id
          cross join lateral (select to_char(f.seen_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day) s
          where f.shop_id = ${shopId} and f.orders > 0 and f.seen_at <= ${at(later(now, -SILENT_AFTER))}
            and f.seen_at > ${at(later(now, -SILENT_UNTIL))}
        ) c where ${isNew} order by c.user_id limit ${most}`.execute(db);
      return rows.map((row) => ({ kind: 'silent' as const, ...row }));
    },

    /** Ends what has no reason any more: it was sent or closed, he came, or it is over. Returns how many. */
    async lapse(now: Instant, most: number): Promise<number> {
      const { numAffectedRows } = await sql`
        update care_tasks set status = 'lapsed', ended_at = ${at(now)}
        where shop_id = ${shopId} and status = 'open' and id in (
          select c.id from care_tasks c
          left join orders o on o.shop_id = ${shopId} and o.id = c.order_id
          left join customer_facts f on f.shop_id = ${shopId} and f.user_id = c.user_id
          where c.shop_id = ${shopId} and c.status = 'open' and case c.kind
            when 'delayed' then o.status <> 'paid'
              or exists (select from parcels p where p.shop_id = ${shopId} and p.order_id = o.id)
            when 'silent' then (f.seen_at at time zone 'Asia/Shanghai')::date > c.day
              or f.seen_at <= ${at(later(now, -SILENT_UNTIL))}
            else c.day < ${dayOf(later(now, -BIRTHDAY_AFTER))}::date end
          order by c.id limit ${most} for update of c skip locked)`.execute(db);
      return Number(numAffectedRows ?? 0);
    },
  };
};
