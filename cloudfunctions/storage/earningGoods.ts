import { type RawBuilder, sql } from 'kysely';
import { PLAIN_FACTOR } from '@/domain/commission';
import type { Goods } from '@/domain/goods';
import type { GoodsId, ShopId, TeamId, UserId } from '@/domain/id';
import { MOST_COUNTED } from '@/domain/leading';
import type { Fen } from '@/domain/money';
import type { WordAsked } from '@/domain/search';
import type { Instant } from '@/domain/time';
import { all, marksOf } from './goodsList';
import type { Db } from './schema';
import { at } from './values';

/** What is paid: basis points of what has no rate of its own, and what a rank makes of every rate. */
export interface Pays {
  readonly rate: number;
  readonly factor: number;
}

export interface EarningWanted {
  readonly pays?: Pays | undefined; // Absent: nothing is paid, and all goods are wanted.
  readonly sort: 'best' | 'new'; //    `best` only where something is paid.
  readonly words: readonly WordAsked[]; // All of them must be found.
  readonly only?: GoodsId | undefined;
  readonly after?: EarningKey | undefined;
  readonly now: Instant;
  readonly most: number;
}

/** `value`: what it earns, or when it came. */
export interface EarningKey {
  readonly value: number;
  readonly price: number;
  readonly id: GoodsId;
}

export type EarningRow = Pick<Goods, 'id' | 'title' | 'pictures' | 'wide'> & {
  readonly noPromotion: Goods['noPromotion'] | null;
  readonly price: Fen; //   The lowest of its SKUs.
  readonly value: number; // What it was sorted by.
};

/** So many are looked at for common words before those of rare ones are gathered by their index: see goodsList. */
const WALK = 1_000;

/**
 * Goods on sale by what a unit earns. What each pays is said here again in SQL, to be sorted by (domain/commission.earnsOf;
 * a test holds the two together). Most goods go by the shop's rate alone: the dearer, the more, which is an index. Only
 * those with a rule of their own, or in a campaign that pays, are reckoned one by one and put between them.
 */
