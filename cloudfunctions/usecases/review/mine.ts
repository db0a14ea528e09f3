import { Refusal } from '@/domain/refusal';
import type { Review } from '@/domain/review';
import type { Caller } from '../../door/caller';

/** A stranger's review is not found here, so that its id tells nothing of who wrote it. */
export function myReview(review: Review, { userId }: Pick<Caller, 'userId'>): Review {
  if (review.authorId !== userId) throw new Refusal('not_found');
  return review;
}
