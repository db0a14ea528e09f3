/** What a leader's own pages ask for. Who leads and what it brings: domain/referral, domain/commission. */

/** `to_receive` 待收货 and `in_window` 售后期内 are the two halves of what is pending; `back` is what became less. */
export const COMMISSION_TABS = ['all', 'to_receive', 'in_window', 'payable', 'back'] as const;
export type CommissionTab = (typeof COMMISSION_TABS)[number];

/** A board of fewer would tell everybody the sales of one other. */
export const FEWEST_ON_BOARD = 3;
export const BOARD_ROWS = 50;
