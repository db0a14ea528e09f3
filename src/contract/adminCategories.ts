import * as z from 'zod';
import { MOST_CATEGORIES } from '@/domain/goodsTerms';
import type { CategoryId } from '@/domain/id';
import type { Words } from '@/domain/words';
import { words } from './adminTrade';
import { gives, id, needing, requestId } from './endpoint';
import { asset } from './goodsParts';

export interface ShopCategory {
  readonly categoryId: CategoryId;
  readonly title: Words;
  readonly note?: Words | undefined; // An age, a season.
  readonly picture: string; //  Its key, as `putCategory` wants it back,
  readonly shown: string; //      and where it can be seen.
  readonly goods: number; //    In it itself, on sale or not.
}
export interface ShopBranch extends ShopCategory {
  readonly children: readonly ShopCategory[];
}
/** The whole tree, two levels, in its order. */
export const listShopCategories = { input: z.strictObject({}), output: gives<readonly ShopBranch[]>() };

/**
 * A new one, last among its neighbours, or the one of this id as it shall be; where it stands stays.
 * Refuses `too_many_of_these`, `category_depth` (below a leaf), `not_found`, `picture_not_yours`.
 */
export const putCategory = {
  input: z.strictObject({
    requestId,
    categoryId: id('category').optional(),
    parentId: id('category').optional(), // Of a new one. Nothing: a branch.
    title: words(10),
    note: words(12).optional(),
    picture: asset.optional(),
  }),
  output: gives<{ readonly categoryId: CategoryId }>(),
};

/**
 * These stand below this branch, or at the top, in this order: whatever stood elsewhere comes here with its goods, and
 * what stood here and is not named comes after them. Refuses `category_depth` where something has children of its own.
 */
export const arrangeCategories = {
  input: z.strictObject({
    requestId,
    parentId: id('category').optional(),
    ids: z
      .array(id('category'))
      .min(1)
      .max(MOST_CATEGORIES)
      .refine((all) => new Set(all).size === all.length),
  }),
  output: gives<object>(),
};

/** Refuses `in_use` one with goods or with categories in it. */
export const removeCategory = {
  input: z.strictObject({ requestId, categoryId: id('category') }),
  output: gives<object>(),
};

/** For staff. */
export const adminCategories = {
  ...needing('goods.see', { listShopCategories }),
  ...needing('goods.edit', { putCategory, arrangeCategories, removeCategory }),
};
