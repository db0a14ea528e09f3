import { sql } from 'kysely';
import type { ShopId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';

export interface Customer {
  readonly userId: UserId;
  readonly nickname: string;
  readonly avatar: string;
  readonly orders: number; // That were paid and kept.
  readonly metAt: Instant;
}

/** Customers as the merchant looks for them. */
export const customers = (db: Db, shopId: ShopId) => ({
  /** By a part of the name, by the number of an order, or by the id, whichever it is. The latest to come first. */
  async find(search: string, id: UserId | undefined, most: number): Promise<Customer[]> {
    const part = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const { rows } = await sql<Customer>`
      select u.id as "userId", u.nickname, u.avatar, u.met_at as "metAt",
        (select count(*)::int from orders o where o.shop_id = ${shopId} and o.buyer_id = u.id
          and o.status in ('paid', 'shipped', 'received')) as orders
      from users u
      where u.shop_id = ${shopId} and (
        u.id = ${id ?? ''} or u.nickname <> '' and lower(u.nickname) like ${part}
        or u.id = (select o.buyer_id from orders o where o.shop_id = ${shopId} and o.number = ${search}))
      order by u.met_at desc, u.id desc limit ${most}`.execute(db);
    return rows;
  },
});
