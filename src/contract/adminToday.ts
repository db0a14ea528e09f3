import * as z from 'zod';
import type { AfterSaleId, OrderId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import type { Refund } from '@/domain/payment';
import type { Instant } from '@/domain/time';
import { cursor, gives, needing, type Page } from './endpoint';

/** What waits for somebody's hands. Each is counted up to MOST_COUNTED, in the same way as its page lists it. */
export interface Today {
  readonly toShip: number;
  readonly reminded: number; // Of those.
  readonly toFetch: number; //  They wait at a pickup point.
  readonly toDecide: number; // After-sales that somebody has asked for.
  readonly decideBy?: Instant | undefined; // The nearest of them: then it is accepted by itself.
  readonly toCheck: number; //  What was sent back.
  readonly checkBy?: Instant | undefined;
  readonly toReship: number; // What was exchanged: then the money goes back instead.
  readonly reshipBy?: Instant | undefined;
  readonly refundsFailed: number;
  readonly cardRefundsFailed: number; // Fees of cards that WeChat could not give back.
  readonly applications: number; //      People who want to be group leaders.
  readonly unanswered: number; // Reviews.
  readonly low: number; //        SKUs that are about to run out.
  readonly payouts: number; //    Asked for: to be approved.
  readonly invoices: number; //   Asked for.
  readonly toReverse: number;
  readonly dead: number; //       What WeChat was asked for and did not do.
  readonly differences: number;
  readonly teamsEnding: number; // Their time is over within ENDS_SOON, and they are not complete.
  readonly teamsStuck: number; //  They should have been drawn or reckoned long ago.
  readonly knowsReturnAddress: boolean; // Without it no return can be accepted.
}
export const viewToday = { input: z.strictObject({}), output: gives<Today>() };

/** Money that WeChat could not give back: tried again, or settled by hand. */
export interface FailedRefund extends Pick<Refund, 'because' | 'askedAt'> {
  readonly no: string;
  readonly amount: Fen;
  readonly orderId: OrderId;
  readonly orderNumber: string;
  readonly afterSaleId?: AfterSaleId | undefined;
  readonly buyer: { readonly nickname: string; readonly avatar: string };
}
/** The newest first, until each is settled. */
export const listFailedRefunds = { input: z.strictObject({ cursor }), output: gives<Page<FailedRefund>>() };

export const adminToday = {
  ...needing('today.see', { viewToday }),
  ...needing('books.see', { listFailedRefunds }),
};
