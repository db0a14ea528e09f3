import { optionsOf } from '@/domain/goods';
import type { GoodsId, SkuId } from '@/domain/id';
import type { Words } from '@/domain/words';
import type { ShopSettings } from '../platform/platform';
import type { Tables } from '../storage/tables';
import { show } from './show';

/** A SKU as people know it: its goods, what was chosen of them, and how it looks. */
export interface Described {
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly options: Words;
  readonly picture: string;
}

/** However many they are, the database is asked twice. One that is not there any more is not in it. */
export async function described(
  shop: Tables,
  settings: Pick<ShopSettings, 'assetsUrl'>,
  ids: readonly SkuId[],
): Promise<Map<SkuId, Described>> {
  const skus = await shop.skus.some([...new Set(ids)]);
  const goods = await shop.goods.some([...skus.values()].map(({ goodsId }) => goodsId));
  return new Map(
    [...skus.values()].flatMap((sku) => {
      const what = goods.get(sku.goodsId);
      if (!what) return [];
      const picture = (what.pictures[sku.picture] ?? what.pictures[0])?.list ?? '';
      const facts = { goodsId: what.id, title: what.title, options: optionsOf(what.specs, sku) };
      return [[sku.id, { ...facts, picture: show(settings, picture) }] as const];
    }),
  );
}

const nothing: Words = { zh: '', en: '' };
export const undescribed = (goodsId: GoodsId): Described => ({
  goodsId,
  title: nothing,
  options: nothing,
  picture: '',
});
