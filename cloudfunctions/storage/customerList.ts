import { type RawBuilder, sql } from 'kysely';
import type { CustomerFilter, CustomerSort } from '@/domain/customer';
import type { ShopId, TagId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import { type FilterSense, isOne } from './customerFilter';
import type { Db } from './schema';
import { at } from './values';

export interface ListedCustomer {
  readonly userId: UserId;
  readonly nickname: string;
  readonly avatar: string;
  readonly remark: string;
  readonly metAt: Instant;
  readonly orders: number;
  readonly spent: Fen;
  readonly lastAt: Instant | null;
  readonly seenAt: Instant;
  readonly score: number;
  readonly tier: number | null; // What he has won, if anything.
}

/** The last one of a page: what the list goes along, and who. */
export interface CustomerKey {
  readonly value: number; // A count, fen, or an instant.
  readonly userId: UserId;
}

/** Each has an index. Along `ordered` nobody is found who has never kept an order. */
const COLUMNS: Record<CustomerSort, { readonly column: string; readonly isTime: boolean }> = {
  met: { column: 'met_at', isTime: true },
  seen: { column: 'seen_at', isTime: true },
  ordered: { column: 'last_at', isTime: true },
  spent: { column: 'spent', isTime: false },
  orders: { column: 'orders', isTime: false },
  score: { column: 'score', isTime: false },
};

export interface CustomersWanted {
  readonly filter: CustomerFilter;
  readonly sense: FilterSense;
  readonly sort: CustomerSort;
  readonly before: CustomerKey | undefined;
  readonly most: number;
}

/** Customers by a filter. */
export const customerList = (db: Db, shopId: ShopId) => ({
  async list({ filter, sense, sort, before, most }: CustomersWanted): Promise<ListedCustomer[]> {
    const { column, isTime } = COLUMNS[sort];
    const along = sql.ref(`f.${column}`);
    const value = before && (isTime ? at(before.value as Instant) : sql`${before.value}::bigint`);
    const behind: RawBuilder<unknown> = before ? sql`(${along}, f.user_id) < (${value}, ${before.userId})` : sql`true`;
    const { rows } = await sql<ListedCustomer>`
      select f.user_id as "userId", u.nickname, u.avatar, coalesce(r.remark, '') as remark, f.met_at as "metAt", f.orders,
        f.spent, f.last_at as "lastAt", f.seen_at as "seenAt", f.score, m.position as tier
      from customer_facts f
      join users u on u.shop_id = ${shopId} and u.id = f.user_id
      left join customer_remarks r on r.shop_id = ${shopId} and r.user_id = f.user_id
      left join members m on m.shop_id = ${shopId} and m.user_id = f.user_id
      where f.shop_id = ${shopId} and ${along} is not null and ${behind} and ${isOne(shopId, filter, sense)}
      order by ${along} desc, f.user_id desc limit ${most}`.execute(db);
    return rows;
  },

  async count(filter: CustomerFilter, sense: FilterSense): Promise<number> {
    const { rows } = await sql<{ people: number }>`
      select count(*)::int as people from customer_facts f
      join users u on u.shop_id = ${shopId} and u.id = f.user_id
      where f.shop_id = ${shopId} and ${isOne(shopId, filter, sense)}`.execute(db);
    return rows[0]!.people;
  },

  /** Some of them, by their ids, from one on. */
  async some(filter: CustomerFilter, sense: FilterSense, after: string, most: number): Promise<UserId[]> {
    const { rows } = await sql<{ userId: UserId }>`
      select f.user_id as "userId" from customer_facts f
      join users u on u.shop_id = ${shopId} and u.id = f.user_id
      where f.shop_id = ${shopId} and f.user_id > ${after} and ${isOne(shopId, filter, sense)}
      order by f.user_id limit ${most}`.execute(db);
    return rows.map(({ userId }) => userId);
  },

  /**
   * Hangs a tag by rule on who it is for and has it not, and takes it off who it is for no more: at most so many of each.
   * Returns of how many it was changed.
   */
  async keepTag(
    id: TagId,
    filter: CustomerFilter,
    sense: FilterSense,
    most: number,
    now: Instant,
  ): Promise<{ readonly hung: number; readonly taken: number }> {
    const isFor = isOne(shopId, filter, sense); // Neither true nor false of who has no order, where it asks for its time.
    const hung = await sql`
      insert into customer_tags (shop_id, tag_id, user_id, at)
      select f.shop_id, ${id}, f.user_id, ${at(now)} from customer_facts f
      join users u on u.shop_id = ${shopId} and u.id = f.user_id
      where f.shop_id = ${shopId} and ${isFor} and not exists (
        select from customer_tags h where h.shop_id = ${shopId} and h.tag_id = ${id} and h.user_id = f.user_id)
      order by f.user_id limit ${most}
      on conflict do nothing`.execute(db);
    const taken = await sql`
      delete from customer_tags where shop_id = ${shopId} and tag_id = ${id} and user_id in (
        select h.user_id from customer_tags h
        join customer_facts f on f.shop_id = ${shopId} and f.user_id = h.user_id
        join users u on u.shop_id = ${shopId} and u.id = h.user_id
        where h.shop_id = ${shopId} and h.tag_id = ${id} and (${isFor}) is not true
        order by h.user_id limit ${most})`.execute(db);
    return { hung: Number(hung.numAffectedRows ?? 0), taken: Number(taken.numAffectedRows ?? 0) };
  },
});
