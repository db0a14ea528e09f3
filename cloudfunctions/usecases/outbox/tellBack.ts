import type { ShopId } from '@/domain/id';
import { yuan } from '@/domain/money';
import type { Platform } from '../../platform/platform';
import type { Effect } from '../../storage/letter';
import type { Outcome } from './outcome';
import { goodsPage } from './pages';
import { tellPerson } from './tellPerson';

/** Tells somebody who asked for it that a SKU is back. What is sold out again by the morning is not told any more. */
export function tellBack(
  shopId: ShopId,
  letterId: string,
  { userId, skuId }: Extract<Effect, { kind: 'tell_restocked' }>,
  platform: Platform,
): Promise<Outcome | undefined> {
  return tellPerson(
    shopId,
    letterId,
    userId,
    async (tx) => {
      const sku = (await tx.skus.some([skuId])).get(skuId);
      if (!sku) return undefined;
      const { id: goodsId, title } = await tx.goods.get(sku.goodsId);
      return {
        ...{ message: 'goods_back', facts: { title, amount: sku.listPrice } },
        ...{ leadsTo: { page: 'goods', goodsId }, page: goodsPage(goodsId) },
        data: { thing1: title.zh, amount2: yuan(sku.listPrice), thing3: '你等的那款到货了，数量不多' },
      };
    },
    platform,
  );
}
