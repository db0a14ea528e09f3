import type { CategoryId, GoodsId } from './id';
import type { Words } from './words';

/** One block of the home page, as the merchant composed it. */
export type HomePart =
  | { readonly kind: 'teams' }
  | { readonly kind: 'categories'; readonly ids: readonly CategoryId[] }
  | { readonly kind: 'story'; readonly goodsId: GoodsId }
  | { readonly kind: 'goods'; readonly title: Words };
