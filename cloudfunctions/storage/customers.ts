import { sql } from 'kysely';
import type { ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { BoundBy, LeaderKind } from '@/domain/referral';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export interface Customer {
  readonly userId: UserId;
  readonly nickname: string;
  readonly avatar: string;
  readonly orders: number; // That were paid and kept.
  readonly metAt: Instant;
}

/** Customers as the merchant looks for them. */
export const customers = (db: Db, shopId: ShopId) => ({
  /** By a part of the name or of what the staff call him, by the number of an order, or by the id, whichever it is. The latest to come first. */
  async find(search: string, id: UserId | undefined, most: number): Promise<Customer[]> {
    const part = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
    const { rows } = await sql<Customer>`
      select u.id as "userId", u.nickname, u.avatar, u.met_at as "metAt",
        (select count(*)::int from orders o where o.shop_id = ${shopId} and o.buyer_id = u.id
          and o.status in ('paid', 'shipped', 'received')) as orders
      from users u
      where u.shop_id = ${shopId} and (
        u.id = ${id ?? ''} or u.nickname <> '' and lower(u.nickname) like ${part}
        or exists (select from customer_remarks r where r.shop_id = ${shopId} and r.user_id = u.id
          and lower(r.remark) like ${part})
        or u.id = (select o.buyer_id from orders o where o.shop_id = ${shopId} and o.number = ${search}))
      order by u.met_at desc, u.id desc limit ${most}`.execute(db);
    return rows;
  },

  /** Coupons that he could use now. */
  async usableCoupons(userId: UserId, now: Instant): Promise<number> {
    const { usable } = await db
      .selectFrom('coupons')
      .select(({ fn }) => fn.countAll<number>().as('usable'))
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .where('state', '=', 'usable')
      .where('startsAt', '<=', at(now))
      .where('endsAt', '>', at(now))
      .executeTakeFirstOrThrow();
    return usable;
  },

  /** By whose link he came new to the shop. */
  async broughtBy(userId: UserId): Promise<UserId | undefined> {
    const row = await db
      .selectFrom('shareOpens')
      .select('sharerId')
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .where('newcomer', '=', true)
      .executeTakeFirst();
    return row?.sharerId;
  },

  /** Whose customer he is now. */
  async boundTo(userId: UserId, now: Instant): Promise<Bound | undefined> {
    return db
      .selectFrom('bindings')
      .innerJoin('leaders', (on) =>
        on.onRef('leaders.shopId', '=', 'bindings.shopId').onRef('leaders.userId', '=', 'bindings.leaderId'),
      )
      .select(['bindings.leaderId', 'bindings.because', 'bindings.boundAt', 'leaders.kind'])
      .where('bindings.shopId', '=', shopId)
      .where('bindings.customerId', '=', userId)
      .where('bindings.endedAt', 'is', null)
      .where((eb) => eb.or([eb('bindings.expiresAt', 'is', null), eb('bindings.expiresAt', '>', at(now))]))
      .executeTakeFirst();
  },

  /** Who came new by his links, the last first, and what they have kept. */
  async brought(
    sharerId: UserId,
    before: { readonly at: number; readonly userId: UserId } | undefined,
    most: number,
  ): Promise<Brought[]> {
    const behind = before ? sql`(s.first_at, s.user_id) < (${at(before.at as Instant)}, ${before.userId})` : sql`true`;
    const { rows } = await sql<Brought>`
      select s.user_id as "userId", u.nickname, u.avatar, s.first_at as at, f.orders, f.spent
      from share_opens s
      join users u on u.shop_id = ${shopId} and u.id = s.user_id
      join customer_facts f on f.shop_id = ${shopId} and f.user_id = s.user_id
      where s.shop_id = ${shopId} and s.sharer_id = ${sharerId} and s.newcomer and ${behind}
      order by s.first_at desc, s.user_id desc limit ${most}`.execute(db);
    return rows;
  },

  /** Who of these has a coupon of this giving already. */
  async givenBy(cause: string, people: readonly UserId[]): Promise<ReadonlySet<UserId>> {
    if (people.length === 0) return new Set();
    const found = await db
      .selectFrom('coupons')
      .select('userId')
      .where('shopId', '=', shopId)
      .where('userId', 'in', people)
      .where(
        'cause',
        'in',
        people.map((userId) => `${cause}.${userId}`),
      )
      .execute();
    return new Set(found.map(({ userId }) => userId));
  },
});

export interface Bound {
  readonly leaderId: UserId;
  readonly because: BoundBy;
  readonly boundAt: Instant;
  readonly kind: LeaderKind;
}

export interface Brought {
  readonly userId: UserId;
  readonly nickname: string;
  readonly avatar: string;
  readonly at: Instant; // When he came.
  readonly orders: number;
  readonly spent: Fen;
}