export const earningGoods = (db: Db, shopId: ShopId) => ({
  async list(wanted: EarningWanted): Promise<EarningRow[]> {
    const page = async (rows: RawBuilder<unknown>) => {
      const { rows: found } = await sql<EarningRow>`
        select g.id, g.title, g.pictures, g.wide, g.no_promotion as "noPromotion", g.price, page.value
        from (${rows}) page
        join goods g on g.shop_id = ${shopId} and g.id = page.id
        order by page.value desc, g.price desc, g.id desc`.execute(db);
      return found;
    };
    const { words, most } = wanted;
    if (words.length === 0) return page(sorted(shopId, wanted));
    const said = all(words.map(({ part }) => sql`g.search like ${`%${part}%`}`));
    const walked = await page(sql`
      select walked.* from (${sorted(shopId, { ...wanted, most: WALK })}) walked
      join goods g on g.shop_id = ${shopId} and g.id = walked.id
      where ${said} order by walked.value desc, walked.price desc, walked.id desc limit ${most}`);
    if (walked.length === most) return walked;
    const limit = sql`g.marks @> ${marksOf(shopId, words)}::integer[] and ${said}`;
    return page(ordered(wanted, sql`${valued(shopId, wanted, limit)} offset 0`));
  },

  /** How many `list` would give, all pages together: MOST_COUNTED where there are more. */
  async count({ pays, now }: Pick<EarningWanted, 'pays' | 'now'>): Promise<number> {
    const earning = pays ? sql`where earns > 0` : sql``;
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from (
        select 1 from (${valued(shopId, { pays, now, sort: 'new' }, sql`true`)}) valued ${earning} limit ${MOST_COUNTED}
      ) counted`.execute(db);
    return rows[0]!.count;
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

type Valued = Pick<EarningWanted, 'pays' | 'now' | 'sort'>;

/** The page after the key, in the order that is wanted. */
function sorted(shopId: ShopId, wanted: EarningWanted): RawBuilder<unknown> {
  const { pays, sort, only, after, now, most } = wanted;
  if (sort === 'new' || !pays) {
    return ordered(wanted, valued(shopId, wanted, only ? sql`g.id = ${only}` : sql`true`));
  }
  const special = sql`g.id in (
    select c.goods_id from campaigns c where c.shop_id = ${shopId} and ${runs(now)} and c.commission
    union select o.goods_id from goods_commissions o where o.shop_id = ${shopId})`;
  const reckoned = ordered(wanted, valued(shopId, wanted, special));
  const rate = rankedRate(pays);
  if (rate === 0) return reckoned;
  const walked = sql`
    select * from (${plain(shopId, rate, wanted)}) plain
    ${after ? sql`where ${behind(after, sort)}` : sql``} limit ${most}`;
  return sql`
    select * from ((select id, price, value from (${reckoned}) reckoned) union all
      (select id, price, value from (${walked}) walked)) both_kinds
    order by value desc, price desc, id desc limit ${most}`;
}

/**
 * What goes by the shop's rate alone, the dearest first: from the prices on that earn no more than the key does, down to
 * those that earn less than a fen. Scalars, as in goodsList: an `exists` may be answered by reading all campaigns.
 */
function plain(shopId: ShopId, rate: number, { after, now }: EarningWanted): RawBuilder<unknown> {
  const highest = after && Math.ceil(((after.value + 1) * PLAIN_FACTOR) / rate) - 1;
  return sql`
    select g.id, g.price, g.price * ${rate}::bigint / ${PLAIN_FACTOR}::bigint as value from goods g
    where g.shop_id = ${shopId} and g.on_sale and g.no_promotion is null
      and g.price >= ${Math.ceil(PLAIN_FACTOR / rate)} ${highest === undefined ? sql`` : sql`and g.price <= ${highest}`}
      and not coalesce((
        select true from goods_commissions o where o.shop_id = ${shopId} and o.goods_id = g.id limit 1), false)
      and not coalesce((
        select c.commission from campaigns c where c.shop_id = ${shopId} and c.goods_id = g.id and ${runs(now)}
        order by c.ends_at desc limit 1), false)
    order by g.price desc, g.id desc`;
}

/** Rows of goods with their value, from the key on. */
const ordered = ({ pays, sort, after, most }: EarningWanted, rows: RawBuilder<unknown>) => sql`
  select id, price, value from (${rows}) valued
  where ${pays ? sql`earns > 0` : sql`true`} ${after ? sql`and ${behind(after, sort)}` : sql``}
  order by value desc, price desc, id desc limit ${most}`;

const behind = ({ value, price, id }: EarningKey, sort: EarningWanted['sort']) =>
  sql`(value, price, id) < (${sort === 'best' ? sql`${value}::bigint` : sql`${at(value as Instant)}::timestamptz`},
    ${price}::bigint, ${id})`;

const runs = (now: Instant) => sql`c.starts_at <= ${at(now)} and c.ends_at > ${at(now)}`;

/** Each of these goods with what it earns; its campaign is the one that ends last, as `campaigns.running` has it. */
const valued = (shopId: ShopId, { pays, now, sort }: Valued, limit: RawBuilder<unknown>) => sql`
  select g.id, g.price, ${pays ? earns(pays) : sql`0::bigint`} as earns,
    ${sort === 'best' && pays ? earns(pays) : sql`g.added_at`} as value
  from goods g
  left join goods_commissions own on own.shop_id = ${shopId} and own.goods_id = g.id
  left join lateral (
    select c.commission, (
      select min(p.price) from campaign_prices p where p.shop_id = ${shopId} and p.campaign_id = c.id) as price
    from campaigns c where c.shop_id = ${shopId} and c.goods_id = g.id and ${runs(now)} order by c.ends_at desc limit 1
  ) r on true
  where g.shop_id = ${shopId} and g.on_sale and ${limit}`;

const rankedRate = ({ rate, factor }: Pays) => Math.min(Math.floor((rate * factor) / PLAIN_FACTOR), 10_000);

/** Of the cheapest SKU: together where a team runs that pays, else alone. Whole fen, rounded down. */
function earns({ rate, factor }: Pays): RawBuilder<unknown> {
  const price = sql`(case when r.commission then coalesce(r.price, g.price) else g.price end)`;
  const ranked = (plain: RawBuilder<unknown>) => sql`(${plain} * ${factor}::bigint / ${PLAIN_FACTOR}::bigint)`;
  return sql`case
    when g.no_promotion is not null or own.kind = 'none' then 0::bigint
    when own.kind = 'amount' then least(${price}, ${ranked(sql`own.amount`)})
    else ${price} * least(${ranked(sql`coalesce(own.rate, ${rate})::bigint`)}, 10000) / 10000 end`;
}
