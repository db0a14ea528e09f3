import type { PointsGoodsView } from '@/contract/member';
import { shop as contract } from '@/contract/shop';
import { isId, type SkuId } from '@/domain/id';
import { type PointsGoods, whyNotRedeem } from '@/domain/points';
import { Refusal } from '@/domain/refusal';
import { whyNotTake } from '@/domain/stock';
import { query, type View } from '../../door/query';
import type { StoredPointsGoods } from '../../storage/pointsGoods';
import { COUNT, cursorOf, partsOf } from '../cursors';
import { described } from '../described';

const PAGE = 20;

/** Nothing, where the shop has switched points off. */
export const listPointsGoods = query(contract.listPointsGoods, async ({ cursor }, view) => {
  const { shop, caller, now } = view;
  const { points: rule } = await shop.rules.all();
  if (!rule) return { items: [] };
  const goods = await shop.pointsGoods.list(afterOf(cursor), PAGE);
  const { points: balance } = await shop.purses.balance(caller.userId, now);
  const items = await pointsGoodsViews(goods, balance, view);
  const last = goods.length === PAGE ? goods.at(-1) : undefined;
  return { items, next: last && cursorOf(last.points, last.skuId) };
});

function afterOf(cursor: string | undefined): Pick<PointsGoods, 'points' | 'skuId'> | undefined {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [COUNT]);
  if (!isId('sku', id)) throw new Refusal('not_understood');
  return { points: numbers[0]!, skuId: id };
}

/** As the caller sees them; what is not there any more is not among them. */
export async function pointsGoodsViews(
  all: readonly StoredPointsGoods[],
  balance: number,
  { shop, caller, settings }: Pick<View, 'shop' | 'caller' | 'settings'>,
): Promise<PointsGoodsView[]> {
  const ids = all.map(({ skuId }) => skuId);
  const what = await described(shop, settings, ids);
  const skus = await shop.skus.some(ids);
  const goods = await shop.goods.some([...what.values()].map(({ goodsId }) => goodsId));
  const counted = await takenOf(shop, ids, caller.userId);
  return all.flatMap((one): PointsGoodsView[] => {
    const [sku, told] = [skus.get(one.skuId), what.get(one.skuId)];
    const shelved = told && goods.get(told.goodsId);
    if (!sku || !told || !shelved) return [];
    const { taken, mine } = counted(one.skuId);
    const left = one.total === undefined ? undefined : Math.max(0, one.total - taken);
    const mayHave = Math.min(sku.stock, left ?? sku.stock, one.perUser === undefined ? sku.stock : one.perUser - mine);
    const { skuId, points, cash } = one;
    return [
      {
        ...{ skuId, ...told, listPrice: sku.listPrice, points, cash, left, mine: Math.max(0, mayHave) },
        whyNot: whyNotTake(shelved, sku, 1) ?? whyNotRedeem(one, { listPrice: sku.listPrice, taken, mine, balance }, 1),
      },
    ];
  });
}

/** How many units are in orders that are not closed: of everybody, and of this person. */
export async function takenOf(shop: View['shop'], ids: readonly SkuId[], userId: View['caller']['userId']) {
  const [all, own] = [await shop.pointsGoods.taken(ids), await shop.pointsGoods.taken(ids, userId)];
  return (id: SkuId) => ({ taken: all.get(id) ?? 0, mine: own.get(id) ?? 0 });
}
