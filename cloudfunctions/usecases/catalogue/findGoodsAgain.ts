import type { CategoryId, GoodsId, ShopId } from '@/domain/id';
import { type Instant, isOver } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Outcome } from '../outbox/outcome';

const GOODS_A_PIECE = 200;

/** Goods of a category that was renamed or moved are found by its new words, a piece in a transaction. */
export async function findGoodsAgain(
  shopId: ShopId,
  categoryId: CategoryId,
  until: Instant,
  { database, clock }: Platform,
): Promise<Outcome | undefined> {
  for (let after: GoodsId | undefined; ; ) {
    after = await database.transact(shopId, (tx) => tx.shopGoods.findAgain(categoryId, after, GOODS_A_PIECE));
    if (after === undefined) return undefined;
    if (isOver(until, clock.now())) return { is: 'waiting', until: clock.now() };
  }
}
