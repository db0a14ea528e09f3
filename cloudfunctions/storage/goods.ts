import { sql } from 'kysely';
import type { Goods } from '@/domain/goods';
import type { CategoryId, GoodsId, ShopId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { categories } from './categories';
import { type GoodsRow, type GoodsWanted, listGoods } from './goodsList';
import { goodsOf, goodsRow, type Place, rowOn, shelvesIn } from './goodsRow';
import type { Db } from './schema';
import { at } from './values';

const AT_ONCE = 100;

export const goods = (db: Db, shopId: ShopId) => {
  async function write({ id, received: _, ...row }: ReturnType<typeof rowOn>): Promise<void> {
    await db
      .updateTable('goods')
      .set((eb) => ({ ...row, version: eb('version', '+', 1) }))
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .execute();
  }

  return {
    /** New on the shelf. */
    async add(one: Goods, place: Place, now: Instant): Promise<void> {
      const row = await goodsRow(db, shopId, one, place);
      await db
        .insertInto('goods')
        .values({ shopId, ...row, addedAt: at(now) })
        .execute();
    },

    /** As they shall be from now on; what has come to people of them stays. */
    async change(one: Goods, place: Place): Promise<void> {
      await write(await goodsRow(db, shopId, one, place));
    },

    /** Many at once, new ones and such that are there already. */
    async putSome(
      all: readonly { readonly goods: Goods; readonly place: Place; readonly isNew: boolean }[],
      now: Instant,
    ): Promise<void> {
      const shelves = shelvesIn(await categories(db, shopId).all());
      const rowOf = ({ goods: one, place }: { readonly goods: Goods; readonly place: Place }) =>
        rowOn(shopId, shelves(one.categoryId), one, place);
      const added = all.filter(({ isNew }) => isNew).map((one) => ({ shopId, ...rowOf(one), addedAt: at(now) }));
      for (let i = 0; i < added.length; i += AT_ONCE) {
        await db
          .insertInto('goods')
          .values(added.slice(i, i + AT_ONCE))
          .execute();
      }
      for (const one of all.filter(({ isNew }) => !isNew)) await write(rowOf(one));
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
  };
};
