import type { RefusalCode } from './refusal';

/** What staff say they need somebody's address or number for. */
export const UNMASK_REASONS = ['ship', 'print', 'call', 'service'] as const;
export type UnmaskReason = (typeof UNMASK_REASONS)[number];

export const MOST_UNMASKED = 100; // Orders, at once.

/** What of a person is not over yet. */
export interface OpenOfPerson {
  readonly orders: number; //     Not received and not closed.
  readonly afterSales: number;
  readonly refunds: number; //    That have not arrived.
  readonly payouts: number; //    Asked for and not over.
  readonly invoices: number; //   Asked for and not made out.
  readonly card: boolean; //      A card that was paid runs, or may be paid for.
  readonly leads: boolean; //     Is a leader, or has asked to be one.
  readonly earnings: boolean; //  Commission that is not paid out, or owed.
  readonly works: boolean; //     In the shop.
}

/** Why somebody cannot be forgotten now, the first to be done first. What is open needs somebody whom it belongs to. */
export function whyNotErase(open: OpenOfPerson): RefusalCode[] {
  const reasons: readonly (readonly [boolean, RefusalCode])[] = [
    [open.works, 'erase_staff'],
    [open.orders > 0, 'erase_orders_open'],
    [open.afterSales > 0, 'erase_sales_open'],
    [open.refunds > 0, 'erase_refunds_open'],
    [open.invoices > 0, 'erase_invoices_open'],
    [open.payouts > 0, 'erase_payouts_open'],
    [open.card, 'erase_card_running'],
    [open.leads, 'erase_leading'],
    [open.earnings, 'erase_earnings'],
  ];
  return reasons.flatMap(([is, code]) => (is ? [code] : []));
}
