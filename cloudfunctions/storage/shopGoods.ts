import { type RawBuilder, sql } from 'kysely';
import type { Picture } from '@/domain/goods';
import { GOODS_TABS, type GoodsTab, type ShopGoodsSort } from '@/domain/goodsTerms';
import type { CategoryId, GoodsId, ShopId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { WordAsked } from '@/domain/search';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { categories } from './categories';
import { all } from './goodsList';
import { foundBy, shelvesIn } from './goodsRow';
import type { Db } from './schema';
import { at } from './values';

export interface ShopGoodsWanted {
  readonly tab: GoodsTab;
  readonly of?: { readonly branchId: CategoryId } | { readonly leafId: CategoryId } | undefined;
  readonly words: readonly WordAsked[]; // All of them must be found.
  readonly ids?: readonly GoodsId[] | undefined; // Only among these.
  readonly sort: ShopGoodsSort;
  readonly after?: { readonly value: number; readonly id: GoodsId } | undefined;
  readonly most: number;
}

export interface ShopGoodsFound {
  readonly id: GoodsId;
  readonly version: number;
  readonly title: Words;
  readonly pictures: readonly Picture[];
  readonly categoryId: CategoryId;
  readonly onSale: boolean;
  readonly received: number;
  readonly price: Fen;
  readonly priceTo: Fen;
  readonly skus: number;
  readonly stock: number;
  readonly low: number;
  readonly value: number; // What it was sorted by.
}

const ORDERS = {
  new: { by: sql.raw('g.added_at'), way: sql.raw('desc'), beyond: sql.raw('<') },
  sold: { by: sql.raw('g.received'), way: sql.raw('desc'), beyond: sql.raw('<') },
  cheap: { by: sql.raw('g.price'), way: sql.raw('asc'), beyond: sql.raw('>') },
  dear: { by: sql.raw('g.price'), way: sql.raw('desc'), beyond: sql.raw('<') },
  stock: { by: sql.raw('s.stock'), way: sql.raw('asc'), beyond: sql.raw('>') },
};

const MOST_COUNTED = 1_000;

/** Goods as their merchant looks through them, on sale or not. */
export const shopGoods = (db: Db, shopId: ShopId) => {
  const skusOf = (limit: RawBuilder<unknown>) =>
    sql`exists (select from skus k where k.shop_id = ${shopId} and k.goods_id = g.id and not k.off and ${limit})`;
  const tabs: Record<GoodsTab, RawBuilder<unknown>> = {
    all: sql`true`,
    on: sql`g.on_sale`,
    off: sql`not g.on_sale`,
    sold_out: sql`g.on_sale and not ${skusOf(sql`k.stock > 0`)}`,
    low: sql`g.on_sale and ${skusOf(sql`k.stock <= k.low_at`)}`,
  };

  return {
    async list({ tab, of, words, ids, sort, after, most }: ShopGoodsWanted): Promise<ShopGoodsFound[]> {
      const { by, way, beyond } = ORDERS[sort];
      const limits = [
        tabs[tab],
        ...(of ? ['leafId' in of ? sql`g.category_id = ${of.leafId}` : sql`g.branch_id = ${of.branchId}`] : []),
        ...(ids ? [sql`g.id in (${sql.join(ids)})`] : []),
        ...words.map(({ part }) => sql`g.search like ${`%${part}%`}`), // Letters, numbers and spaces only.
        ...(after
          ? [sql`(${by}, g.id) ${beyond} (${sort === 'new' ? at(after.value as Instant) : after.value}, ${after.id})`]
          : []),
      ];
      const { rows } = await sql<ShopGoodsFound>`
        select g.id, g.version, g.title, g.pictures, g.category_id, g.on_sale, g.received, s.*, ${by} as value
        from goods g cross join lateral (
          select coalesce(min(k.list_price), g.price) as price, coalesce(max(k.list_price), g.price) as price_to,
            count(*)::integer as skus, coalesce(sum(k.stock), 0)::integer as stock,
            count(*) filter (where k.stock <= k.low_at)::integer as low
          from skus k where k.shop_id = ${shopId} and k.goods_id = g.id and not k.off
        ) s where g.shop_id = ${shopId} and ${all(limits)} order by ${by} ${way}, g.id ${way} limit ${most}`.execute(
        db,
      );
      return rows;
    },

    /** How many there are under each tab, up to 1,000. */
    async counts(): Promise<Record<GoodsTab, number>> {
      const counted = GOODS_TABS.map((tab) => {
        const some = sql`select from goods g where g.shop_id = ${shopId} and ${tabs[tab]} limit ${MOST_COUNTED}`;
        return sql`(select count(*)::integer from (${some}) g) as ${sql.ref(tab)}`;
      });
      const { rows } = await sql<Record<string, number>>`select ${sql.join(counted)}`.execute(db);
      const { soldOut = 0, ...others } = rows[0]!;
      return { ...(others as Record<Exclude<GoodsTab, 'sold_out'>, number>), sold_out: soldOut };
    },

    /** What is written of goods beyond what shoppers are told. Refuses `not_found`. */
    async written(id: GoodsId) {
      const row = await db
        .selectFrom('goods')
        .select(['version', 'note', 'position'])
        .where('shopId', '=', shopId)
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw new Refusal('not_found');
      return row;
    },

    async writtenSome(
      ids: readonly GoodsId[],
    ): Promise<Map<GoodsId, { readonly note: Words | null; readonly position: number }>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('goods')
        .select(['id', 'note', 'position'])
        .where('shopId', '=', shopId)
        .where('id', 'in', [...ids])
        .execute();
      return new Map(rows.map(({ id, ...written }) => [id, written]));
    },

    /** All goods, one page after the other. */
    async idsAfter(after: GoodsId | undefined, most: number): Promise<GoodsId[]> {
      const rows = await db
        .selectFrom('goods')
        .select('id')
        .where('shopId', '=', shopId)
        .$if(after !== undefined, (some) => some.where('id', '>', after!))
        .orderBy('id')
        .limit(most)
        .execute();
      return rows.map(({ id }) => id);
    },

    async countAll(): Promise<number> {
      const { count } = await db
        .selectFrom('goods')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('shopId', '=', shopId)
        .executeTakeFirstOrThrow();
      return count;
    },

    /** Held until this transaction is over, in one order; those that there are. */
    async lockSome(
      ids: readonly GoodsId[],
    ): Promise<Map<GoodsId, { readonly onSale: boolean; readonly pictures: number }>> {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom('goods')
        .select(['id', 'onSale', 'pictures'])
        .where('shopId', '=', shopId)
        .where('id', 'in', [...ids])
        .orderBy('id')
        .forNoKeyUpdate()
        .execute();
      return new Map(rows.map(({ id, onSale, pictures }) => [id, { onSale, pictures: pictures.length }]));
    },

    /** On sale or off. Whoever edits them meanwhile must look anew. */
    async shelve(ids: readonly GoodsId[], onSale: boolean): Promise<void> {
      if (ids.length === 0) return;
      await db
        .updateTable('goods')
        .set((eb) => ({ onSale, version: eb('version', '+', 1) }))
        .where('shopId', '=', shopId)
        .where('id', 'in', [...ids])
        .where('onSale', '<>', onSale)
        .execute();
    },

    /** Into another category. By its words they are found at once: they are few. */
    async recategorise(
      ids: readonly GoodsId[],
      place: { readonly categoryId: CategoryId; readonly branchId: CategoryId },
    ): Promise<void> {
      if (ids.length === 0) return;
      await db
        .updateTable('goods')
        .set((eb) => ({ ...place, version: eb('version', '+', 1) }))
        .where('shopId', '=', shopId)
        .where('id', 'in', [...ids])
        .where('categoryId', '<>', place.categoryId)
        .execute();
      await this.findSome(ids);
    },

    /** The place after the last one. */
    async nextPosition(): Promise<number> {
      const { last } = await db
        .selectFrom('goods')
        .select((eb) => eb.fn.max('position').as('last'))
        .where('shopId', '=', shopId)
        .executeTakeFirstOrThrow();
      return last === null ? 0 : last + 1;
    },

    /** Goods below it are found by its name from now on: `most` of them after this one. Returns the last, if there may be more. */
    async findAgain(id: CategoryId, after: GoodsId | undefined, most: number): Promise<GoodsId | undefined> {
      const rows = await db
        .selectFrom('goods')
        .select('id')
        .where('shopId', '=', shopId)
        .where(({ eb, or }) => or([eb('categoryId', '=', id), eb('branchId', '=', id)]))
        .$if(after !== undefined, (some) => some.where('id', '>', after!))
        .orderBy('id')
        .limit(most)
        .forNoKeyUpdate()
        .execute();
      await this.findSome(rows.map((row) => row.id));
      return rows.length === most ? rows.at(-1)?.id : undefined;
    },

    /** By what they are called now, and by where they stand. */
    async findSome(ids: readonly GoodsId[]): Promise<void> {
      if (ids.length === 0) return;
      const shelvesOf = shelvesIn(await categories(db, shopId).all());
      const rows = await db
        .selectFrom('goods')
        .select(['id', 'title', 'longTitle', 'specs', 'story', 'note', 'categoryId'])
        .where('shopId', '=', shopId)
        .where('id', 'in', [...ids])
        .execute();
      for (const { id, note, categoryId, story, ...words } of rows) {
        const { shelves } = shelvesOf(categoryId);
        await db
          .updateTable('goods')
          .set(foundBy(shopId, { ...words, story: story ?? undefined }, note, shelves))
          .where('shopId', '=', shopId)
          .where('id', '=', id)
          .execute();
      }
    },
  };
};
