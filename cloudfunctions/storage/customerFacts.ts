import { sql } from 'kysely';
import { SCORE, type Source } from '@/domain/customer';
import type { ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import { withMoney } from './keptOrders';
import type { Db } from './schema';

/** An order `o` with its payment `p` and team `t` is kept: see CustomerFacts. */
export const isKept = sql`(o.status in ('paid', 'shipped', 'received') and (t.id is null or t.status = 'formed')
  and (coalesce(p.amount, 0) = 0 or p.refunded < p.amount))`;

/** As CustomerFacts, and what goes with them. */
export interface FactsRow {
  readonly userId: UserId;
  readonly metAt: Instant;
  readonly orders: number;
  readonly spent: Fen;
  readonly firstAt: Instant | null;
  readonly lastAt: Instant | null;
  readonly seenAt: Instant;
  readonly province: string | null;
  readonly source: Source;
  readonly brought: number;
  readonly reviews: number;
  readonly pictured: number;
  readonly score: number;
}

/** What is counted of each customer: kept in `customer_facts`, and reckoned from the books. */
export const customerFacts = (db: Db, shopId: ShopId) => ({
  /** From the books as they are now, whatever is kept. */
  async reckoned(userId: UserId): Promise<FactsRow | undefined> {
    const { rows } = await sql<FactsRow>`${reckoned(shopId, [userId])}`.execute(db);
    return rows[0];
  },

  /**
   * Takes the touches of some people, and of those who brought them: all of these. Whoever touches one of them from now
   * on is found by the next.
   */
  async takeTouched(most: number): Promise<UserId[]> {
    const { rows } = await sql<{ userId: UserId }>`
      delete from customer_touches where shop_id = ${shopId} and (user_id, tx) in (
        select user_id, tx from customer_touches where shop_id = ${shopId}
        order by user_id, tx limit ${most} for update skip locked)
      returning user_id as "userId"`.execute(db);
    const touched = [...new Set(rows.map(({ userId }) => userId))];
    if (touched.length === 0) return [];
    const sharers = await db
      .selectFrom('shareOpens')
      .select('sharerId')
      .distinct()
      .where('shopId', '=', shopId)
      .where('userId', 'in', touched)
      .where('newcomer', '=', true)
      .execute();
    return [...new Set([...touched, ...sharers.map(({ sharerId }) => sharerId)])].sort();
  },

  /** Their rows are locked first, so that what is reckoned last is what stays. */
  async reckon(people: readonly UserId[]): Promise<void> {
    if (people.length === 0) return;
    await db
      .selectFrom('customerFacts')
      .select('userId')
      .where('shopId', '=', shopId)
      .where('userId', 'in', people)
      .orderBy('userId')
      .forNoKeyUpdate()
      .execute();
    await sql`
      update customer_facts f set orders = r.orders, spent = r.spent, first_at = r."firstAt", last_at = r."lastAt",
        seen_at = r."seenAt", province = r.province, source = r.source, brought = r.brought, reviews = r.reviews,
        pictured = r.pictured, score = r.score
      from (${reckoned(shopId, people)}) r
      where f.shop_id = ${shopId} and f.user_id = r."userId"`.execute(db);
  },

  /** Where orders of how many people went last. */
  async provinces(): Promise<{ readonly name: string; readonly people: number }[]> {
    return db
      .selectFrom('customerFacts')
      .select(({ fn, ref }) => [ref('province').$notNull().as('name'), fn.countAll<number>().as('people')])
      .where('shopId', '=', shopId)
      .where('province', 'is not', null)
      .groupBy('province')
      .orderBy('people', 'desc')
      .orderBy('name')
      .execute();
  },
});

/** The one definition of each of these numbers. */
const reckoned = (shopId: ShopId, people: readonly UserId[]) => sql`
  select c.*, (${SCORE.order} * c.orders + c.spent / ${SCORE.spent} + ${SCORE.brought} * c.brought
    + ${SCORE.review} * c.reviews + ${SCORE.pictured} * c.pictured)::int as score
  from (
    select u.id as "userId", u.met_at as "metAt", bought.orders, bought.spent, bought.first_at as "firstAt",
      bought.last_at as "lastAt",
      greatest(u.met_at, bought.placed_at, (select max(v.last_at) from visit_days v
        where v.shop_id = ${shopId} and v.user_id = u.id)) as "seenAt",
      (select ${provinceOf} from orders o ${withMoney(shopId)}
        where o.shop_id = ${shopId} and o.buyer_id = u.id and ${isKept} and ${provinceOf} is not null
        order by o.placed_at desc, o.id desc limit 1) as province,
      coalesce((select l.kind from share_opens s join share_links l on l.shop_id = ${shopId} and l.code = s.code
        where s.shop_id = ${shopId} and s.user_id = u.id and s.newcomer), 'alone') as source,
      (select count(*)::int from share_opens s where s.shop_id = ${shopId} and s.sharer_id = u.id and s.newcomer
        and exists (select from orders o ${withMoney(shopId)}
          where o.shop_id = ${shopId} and o.buyer_id = s.user_id and ${isKept})) as brought,
      said.reviews, said.pictured
    from users u
    cross join lateral (
      select count(*) filter (where ${isKept})::int as orders,
        coalesce(sum(p.amount - p.refunded) filter (where ${isKept}), 0)::bigint as spent,
        min(o.placed_at) filter (where ${isKept}) as first_at, max(o.placed_at) filter (where ${isKept}) as last_at,
        max(o.placed_at) as placed_at
      from orders o ${withMoney(shopId)} where o.shop_id = ${shopId} and o.buyer_id = u.id
    ) bought
    cross join lateral (
      select count(*)::int as reviews, count(*) filter (where w.pictured)::int as pictured
      from reviews w where w.shop_id = ${shopId} and w.author_id = u.id and w.shown
    ) said
    where u.shop_id = ${shopId} and u.id in (${sql.join([...people])})
  ) c`;

/** Of an order `o` that is sent somewhere. */
const provinceOf = sql`(o.destination -> 'address' -> 'region' ->> 0)`;
