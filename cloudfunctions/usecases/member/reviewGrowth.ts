import type { OrderId } from '@/domain/id';
import type { MembershipRule } from '@/domain/member';
import type { Review } from '@/domain/review';
import { stateOf } from '@/domain/review';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { grow, shrink } from './grow';

/**
 * A review has become what it is now. With a picture, and seen by others, it makes its author grow: one of an order, so
 * that many small lines are not many rewards. Hidden, it counts no more; shown again, it does, unless nothing of the
 * order is kept. Its author is locked, before the review.
 */
export async function rewardReview(tx: Tables, review: Review, now: Instant): Promise<void> {
  const { membership } = await tx.rules.all();
  const { orderId, id: reviewId, authorId: userId } = review;
  const isShown = stateOf(review) === 'shown' && review.pictures.length > 0;
  const before = await tx.rewards.ofReview(orderId);
  if (before && before.reviewId !== reviewId) return;
  if (before?.counts && !isShown) return takeReviewBack(tx, membership, orderId, now);
  if (!membership || !isShown || before?.counts || (await isGivenBack(tx, orderId))) return;

  const change = before?.growth ?? membership.growth.review;
  if (change === 0) return;
  const turns = (before?.turns ?? 0) + 1;
  if (before) await tx.rewards.turnReview({ ...before, counts: true, turns });
  else await tx.rewards.addReview({ orderId, reviewId, userId, growth: change, at: now });
  const because = { by: 'review' as const, reviewId };
  await grow(tx, membership, { id: `${reviewId}.growth${turns}`, userId, change, because }, now);
}

async function isGivenBack(tx: Tables, orderId: OrderId): Promise<boolean> {
  const reward = await tx.rewards.of(orderId);
  return reward !== undefined && reward.back === reward.cash;
}

/** The growth of an order's review counts no more. */
export async function takeReviewBack(
  tx: Tables,
  rule: MembershipRule | undefined,
  orderId: OrderId,
  now: Instant,
): Promise<void> {
  const before = await tx.rewards.ofReview(orderId);
  if (!before?.counts) return;
  const { reviewId, userId, growth: change, at: countsAt } = before;
  const turns = before.turns + 1;
  await tx.rewards.turnReview({ ...before, counts: false, turns });
  const because = { by: 'review_hidden' as const, reviewId };
  await shrink(tx, rule, { id: `${reviewId}.growth${turns}`, userId, change, because, countsAt }, now);
}
