import type { ReviewView } from '@/contract/review';
import { type Failed, failedBy } from './failed';
import type { Shop } from './shop';

/**
 * Says that a review was helpful, or takes it back. The count changes with the tap, and goes back if the shop says no:
 * then the answer is why.
 */
export async function vote(
  shop: Shop<'voteReview'>,
  review: ReviewView,
  change: (review: ReviewView) => void,
): Promise<Failed | undefined> {
  const helpful = !review.voted;
  change({ ...review, voted: helpful, helpful: review.helpful + (helpful ? 1 : -1) });
  try {
    const answer = await shop.api.voteReview({ requestId: shop.newRequestId(), reviewId: review.id, helpful });
    change({ ...review, voted: helpful, helpful: answer.helpful });
    return undefined;
  } catch (error) {
    change(review);
    return failedBy(error);
  }
}
