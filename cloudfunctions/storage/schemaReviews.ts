import type { Generated } from 'kysely';
import type { GoodsId, OrderId, ReviewId, SkuId, UserId } from '@/domain/id';
import type { Verdict } from '@/domain/review';
import type { Instant } from '@/domain/time';
import type { Json, Own } from './columns';

/** What buyers say of goods: part of Schema. */
export interface ReviewTables {
  reviews: Own & {
    id: ReviewId;
    orderId: OrderId;
    skuId: SkuId;
    goodsId: GoodsId;
    authorId: UserId;
    stars: number;
    words: string;
    pictures: Json<readonly string[]>;
    verdict: Verdict;
    anonymous: boolean;
    featurable: boolean;
    receivedAt: Instant;
    writtenAt: Instant;
    helpful: number;
    hiddenWhy: string | null;
    reply: string | null;
    repliedAt: Instant | null;
    pictured: boolean;
    followed: boolean; // By a follow-up that others see.
    shown: Generated<boolean>;
  };
  reviewFollows: Own & {
    reviewId: ReviewId;
    words: string;
    pictures: Json<readonly string[]>;
    verdict: Verdict;
    writtenAt: Instant;
  };
  reviewVotes: Own & { reviewId: ReviewId; userId: UserId; at: Instant };
  reviewLog: Own & {
    reviewId: ReviewId;
    id: string;
    staffId: UserId;
    deed: 'replied' | 'hidden' | 'shown';
    words: string;
    at: Instant;
  };
  goodsReviews: Own & {
    goodsId: GoodsId;
    count: number;
    stars: number;
    star1: number;
    star2: number;
    star3: number;
    star4: number;
    star5: number;
    pictured: number;
    followed: number;
  };
}
