import { shop as contract } from '@/contract/shop';
import type { CategoryId } from '@/domain/id';
import { isId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { Refusal } from '@/domain/refusal';
import { wordsAsked } from '@/domain/search';
import { query } from '../../door/query';
import type { GoodsWanted } from '../../storage/goodsList';
import type { Tables } from '../../storage/tables';
import { COUNT, cursorOf, MOMENT, partsOf } from '../cursors';
import { goodsCards } from './goodsCards';

const PAGE = 20;
const KEYS = { chosen: COUNT, new: MOMENT, sold: COUNT, cheap: MOMENT, dear: MOMENT };

export const listGoods = query(contract.listGoods, async (asked, { shop, now, settings }) => {
  const { sort, teamOnly, inStock, search = '' } = asked;
  const of = asked.categoryId && (await shelfOf(shop, asked.categoryId));
  const after = asked.cursor === undefined ? undefined : keyOf(asked.cursor, sort);
  const words = wordsAsked(search);
  if (search !== '' && words.length === 0) return { items: [] }; // Commas only: nobody sells them.

  const prices = { priceFrom: asked.priceFrom as Fen | undefined, priceTo: asked.priceTo as Fen | undefined };
  const rows = await shop.goods.list({ sort, teamOnly, inStock, ...prices, of, words, after, now, most: PAGE });
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  return { items: await goodsCards(shop, settings, rows, now), next: last && cursorOf(last.value, last.id) };
});

/** A branch of the tree stands for all that is below it. */
export async function shelfOf(shop: Tables, id: CategoryId): Promise<GoodsWanted['of']> {
  const { parentId } = await shop.categories.get(id);
  return parentId === null ? { branchId: id } : { leafId: id };
}

function keyOf(cursor: string, sort: GoodsWanted['sort']) {
  const { numbers, id } = partsOf(cursor, [KEYS[sort]]);
  if (!isId('goods', id)) throw new Refusal('not_understood');
  return { value: numbers[0]!, id };
}
