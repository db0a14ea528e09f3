import { flatFreight } from '@/domain/freight';
import type { ShopId } from '@/domain/id';
import { fen } from '@/domain/money';
import type { Database } from '../storage/database';

/** What a new shop begins with, until its merchant changes it: freight of ¥8, free from ¥99, one category, a plain home page. */
const FREIGHT = flatFreight(fen(8_00), fen(99_00));
const HOME = [
  { kind: 'teams' as const },
  { kind: 'categories' as const, ids: [] },
  { kind: 'goods' as const, title: { zh: '全部商品', en: 'All goods' } },
];

const CATEGORY = { id: 'category_first', parentId: null, title: { zh: '商品', en: 'Goods' }, picture: '' } as const;

/** Makes the shop of a mini program where there is none yet. Returns whether it did. */
export async function foundShop(database: Database, shopId: ShopId, name: string): Promise<boolean> {
  if ((await database.shopIds()).includes(shopId)) return false;
  await database.transact(shopId, async (tx) => {
    await tx.shop.put({ name, home: HOME });
    await tx.freight.put(FREIGHT, 0);
    await tx.categories.add(CATEGORY, 0);
  });
  return true;
}
