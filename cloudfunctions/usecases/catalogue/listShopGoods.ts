import { adminGoods as contract } from '@/contract/adminGoods';
import type { ShopGoodsSort } from '@/domain/goodsTerms';
import { type CategoryId, isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { wordsAsked } from '@/domain/search';
import { query } from '../../door/query';
import type { ShopGoodsWanted } from '../../storage/shopGoods';
import type { Tables } from '../../storage/tables';
import { COUNT, cursorOf, MOMENT, partsOf } from '../cursors';
import { show } from '../show';

const PAGE = 20;
const KEYS = { new: MOMENT, sold: COUNT, cheap: MOMENT, dear: MOMENT, stock: COUNT };

export const listShopGoods = query(contract.listShopGoods, async (asked, { shop, settings }) => {
  const { tab, sort, categoryId, search, cursor } = asked;
  const after = cursor === undefined ? undefined : keyOf(cursor, sort);
  const of = categoryId && (await shelfOf(shop, categoryId));
  const sought = await soughtBy(shop, search);
  if (!sought) return { items: [] };
  const found = await shop.shopGoods.list({ tab, sort, of, after, most: PAGE, ...sought });
  const titles = new Map((await shop.categories.all()).map(({ id, title }) => [id, title]));
  const last = found.length === PAGE ? found.at(-1) : undefined;
  return {
    items: found.map(({ id, pictures, value, categoryId: leaf, ...facts }) => ({
      ...{ goodsId: id, ...facts, category: titles.get(leaf) ?? { zh: '', en: '' } },
      picture: show(settings, pictures[0]?.list ?? ''),
    })),
    next: last && cursorOf(last.value, last.id),
  };
});

export const countShopGoods = query(contract.countShopGoods, async (_, { shop }) => shop.shopGoods.counts());

/** A whole code or barcode comes before words. Nothing: what was typed is in no goods. */
async function soughtBy(shop: Tables, search = ''): Promise<Pick<ShopGoodsWanted, 'words' | 'ids'> | undefined> {
  if (search === '') return { words: [] };
  const ids = await shop.shopSkus.goodsByCode(search);
  if (ids.length > 0) return { words: [], ids };
  const words = wordsAsked(search);
  return words.length > 0 ? { words } : undefined;
}

/** A branch of the tree stands for all that is below it. */
async function shelfOf(shop: Tables, id: CategoryId): Promise<ShopGoodsWanted['of']> {
  const { parentId } = await shop.categories.get(id);
  return parentId === null ? { branchId: id } : { leafId: id };
}

function keyOf(cursor: string, sort: ShopGoodsSort) {
  const { numbers, id } = partsOf(cursor, [KEYS[sort]]);
  if (!isId('goods', id)) throw new Refusal('not_understood');
  return { value: numbers[0]!, id };
}
