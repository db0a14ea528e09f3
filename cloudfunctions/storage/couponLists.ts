import { type Selectable, sql } from 'kysely';
import type { CouponTab } from '@/domain/coupon';
import type { CouponId, OrderId, ShopId, TemplateId, UserId } from '@/domain/id';
import { type Fen, zero } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Db, Schema } from './schema';
import { at } from './values';

export type StoredCoupon = Omit<Selectable<Schema['coupons']>, 'shopId'>;

/** What one person has had of a template, and can still use of it. */
export interface Had {
  readonly got: number; //      By himself: what staff gave and the shop owed is not counted.
  readonly gotToday: number;
  readonly usable: number;
}
const NEVER: Had = { got: 0, gotToday: 0, usable: 0 };

/** What has come of a template, added up from its coupons and their orders. */
export interface TemplateSums {
  readonly usable: number;
  readonly frozen: number;
  readonly spent: number;
  readonly expired: number;
  readonly voided: number;
  readonly cost: Fen;
  readonly brought: Fen;
}
const NOTHING = { usable: 0, frozen: 0, spent: 0, expired: 0, voided: 0, cost: zero, brought: zero };

interface Mine {
  readonly userId: UserId;
  readonly tab: CouponTab;
  readonly now: Instant;
  readonly after?: { readonly by: Instant; readonly id: CouponId } | undefined;
  readonly most: number;
}

interface HoldersWanted {
  readonly templateId: TemplateId;
  readonly which: 'all' | 'spent' | 'void';
  readonly after?: { readonly by: Instant; readonly id: CouponId } | undefined;
  readonly most: number;
}

/** Coupons to be looked at. */
export const couponLists = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('coupons').selectAll().where('shopId', '=', shopId);
  const isVoid = sql<boolean>`exists (select 1 from coupon_templates t
    where t.shop_id = ${shopId} and t.id = coupons.template_id and t.state = 'void')`;

  return {
    /** Refuses `not_found`. */
    async get(id: CouponId): Promise<StoredCoupon> {
      const row = await rows.where('id', '=', id).executeTakeFirst();
      if (!row) throw new Refusal('not_found');
      return row;
    },

    /** In the order in which they were asked for. */
    async some(ids: readonly CouponId[]): Promise<StoredCoupon[]> {
      if (ids.length === 0) return [];
      const found = new Map((await rows.where('id', 'in', [...ids]).execute()).map((row) => [row.id, row]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },

    async earnedBy(orderId: OrderId): Promise<StoredCoupon[]> {
      return rows.where('earnedBy', '=', orderId).orderBy('id').execute();
    },

    /** By when they end, the next first; those that were spent by when that was, the latest first; the others that are over too. */
    async mine({ userId, tab, now, after, most }: Mine): Promise<StoredCoupon[]> {
      const by = tab === 'spent' ? ('endedAt' as const) : ('endsAt' as const);
      const way = tab === 'usable' ? ('asc' as const) : ('desc' as const);
      let found = rows.where('userId', '=', userId);
      if (tab === 'spent') found = found.where('state', '=', 'spent');
      else {
        const isOn = sql<boolean>`(state = 'frozen' or state = 'usable' and ends_at > ${at(now)} and not ${isVoid})`;
        found = found.where('state', '<>', 'spent').where(tab === 'usable' ? isOn : sql<boolean>`not ${isOn}`);
      }
      if (after) {
        const key = sql`(${sql.ref(by)}, id)`;
        const last = sql`(${at(after.by)}, ${after.id})`;
        found = found.where(way === 'asc' ? sql<boolean>`${key} > ${last}` : sql<boolean>`${key} < ${last}`);
      }
      return found.orderBy(by, way).orderBy('id', way).limit(most).execute();
    },

    /** Of each template what this person has had; `today` is when the day began. Lock the person first, and it stays so. */
    async had(
      userId: UserId,
      ids: readonly TemplateId[],
      today: Instant,
      now: Instant,
    ): Promise<(id: TemplateId) => Had> {
      if (ids.length === 0) return () => NEVER;
      const count = (condition: ReturnType<typeof sql>) => sql<number>`(count(*) filter (where ${condition}))::int`;
      const found = await db
        .selectFrom('coupons')
        .select([
          'templateId',
          count(sql`nth is not null`).as('got'),
          count(sql`nth is not null and got_at >= ${at(today)}`).as('gotToday'),
          count(sql`state = 'usable' and ends_at > ${at(now)}`).as('usable'),
        ])
        .where('shopId', '=', shopId)
        .where('templateId', 'in', [...new Set(ids)])
        .where('userId', '=', userId)
        .groupBy('templateId')
        .execute();
      const had = new Map(found.map(({ templateId, ...counts }) => [templateId, counts]));
      return (id) => had.get(id) ?? NEVER;
    },

    async holders({ templateId, which, after, most }: HoldersWanted): Promise<StoredCoupon[]> {
      return rows
        .where('templateId', '=', templateId)
        .$if(which !== 'all', (all) => all.where('state', '=', which as 'spent' | 'void'))
        .$if(after !== undefined, (all) => all.where(sql<boolean>`(got_at, id) < (${at(after!.by)}, ${after!.id})`))
        .orderBy('gotAt', 'desc')
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
    },

    async sums(ids: readonly TemplateId[], now: Instant): Promise<(id: TemplateId) => TemplateSums> {
      if (ids.length === 0) return () => NOTHING;
      const { rows: found } = await sql<TemplateSums & { templateId: TemplateId }>`
        select c.template_id,
          (count(*) filter (where c.state = 'usable' and c.ends_at > ${at(now)} and t.state <> 'void'))::int as usable,
          (count(*) filter (where c.state = 'frozen'))::int as frozen,
          (count(*) filter (where c.state = 'spent'))::int as spent,
          (count(*) filter (where c.state = 'usable' and c.ends_at <= ${at(now)} and t.state <> 'void'))::int as expired,
          (count(*) filter (where c.state = 'void' or c.state = 'usable' and t.state = 'void'))::int as voided,
          coalesce(sum(c.off_amount) filter (where c.state = 'spent'), 0)::bigint as cost,
          coalesce(sum(o.total) filter (where c.state = 'spent'), 0)::bigint as brought
        from coupons c
        join coupon_templates t on t.shop_id = ${shopId} and t.id = c.template_id
        left join orders o on o.shop_id = ${shopId} and o.id = c.order_id
        where c.shop_id = ${shopId} and c.template_id in (${sql.join([...new Set(ids)])})
        group by c.template_id`.execute(db);
      const sums = new Map(found.map(({ templateId, ...counts }) => [templateId, counts]));
      return (id) => sums.get(id) ?? NOTHING;
    },
  };
};
