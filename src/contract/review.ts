import * as z from 'zod';
import type { GoodsId, OrderId, ReviewId, SkuId } from '@/domain/id';
import type { RefusalCode } from '@/domain/refusal';
import { MOST_REASON, MOST_REVIEW_WORDS, type ReviewState, STARS, type Stars, type Summary } from '@/domain/review';
import type { Instant } from '@/domain/time';
import { MOST_PICTURES } from '@/domain/upload';
import type { Words } from '@/domain/words';
import { cursor, gives, id, needing, type Page, requestId, text, uploaded } from './endpoint';

const pictures = z
  .array(uploaded)
  .max(MOST_PICTURES)
  .refine((all) => new Set(all).size === all.length);

/** What was added to a review later: so many whole days after the receipt. */
export interface FollowView {
  readonly words: string;
  readonly pictures: readonly string[];
  readonly daysAfter: number;
}
export interface ReplyView {
  readonly words: string;
  readonly at: Instant;
}

/** A review as anyone may see it. An anonymous author is a masked name, and nothing leads to who it is. */
export interface ReviewView {
  readonly id: ReviewId;
  readonly author: { readonly nickname: string; readonly avatar: string };
  readonly stars: Stars;
  readonly words: string;
  readonly pictures: readonly string[];
  readonly options: Words;
  readonly writtenAt: Instant;
  readonly helpful: number;
  readonly voted: boolean; // by who asks
  readonly mine: boolean;
  readonly reply?: ReplyView | undefined;
  readonly follow?: FollowView | undefined;
}

/** What was bought, beside what is said of it. */
export interface ReviewedLine {
  readonly orderId: OrderId;
  readonly skuId: SkuId;
  readonly goodsId: GoodsId;
  readonly title: Words;
  readonly options: Words;
  readonly picture: string;
}

/** Whether others see it; and if they never will, whose no it was. */
export interface Seen {
  readonly state: ReviewState;
  readonly because?: 'text' | 'picture' | 'staff' | undefined;
  readonly why?: string | undefined; // The words of the staff.
}

/** A review as its author sees it, whatever has become of it. */
export interface MyReview extends Omit<ReviewView, 'author' | 'voted' | 'mine' | 'follow'>, ReviewedLine {
  readonly seen: Seen;
  readonly anonymous: boolean;
  readonly featurable: boolean;
  readonly follow?: (FollowView & { readonly seen: Seen }) | undefined;
  readonly whyNotFollow?: RefusalCode | undefined;
}

/**
 * The buyer, on a line of an order that was received. WeChat's check of the words is waited for where it answers, and
 * may refuse `text_not_allowed`; pictures are checked afterwards. Refuses `order_not_received`, `review_too_late`,
 * `review_done`, `picture_not_yours`.
 */
export const writeReview = {
  input: z.strictObject({
    requestId,
    orderId: id('order'),
    skuId: id('sku'),
    stars: z.literal(STARS),
    words: text(MOST_REVIEW_WORDS).default(''),
    pictures: pictures.default([]),
    anonymous: z.boolean().default(false),
    featurable: z.boolean().default(false),
  }),
  output: gives<{ readonly reviewId: ReviewId; readonly state: ReviewState }>(),
};

/** Once for each review. Refuses `follow_done`, `review_hidden`, `review_too_late`, and what writeReview refuses of its content. */
export const followReview = {
  input: z.strictObject({
    requestId,
    reviewId: id('review'),
    words: text(MOST_REVIEW_WORDS, 1),
    pictures: pictures.default([]),
  }),
  output: gives<{ readonly state: ReviewState }>(),
};

/** Says that a review was helpful, or takes it back. Refuses `review_own`. */
export const voteReview = {
  input: z.strictObject({ requestId, reviewId: id('review'), helpful: z.boolean() }),
  output: gives<{ readonly helpful: number }>(),
};

export const REVIEW_MARKS = ['all', 'pictured', 'followed', 'good', 'middle', 'bad'] as const;
export const REVIEW_SORTS = ['newest', 'helpful'] as const;
export const listReviews = {
  input: z.strictObject({
    goodsId: id('goods'),
    which: z.enum(REVIEW_MARKS).default('all'),
    sort: z.enum(REVIEW_SORTS).default('newest'),
    cursor,
  }),
  output: gives<Page<ReviewView>>(),
};

/** What a page of goods shows of its readers: asked for beside viewGoods, so that neither waits for the other. */
export const viewReaders = {
  input: z.strictObject({ goodsId: id('goods') }),
  output: gives<{
    readonly summary: Summary;
    readonly newest: readonly ReviewView[];
    readonly kept: boolean; // with a heart of who asks
    readonly awaited: readonly SkuId[]; // who asks is told when these are back
  }>(),
};

/** A line of an order that waits for its review; `whyNot` where none can be written any more. */
export interface LineToReview extends ReviewedLine {
  readonly reviewId?: ReviewId | undefined;
  readonly whyNot?: RefusalCode | undefined;
}
export interface OrderToReview {
  readonly orderId: OrderId;
  readonly receivedAt?: Instant | undefined;
  readonly lines: readonly LineToReview[];
}
/** All lines of one order, with what has become of each. */
export const viewOrderReviews = {
  input: z.strictObject({ orderId: id('order') }),
  output: gives<OrderToReview>(),
};
/** Orders with lines that can still be reviewed, those received last first; only these lines. */
export const listToReview = { input: z.strictObject({ cursor }), output: gives<Page<OrderToReview>>() };
export const listMyReviews = { input: z.strictObject({ cursor }), output: gives<Page<MyReview>>() };
export const viewMyReview = { input: z.strictObject({ reviewId: id('review') }), output: gives<MyReview>() };

/** A review as the staff see it. They answer it or hide it; they cannot edit or delete what somebody has written. */
export interface ShopReview extends Omit<MyReview, 'whyNotFollow'> {
  readonly number: string; // of the order
  readonly author: ReviewView['author'];
}
export const SHOP_REVIEWS = ['all', 'unanswered', 'low', 'hidden'] as const;
export const listShopReviews = {
  input: z.strictObject({ which: z.enum(SHOP_REVIEWS).default('all'), cursor }),
  output: gives<Page<ShopReview>>(),
};
/** The shop's answer, once or changed; WeChat's content check comes first (`text_not_allowed`). */
export const replyReview = {
  input: z.strictObject({ requestId, reviewId: id('review'), words: text(MOST_REVIEW_WORDS, 1) }),
  output: gives<object>(),
};
/** Hides it from others with a reason that its author is told. It is logged. Refuses `review_hidden`. */
export const hideReview = {
  input: z.strictObject({ requestId, reviewId: id('review'), reason: text(MOST_REASON, 1) }),
  output: gives<object>(),
};
/** Takes back what hideReview did. Refuses `review_not_hidden`; what WeChat's check refused stays hidden. */
export const showReview = {
  input: z.strictObject({ requestId, reviewId: id('review') }),
  output: gives<object>(),
};

/** For staff. */
export const adminReviews = {
  ...needing('reviews.see', { listShopReviews }),
  ...needing('reviews.answer', { replyReview, hideReview, showReview }),
};
