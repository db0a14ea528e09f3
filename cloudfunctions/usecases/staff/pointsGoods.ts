import { admin as contract } from '@/contract/admin';
import type { ShopPointsGoods } from '@/contract/adminMembers';
import { isId } from '@/domain/id';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query } from '../../door/query';
import type { StoredPointsGoods } from '../../storage/pointsGoods';
import { COUNT, cursorOf, partsOf } from '../cursors';
import { described } from '../described';

const PAGE = 20;

export const listShopPointsGoods = query(contract.listShopPointsGoods, async ({ cursor }, { shop, settings }) => {
  const goods = await shop.pointsGoods.listAll(afterOf(cursor), PAGE);
  const ids = goods.map(({ skuId }) => skuId);
  const what = await described(shop, settings, ids);
  const skus = await shop.skus.some(ids);
  const taken = await shop.pointsGoods.taken(ids);
  const items = goods.flatMap((one): ShopPointsGoods[] => {
    const [told, sku] = [what.get(one.skuId), skus.get(one.skuId)];
    if (!told || !sku) return [];
    const { listPrice, stock } = sku;
    return [{ ...one, ...told, listPrice, stock, taken: taken.get(one.skuId) ?? 0 }];
  });
  const last = goods.length === PAGE ? goods.at(-1) : undefined;
  return { items, next: last && cursorOf(last.isOpen ? 0 : 1, last.points, last.skuId) };
});

function afterOf(cursor: string | undefined): Pick<StoredPointsGoods, 'isOpen' | 'points' | 'skuId'> | undefined {
  if (cursor === undefined) return undefined;
  const { numbers, id } = partsOf(cursor, [1, COUNT]);
  if (!isId('sku', id)) throw new Refusal('not_understood');
  return { isOpen: numbers[0] === 0, points: numbers[1]!, skuId: id };
}

/** Orders that were placed keep what they were placed for. Refuses `goods_no_promotion` what the law keeps at its price. */
export const putPointsGoods = command('putPointsGoods', contract.putPointsGoods, async (asked, { tx }) => {
  const { requestId: _, ...terms } = asked;
  const sku = (await tx.skus.some([terms.skuId])).get(terms.skuId);
  if (!sku) throw new Refusal('not_found');
  const goods = await tx.goods.get(sku.goodsId);
  refuseIf(goods.noPromotion ? 'goods_no_promotion' : undefined);
  refuseIf(terms.cash >= sku.listPrice ? 'points_price_wrong' : undefined);
  await tx.pointsGoods.put({ ...terms, isOpen: true });
  return {};
});

/** Nobody has them for points any more; what is ordered goes on. */
export const stopPointsGoods = command('stopPointsGoods', contract.stopPointsGoods, async ({ skuId }, { tx }) => {
  const goods = await tx.pointsGoods.lock(skuId);
  await tx.pointsGoods.put({ ...goods, isOpen: false });
  return {};
});
