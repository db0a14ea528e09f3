import type { InputOf } from '@/contract/endpoint';
import { shop as contract } from '@/contract/shop';
import { Refusal, refuseIf } from '@/domain/refusal';
import { noReviews, type Review, stateOf, weightOf, whyNotFollow, whyNotReview } from '@/domain/review';
import { command, type Scene } from '../../door/command';
import { mine } from '../order/mine';
import { refuseForeign } from '../refuseForeign';
import { askAboutWords, type Known, verdictOf } from './judgement';
import { myReview } from './mine';

type Wanted = InputOf<typeof contract.writeReview>;

/** Shown at once where nothing is left to be checked; else when WeChat has passed all of it. */
export const writeReview = command(
  'writeReview',
  contract.writeReview,
  async (wanted, scene, known: Known) => {
    const { tx, now } = scene;
    const review = await drafted(wanted, scene, known);
    refuseForeign(review.pictures, scene);
    refuseIf((await tx.reviews.add(review)) ? undefined : 'review_done');
    if (review.verdict === 'asked') {
      const effect = {
        kind: 'check_review' as const,
        reviewId: review.id,
        part: 'first' as const,
        words: known !== 'pass',
      };
      await tx.outbox.put([{ id: `${review.id}.check`, effect }], now);
    }
    await tx.reviewSums.replace(review.goodsId, noReviews, weightOf(review));
    return { reviewId: review.id, state: stateOf(review) };
  },
  askAboutWords,
);

/** Of a line of the caller's own order, with what that line bought. */
async function drafted({ orderId, skuId, ...wanted }: Wanted, { tx, caller, now, ids }: Scene, known: Known) {
  const order = mine(await tx.orders.get(orderId), caller);
  const line = order.receipt.lines.find((each) => each.skuId === skuId);
  if (!line) throw new Refusal('not_found');
  refuseIf(whyNotReview(order, now));
  if (order.status !== 'received') throw new Refusal('order_not_received');
  const { stars, words, pictures, anonymous, featurable } = wanted;
  const review: Review = {
    ...{ id: ids.next('review'), orderId, skuId, goodsId: line.goodsId, authorId: caller.userId },
    ...{ stars, words, pictures, anonymous, featurable, verdict: verdictOf(known, pictures) },
    ...{ receivedAt: order.receivedAt, writtenAt: now, helpful: 0 },
  };
  return review;
}

export const followReview = command(
  'followReview',
  contract.followReview,
  async ({ reviewId, words, pictures }, scene, known: Known) => {
    const { tx, caller, now } = scene;
    const review = myReview(await tx.reviews.lock(reviewId), caller);
    refuseIf(whyNotFollow(review, now));
    refuseForeign(pictures, scene);
    const followed: Review = {
      ...review,
      follow: { words, pictures, verdict: verdictOf(known, pictures), writtenAt: now },
    };

    refuseIf((await tx.reviews.follow(reviewId, followed.follow!)) ? undefined : 'follow_done');
    if (followed.follow!.verdict === 'asked') {
      const effect = { kind: 'check_review' as const, reviewId, part: 'follow' as const, words: known !== 'pass' };
      await tx.outbox.put([{ id: `${reviewId}.check_follow`, effect }], now);
    }
    await tx.reviews.save(followed);
    await tx.reviewSums.replace(review.goodsId, weightOf(review), weightOf(followed));
    return { state: stateOf(followed.follow!) };
  },
  askAboutWords,
);
