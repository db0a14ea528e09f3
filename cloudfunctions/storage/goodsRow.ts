import type { Selectable } from 'kysely';
import type { Goods } from '@/domain/goods';
import type { CategoryId, ShopId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { gramsOf, markOf, searchable, wordsOfGoods } from '@/domain/search';
import type { Words } from '@/domain/words';
import { type Category, categories } from './categories';
import type { Db, Schema } from './schema';
import { json } from './values';

/** What the shelf knows of goods beyond what they are. */
export interface Place {
  readonly note: Words | null;
  readonly price: Fen; // The lowest of its SKUs.
  readonly position: number;
}

/** By which words goods are found, and below which branch they stand, is made of what they are. */
export async function goodsRow(db: Db, shopId: ShopId, one: Goods, place: Place) {
  return rowOn(shopId, shelvesIn(await categories(db, shopId).all())(one.categoryId), one, place);
}

/** The same where many are written, and the tree of categories is known. */
export function rowOn(shopId: ShopId, { branchId, shelves }: Shelved, one: Goods, { note, price, position }: Place) {
  const { title, longTitle, specs, pictures, video, story, detail = [], facts, promises, noPromotion, ...rest } = one;
  const { perUser = null } = one;
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

interface Shelved {
  readonly branchId: CategoryId;
  readonly shelves: readonly Words[];
}

/** The category and what is above it: where people look for the goods, and what they call them. */
export function shelvesIn(tree: readonly Category[]): (id: CategoryId) => Shelved {
  const byId = new Map(tree.map((category) => [category.id, category]));
  return (id) => {
    const leaf = byId.get(id);
    const branch = leaf?.parentId ? byId.get(leaf.parentId) : undefined;
    return { branchId: branch?.id ?? id, shelves: [leaf, branch].flatMap((shelf) => shelf?.title ?? []) };
  };
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
