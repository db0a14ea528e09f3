import { type RawBuilder, sql } from 'kysely';
import { type Ago, type CustomerFilter, LOST, MUCH, OFTEN, type Phase, RECENT, type RfmClass } from '@/domain/customer';
import type { CategoryId, ShopId } from '@/domain/id';
import { days, type Instant, later } from '@/domain/time';
import { isKept } from './customerFacts';
import { withMoney } from './keptOrders';
import { at } from './values';

/** What a filter goes by that is not in it. */
export interface FilterSense {
  readonly now: Instant;
  readonly tiers: number; //                     How many there are,
  readonly baseTier: number | undefined; //      and which one everybody has, if any.
  readonly categories: readonly CategoryId[]; // Those that were asked for, and all below them.
}

type Condition = RawBuilder<unknown>;

/** Of `customer_facts f` and `users u`: whether all is so that the filter says. */
export function isOne(shopId: ShopId, filter: CustomerFilter, sense: FilterSense): Condition {
  const conditions = [
    ...ofFacts(filter, sense.now),
    ...ofWords(shopId, filter),
    ...ofTies(shopId, filter, sense.now),
    ...ofStanding(shopId, filter, sense),
    ...ofGoods(shopId, filter, sense),
  ];
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

function ofFacts(filter: CustomerFilter, now: Instant): Condition[] {
  const { phases, rfm, provinces, sources, met, seen, ordered, spent, orders, score, average } = filter;
  return [
    ...(phases ? [any(phases.map((phase) => isInPhase(phase, now)))] : []),
    ...(rfm ? [any(rfm.map((one) => isOfClass(one, now)))] : []),
    ...(provinces ? [sql`f.province in (${sql.join([...provinces])})`] : []),
    ...(sources ? [sql`f.source in (${sql.join([...sources])})`] : []),
    ...isAgo(sql`f.met_at`, met, now),
    ...isAgo(sql`f.seen_at`, seen, now),
    ...isAgo(sql`f.last_at`, ordered, now),
    ...isWithin(sql`f.spent`, spent),
    ...isWithin(sql`f.orders`, orders),
    ...isWithin(sql`f.score`, score),
    ...(average ? [sql`f.orders > 0`] : []),
    ...isWithin(sql`(f.spent / greatest(f.orders, 1))`, average),
  ];
}

const any = (conditions: readonly Condition[]): Condition => sql`(${sql.join([...conditions], sql` or `)})`;

/** As phaseOf says it. */
function isInPhase(phase: Phase, now: Instant): Condition {
  const recent = at(later(now, -RECENT));
  if (phase === 'visitor') return sql`f.last_at is null`;
  if (phase === 'first') return sql`(f.last_at > ${recent} and f.orders = 1)`;
  if (phase === 'active') return sql`(f.last_at > ${recent} and f.orders > 1)`;
  const lost = at(later(now, -LOST));
  return phase === 'quiet' ? sql`(f.last_at <= ${recent} and f.last_at > ${lost})` : sql`f.last_at <= ${lost}`;
}

/** As rfmOf says it. */
function isOfClass(one: RfmClass, now: Instant): Condition {
  const has = (letter: string) => one !== 'none' && one.includes(letter);
  return sql`(f.last_at is not null and (f.last_at > ${at(later(now, -RECENT))}) = ${has('r')}
    and (f.orders >= ${OFTEN}) = ${has('f')} and (f.spent >= ${MUCH}) = ${has('m')})`;
}

function isAgo(when: Condition, ago: Ago | undefined, now: Instant): Condition[] {
  if (!ago) return [];
  const { within, before } = ago;
  return [
    ...(within === undefined ? [] : [sql`${when} > ${at(later(now, -days(within)))}`]),
    ...(before === undefined ? [] : [sql`${when} <= ${at(later(now, -days(before)))}`]),
  ];
}

function isWithin(what: Condition, range: { from?: number | undefined; to?: number | undefined } | undefined) {
  const { from, to } = range ?? {};
  return [
    ...(from === undefined ? [] : [sql`${what} >= ${from}::bigint`]),
    ...(to === undefined ? [] : [sql`${what} <= ${to}::bigint`]),
  ];
}

function ofWords(shopId: ShopId, { search }: CustomerFilter): Condition[] {
  if (!search) return [];
  const part = `%${search.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  return [
    sql`(u.id = ${search} or u.nickname <> '' and lower(u.nickname) like ${part}
      or exists (select from customer_remarks r where r.shop_id = ${shopId} and r.user_id = u.id
        and lower(r.remark) like ${part}))`,
  ];
}

/** Whom he belongs to, who brought him, and what the staff call him by. */
function ofTies(shopId: ShopId, filter: CustomerFilter, now: Instant): Condition[] {
  const { tags, withoutTags, leader, broughtBy } = filter;
  const has = (these: readonly string[]) =>
    sql`exists (select from customer_tags g where g.shop_id = ${shopId} and g.user_id = u.id
      and g.tag_id in (${sql.join([...these])}))`;
  const isBound = (whom: Condition) =>
    sql`exists (select from bindings b where b.shop_id = ${shopId} and b.customer_id = u.id and b.ended_at is null
      and (b.expires_at is null or b.expires_at > ${at(now)}) and ${whom})`;
  return [
    ...(tags ? [has(tags)] : []),
    ...(withoutTags ? [sql`not ${has(withoutTags)}`] : []),
    ...(leader === 'nobody' ? [sql`not ${isBound(sql`true`)}`] : []),
    ...(leader && leader !== 'nobody' ? [isBound(sql`b.leader_id = ${leader}`)] : []),
    ...(broughtBy
      ? [
          sql`exists (select from share_opens s where s.shop_id = ${shopId} and s.user_id = u.id and s.newcomer
            and s.sharer_id = ${broughtBy})`,
        ]
      : []),
  ];
}

/** As positionOf says it: nobody is below the tier that everybody has, nor above the highest. */
function ofStanding(shopId: ShopId, { tiers, birthMonths, card }: CustomerFilter, sense: FilterSense): Condition[] {
  const base = sense.baseTier ?? -1;
  const position = sql`coalesce((select greatest(least(m.position, ${sense.tiers - 1}::int), ${base}::int)
    from members m where m.shop_id = ${shopId} and m.user_id = u.id), ${base}::int)`;
  const hasCard = sql`exists (select from cards c where c.shop_id = ${shopId} and c.user_id = u.id
    and c.status = 'running' and c.starts_at <= ${at(sense.now)} and c.ends_at > ${at(sense.now)})`;
  return [
    ...(tiers ? [sense.tiers === 0 ? sql`false` : sql`${position} in (${sql.join([...tiers])})`] : []),
    ...(birthMonths
      ? [
          sql`exists (select from birthdays y where y.shop_id = ${shopId} and y.user_id = u.id
            and y.month in (${sql.join([...birthMonths])}))`,
        ]
      : []),
    ...(card === undefined ? [] : [card ? hasCard : sql`not ${hasCard}`]),
  ];
}

function ofGoods(shopId: ShopId, { bought }: CustomerFilter, { categories, now }: FilterSense): Condition[] {
  if (!bought) return [];
  if (categories.length === 0) return [sql`false`];
  const since = bought.within === undefined ? sql`true` : sql`o.placed_at > ${at(later(now, -days(bought.within)))}`;
  return [
    sql`(f.orders > 0 and exists (
      select from orders o ${withMoney(shopId)}
      join order_lines l on l.shop_id = ${shopId} and l.order_id = o.id
      join goods g on g.shop_id = ${shopId} and g.id = l.goods_id
      where o.shop_id = ${shopId} and o.buyer_id = u.id and ${isKept} and ${since}
        and g.category_id in (${sql.join([...categories])})))`,
  ];
}
