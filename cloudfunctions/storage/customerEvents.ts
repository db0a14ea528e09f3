import { type RawBuilder, sql } from 'kysely';
import type { CustomerEventWhat, TimelineKind } from '@/domain/customerEvent';
import type { OrderId, ShopId, UserId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Db } from './schema';
import { at } from './values';

export interface EventRow {
  readonly kind: TimelineKind;
  readonly what: CustomerEventWhat;
  readonly at: Instant;
  readonly key: string; // With its time it is unique.
  readonly orderId: OrderId | null;
  readonly saleId: string | null;
  readonly title: Words | null;
  readonly number: string | null;
  readonly amount: number | null;
  readonly times: number | null;
  readonly words: string | null;
  readonly byId: UserId | null;
}

export interface EventKey {
  readonly at: Instant;
  readonly key: string;
}

/** One kind of thing that happened: which rows, and when it was. */
interface Branch {
  readonly kind: TimelineKind;
  readonly what: RawBuilder<unknown>;
  readonly at: RawBuilder<unknown>;
  readonly key: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>; // With the condition that it is about this person.
  readonly orderId?: RawBuilder<unknown>;
  readonly saleId?: RawBuilder<unknown>;
  readonly title?: RawBuilder<unknown>;
  readonly number?: RawBuilder<unknown>;
  readonly amount?: RawBuilder<unknown>;
  readonly times?: RawBuilder<unknown>;
  readonly words?: RawBuilder<unknown>;
  readonly byId?: RawBuilder<unknown>;
}

/** All that is known of a person, from the tables where it was written down. */
export const customerEvents = (db: Db, shopId: ShopId) => ({
  /** The last first. Each branch is read no further than a page. */
  async list(
    userId: UserId,
    kinds: readonly TimelineKind[],
    before: EventKey | undefined,
    most: number,
  ): Promise<EventRow[]> {
    const asked = branches(shopId, userId).filter(({ kind }) => kinds.includes(kind));
    const { rows } = await sql<EventRow>`
      select * from (${sql.join(
        asked.map((branch) => pageOf(branch, before, most)),
        sql` union all `,
      )}) e order by e.at desc, e.key desc limit ${most}`.execute(db);
    return rows;
  },
});

function pageOf(branch: Branch, before: EventKey | undefined, most: number): RawBuilder<unknown> {
  const { kind, what, from, orderId, saleId, title, number, amount, times, words, byId } = branch;
  const behind = before ? sql`(${branch.at}, ${branch.key}) < (${at(before.at)}, ${before.key})` : sql`true`;
  return sql`(select ${kind}::text as kind, ${what}::text as what, ${branch.at} as at, ${branch.key} as key,
      ${orderId ?? sql`null::text`} as "orderId", ${saleId ?? sql`null::text`} as "saleId",
      ${title ?? sql`null::jsonb`} as title, ${number ?? sql`null::text`} as number,
      ${amount ?? sql`null`}::bigint as amount, ${times ?? sql`null`}::int as times,
      ${words ?? sql`null::text`} as words, ${byId ?? sql`null::text`} as "byId"
    from ${from} and ${branch.at} is not null and ${behind}
    order by ${branch.at} desc, ${branch.key} desc limit ${most})`;
}

