import type { GoodsCommission } from '@/domain/commission';
import type { GoodsId, ShopId } from '@/domain/id';
import { type Fen, zero } from '@/domain/money';
import type { WordAsked } from '@/domain/search';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { goodsCommissionOf } from './commissions';
import type { Db } from './schema';
import { at } from './values';

export interface GoodsCommissionsWanted {
  readonly words: readonly WordAsked[];
  readonly before?: GoodsId | undefined;
  readonly most: number;
}
export interface GoodsFound {
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly picture: string;
  readonly price: Fen; // The lowest.
  readonly noPromotion: boolean;
  readonly own?: GoodsCommission | undefined;
}

/** What goods bring who leads their buyers, as the merchant looks at them. */
export const goodsCommissions = (db: Db, shopId: ShopId) => ({
  /** Goods on sale, the newest first. */
  async list({ words, before, most }: GoodsCommissionsWanted): Promise<GoodsFound[]> {
    const found = await db
      .selectFrom('goods')
      .leftJoin('goodsCommissions as own', (on) =>
        on.onRef('own.shopId', '=', 'goods.shopId').onRef('own.goodsId', '=', 'goods.id'),
      )
      .select(['goods.id', 'title', 'pictures', 'noPromotion', 'own.kind', 'own.rate', 'own.amount'])
      .select(({ selectFrom }) =>
        selectFrom('skus')
          .select((eb) => eb.fn.min<Fen>('listPrice').as('price'))
          .where('skus.shopId', '=', shopId)
          .whereRef('skus.goodsId', '=', 'goods.id')
          .as('price'),
      )
      .where('goods.shopId', '=', shopId)
      .where('onSale', '=', true)
      .where((eb) => eb.and(words.map(({ part }) => eb('search', 'like', `%${part}%`)))) // Letters, numbers and spaces.
      .$if(before !== undefined, (all) => all.where('goods.id', '<', before!))
      .orderBy('goods.id', 'desc')
      .limit(most)
      .execute();
    return found.map(({ id: goodsId, title, pictures, noPromotion, kind, rate, amount, price }) => ({
      ...{ goodsId, title, picture: pictures[0]?.list ?? '', price: price ?? zero, noPromotion: noPromotion !== null },
      own: kind === null ? undefined : goodsCommissionOf({ kind, rate, amount }),
    }));
  },

  async count(): Promise<number> {
    const { count } = await db
      .selectFrom('goodsCommissions')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('shopId', '=', shopId)
      .executeTakeFirstOrThrow();
    return count;
  },

  /** Of these goods: whether the campaign that runs for them now pays commission. */
  async campaigns(goodsIds: readonly GoodsId[], now: Instant): Promise<Map<GoodsId, boolean>> {
    if (goodsIds.length === 0) return new Map();
    const found = await db
      .selectFrom('campaigns')
      .select(['goodsId', 'commission'])
      .where('shopId', '=', shopId)
      .where('goodsId', 'in', [...goodsIds])
      .where('startsAt', '<=', at(now))
      .where('endsAt', '>', at(now))
      .execute();
    return new Map(found.map(({ goodsId, commission }) => [goodsId, commission]));
  },
});
