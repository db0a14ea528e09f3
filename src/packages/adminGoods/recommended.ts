import type { GoodsCard } from '@/contract/goods';
import type { GoodsId } from '@/domain/id';
import type { Shop } from '@/stores/shop';

/** What a list would show of these goods. One that cannot be seen by shoppers has its name and no card. */
export const recommended = (shop: Shop<'viewGoods', 'viewShopGoods'>, goods: readonly GoodsId[]) =>
  Promise.all(goods.map((goodsId) => one(shop, goodsId)));

async function one(shop: Shop<'viewGoods', 'viewShopGoods'>, goodsId: GoodsId) {
  const { title, onSale, pictures, shown, received, skus } = await shop.admin.viewShopGoods({ goodsId });
  const said = { goodsId, title: title.zh };
  const sold = skus.filter(({ on }) => on);
  const first = sold[0];
  if (!onSale || !first) return said;
  const price = sold.reduce((least, { listPrice }) => (listPrice < least ? listPrice : least), first.listPrice);
  const list = pictures[0]?.list ?? '';
  const card: GoodsCard = {
    ...{ id: goodsId, title, picture: shown[list] ?? list, price, received },
    soldOut: sold.every(({ stock }) => stock === 0),
  };
  return { ...said, card };
}
