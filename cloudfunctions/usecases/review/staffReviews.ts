import { admin as contract } from '@/contract/admin';
import type { ReviewId } from '@/domain/id';
import { refuseIf } from '@/domain/refusal';
import { type Review, weightOf, whyNotHide, whyNotShow } from '@/domain/review';
import { command, type Scene } from '../../door/command';
import { query } from '../../door/query';
import { rewardReview } from '../member/reviewGrowth';
import { COMMENT } from './judgement';
import { reviewBefore } from './listReviews';
import { shopReviews } from './reviewViews';

const PAGE = 20;

export const listShopReviews = query(contract.listShopReviews, async ({ which, cursor }, view) => {
  const reviews = await view.shop.reviews.ofShop(which, reviewBefore(cursor), PAGE);
  return { items: await shopReviews(reviews, view), next: reviews.length === PAGE ? reviews.at(-1)?.id : undefined };
});

/** All readers see an answer, so WeChat is asked about it first; where it is silent, the staff try again. */
export const replyReview = command(
  'replyReview',
  contract.replyReview,
  async ({ reviewId, words }, scene) => {
    const review = await scene.tx.reviews.lock(reviewId);
    await scene.tx.reviews.save({ ...review, reply: { words, at: scene.now } });
    await log(review, 'replied', words, scene);
    return {};
  },
  async ({ words: text }, { openid }, { wechat }) => {
    const verdict = await wechat.checkText({ openid, text, scene: COMMENT });
    refuseIf(verdict === 'pass' ? undefined : 'text_not_allowed');
  },
);

/**
 * The only things that the staff can do to what somebody has written: hide it from others, with a reason that is kept and
 * that its author reads, and show it again. There is no way to edit or delete it.
 */
export const hideReview = command('hideReview', contract.hideReview, async ({ reviewId, reason }, scene) => {
  const review = await lockWithAuthor(reviewId, scene);
  refuseIf(whyNotHide(review));
  await replace(review, { ...review, hiddenWhy: reason }, scene);
  await log(review, 'hidden', reason, scene);
  return {};
});

export const showReview = command('showReview', contract.showReview, async ({ reviewId }, scene) => {
  const review = await lockWithAuthor(reviewId, scene);
  refuseIf(whyNotShow(review));
  await replace(review, { ...review, hiddenWhy: undefined }, scene);
  await log(review, 'shown', '', scene);
  return {};
});

/** Its author grows by a review that is shown, and is locked first. */
async function lockWithAuthor(reviewId: ReviewId, { tx }: Scene): Promise<Review> {
  const { authorId } = await tx.reviews.get(reviewId);
  await tx.users.lock(authorId);
  return tx.reviews.lock(reviewId);
}

async function replace(before: Review, after: Review, { tx, now }: Scene): Promise<void> {
  await tx.reviews.save(after);
  await tx.reviewSums.replace(before.goodsId, weightOf(before), weightOf(after));
  await rewardReview(tx, after, now);
}

async function log({ id }: Review, deed: 'replied' | 'hidden' | 'shown', words: string, scene: Scene): Promise<void> {
  const { tx, caller, ids, now } = scene;
  await tx.reviews.log(id, { id: ids.next('deed'), staffId: caller.userId, deed, words, at: now });
}
