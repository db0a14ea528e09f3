import type { FreightId, GoodsId, ShopId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import type { WordAsked } from '@/domain/search';
import type { Db } from './schema';

export interface GoodsTradeWanted {
  readonly words: readonly WordAsked[];
  readonly before?: GoodsId | undefined;
  readonly most: number;
}

/** How goods are sent, and how many of them one person may buy: on sale or not. */
export const goodsTrade = (db: Db, shopId: ShopId) => ({
  /** The newest first. */
  async list({ words, before, most }: GoodsTradeWanted) {
    const rows = await db
      .selectFrom('goods')
      .select(['id', 'title', 'pictures', 'onSale', 'freightId', 'perUser'])
      .where('shopId', '=', shopId)
      .where((eb) => eb.and(words.map(({ part }) => eb('search', 'like', `%${part}%`)))) // Letters, numbers and spaces.
      .$if(before !== undefined, (all) => all.where('id', '<', before!))
      .orderBy('id', 'desc')
      .limit(most)
      .execute();
    return rows.map(({ id: goodsId, pictures, perUser, ...facts }) => ({
      ...{ goodsId, ...facts, picture: pictures[0]?.list ?? '', perUser: perUser ?? undefined },
    }));
  },

  /** Refuses `not_found` goods that are not there. Whether the template is, the caller has asked, and holds it. */
  async set(id: GoodsId, freightId: FreightId, perUser: number | undefined): Promise<void> {
    const changed = await db
      .updateTable('goods')
      .set((eb) => ({ freightId, perUser: perUser ?? null, version: eb('version', '+', 1) }))
      .where('shopId', '=', shopId)
      .where('id', '=', id)
      .returning('id')
      .executeTakeFirst();
    if (!changed) throw new Refusal('not_found');
  },
});
