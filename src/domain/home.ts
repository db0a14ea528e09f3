import type { CategoryId, GoodsId } from './id';
import type { RefusalCode } from './refusal';
import { type Instant, isOver } from './time';
import type { Words } from './words';

/** Where a picture or an icon of the home page leads. */
export type HomeLink =
  | { readonly to: 'nowhere' }
  | { readonly to: 'goods'; readonly goodsId: GoodsId }
  | { readonly to: 'story'; readonly goodsId: GoodsId }
  | { readonly to: 'category'; readonly categoryId: CategoryId }
  | { readonly to: 'search'; readonly words: string }
  | { readonly to: HomePlace };
/** Pages that need nothing to be known. */
export const HOME_PLACES = ['wall', 'coupons', 'checkIn', 'pointsGoods', 'member', 'card', 'rain'] as const;
export type HomePlace = (typeof HOME_PLACES)[number];

/** `words` name what is in the picture, for who cannot see it. */
export interface Banner {
  readonly picture: string;
  readonly words: Words;
  readonly link: HomeLink;
}
/** One way of the grid of icons (金刚区). */
export interface HomeIcon {
  readonly picture: string;
  readonly title: Words;
  readonly link: HomeLink;
}

/** Which goods stand on a shelf: chosen by hand, or by a rule that goes on working. */
export type Shelf =
  | { readonly by: 'hand'; readonly ids: readonly GoodsId[] }
  | {
      readonly by: ShelfRule;
      readonly categoryId?: CategoryId | undefined; // Only goods of it, and of what is below it.
      readonly most: number;
    };
export const SHELF_RULES = ['chosen', 'new', 'sold', 'team'] as const;
export type ShelfRule = (typeof SHELF_RULES)[number];

/** One block of the home page, as the merchant composed it. */
export type HomePart = HomeWhat & HomeWhen;
export type HomeWhat =
  | { readonly kind: 'banner'; readonly banners: readonly Banner[] }
  | { readonly kind: 'icons'; readonly icons: readonly HomeIcon[] }
  | { readonly kind: 'teams'; readonly title?: Words | undefined; readonly only?: 'one_left' | undefined }
  | { readonly kind: 'categories'; readonly ids: readonly CategoryId[] }
  | { readonly kind: 'coupons'; readonly title: Words }
  | { readonly kind: 'story'; readonly goodsId: GoodsId }
  | { readonly kind: 'shelf'; readonly title: Words; readonly shelf: Shelf }
  | { readonly kind: 'goods'; readonly title: Words }; // All goods, page after page: the last block.
/** A block that is off, or whose time it is not, is kept and not shown. */
export interface HomeWhen {
  readonly off?: true | undefined;
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
}
export type HomeKind = HomeWhat['kind'];
export const HOME_KINDS = ['banner', 'icons', 'teams', 'categories', 'coupons', 'story', 'shelf', 'goods'] as const;

export const MOST_PARTS = 20;
export const MOST_BANNERS = 8;
export const MOST_ICONS = 10;
export const MOST_ON_SHELF = 20;
export const LEAST_ON_SHELF = 2;
export const LONGEST_PART_TITLE = 12;
export const LONGEST_ICON_TITLE = 5;

/** Why the page cannot be composed so: the feed never ends, so nothing would be seen below it. */
export function whyNotCompose(parts: readonly HomePart[]): RefusalCode | undefined {
  if (parts.slice(0, -1).some(({ kind }) => kind === 'goods')) return 'home_feed_last';
  return parts.some(({ from, until }) => from !== undefined && until !== undefined && until <= from)
    ? 'home_times_wrong'
    : undefined;
}

/** Whether shoppers see it now. */
export const isShown = ({ off, from, until }: HomeWhen, now: Instant) =>
  !off && (from === undefined || isOver(from, now)) && (until === undefined || !isOver(until, now));

/** Every picture that the parts name; none twice. */
export const picturesIn = (parts: readonly HomePart[]): readonly string[] => [
  ...new Set(
    parts.flatMap((part) => {
      if (part.kind === 'banner') return part.banners.map(({ picture }) => picture);
      return part.kind === 'icons' ? part.icons.map(({ picture }) => picture) : [];
    }),
  ),
];

const linksIn = (parts: readonly HomePart[]): readonly HomeLink[] =>
  parts.flatMap((part) => {
    if (part.kind === 'banner') return part.banners.map(({ link }) => link);
    return part.kind === 'icons' ? part.icons.map(({ link }) => link) : [];
  });

/** All goods and categories that the parts name; none twice. */
export function namedIn(parts: readonly HomePart[]): {
  readonly goods: readonly GoodsId[];
  readonly categories: readonly CategoryId[];
} {
  const goods = new Set<GoodsId>();
  const categories = new Set<CategoryId>();
  for (const link of linksIn(parts)) {
    if (link.to === 'goods' || link.to === 'story') goods.add(link.goodsId);
    if (link.to === 'category') categories.add(link.categoryId);
  }
  for (const part of parts) {
    if (part.kind === 'story') goods.add(part.goodsId);
    if (part.kind === 'categories') for (const id of part.ids) categories.add(id);
    if (part.kind === 'shelf' && part.shelf.by === 'hand') for (const id of part.shelf.ids) goods.add(id);
    if (part.kind === 'shelf' && part.shelf.by !== 'hand' && part.shelf.categoryId)
      categories.add(part.shelf.categoryId);
  }
  return { goods: [...goods], categories: [...categories] };
}
