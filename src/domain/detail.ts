import type { GoodsId } from './id';
import type { Words } from './words';

/** What stands below the facts of goods: a page that the merchant has put together from a few kinds of block. */
export type DetailBlock =
  | { readonly kind: 'text'; readonly as: TextKind; readonly words: Words }
  | { readonly kind: 'picture'; readonly picture: string; readonly ratio: number } // Height by width, in percent.
  | { readonly kind: 'goods'; readonly goodsId: GoodsId }
  | { readonly kind: 'space'; readonly size: SpaceSize };

export const TEXT_KINDS = ['title', 'body', 'note'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];
export const SPACE_SIZES = ['small', 'large'] as const;
export type SpaceSize = (typeof SPACE_SIZES)[number];

export const MOST_BLOCKS = 60;
export const LONGEST_BLOCK = 1_000; // characters of a text
export const SQUARE = 100; //          the ratio of a picture whose size nobody knows
export const HIGHEST = 600; //         a picture as high as six times its width is a strip of many: more is cut by phones

/** A film of the goods: a file of the cloud, and what is shown until it plays. */
export interface Video {
  readonly file: string;
  readonly cover: string;
}

export const goodsShownIn = (blocks: readonly DetailBlock[]): GoodsId[] => [
  ...new Set(blocks.flatMap((block) => (block.kind === 'goods' ? block.goodsId : []))),
];

/** Keys of the pictures that blocks show. */
export const picturesIn = (blocks: readonly DetailBlock[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'picture' ? block.picture : []));
