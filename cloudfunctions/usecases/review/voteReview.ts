import { shop as contract } from '@/contract/shop';
import { Refusal, refuseIf } from '@/domain/refusal';
import { stateOf, whyNotVote } from '@/domain/review';
import { command } from '../../door/command';

export const voteReview = command(
  'voteReview',
  contract.voteReview,
  async ({ reviewId, helpful }, { tx, caller, now }) => {
    const review = await tx.reviews.get(reviewId);
    if (stateOf(review) !== 'shown') throw new Refusal('not_found');
    refuseIf(whyNotVote(review, caller.userId));
    await (helpful
      ? tx.reviewVotes.add(reviewId, caller.userId, now)
      : tx.reviewVotes.takeBack(reviewId, caller.userId));
    return { helpful: (await tx.reviews.get(reviewId)).helpful };
  },
);
