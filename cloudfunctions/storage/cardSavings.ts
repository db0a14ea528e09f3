import { sql } from 'kysely';
import type { CardTerm } from '@/domain/card';
import type { OrderId, ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

/** What a card did for one order. */
export interface CardSaving {
  readonly orderId: OrderId;
  readonly number: string;
  readonly placedAt: Instant;
  readonly saved: Fen; //       For the units that are kept.
  readonly isSettled: boolean; // Nothing of it is on its way any more: it was received, or closed.
}

/**
 * What the card of a person has saved in a term, added up from receipts: of each line what the card took off, for the
 * units that are kept, rounded down; and the freight that it paid, while anything is kept. What is not paid for, and
 * what a team may still give back, has saved nothing yet.
 */
export const cardSavings = (db: Db, shopId: ShopId) => {
  const counts = sql`o.status in ('paid', 'shipped', 'received') and (t.id is null or t.status = 'formed')`;
  const ofLines = sql`coalesce((
    select sum((step.less ->> 'amount')::bigint * (l.quantity - l.unsent - l.returned) / l.quantity)
    from (select jsonb_array_elements(o.receipt -> 'lines') as line) r
    join order_lines l on l.shop_id = ${shopId} and l.order_id = o.id and l.sku_id = r.line ->> 'skuId'
    cross join lateral (select jsonb_array_elements(r.line -> 'less') as less) step
    where step.less -> 'because' ->> 'step' = 'card'), 0)`;
  const ofFreight = sql`coalesce((
    select sum((part.freight -> 'waived' ->> 'amount')::bigint)
    from (select jsonb_array_elements(o.receipt -> 'freights') as freight) part
    where part.freight -> 'waived' ->> 'by' = 'card' and exists (
      select 1 from order_lines k where k.shop_id = ${shopId} and k.order_id = o.id and k.unsent + k.returned < k.quantity
    )), 0)`;
  const used = (userId: UserId, { startsAt, endsAt }: CardTerm) => sql`
    from orders o left join teams t on t.shop_id = ${shopId} and t.id = o.team_id
    where o.shop_id = ${shopId} and o.buyer_id = ${userId} and o.saved_by_card > 0
      and o.placed_at >= ${at(startsAt)} and o.placed_at < ${at(endsAt)}`;

  return {
    async of(
      userId: UserId,
      term: CardTerm,
    ): Promise<{ readonly saved: Fen; readonly open: boolean; readonly used: boolean }> {
      const { rows } = await sql<{ saved: string; open: boolean; used: boolean }>`
        select coalesce(sum(case when ${counts} then ${ofLines} + ${ofFreight} else 0 end), 0)::text as saved,
          coalesce(bool_or(o.status in ('unpaid', 'paid', 'shipped')), false) as open,
          coalesce(bool_or(o.status <> 'closed'), false) as used
        ${used(userId, term)}`.execute(db);
      const { saved, open, used: isUsed } = rows[0]!;
      return { saved: Number(saved) as Fen, open, used: isUsed };
    },

    /** The orders that it made cheaper, the newest first. */
    async list(userId: UserId, term: CardTerm, most: number): Promise<CardSaving[]> {
      const { rows } = await sql<CardSaving & { readonly saved: string }>`
        select o.id as "orderId", o.number, o.placed_at as "placedAt",
          (case when ${counts} then ${ofLines} + ${ofFreight} else 0 end)::text as saved,
          o.status in ('received', 'closed') as "isSettled"
        ${used(userId, term)} and o.status <> 'closed' order by o.placed_at desc, o.id desc limit ${most}`.execute(db);
      return rows.map((row) => ({ ...row, saved: Number(row.saved) as Fen }));
    },
  };
};
