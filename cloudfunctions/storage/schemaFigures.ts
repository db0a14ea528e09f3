import type { UserId } from '@/domain/id';
import type { Own } from './columns';

/** Roll-ups: part of Schema. What `count` and `amount` are of each part: see figureParts. */
export interface FigureTables {
  figureParts: Own & { userId: UserId; figure: Part; day: string; key: string; count: number; amount: number };
  figureDays: Own & { figure: Part; day: string; key: string; count: number; amount: number };
}

/**
 * What is rolled up. `amount` is fen. By `key` are the minute of the day ("0931"; of the sums the hour), goods, campaign, coupon template,
 * packet campaign, leader, or of `cohort` the month of somebody's first kept order.
 */
export type Part =
  | 'orders'
  | 'refunds'
  | 'newcomers'
  | 'formed'
  | 'goods'
  | 'campaign'
  | 'campaign_gave'
  | 'campaign_new'
  | 'campaign_formed'
  | 'coupon'
  | 'coupon_gave'
  | 'coupon_new'
  | 'giveaway'
  | 'giveaway_gave'
  | 'giveaway_new'
  | 'leader'
  | 'leader_new'
  | 'shared'
  | 'opened'
  | 'ordered'
  | 'received'
  | 'shared_again'
  | 'link_new'
  | 'cohort';
