import type { ShelfGoods } from '@/contract/shelf';
import type { GoodsId } from '@/domain/id';
import type { View } from '../../door/query';
import { goodsTeam } from '../goods/goodsCards';
import { show } from '../show';

/** Goods on a person's own list: their price now, alone and in a team. However many, the database is asked as often. */
export async function shelfGoods(
  ids: readonly GoodsId[],
  { shop, settings, now }: View,
): Promise<Map<GoodsId, ShelfGoods>> {
  const goods = await shop.goods.some(ids);
  const prices = await shop.favourites.pricesOf(ids);
  const campaigns = await shop.campaigns.running([...goods.keys()], now);
  const inStock = await shop.skus.inStock([...goods.keys()]);
  const shown = [...goods.values()].map(({ id, title, pictures, onSale }): [GoodsId, ShelfGoods] => {
    const campaign = campaigns.get(id);
    const picture = show(settings, pictures[0]?.list ?? '');
    const facts = { id, title, picture, onSale, soldOut: !inStock.has(id), price: prices.get(id)! };
    return [id, { ...facts, team: campaign && goodsTeam(campaign) }];
  });
  return new Map(shown);
}
