import { sql } from 'kysely';
import type { ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { partsOf, rolledKey } from './figureParts';
import type { Db } from './schema';
import type { Part } from './schemaFigures';

/** Sums of a figure: of one day, of one key, or of both. */
export interface Sum {
  readonly figure: Part;
  readonly day: string;
  readonly key: string;
  readonly count: number;
  readonly amount: Fen;
}
interface Span {
  readonly from: string;
  readonly until: string;
}
/** So many people whom the timer has not reckoned yet are reckoned by who looks; where there are more, it is a minute behind. */
const MOST_LIVE = 100;

/** What the shop is counted by: kept by the timer as sums, with what has happened since added when somebody looks. */
export const figures = (db: Db, shopId: ShopId) => {
  async function touched(): Promise<UserId[]> {
    const { rows } = await sql<{ userId: UserId }>`
      select distinct user_id as "userId" from customer_touches where shop_id = ${shopId} limit ${MOST_LIVE + 1}`.execute(
      db,
    );
    return rows.length > MOST_LIVE ? [] : rows.map(({ userId }) => userId);
  }

  /** Rows of day, key, count, amount: what is kept, and by how much it is wrong by now. */
  function rolled(parts: readonly Part[], { from, until }: Span, live: readonly UserId[]) {
    const names = sql.join(parts);
    const kept = sql`select figure, day, key, count, amount from figure_days
      where shop_id = ${shopId} and figure in (${names}) and day between ${from} and ${until}`;
    if (live.length === 0) return kept;
    return sql`${kept}
      union all
      select figure, day, ${rolledKey} as key, count, amount from (${partsOf(shopId, live)}) fresh
        where figure in (${names}) and day between ${from} and ${until}
      union all
      select figure, day, ${rolledKey} as key, -count, -amount from figure_parts
        where shop_id = ${shopId} and user_id = any(array[${sql.join(live)}]::text[])
          and figure in (${names}) and day between ${from} and ${until}`;
  }

  return {
    /** By day and key, where `by` names both; else the other one is ''. */
    async sums(parts: readonly Part[], span: Span, ...by: readonly ('day' | 'key')[]): Promise<Sum[]> {
      const day = by.includes('day') ? sql`day::text` : sql`''`;
      const key = by.includes('key') ? sql`key` : sql`''`;
      const { rows } = await sql<Sum>`
        select figure, ${day} as day, ${key} as key, sum(count)::bigint as count, sum(amount)::bigint as amount
        from (${rolled(parts, span, await touched())}) r group by 1, 2, 3
        having sum(count) <> 0 or sum(amount) <> 0`.execute(db);
      return [...rows];
    },

    /** One key over all time. */
    async ofKey(parts: readonly Part[], keyed: string): Promise<Pick<Sum, 'figure' | 'count' | 'amount'>[]> {
      const always = { from: '2000-01-01', until: '2100-01-01' };
      const { rows } = await sql<Sum>`
        select figure, sum(count)::bigint as count, sum(amount)::bigint as amount
        from (${rolled(parts, always, await touched())}) r where key = ${keyed} group by 1`.execute(db);
      return [...rows];
    },

    /** By the minute of the day ("0931"). */
    async minutes(parts: readonly Part[], { from, until }: Span): Promise<Sum[]> {
      const live = await touched();
      const names = sql.join(parts);
      const fresh =
        live.length === 0
          ? sql``
          : sql`and user_id <> all(array[${sql.join(live)}]::text[]) union all
            select figure, day, key, count, amount from (${partsOf(shopId, live)}) fresh
            where figure in (${names}) and day between ${from} and ${until}`;
      const { rows } = await sql<Sum>`
        select figure, day::text as day, key, sum(count)::bigint as count, sum(amount)::bigint as amount from (
          select figure, day, key, count, amount from figure_parts
          where shop_id = ${shopId} and figure in (${names}) and day between ${from} and ${until} ${fresh}
        ) r group by 1, 2, 3 order by 2, 3`.execute(db);
      return [...rows];
    },

    /** How many different people stand in any of these. */
    async people(parts: readonly Part[], { from, until }: Span): Promise<number> {
      const live = await touched();
      const names = sql.join(parts);
      const fresh =
        live.length === 0
          ? sql``
          : sql`and user_id <> all(array[${sql.join(live)}]::text[]) union
            select user_id from (${partsOf(shopId, live)}) fresh
            where figure in (${names}) and day between ${from} and ${until}`;
      const { rows } = await sql<{ count: number }>`
        select count(distinct user_id) as count from (
          select user_id from figure_parts
          where shop_id = ${shopId} and figure in (${names}) and day between ${from} and ${until} ${fresh}
        ) r`.execute(db);
      return rows[0]?.count ?? 0;
    },

    /**
     * Reckons these people anew and moves the sums by the difference. Their rows of customer_facts are locked, so that the
     * last one who reckons has seen what the others did.
     */
    async reckon(people: readonly UserId[]): Promise<void> {
      if (people.length === 0) return;
      const theirs = sql`p.user_id = any(array[${sql.join(people)}]::text[])`;
      await sql`
        with fresh as materialized (${partsOf(shopId, people)}),
        came as materialized (
          select f.*, f.count - coalesce(p.count, 0) as more, f.amount - coalesce(p.amount, 0) as money
          from fresh f left join figure_parts p
            on p.shop_id = ${shopId} and ${theirs} and p.user_id = f.user_id and p.figure = f.figure and p.day = f.day and p.key = f.key
          where p.user_id is null or p.count <> f.count or p.amount <> f.amount
        ),
        gone as (
          delete from figure_parts p where p.shop_id = ${shopId} and ${theirs} and not exists (select from fresh f
            where f.user_id = p.user_id and f.figure = p.figure and f.day = p.day and f.key = p.key)
          returning p.*
        ),
        put as (
          insert into figure_parts (shop_id, user_id, figure, day, key, count, amount)
          select ${shopId}, user_id, figure, day, key, count, amount from came
          on conflict (shop_id, user_id, figure, day, key) do update set count = excluded.count, amount = excluded.amount
        ),
        moved as (
          select figure, day, ${rolledKey} as key, sum(more) as more, sum(money) as money from (
            select figure, day, key, more, money from came
            union all select figure, day, key, -count, -amount from gone
          ) both_ways group by 1, 2, 3 having sum(more) <> 0 or sum(money) <> 0
        )
        insert into figure_days as d (shop_id, figure, day, key, count, amount)
        select ${shopId}, figure, day, key, more, money from moved order by figure, day, key
        on conflict (shop_id, figure, day, key) do update
          set count = d.count + excluded.count, amount = d.amount + excluded.amount`.execute(db);
    },
  };
};
