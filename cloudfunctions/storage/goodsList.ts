import { type RawBuilder, type Selectable, sql } from 'kysely';
import type { CategoryId, GoodsId, ShopId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { markOf, type WordAsked } from '@/domain/search';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import type { Db, Schema } from './schema';
import { at } from './values';

export interface GoodsWanted {
  readonly of?: { readonly branchId: CategoryId } | { readonly leafId: CategoryId } | undefined;
  readonly words: readonly WordAsked[]; // All of them must be found.
  readonly sort: 'chosen' | 'new' | 'sold' | 'cheap' | 'dear';
  readonly teamOnly: boolean;
  readonly inStock: boolean;
  readonly priceFrom?: Fen | undefined;
  readonly priceTo?: Fen | undefined; // Both belong to it.
  readonly after?: { readonly value: number; readonly id: GoodsId } | undefined;
  readonly most: number;
  readonly now: Instant;
}

/** One of a list: short, because lists are long. */
export type GoodsRow = Pick<
  Selectable<Schema['goods']>,
  'id' | 'title' | 'note' | 'noPromotion' | 'pictures' | 'price' | 'received'
> & {
  readonly from: Words | null;
  readonly value: number; // What it was sorted by.
};

/** A column of an index for each: 0003_search. */
const ORDERS = {
  chosen: { by: sql.raw('position'), way: sql.raw('asc'), beyond: sql.raw('>') },
  new: { by: sql.raw('added_at'), way: sql.raw('desc'), beyond: sql.raw('<') },
  sold: { by: sql.raw('received'), way: sql.raw('desc'), beyond: sql.raw('<') },
  cheap: { by: sql.raw('price'), way: sql.raw('asc'), beyond: sql.raw('>') },
  dear: { by: sql.raw('price'), way: sql.raw('desc'), beyond: sql.raw('<') },
};

const COLUMNS = sql.raw('id, title, note, no_promotion, pictures, price, received, story, search, position, added_at');

/**
 * So many are looked at one after the other, in the order that is wanted. What one in fifty is fills a page by then;
 * what is rarer is gathered by an index of its own, and is then little enough to be put in order.
 */
const WALK = 1_000;

/**
 * A page of what is on sale, from one key to the next: never counted from the start, and about as much work among a
 * hundred thousand as among a thousand.
 */
export async function listGoods(db: Db, shopId: ShopId, wanted: GoodsWanted): Promise<GoodsRow[]> {
  const { by, way } = ORDERS[wanted.sort];
  const order = sql`order by ${by} ${way}, id ${way}`;
  const most = sql`limit ${wanted.most}`;
  const shelf = shelfOf(shopId, wanted);

  // Only a page is read whole: what a story says lies outside of its row.
  const page = async (rows: RawBuilder<unknown>) => {
    const shown = sql`id, title, note, no_promotion, pictures, price, received, story -> 'place' as "from"`;
    return (await sql<GoodsRow>`select ${shown}, ${by} as value from (${rows}) goods ${order}`.execute(db)).rows;
  };

  const each = limitsOf(shopId, wanted, 'each');
  if (each.length === 0) return page(sql`${shelf} ${order} ${most}`);
  const walked = await page(sql`select * from (${shelf} ${order} limit ${WALK}) goods where ${all(each)} ${most}`);
  if (walked.length === wanted.most) return walked;

  // `offset 0`: PostgreSQL would walk on in this order for as long as it takes; so it gathers first, and then sorts.
  const gathered = sql`${shelf} and ${all(limitsOf(shopId, wanted, 'together'))} offset 0`;
  return page(sql`select * from (${gathered}) goods ${order} ${most}`);
}

export const all = (limits: readonly RawBuilder<unknown>[]) => sql.join(limits, sql` and `);

/** What an index in the wanted order has side by side: the shop, a branch or a leaf of it, from a key on. */
function shelfOf(shopId: ShopId, { of, sort, after, ...wanted }: GoodsWanted): RawBuilder<unknown> {
  const { by, beyond } = ORDERS[sort];
  const value = after && (sort === 'new' ? at(after.value as Instant) : after.value);
  const within = [
    of && ('leafId' in of ? sql`category_id = ${of.leafId}` : sql`branch_id = ${of.branchId}`),
    after && sql`(${by}, id) ${beyond} (${value}, ${after.id})`,
    ...(isByPrice(sort) ? pricesOf(wanted) : []),
  ].filter((limit) => limit !== undefined);
  const shelf = sql`select ${COLUMNS} from goods where shop_id = ${shopId} and on_sale`;
  return within.length === 0 ? shelf : sql`${shelf} and ${all(within)}`;
}

/** What no index in this order knows: asked of each that is passed, or of all of them together. */
function limitsOf(shopId: ShopId, wanted: GoodsWanted, how: 'each' | 'together'): RawBuilder<unknown>[] {
  const { words, sort, teamOnly, inStock, now } = wanted;
  const running = sql`from campaigns c where c.shop_id = ${shopId} and c.starts_at <= ${at(now)} and c.ends_at > ${at(now)}`;
  const stocked = sql`from skus s where s.shop_id = ${shopId} and s.goods_id = goods.id and s.stock > 0 and not s.off`;
  // A scalar, since an `exists` may be answered by reading all campaigns for the sake of twenty goods.
  const one = (rows: RawBuilder<unknown>) => sql`coalesce((select true ${rows} limit 1), false)`;
  return [
    ...(how === 'together' && words.length > 0 ? [sql`marks @> ${marksOf(shopId, words)}::integer[]`] : []),
    ...words.map(({ part }) => sql`search like ${`%${part}%`}`), // Letters, numbers and spaces only.
    ...(isByPrice(sort) ? [] : pricesOf(wanted)),
    ...(teamOnly && how === 'each' ? [one(sql`${running} and c.goods_id = goods.id`)] : []),
    ...(teamOnly && how === 'together' ? [sql`id in (select c.goods_id ${running})`] : []),
    ...(inStock ? [how === 'each' ? one(stocked) : sql`exists (select ${stocked})`] : []),
  ];
}

const isByPrice = (sort: GoodsWanted['sort']) => sort === 'cheap' || sort === 'dear';

const pricesOf = ({ priceFrom, priceTo }: Pick<GoodsWanted, 'priceFrom' | 'priceTo'>): RawBuilder<unknown>[] => [
  ...(priceFrom === undefined ? [] : [sql`price >= ${priceFrom}`]),
  ...(priceTo === undefined ? [] : [sql`price <= ${priceTo}`]),
];

export const marksOf = (shopId: ShopId, words: readonly WordAsked[]) => [
  ...new Set(words.flatMap(({ grams }) => grams).map((gram) => markOf(shopId, gram))),
];
