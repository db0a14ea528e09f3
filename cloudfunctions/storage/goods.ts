import { type Selectable, sql } from 'kysely';
import type { Goods } from '@/domain/goods';
import type { CategoryId, GoodsId, ShopId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { gramsOf, markOf, searchable, wordsOfGoods } from '@/domain/search';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { categories } from './categories';
import { type GoodsRow, type GoodsWanted, listGoods } from './goodsList';
import type { Db, Schema } from './schema';
import { at, json } from './values';

interface Place {
  readonly note: Words | null;
  readonly price: Fen; // The lowest of its SKUs.
  readonly position: number;
}

export const goods = (db: Db, shopId: ShopId) => ({
  /** New on the shelf. By which words it is found, and below which branch it stands, is made of what it is. */
  async add(one: Goods, { note, price, position }: Place, now: Instant): Promise<void> {
    const { title, longTitle, specs, pictures, video, story, detail = [], facts, promises, noPromotion, ...rest } = one;
    const { perUser = null } = one;
    const { branchId, shelves } = await shelvesOf(db, shopId, one.categoryId);
    const search = searchable(wordsOfGoods(one, note, shelves));
    await db
      .insertInto('goods')
      .values({
        ...{ shopId, ...rest, perUser, branchId, price, position, search, addedAt: at(now) },
        marks: gramsOf(search).map((gram) => markOf(shopId, gram)),
        note: note && json(note),
        title: json(title),
        longTitle: json(longTitle),
        specs: json(specs),
        pictures: json(pictures),
        video: video ? json(video) : null,
        detail: json(detail),
        story: story ? json(story) : null,
        facts: json(facts),
        promises: json(promises),
        noPromotion: noPromotion ? json(noPromotion) : null,
      })
      .execute();
  },

  async get(id: GoodsId): Promise<Goods & { readonly branchId: CategoryId }> {
    const found = (await this.some([id])).get(id);
    if (!found) throw new Refusal('not_found');
    return found;
  },

  /** Whoever decides something of these goods that there is one of at a time. Refuses `not_found`. */
  async lock(id: GoodsId): Promise<Goods> {
    const locked = db.selectFrom('goods').selectAll().where('shopId', '=', shopId).where('id', '=', id);
    const row = await locked.forNoKeyUpdate().executeTakeFirst();
    if (!row) throw new Refusal('not_found');
    return goodsOf(row);
  },

  async some(ids: readonly GoodsId[]): Promise<Map<GoodsId, Goods & { readonly branchId: CategoryId }>> {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('goods')
      .selectAll()
      .where('shopId', '=', shopId)
      .where('id', 'in', [...new Set(ids)])
      .execute();
    return new Map(rows.map((row) => [row.id, goodsOf(row)]));
  },

  list: (wanted: GoodsWanted) => listGoods(db, shopId, wanted),

  /** Those of them that are on sale, as lists want them; in the order that was asked for. */
  async rowsOf(ids: readonly GoodsId[]): Promise<GoodsRow[]> {
    if (ids.length === 0) return [];
    const found = await db
      .selectFrom('goods')
      .select(['id', 'title', 'note', 'noPromotion', 'pictures', 'price', 'received', 'position as value'])
      .select(sql<Words | null>`story -> 'place'`.as('from'))
      .where('shopId', '=', shopId)
      .where('onSale', '=', true)
      .where('id', 'in', [...new Set(ids)])
      .execute();
    const rows = new Map(found.map((row) => [row.id, row]));
    return [...new Set(ids)].flatMap((id) => rows.get(id) ?? []);
  },

  /** The words by which these are found, as far as they are on sale. */
  async textsOf(ids: readonly GoodsId[]): Promise<Map<GoodsId, string>> {
    if (ids.length === 0) return new Map();
    const rows = await db
      .selectFrom('goods')
      .select(['id', 'search'])
      .where('shopId', '=', shopId)
      .where('onSale', '=', true)
      .where('id', 'in', [...new Set(ids)])
      .execute();
    return new Map(rows.map(({ id, search }) => [id, search]));
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

/** The category and what is above it: where people look for the goods, and what they call them. */
async function shelvesOf(db: Db, shopId: ShopId, id: CategoryId): Promise<{ branchId: CategoryId; shelves: Words[] }> {
  const all = await categories(db, shopId).all();
  const leaf = all.find((category) => category.id === id);
  const branch = all.find((category) => category.id === leaf?.parentId);
  return { branchId: branch?.id ?? id, shelves: [leaf, branch].flatMap((shelf) => shelf?.title ?? []) };
}

/** Its own category is a leaf of the tree, or a branch; `branchId` is the branch either stands below. */
function goodsOf(row: Selectable<Schema['goods']>): Goods & { readonly branchId: CategoryId } {
  const { id, categoryId, branchId, title, longTitle, specs, pictures, wide, story, facts, promises } = row;
  const { noPromotion, onSale, freightId, perUser, received, video, detail } = row;
  return {
    ...{
      id,
      categoryId,
      branchId,
      title,
      longTitle,
      specs,
      pictures,
      wide,
      facts,
      promises,
      onSale,
      freightId,
      received,
      detail,
    },
    video: video ?? undefined,
    story: story ?? undefined,
    noPromotion: noPromotion ?? undefined,
    perUser: perUser ?? undefined,
  };
}
