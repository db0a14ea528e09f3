import { shop as contract } from '@/contract/shop';
import type { CategoryId } from '@/domain/id';
import { isId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { query } from '../../door/query';
import type { Tables } from '../../storage/tables';
import { COUNT, cursorOf, partsOf } from '../cursors';
import { goodsCards } from './goodsCards';

const PAGE = 20;
const MOST_WORDS = 5;

export const listGoods = query(contract.listGoods, async (asked, { shop, now, settings }) => {
  const rows = await shop.goods.list({
    ...{ sort: asked.sort, teamOnly: asked.teamOnly, inStock: asked.inStock, now: new Date(now), most: PAGE },
    categoryIds: asked.categoryId && (await withChildren(shop, asked.categoryId)),
    words: (asked.search ?? '').toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS),
    after: asked.cursor === undefined ? undefined : keyOf(asked.cursor),
  });
  const last = rows.length === PAGE ? rows.at(-1) : undefined;
  return { items: await goodsCards(shop, settings, rows, now), next: last && cursorOf(last.value, last.id) };
});

/** A branch of the tree stands for all that is below it. */
async function withChildren(shop: Tables, id: CategoryId): Promise<CategoryId[]> {
  const all = await shop.categories.all();
  if (!all.some((category) => category.id === id)) throw new Refusal('not_found');
  return [id, ...all.filter(({ parentId }) => parentId === id).map((child) => child.id)];
}

function keyOf(cursor: string) {
  const { numbers, id } = partsOf(cursor, [COUNT]);
  if (!isId('goods', id)) throw new Refusal('not_understood');
  return { value: numbers[0]!, id };
}
