import type { Selectable } from 'kysely';
import type { Goods } from '@/domain/goods';
import type { CategoryId, ShopId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { gramsOf, markOf, searchable, wordsOfGoods } from '@/domain/search';
import type { Words } from '@/domain/words';
import { categories } from './categories';
import type { Db, Schema } from './schema';
import { json } from './values';

/** What the shelf knows of goods beyond what they are. */
export interface Place {
  readonly note: Words | null;
  readonly price: Fen; // The lowest of its SKUs.
  readonly position: number;
}

/** By which words goods are found, and below which branch they stand, is made of what they are. */
export async function goodsRow(db: Db, shopId: ShopId, one: Goods, { note, price, position }: Place) {
  const { title, longTitle, specs, pictures, video, story, detail = [], facts, promises, noPromotion, ...rest } = one;
  const { perUser = null } = one;
  const { branchId, shelves } = await shelvesOf(db, shopId, one.categoryId);
  return {
    ...{ ...rest, perUser, branchId, price, position },
    ...foundBy(shopId, one, note, shelves),
    note: note && json(note),
    title: json(title),
    longTitle: json(longTitle),
    specs: json(specs),
    pictures: json(pictures),
    video: video ? json(video) : null,
    detail: json(detail),
    story: story ? json(story) : null,
    facts: json(facts),
    promises: json(promises),
    noPromotion: noPromotion ? json(noPromotion) : null,
  };
}

export type WordsIn = Parameters<typeof wordsOfGoods>[0];

/** The words of goods, and their marks. */
export function foundBy(shopId: ShopId, one: WordsIn, note: Words | null, shelves: readonly Words[]) {
  const search = searchable(wordsOfGoods(one, note, shelves));
  return { search, marks: gramsOf(search).map((gram) => markOf(shopId, gram)) };
}

/** The category and what is above it: where people look for the goods, and what they call them. */
export async function shelvesOf(
  db: Db,
  shopId: ShopId,
  id: CategoryId,
): Promise<{ branchId: CategoryId; shelves: Words[] }> {
  const all = await categories(db, shopId).all();
  const leaf = all.find((category) => category.id === id);
  const branch = all.find((category) => category.id === leaf?.parentId);
  return { branchId: branch?.id ?? id, shelves: [leaf, branch].flatMap((shelf) => shelf?.title ?? []) };
}

/** Its own category is a leaf of the tree, or a branch; `branchId` is the branch either stands below. */
export function goodsOf(row: Selectable<Schema['goods']>): Goods & { readonly branchId: CategoryId } {
  const { id, categoryId, branchId, title, longTitle, specs, pictures, wide, story, facts, promises } = row;
  const { noPromotion, onSale, freightId, perUser, received, video, detail } = row;
  return {
    ...{ id, categoryId, branchId, title, longTitle, specs, pictures, wide, facts, promises },
    ...{ onSale, freightId, received, detail },
    video: video ?? undefined,
    story: story ?? undefined,
    noPromotion: noPromotion ?? undefined,
    perUser: perUser ?? undefined,
  };
}
