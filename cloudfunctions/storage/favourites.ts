import type { GoodsId, ShopId, UserId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { Db } from './schema';
import { at } from './values';

export interface Favourite {
  readonly goodsId: GoodsId;
  readonly wasPrice: Fen; // When it was kept.
  readonly keptAt: Instant;
}

export interface FavouritesWanted {
  readonly onSale: boolean; // What is off the shelf is shown apart.
  readonly before?: { readonly at: Instant; readonly goodsId: GoodsId } | undefined;
  readonly most: number;
}

/** Goods with a heart. */
export const favourites = (db: Db, shopId: ShopId) => ({
  /** Kept again, it stays as it was: the price of the first time is what a fall is measured by. */
  async keep(userId: UserId, goodsId: GoodsId, wasPrice: Fen, now: Instant): Promise<void> {
    await db
      .insertInto('favourites')
      .values({ shopId, userId, goodsId, wasPrice, keptAt: at(now) })
      .onConflict((same) => same.columns(['shopId', 'userId', 'goodsId']).doNothing())
      .execute();
  },

  /** The lowest price of each alone, now. */
  async pricesOf(goodsIds: readonly GoodsId[]): Promise<Map<GoodsId, Fen>> {
    if (goodsIds.length === 0) return new Map();
    const found = await db
      .selectFrom('goods')
      .select(['id', 'price'])
      .where('shopId', '=', shopId)
      .where('id', 'in', [...new Set(goodsIds)])
      .execute();
    return new Map(found.map(({ id, price }) => [id, price]));
  },

  async remove(userId: UserId, goodsIds: readonly GoodsId[]): Promise<void> {
    await db
      .deleteFrom('favourites')
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .where('goodsId', 'in', [...goodsIds])
      .execute();
  },

  async has(userId: UserId, goodsId: GoodsId): Promise<boolean> {
    const found = await db
      .selectFrom('favourites')
      .select('goodsId')
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .where('goodsId', '=', goodsId)
      .executeTakeFirst();
    return found !== undefined;
  },

  async count(userId: UserId): Promise<number> {
    const { count } = await db
      .selectFrom('favourites')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('shopId', '=', shopId)
      .where('userId', '=', userId)
      .executeTakeFirstOrThrow();
    return count;
  },

  async list(userId: UserId, { onSale, before, most }: FavouritesWanted): Promise<Favourite[]> {
    return db
      .selectFrom('favourites')
      .innerJoin('goods', (on) =>
        on.onRef('goods.shopId', '=', 'favourites.shopId').onRef('goods.id', '=', 'favourites.goodsId'),
      )
      .select(['favourites.goodsId', 'favourites.wasPrice', 'favourites.keptAt'])
      .where('favourites.shopId', '=', shopId)
      .where('goods.shopId', '=', shopId)
      .where('favourites.userId', '=', userId)
      .where('goods.onSale', '=', onSale)
      .$if(before !== undefined, (all) =>
        all.where(({ eb, refTuple, tuple }) =>
          eb(refTuple('favourites.keptAt', 'favourites.goodsId'), '<', tuple(at(before!.at), before!.goodsId)),
        ),
      )
      .orderBy('favourites.keptAt', 'desc')
      .orderBy('favourites.goodsId', 'desc')
      .limit(most)
      .execute();
  },
});
