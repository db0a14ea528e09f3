import type { adminReviews } from '@/contract/review';
import type { UseCases } from '../door/serve';
import { hideReview, listShopReviews, replyReview, showReview } from '../usecases/review/staffReviews';

export const reviews: UseCases<typeof adminReviews> = {
  listShopReviews,
  replyReview,
  hideReview,
  showReview,
};
