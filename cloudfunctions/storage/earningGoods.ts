import { type RawBuilder, sql } from 'kysely';
import { type CommissionRule, PLAIN_FACTOR } from '@/domain/commission';
import type { Goods } from '@/domain/goods';
import type { GoodsId, ShopId, TeamId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { WordAsked } from '@/domain/search';
import type { Instant } from '@/domain/time';
import { all, marksOf } from './goodsList';
import type { Db } from './schema';
import { at } from './values';

export interface EarningWanted {
  /** What is paid, and what the leader's rank makes of it in basis points. Absent: nothing, and all goods are wanted. */
  readonly pays?: { readonly rule: Pick<CommissionRule, 'rate'>; readonly factor: number } | undefined;
  readonly sort: 'best' | 'new'; // `best` only where something is paid.
  readonly words: readonly WordAsked[]; // All of them must be found.
  readonly only?: GoodsId | undefined;
  readonly counted?: boolean | undefined; // Whether to say how many there are in all.
  readonly after?: { readonly value: number; readonly id: GoodsId } | undefined;
  readonly now: Instant;
  readonly most: number;
}

export type EarningRow = Pick<Goods, 'id' | 'title' | 'pictures' | 'wide'> & {
  readonly noPromotion: Goods['noPromotion'] | null;
  readonly price: Fen; //   The lowest of its SKUs.
  readonly value: number; // What it was sorted by: fen, or when it came.
  readonly count: number; // Of all that were found, from the key on; 0 where nobody wants to know.
};

/**
 * Goods on sale and what a unit earns. To know the best of them all must be looked at: campaigns that run are few and are
 * read once, and what each pays is said here again in SQL (domain/commission.earnsOf; a test holds the two together).
 */
export const earningGoods = (db: Db, shopId: ShopId) => ({
  async list(wanted: EarningWanted): Promise<EarningRow[]> {
    const { pays, sort, words, only, counted, after, now, most } = wanted;
    const by = sort === 'best' ? sql`earns` : sql`added_at`;
    const key = after && (sort === 'best' ? sql`${after.value}::bigint` : at(after.value as Instant));
    const limits = [
      ...(pays ? [sql`earns > 0`] : []),
      ...(key ? [sql`(${by}, id) < (${key}, ${after!.id})`] : []),
      sql`true`,
    ];
    const { rows } = await sql<EarningRow>`
      select g.id, g.title, g.pictures, g.wide, g.no_promotion as "noPromotion", g.price, page.value, page.count
      from (
        select id, ${by} as value, ${counted ? sql`count(*) over ()` : sql`0`} as count
        from (
          select g.id, g.added_at, ${pays ? earns(pays) : sql`0::bigint`} as earns
          from goods g
          left join (${running(shopId, now)}) r on r.goods_id = g.id
          left join goods_commissions own on own.shop_id = ${shopId} and own.goods_id = g.id
          where g.shop_id = ${shopId} and g.on_sale ${said(shopId, words)} ${only ? sql`and g.id = ${only}` : sql``}
        ) valued
        where ${all(limits)} order by ${by} desc, id desc limit ${most}
      ) page
      join goods g on g.shop_id = ${shopId} and g.id = page.id
      order by page.value desc, page.id desc`.execute(db);
    return rows;
  },

  /** Of these goods the open team that this person sits in, and how many may still join. */
  async teamsOf(userId: UserId, goodsIds: readonly GoodsId[], now: Instant) {
    if (goodsIds.length === 0) return new Map<GoodsId, { readonly teamId: TeamId; readonly free: number }>();
    const found = await db
      .selectFrom('teamSeats')
      .innerJoin('teams', (on) =>
        on.onRef('teams.shopId', '=', 'teamSeats.shopId').onRef('teams.id', '=', 'teamSeats.teamId'),
      )
      .select(['teams.id as teamId', 'teams.goodsId', 'teams.free'])
      .where('teamSeats.shopId', '=', shopId)
      .where('teamSeats.userId', '=', userId)
      .where('teams.goodsId', 'in', [...goodsIds])
      .where('teams.status', '=', 'open')
      .where('teams.deadline', '>', at(now))
      .where('teams.free', '>', 0)
      .orderBy('teams.free', 'desc')
      .execute();
    return new Map(found.map(({ goodsId, teamId, free }) => [goodsId, { teamId, free }]));
  },
});

/** Of goods with several the one that ends last, as `campaigns.running` has it. */
const running = (shopId: ShopId, now: Instant) => sql`
  select distinct on (c.goods_id) c.goods_id, c.commission,
    (select min(p.price) from campaign_prices p where p.shop_id = ${shopId} and p.campaign_id = c.id) as price
  from campaigns c
  where c.shop_id = ${shopId} and c.starts_at <= ${at(now)} and c.ends_at > ${at(now)}
  order by c.goods_id, c.ends_at desc`;

/** Of the cheapest SKU: together where a team runs that pays, else alone. Whole fen, rounded down. */
function earns({ rule: { rate }, factor }: NonNullable<EarningWanted['pays']>): RawBuilder<unknown> {
  const price = sql`(case when r.commission then coalesce(r.price, g.price) else g.price end)`;
  const ranked = (plain: RawBuilder<unknown>) => sql`(${plain} * ${factor}::bigint / ${PLAIN_FACTOR}::bigint)`;
  return sql`case
    when g.no_promotion is not null or own.kind = 'none' then 0::bigint
    when own.kind = 'amount' then least(${price}, ${ranked(sql`own.amount`)})
    else ${price} * least(${ranked(sql`coalesce(own.rate, ${rate})::bigint`)}, 10000) / 10000 end`;
}

const said = (shopId: ShopId, words: readonly WordAsked[]) =>
  words.length === 0
    ? sql``
    : sql`and g.marks @> ${marksOf(shopId, words)}::integer[] and ${all(words.map(({ part }) => sql`g.search like ${`%${part}%`}`))}`;
