import { sql } from 'kysely';
import type { ShopId, UserId } from '@/domain/id';
import { GOOD_STARS, ORDERED_WITHIN, type StoreCounts } from '@/domain/store';
import type { Instant } from '@/domain/time';
import { isPaid } from './keptOrders';
import type { Db } from './schema';
import { at } from './values';

interface Visits {
  readonly visits: number;
  readonly people: number;
  readonly ordered: number;
}

/** What storefronts say of themselves, added up from orders, reviews and visits: there is no counter that could drift. */
export const storeFigures = (db: Db, shopId: ShopId) => ({
  /** Of orders that name him, but his own; paid and kept. Reviews are those that others see. */
  async counts(leaderId: UserId): Promise<StoreCounts> {
    const { rows } = await sql<StoreCounts>`
      select count(*) as buyers, count(*) filter (where orders > 1) as "cameBack",
        coalesce(sum(reviews), 0)::bigint as reviews, coalesce(sum(good), 0)::bigint as good
      from (
        select count(distinct o.id) as orders, count(r.id) as reviews,
          count(r.id) filter (where r.stars >= ${GOOD_STARS}) as good
        from orders o left join reviews r on r.shop_id = ${shopId} and r.order_id = o.id and r.shown
        where o.shop_id = ${shopId} and o.leader_id = ${leaderId} and o.buyer_id <> ${leaderId} and ${isPaid}
        group by o.buyer_id
      ) people`.execute(db);
    return rows[0]!;
  },

  /** Since that day, this one too. */
  async visits(userId: UserId, since: string): Promise<Visits> {
    const { rows } = await sql<Visits>`
      select coalesce(sum(v.times), 0)::bigint as visits, count(distinct v.visitor_id) as people,
        count(distinct v.visitor_id) filter (where exists (
          select from orders o
          where o.shop_id = ${shopId} and o.leader_id = ${userId} and o.buyer_id = v.visitor_id and ${isPaid}
            and o.placed_at >= v.first_at and o.placed_at < v.last_at + ${ORDERED_WITHIN} * interval '1 millisecond'
        )) as ordered
      from store_visits v
      where v.shop_id = ${shopId} and v.user_id = ${userId} and v.day >= ${since}::date`.execute(db);
    return rows[0]!;
  },

  /** One row a visitor and day, however often he comes. */
  async visit(userId: UserId, visitorId: UserId, day: string, now: Instant): Promise<void> {
    await db
      .insertInto('storeVisits')
      .values({ shopId, userId, day, visitorId, times: 1, firstAt: at(now), lastAt: at(now) })
      .onConflict((same) =>
        same.columns(['shopId', 'userId', 'day', 'visitorId']).doUpdateSet((eb) => ({
          times: eb('storeVisits.times', '+', 1),
          lastAt: eb.fn('greatest', [eb.ref('storeVisits.lastAt'), at(now)]) as never,
        })),
      )
      .execute();
  },
});
