import type { OrderId, ReviewId } from './id';
import type { GrowthRule } from './member';
import type { Fen } from './money';

/** Why somebody has grown, or has been taken back what goods that went back had given. */
export type GrowthBecause =
  | { readonly by: 'order' | 'refund'; readonly orderId: OrderId }
  | { readonly by: 'review' | 'review_hidden'; readonly reviewId: ReviewId }
  | { readonly by: 'streak'; readonly days: number }
  | { readonly by: 'adjusted'; readonly reason: string };

/** What `cash` fen, paid for goods that are kept, give. Never a part of a point more than promised. */
export const growthFor = ({ perYuan }: Pick<GrowthRule, 'perYuan'>, cash: Fen): number =>
  Math.floor((cash * perYuan) / 100);

/**
 * What is still deserved of `given`, once `back` of the `cash` fen that it was given for went back. Rounded down, and so
 * that several steps come to the same as one.
 */
export const stillDeserved = (given: number, cash: Fen, back: Fen): number =>
  cash === 0 ? 0 : Math.floor((given * (cash - back)) / cash);
