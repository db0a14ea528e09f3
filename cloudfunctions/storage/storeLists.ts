import { sql } from 'kysely';
import type { ShopId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import type { Store } from './stores';
import { at } from './values';

export interface ListedStore extends Store {
  readonly picks: number;
  readonly people: number; // Who came since the day that was asked about.
}

interface Wanted {
  readonly which: 'all' | 'claims' | 'shut';
  readonly userId?: UserId | undefined; // Only his.
  readonly before?: { readonly madeAt: Instant; readonly userId: UserId } | undefined;
  readonly since: string;
  readonly most: number;
}

/** Storefronts for the merchant, the newest first. */
export const storeLists = (db: Db, shopId: ShopId) => ({
  async list({ which, userId, before, since, most }: Wanted): Promise<ListedStore[]> {
    const limits = [
      ...(which === 'claims' ? [sql`and s.claim <> '' and s.badge is null`] : []),
      ...(which === 'shut' ? [sql`and s.shut_at is not null`] : []),
      ...(userId ? [sql`and s.user_id = ${userId}`] : []),
      ...(before ? [sql`and (s.made_at, s.user_id) < (${at(before.madeAt)}, ${before.userId})`] : []),
    ];
    const { rows } = await sql<ListedStore>`
      select s.user_id as "userId", s.name, s.story, s.claim, s.face, s.own_face as "ownFace",
        s.badge, s.badge_by as "badgeBy", s.badge_at as "badgeAt", s.is_open as "isOpen",
        s.shut_because as "shutBecause", s.shut_by as "shutBy", s.shut_at as "shutAt", s.made_at as "madeAt",
        l.kind, l.status,
        (select count(*) from storefront_picks p where p.shop_id = ${shopId} and p.user_id = s.user_id) as picks,
        (select count(distinct v.visitor_id) from store_visits v
          where v.shop_id = ${shopId} and v.user_id = s.user_id and v.day >= ${since}::date) as people
      from storefronts s join leaders l on l.shop_id = ${shopId} and l.user_id = s.user_id
      where s.shop_id = ${shopId} ${sql.join(limits, sql` `)}
      order by s.made_at desc, s.user_id desc limit ${most}`.execute(db);
    return [...rows];
  },
});
