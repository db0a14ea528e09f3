import type { GoodsId } from './id';
import type { RefusalCode } from './refusal';
import { days, type Milliseconds } from './time';

/** The storefront of a leader, or of somebody who works here: what he picks from the shop, in his own words. */
export const LONGEST_STORE_NAME = 20;
export const LONGEST_STORE_STORY = 200;
export const MOST_STORY_LINES = 4;
export const LONGEST_CLAIM = 12; // What he says he is: “农艺师”. Shown once the merchant has verified it.
export const LONGEST_PICK_WORDS = 60;
export const MOST_PICKS = 50;

/** The story in its own lines, so many as there is room for: what is left goes on in the last one. */
export function storyOf(typed: string): string {
  const lines = typed
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim())
    .filter(Boolean);
  const last = lines.slice(MOST_STORY_LINES - 1).join(' ');
  return [...lines.slice(0, MOST_STORY_LINES - 1), last].filter(Boolean).join('\n');
}

/** Fewer than these say nothing about anybody, and tell too much about each. */
export const LEAST_BUYERS = 10;
export const LEAST_REVIEWS = 5;

/** Stars from which on a review is a good one. */
export const GOOD_STARS = 4;

/** A visit has led to an order that was placed within this time after it. */
export const ORDERED_WITHIN: Milliseconds = days(7);
/** Visits are told for so many days, today being the last. */
export const VISIT_DAYS = 30;

/** Counted from orders that name him and are paid and kept, and from the reviews of what came to people by them. */
export interface StoreCounts {
  readonly buyers: number;
  readonly cameBack: number; // Of those: people with two orders or more.
  readonly reviews: number;
  readonly good: number; //    Of those: with GOOD_STARS or more.
}

/** What a storefront says of itself. Parts of a hundred are whole; what is too little to say anything is left out. */
export interface StoreFigures {
  readonly buyers?: number | undefined;
  readonly again?: number | undefined; // Of a hundred buyers.
  readonly liked?: number | undefined; // Of a hundred reviews.
}

export function figuresOf({ buyers, cameBack, reviews, good }: StoreCounts): StoreFigures {
  const enough = buyers >= LEAST_BUYERS;
  return {
    ...(enough && { buyers, again: ofHundred(cameBack, buyers) }),
    ...(reviews >= LEAST_REVIEWS && { liked: ofHundred(good, reviews) }),
  };
}

/** Rounded down: nobody is shown better than he is. */
export const ofHundred = (part: number, whole: number): number => (whole === 0 ? 0 : Math.floor((100 * part) / whole));

/** Whether others can see it, and why not. */
export function whyClosed({ isOpen, isShut, leads }: StoreState): RefusalCode | undefined {
  return isOpen && !isShut && leads ? undefined : 'store_closed';
}
export interface StoreState {
  readonly isOpen: boolean; // As its owner wants it,
  readonly isShut: boolean; // as the merchant does,
  readonly leads: boolean; //  and whether the owner still is a leader, or works here.
}

interface Picked {
  readonly goodsId: GoodsId;
}
/** Goods that the law sells at their list price only are not recommended for anything. */
export function whyNotPut(
  picks: readonly Picked[],
  noPromotion: (goodsId: GoodsId) => boolean,
): RefusalCode | undefined {
  if (picks.length > MOST_PICKS) return 'picks_full';
  return picks.some(({ goodsId }) => noPromotion(goodsId)) ? 'goods_no_promotion' : undefined;
}
