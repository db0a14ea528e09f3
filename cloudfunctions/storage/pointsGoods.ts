import { type Selectable, sql } from 'kysely';
import type { OrderId, ShopId, SkuId, UserId } from '@/domain/id';
import type { PointsGoods } from '@/domain/points';
import { Refusal } from '@/domain/refusal';
import type { Db, Schema } from './schema';

export interface StoredPointsGoods extends PointsGoods {
  readonly isOpen: boolean;
}
export interface PointsOrder {
  readonly orderId: OrderId;
  readonly skuId: SkuId;
  readonly userId: UserId;
  readonly quantity: number;
  readonly points: number;
}

/** SKUs that are had for points, and the orders that did. What is taken is counted over orders that are not closed. */
export const pointsGoods = (db: Db, shopId: ShopId) => {
  const rows = db.selectFrom('pointsGoods').selectAll().where('shopId', '=', shopId);

  return {
    async put({ skuId, points, cash, total, perUser, isOpen }: StoredPointsGoods): Promise<void> {
      const terms = { points, cash, total: total ?? null, perUser: perUser ?? null, isOpen };
      await db
        .insertInto('pointsGoods')
        .values({ shopId, skuId, ...terms })
        .onConflict((same) => same.columns(['shopId', 'skuId']).doUpdateSet(terms))
        .execute();
    },

    /** Refuses `not_found` what was never had for points. */
    async get(skuId: SkuId): Promise<StoredPointsGoods> {
      return found(await rows.where('skuId', '=', skuId).executeTakeFirst());
    },

    /** So that those who want the last one count it one after the other. */
    async lock(skuId: SkuId): Promise<StoredPointsGoods> {
      return found(await rows.where('skuId', '=', skuId).forNoKeyUpdate().executeTakeFirst());
    },

    /** Those that are open, of goods that are on sale, what costs the fewest points first. */
    async list(after: Pick<PointsGoods, 'points' | 'skuId'> | undefined, most: number): Promise<StoredPointsGoods[]> {
      const some = await rows
        .where('isOpen', '=', true)
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('skus')
              .innerJoin('goods', (join) =>
                join.onRef('goods.shopId', '=', 'skus.shopId').onRef('goods.id', '=', 'skus.goodsId'),
              )
              .select('skus.id')
              .where('skus.shopId', '=', shopId)
              .where('goods.shopId', '=', shopId)
              .whereRef('skus.id', '=', 'pointsGoods.skuId')
              .where('goods.onSale', '=', true)
              .where('skus.off', '=', false),
          ),
        )
        .$if(after !== undefined, (all) =>
          all.where(sql<boolean>`(points, sku_id) > (${after!.points}::bigint, ${after!.skuId})`),
        )
        .orderBy('points')
        .orderBy('skuId')
        .limit(most)
        .execute();
      return some.map(goodsOf);
    },

    /** All that there ever were: those that are open first. */
    async listAll(
      after: Pick<StoredPointsGoods, 'isOpen' | 'points' | 'skuId'> | undefined,
      most: number,
    ): Promise<StoredPointsGoods[]> {
      const some = await rows
        .$if(after !== undefined, (all) =>
          all.where(
            sql<boolean>`(not is_open, points, sku_id) > (${!after!.isOpen}, ${after!.points}::bigint, ${after!.skuId})`,
          ),
        )
        .orderBy('isOpen', 'desc')
        .orderBy('points')
        .orderBy('skuId')
        .limit(most)
        .execute();
      return some.map(goodsOf);
    },

    async addOrder(order: PointsOrder): Promise<void> {
      await db
        .insertInto('pointsOrders')
        .values({ shopId, ...order })
        .execute();
    },

    /** How many units are in orders that are not closed: of everybody, or of one person. */
    async taken(skuIds: readonly SkuId[], userId?: UserId): Promise<ReadonlyMap<SkuId, number>> {
      if (skuIds.length === 0) return new Map();
      const counted = await db
        .selectFrom('pointsOrders')
        .innerJoin('orders', (join) =>
          join.onRef('orders.shopId', '=', 'pointsOrders.shopId').onRef('orders.id', '=', 'pointsOrders.orderId'),
        )
        .select(['pointsOrders.skuId', (eb) => eb.fn.sum<number>('pointsOrders.quantity').as('units')])
        .where('pointsOrders.shopId', '=', shopId)
        .where('orders.shopId', '=', shopId)
        .where('pointsOrders.skuId', 'in', [...skuIds])
        .where('orders.status', '<>', 'closed')
        .$if(userId !== undefined, (all) => all.where('pointsOrders.userId', '=', userId!))
        .groupBy('pointsOrders.skuId')
        .execute();
      return new Map(counted.map(({ skuId, units }) => [skuId, Number(units)]));
    },
  };
};

function found(row: Selectable<Schema['pointsGoods']> | undefined): StoredPointsGoods {
  if (!row) throw new Refusal('not_found');
  return goodsOf(row);
}

function goodsOf({
  skuId,
  points,
  cash,
  total,
  perUser,
  isOpen,
}: Selectable<Schema['pointsGoods']>): StoredPointsGoods {
  return { skuId, points, cash, total: total ?? undefined, perUser: perUser ?? undefined, isOpen };
}