function branches(shopId: ShopId, userId: UserId): readonly Branch[] {
  const text = (said: string) => sql`${said}::text`;
  const orderAt = (what: 'ordered' | 'paid' | 'shipped' | 'received' | 'closed', column: string): Branch => ({
    ...{ kind: 'orders', what: text(what), at: sql.ref(`o.${column}`), key: sql`${`${what}.`}::text || o.id` },
    from: sql`orders o where o.shop_id = ${shopId} and o.buyer_id = ${userId}`,
    ...{ orderId: sql`o.id`, number: sql`o.number`, amount: sql`o.total` },
  });
  return [
    {
      ...{ kind: 'visits', what: text('met'), at: sql`u.met_at`, key: sql`'met.' || u.id` },
      from: sql`users u where u.shop_id = ${shopId} and u.id = ${userId}`,
    },
    {
      ...{
        kind: 'visits',
        what: text('visited'),
        at: sql`v.last_at`,
        key: sql`'visited.' || to_char(v.day, 'YYYYMMDD')`,
      },
      from: sql`visit_days v where v.shop_id = ${shopId} and v.user_id = ${userId}`,
      times: sql`v.times`,
    },
    {
      ...{ kind: 'shares', what: text('shared'), at: sql`l.made_at`, key: sql`'shared.' || l.code` },
      from: sql`share_links l left join goods g on g.shop_id = ${shopId} and g.id = l.goods_id
        where l.shop_id = ${shopId} and l.sharer_id = ${userId}`,
      title: sql`g.title`,
    },
    {
      ...{ kind: 'shares', what: text('opened'), at: sql`s.first_at`, key: sql`'opened.' || s.code` },
      from: sql`share_opens s join share_links l on l.shop_id = ${shopId} and l.code = s.code
        left join goods g on g.shop_id = ${shopId} and g.id = l.goods_id
        where s.shop_id = ${shopId} and s.user_id = ${userId}`,
      ...{ title: sql`g.title`, byId: sql`s.sharer_id` },
    },
    {
      ...{ kind: 'shares', what: text('bound'), at: sql`b.bound_at`, key: sql`'bound.' || b.turn` },
      from: sql`bindings b where b.shop_id = ${shopId} and b.customer_id = ${userId}`,
      byId: sql`b.leader_id`,
    },
    orderAt('ordered', 'placed_at'),
    orderAt('paid', 'paid_at'),
    orderAt('shipped', 'shipped_at'),
    orderAt('received', 'received_at'),
    orderAt('closed', 'closed_at'),
    {
      ...{ kind: 'sales', what: text('sale_asked'), at: sql`a.asked_at`, key: sql`'asked.' || a.id` },
      from: sql`after_sales a where a.shop_id = ${shopId} and a.buyer_id = ${userId}`,
      ...{ orderId: sql`a.order_id`, saleId: sql`a.id`, number: sql`a.number`, amount: sql`a.total` },
    },
    {
      ...{ kind: 'sales', what: text('sale_ended'), at: sql`a.ended_at`, key: sql`'ended.' || a.id` },
      from: sql`after_sales a where a.shop_id = ${shopId} and a.buyer_id = ${userId}`,
      ...{ orderId: sql`a.order_id`, saleId: sql`a.id`, number: sql`a.number`, words: sql`a.status` },
    },
    {
      ...{ kind: 'sales', what: text('refunded'), at: sql`r.ended_at`, key: sql`'refunded.' || r.no` },
      from: sql`orders o join refunds r on r.shop_id = ${shopId} and r.order_id = o.id
        where o.shop_id = ${shopId} and o.buyer_id = ${userId} and r.status = 'done'`,
      ...{ orderId: sql`o.id`, number: sql`o.number`, amount: sql`r.amount` },
    },
    {
      ...{ kind: 'coupons', what: text('coupon_got'), at: sql`c.got_at`, key: sql`'got.' || c.id` },
      from: sql`coupons c join coupon_templates k on k.shop_id = ${shopId} and k.id = c.template_id
        where c.shop_id = ${shopId} and c.user_id = ${userId}`,
      ...{ title: sql`k.title`, words: sql`c.reason`, byId: sql`c.given_by` },
    },
    {
      ...{ kind: 'coupons', what: text('coupon_spent'), at: sql`c.ended_at`, key: sql`'spent.' || c.id` },
      from: sql`coupons c join coupon_templates k on k.shop_id = ${shopId} and k.id = c.template_id
        where c.shop_id = ${shopId} and c.user_id = ${userId} and c.state = 'spent'`,
      ...{ title: sql`k.title`, orderId: sql`c.order_id`, amount: sql`c.off_amount` },
    },
    {
      ...{ kind: 'points', what: sql`l.unit`, at: sql`l.given_at`, key: sql`'given.' || l.id` },
      from: sql`purse_lots l where l.shop_id = ${shopId} and l.user_id = ${userId}`,
      ...{ amount: sql`l.amount`, words: sql`l.because ->> 'reason'` },
    },
    {
      ...{ kind: 'points', what: text('growth'), at: sql`w.at`, key: sql`'growth.' || w.id` },
      from: sql`growth_log w where w.shop_id = ${shopId} and w.user_id = ${userId}`,
      ...{ amount: sql`w.change`, words: sql`w.because ->> 'reason'` },
    },
    {
      ...{ kind: 'messages', what: text('told'), at: sql`i.at`, key: sql`'told.' || i.id` },
      from: sql`inbox i where i.shop_id = ${shopId} and i.user_id = ${userId}`,
      words: sql`i.message`,
    },
    {
      ...{ kind: 'reviews', what: text('reviewed'), at: sql`w.written_at`, key: sql`'reviewed.' || w.id` },
      from: sql`reviews w join goods g on g.shop_id = ${shopId} and g.id = w.goods_id
        where w.shop_id = ${shopId} and w.author_id = ${userId}`,
      ...{ title: sql`g.title`, times: sql`w.stars`, words: sql`w.words`, orderId: sql`w.order_id` },
    },
    {
      ...{ kind: 'notes', what: text('noted'), at: sql`n.at`, key: sql`'noted.' || n.id` },
      from: sql`customer_notes n where n.shop_id = ${shopId} and n.user_id = ${userId}`,
      ...{ words: sql`n.words`, byId: sql`n.by_id` },
    },
    {
      ...{ kind: 'notes', what: sql`'care_' || t.status`, at: sql`t.ended_at`, key: sql`'care.' || t.id` },
      from: sql`care_tasks t where t.shop_id = ${shopId} and t.user_id = ${userId} and t.status in ('done', 'skipped')`,
      ...{ words: sql`t.note`, byId: sql`t.ended_by`, orderId: sql`t.order_id` },
    },
  ];
}
