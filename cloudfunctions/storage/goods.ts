import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Goods } from '@/domain/goods';
import type { CategoryId, GoodsId, ShopId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import type { Words } from '@/domain/words';
import type { Db, Schema } from './schema';
import { json } from './values';

export interface GoodsWanted {
  readonly categoryIds?: readonly CategoryId[] | undefined;
  readonly words: readonly string[]; // All of them must be found.
  readonly sort: 'chosen' | 'new' | 'cheap' | 'dear';
  readonly teamOnly: boolean;
  readonly inStock: boolean;
  readonly after?: { readonly value: number; readonly id: GoodsId } | undefined;
  readonly most: number;
  readonly now: Date;
}

/** One of a list: short, because lists are long. */
export type GoodsRow = Pick<
  Selectable<Schema['goods']>,
  'id' | 'title' | 'note' | 'noPromotion' | 'pictures' | 'price' | 'received'
> & {
  readonly from: Words | null;
  readonly value: number; // What it was sorted by.
};

export const goods = (db: Db, shopId: ShopId) => ({
  async add(one: Goods, more: { note: Words | null; price: Fen; position: number; search: string }): Promise<void> {
    const { title, longTitle, specs, pictures, story, facts, promises, noPromotion, ...rest } = one;
    await db
      .insertInto('goods')
      .values({
        shopId,
        ...rest,
        ...more,
        note: more.note && json(more.note),
        title: json(title),
        longTitle: json(longTitle),
        specs: json(specs),
        pictures: json(pictures),
        story: story ? json(story) : null,
        facts: json(facts),
        promises: json(promises),
        noPromotion: noPromotion ? json(noPromotion) : null,
      })
      .execute();
  },

  async get(id: GoodsId): Promise<Goods> {
    const found = (await this.some([id])).get(id);
    if (!found) throw new Refusal('not_found');
    return found;
  },

  async some(ids: readonly GoodsId[]): Promise<Map<GoodsId, Goods>> {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('goods')
      .selectAll()
      .where('shopId', '=', shopId)
      .where('id', 'in', [...new Set(ids)])
      .execute();
    return new Map(rows.map((row) => [row.id, goodsOf(row)]));
  },

  /** A page of what is on sale, from one key to the next: never by counting from the start. */
  async list({ categoryIds, words, sort, teamOnly, inStock, after, most, now }: GoodsWanted): Promise<GoodsRow[]> {
    const by = sort === 'cheap' || sort === 'dear' ? 'price' : 'position';
    const down = sort === 'dear' || sort === 'new';
    let rows = db
      .selectFrom('goods')
      .select([
        'id',
        'title',
        'note',
        'noPromotion',
        'pictures',
        'price',
        'received',
        sql<Words | null>`goods.story -> 'place'`.as('from'),
        by === 'price' ? 'price as value' : 'position as value',
      ])
      .where('shopId', '=', shopId)
      .where('onSale', '=', true);
    if (categoryIds) rows = rows.where('categoryId', 'in', [...categoryIds]);
    for (const word of words) rows = rows.where('search', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`);
    if (teamOnly) {
      rows = rows.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('campaigns')
            .select('campaigns.id')
            .where('campaigns.shopId', '=', shopId)
            .whereRef('campaigns.goodsId', '=', 'goods.id')
            .where('campaigns.startsAt', '<=', now as never)
            .where('campaigns.endsAt', '>', now as never),
        ),
      );
    }
    if (inStock) {
      rows = rows.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('skus')
            .select('skus.id')
            .where('skus.shopId', '=', shopId)
            .whereRef('skus.goodsId', '=', 'goods.id')
            .where('skus.stock', '>', 0),
        ),
      );
    }
    if (after) {
      const [value, id] = [after.value, after.id];
      rows = rows.where(
        sql<boolean>`(${sql.ref(`goods.${by}`)}, goods.id) ${sql.raw(down ? '<' : '>')} (${value}, ${id})`,
      );
    }
    return (await rows
      .orderBy(by, down ? 'desc' : 'asc')
      .orderBy('id', down ? 'desc' : 'asc')
      .limit(most)
      .execute()) as GoodsRow[];
  },

  /** Titles that contain the text, to be offered while it is typed. */
  async titlesWith(word: string, most: number): Promise<Words[]> {
    const rows = await db
      .selectFrom('goods')
      .select('title')
      .where('shopId', '=', shopId)
      .where('onSale', '=', true)
      .where('search', 'like', `%${word.replace(/[\\%_]/g, '\\$&')}%`)
      .orderBy('position')
      .limit(most)
      .execute();
    return rows.map(({ title }) => title);
  },

  async addReceived(id: GoodsId, units: number): Promise<void> {
    await db
      .updateTable('goods')
      .set((eb) => ({ received: eb('received', '+', units) }))
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .execute();
  },
});

function goodsOf(row: Selectable<Schema['goods']>): Goods {
  const {
    id,
    categoryId,
    title,
    longTitle,
    specs,
    pictures,
    wide,
    story,
    facts,
    promises,
    noPromotion,
    onSale,
    received,
  } = row;
  return {
    id,
    categoryId,
    title,
    longTitle,
    specs,
    pictures,
    wide,
    story: story ?? undefined,
    facts,
    promises,
    noPromotion: noPromotion ?? undefined,
    onSale,
    received,
  };
}
