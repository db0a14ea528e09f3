import { type RawBuilder, sql } from 'kysely';
import type { Figure } from '@/domain/figures';
import type { OrderId, ShopId, TeamId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import {
  creditOfGiveaways,
  gaveInTeam,
  goodsKept,
  isCounted,
  isFirst,
  isStanding,
  offByCoupon,
  ordersWithMoney,
} from './figureOrders';
import { brought } from './keptOrders';
import type { Db } from './schema';
import { at } from './values';

/** What is behind a figure: of which part, and when. */
export interface RowsWanted {
  readonly figure: Exclude<Figure, 'members' | 'retention'>;
  readonly part?: string | undefined; // Goods, campaign, template or giveaway, leader, step of the funnel.
  readonly since: Instant;
  readonly until: Instant; // Not in it any more.
}
/** People whose first order that they kept is of one month, and who bought again in another one. */
export interface CohortWanted {
  readonly first: readonly [since: Instant, until: Instant];
  readonly again?: readonly [since: Instant, until: Instant] | undefined; // Nothing: all of them.
}
/** Of which tier: the last one also has those of tiers that are no more, the first one everybody without any. */
export interface TierWanted {
  readonly position: number;
  readonly isBase: boolean;
  readonly isLast: boolean;
}

export interface FigureRowFound {
  readonly kind: 'order' | 'person' | 'team';
  readonly key: string; // With its time it is unique.
  readonly at: Instant;
  readonly amount: Fen | null;
  readonly orderId: OrderId | null;
  readonly teamId: TeamId | null;
  readonly userId: UserId | null; // Whose order it is, or the person.
  readonly number: string | null;
  readonly title: Words | null;
}
export interface RowKey {
  readonly at: Instant;
  readonly key: string;
}

/** Rows of one table that has a time, with the condition of their figure. */
interface Source {
  readonly kind: FigureRowFound['kind'];
  readonly at: RawBuilder<unknown>;
  readonly key: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>; // Ends with conditions.
  readonly user?: RawBuilder<unknown>;
  readonly amount?: RawBuilder<unknown>;
  readonly team?: RawBuilder<unknown>;
  readonly title?: RawBuilder<unknown>;
}
type Raw = RawBuilder<unknown>;

/** The rows behind figures, read from where they were written down: what they add up to is what the roll-ups say. */
export const figureRows = (db: Db, shopId: ShopId) => {
  const found = async (statement: Raw): Promise<FigureRowFound[]> => [
    ...(await sql<FigureRowFound>`${statement}`.execute(db)).rows,
  ];

  return {
    /** The newest first. */
    async list({ since, until, ...wanted }: RowsWanted, before: RowKey | undefined, most: number) {
      const source = sourceOf(shopId, wanted);
      return found(page(source, sql`${source.at} >= ${at(since)} and ${source.at} < ${at(until)}`, before, most));
    },

    async cohort({ first: [since, until], again }: CohortWanted, before: RowKey | undefined, most: number) {
      const source = firsts(shopId);
      const back = again
        ? sql`exists (select from orders m left join payments mp on mp.shop_id = ${shopId} and mp.order_id = m.id
          where m.shop_id = ${shopId} and m.buyer_id = o.buyer_id
            and m.paid_at >= ${at(again[0])} and m.paid_at < ${at(again[1])}
            and m.status in ('paid', 'shipped', 'received') and (coalesce(mp.amount, 0) = 0 or mp.refunded < mp.amount))`
        : sql`true`;
      const within = sql`o.paid_at >= ${at(since)} and o.paid_at < ${at(until)}`;
      return found(page({ ...source, amount: sql`null` }, sql`${within} and ${back}`, before, most));
    },

    async tier({ position, isBase, isLast }: TierWanted, before: RowKey | undefined, most: number) {
      const source: Source = {
        ...{ kind: 'person', at: sql`coalesce(m.won_at, f.met_at)`, key: sql`f.user_id`, user: sql`f.user_id` },
        from: sql`customer_facts f left join members m on m.shop_id = ${shopId} and m.user_id = f.user_id
        where f.shop_id = ${shopId}`,
      };
      const low = isBase ? sql`(m.position is null or m.position <= ${position})` : sql`m.position >= ${position}`;
      const high = isLast ? sql`true` : sql`coalesce(m.position, 0) <= ${position}`;
      return found(page(source, sql`${low} and ${high}`, before, most));
    },
  };
};

function page(source: Source, within: Raw, before: RowKey | undefined, most: number): Raw {
  const { kind, from, user, amount, team, title } = source;
  const behind = before ? sql`and (${source.at}, ${source.key}) < (${at(before.at)}, ${before.key})` : sql``;
  return sql`
    select ${kind}::text as kind, ${source.key} as key, ${source.at} as at, (${amount ?? sql`null`})::bigint as amount,
      ${kind === 'order' ? sql`o.id` : sql`null::text`} as "orderId", ${team ?? sql`null::text`} as "teamId",
      ${user ?? sql`null::text`} as "userId", ${kind === 'order' ? sql`o.number` : sql`null::text`} as number,
      ${title ?? (kind === 'order' ? sql`o.receipt -> 'lines' -> 0 -> 'title'` : sql`null::jsonb`)} as title
    from ${from} and ${within} ${behind}
    order by ${source.at} desc, ${source.key} desc limit ${most}`;
}

function sourceOf(shopId: ShopId, { figure, part }: Pick<RowsWanted, 'figure' | 'part'>): Source {
  switch (figure) {
    case 'sales':
    case 'orders':
      return counted(shopId, sql`true`, brought);
    case 'newcomers':
      return firsts(shopId);
    case 'refunds':
      return {
        ...{ kind: 'order', at: sql`r.asked_at`, key: sql`r.no`, user: sql`o.buyer_id`, amount: sql`r.amount` },
        from: sql`refunds r join orders o on o.shop_id = ${shopId} and o.id = r.order_id where r.shop_id = ${shopId}`,
      };
    case 'formed':
      return teams(shopId, sql`true`);
    case 'kFactor':
      return step(shopId, part);
    case 'costPerNewcomer':
      return gave(shopId, part);
    case 'goodsSales':
      return goodsSold(shopId, part);
    case 'leaderSales':
      return counted(
        shopId,
        sql`o.leader_id <> o.buyer_id and (t.id is null or t.status = 'formed')
          and ${part === undefined ? sql`true` : sql`o.leader_id = ${part}`}`,
        goodsKept(shopId),
      );
    case 'campaignSales':
      return counted(
        shopId,
        part === undefined ? sql`o.campaign_id is not null` : sql`o.campaign_id = ${part}`,
        brought,
      );
  }
}

/** Orders that count. */
const counted = (shopId: ShopId, which: Raw, amount: Raw): Source => ({
  ...{ kind: 'order', at: sql`o.paid_at`, key: sql`o.id`, user: sql`o.buyer_id`, amount },
  from: sql`${ordersWithMoney(shopId)} where o.shop_id = ${shopId} and ${isCounted} and ${which}`,
});

/** People, each with the first order that he kept. */
const firsts = (shopId: ShopId, which: Raw = sql`true`): Source => ({
  ...{ kind: 'person', at: sql`o.paid_at`, key: sql`o.id`, user: sql`o.buyer_id`, amount: brought },
  from: sql`${ordersWithMoney(shopId)} where o.shop_id = ${shopId} and o.paid_at is not null and ${isStanding}
    and ${isFirst(shopId)} and ${which}`,
});

const teams = (shopId: ShopId, which: Raw): Source => ({
  ...{ kind: 'team', at: sql`t.ended_at`, key: sql`t.id`, user: sql`t.leader_id`, team: sql`t.id` },
  ...{ title: sql`g.title` },
  from: sql`teams t join goods g on g.shop_id = ${shopId} and g.id = t.goods_id
    where t.shop_id = ${shopId} and t.status = 'formed' and ${which}`,
});

/** Of one step of the funnel; without one, the new customers that links brought. */
function step(shopId: ShopId, part: string | undefined): Source {
  const linked = sql`exists (select from order_shares s where s.shop_id = ${shopId} and s.order_id = o.id)`;
  switch (part) {
    case 'shared':
    case 'sharedAgain':
      return {
        ...{ kind: 'person', at: sql`l.made_at`, key: sql`l.code`, user: sql`l.sharer_id` },
        from: sql`share_links l where l.shop_id = ${shopId}
          and ${part === 'shared' ? sql`true` : sql`l.parent is not null`}`,
      };
    case 'opened':
      return {
        ...{ kind: 'person', at: sql`s.first_at`, key: sql`s.code || '.' || s.user_id`, user: sql`s.user_id` },
        from: sql`share_opens s where s.shop_id = ${shopId}`,
      };
    case 'ordered':
      return counted(shopId, linked, brought);
    case 'received':
      return counted(shopId, sql`o.status = 'received' and ${linked}`, brought);
    default:
      return firsts(
        shopId,
        sql`exists (select from share_opens s where s.shop_id = ${shopId} and s.user_id = o.buyer_id and s.newcomer)`,
      );
  }
}

/** Orders that something was given away in, and how much. */
function gave(shopId: ShopId, part: string | undefined): Source {
  const credit = (which: Raw) =>
    sql`(select coalesce(sum(s.amount - s.back), 0)::bigint from ${creditOfGiveaways(shopId)} and ${which})`;
  const hasCredit = (which: Raw) => sql`exists (select from ${creditOfGiveaways(shopId)} and ${which})`;
  const hasCoupon = (which: Raw) => sql`exists (select from coupons c
    where c.shop_id = ${shopId} and c.order_id = o.id and c.state = 'spent' and ${which})`;
  const all = sql`true`;
  if (part === undefined) {
    const team = sql`case when o.campaign_id is null then 0 else ${gaveInTeam} end`;
    return counted(
      shopId,
      sql`(o.campaign_id is not null or ${hasCoupon(all)} or ${hasCredit(all)})`,
      sql`${team} + coalesce(${offByCoupon(shopId)}, 0) + ${credit(all)}`,
    );
  }
  if (part.startsWith('campaign_')) return counted(shopId, sql`o.campaign_id = ${part}`, gaveInTeam);
  if (part.startsWith('template_'))
    return counted(shopId, hasCoupon(sql`c.template_id = ${part}`), offByCoupon(shopId));
  const its = sql`e.giveaway_id = ${part}`;
  return counted(shopId, hasCredit(its), credit(its));
}

function goodsSold(shopId: ShopId, part: string | undefined): Source {
  const which = part === undefined ? sql`true` : sql`l.goods_id = ${part}`;
  const lines = sql`from order_lines l where l.shop_id = ${shopId} and l.order_id = o.id and ${which}`;
  return counted(
    shopId,
    sql`o.status <> 'closed' and exists (select ${lines})`,
    sql`(select coalesce(sum(l.paid - l.refunded), 0)::bigint ${lines})`,
  );
}
