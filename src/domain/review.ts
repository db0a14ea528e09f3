import type { GoodsId, OrderId, ReviewId, SkuId, UserId } from './id';
import type { RefusalCode } from './refusal';
import { days, type Instant, isOver, later } from './time';

/** What a buyer says of something received. Only its hiding and its checking change afterwards, never its words. */
export interface Review extends Said {
  readonly id: ReviewId;
  readonly orderId: OrderId;
  readonly skuId: SkuId;
  readonly goodsId: GoodsId;
  readonly authorId: UserId;
  readonly stars: Stars;
  readonly anonymous: boolean;
  readonly featurable: boolean; //    The author agrees that the shop shows it elsewhere, too.
  readonly receivedAt: Instant;
  readonly helpful: number;
  readonly hiddenWhy?: string | undefined; // The staff have hidden it, and say why.
  readonly reply?: Reply | undefined;
  readonly follow?: Said | undefined;
}

/** Words and pictures that others may see once WeChat's content check has passed all of them. */
export interface Said {
  readonly words: string;
  readonly pictures: readonly string[];
  readonly verdict: Verdict;
  readonly writtenAt: Instant;
}
export type Verdict = 'asked' | 'passed' | 'text_risky' | 'picture_risky';

export interface Reply {
  readonly words: string;
  readonly at: Instant;
}

export const STARS = [1, 2, 3, 4, 5] as const;
export type Stars = (typeof STARS)[number];

/** How good a review is, as the lists have it: 5 and 4, then 3, then 2 and 1. */
export const MARKS = { good: [4, 5], middle: [3], bad: [1, 2] } as const;

export const MOST_REVIEW_WORDS = 500;
export const MOST_REASON = 100;
export const REVIEW_WINDOW = days(90); //   From the receipt.
export const FOLLOW_WINDOW = days(180); // From the receipt, too.

/** An order as far as a review must know it. */
type Received = { readonly status: string; readonly receivedAt?: Instant | undefined };

export function whyNotReview(order: Received, now: Instant): RefusalCode | undefined {
  if (order.status !== 'received' || order.receivedAt === undefined) return 'order_not_received';
  return isOver(later(order.receivedAt, REVIEW_WINDOW), now) ? 'review_too_late' : undefined;
}

/** A review is followed up once, while others may see it or will. */
export function whyNotFollow(
  review: Pick<Review, 'follow' | 'receivedAt' | 'verdict' | 'hiddenWhy'>,
  now: Instant,
): RefusalCode | undefined {
  if (review.follow) return 'follow_done';
  if (stateOf(review) === 'hidden') return 'review_hidden';
  return isOver(later(review.receivedAt, FOLLOW_WINDOW), now) ? 'review_too_late' : undefined;
}

export const whyNotVote = (review: Pick<Review, 'authorId'>, me: UserId): RefusalCode | undefined =>
  review.authorId === me ? 'review_own' : undefined;

export const whyNotHide = (review: Pick<Review, 'hiddenWhy'>): RefusalCode | undefined =>
  review.hiddenWhy === undefined ? undefined : 'review_hidden';

/** The staff show again only what they have hidden themselves: what WeChat refused stays hidden. */
export const whyNotShow = (review: Pick<Review, 'hiddenWhy'>): RefusalCode | undefined =>
  review.hiddenWhy === undefined ? 'review_not_hidden' : undefined;

/** Checking and hiding are two lives: what the staff have hidden is checked all the same. */
export function stateOf({ verdict, hiddenWhy }: Pick<Review, 'verdict' | 'hiddenWhy'>): ReviewState {
  if (hiddenWhy !== undefined || isRisky(verdict)) return 'hidden';
  return verdict === 'passed' ? 'shown' : 'checking';
}
export type ReviewState = 'checking' | 'shown' | 'hidden';

export const isRisky = (verdict: Verdict) => verdict === 'text_risky' || verdict === 'picture_risky';

/** So many whole days after it was received. */
export const daysAfter = (receivedAt: Instant, at: Instant) => Math.max(0, Math.floor((at - receivedAt) / days(1)));

/** `林**`: the first letter of a name, and never how long it is. Who has no name stays without one. */
export function masked(name: string): string {
  const [first] = name.trim();
  return first === undefined ? '' : `${first}**`;
}

/** What all shown reviews of goods add up to. The average is made of the sum, so that it never drifts. */
export interface Summary {
  readonly count: number;
  readonly stars: number; //   of all of them together
  readonly byStars: readonly [number, number, number, number, number]; // one star first
  readonly pictured: number;
  readonly followed: number;
}
export const noReviews: Summary = { count: 0, stars: 0, byStars: [0, 0, 0, 0, 0], pictured: 0, followed: 0 };

/** What one review adds to the summary of its goods: nothing, unless others may see it. */
export function weightOf(review: Pick<Review, 'verdict' | 'hiddenWhy' | 'stars' | 'pictures' | 'follow'>): Summary {
  if (stateOf(review) !== 'shown') return noReviews;
  const { stars } = review;
  const [one, two, three, four, five] = STARS.map((each) => Number(each === stars)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return {
    ...{ count: 1, stars, byStars: [one, two, three, four, five] },
    ...{ pictured: Number(isPictured(review)), followed: Number(hasFollow(review)) },
  };
}

/** A follow-up that others see; its pictures count as the review's. */
export const hasFollow = ({ follow }: Pick<Review, 'follow'>) => follow?.verdict === 'passed';
export const isPictured = (review: Pick<Review, 'pictures' | 'follow'>) =>
  review.pictures.length > 0 || (hasFollow(review) && review.follow!.pictures.length > 0);

/** The average in tenths of a star, rounded half up; nothing where nobody has said anything. */
export function averageOf({ count, stars }: Pick<Summary, 'count' | 'stars'>): number | undefined {
  return count === 0 ? undefined : Math.floor((stars * 20 + count) / (2 * count));
}
