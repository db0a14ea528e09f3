import * as z from 'zod';
import type { LeaderAccount } from '@/domain/commission';
import type { PayoutId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import {
  MOST_TRANSFER,
  PAYOUT_WAYS,
  type Payout,
  type PayoutFailure,
  type PayoutState,
  type PayoutWay,
} from '@/domain/payout';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { cursor, gives, id, type Page, requestId } from './endpoint';

/** How it can be had now. The fee of an amount: `feeOf` of domain/payout. */
export interface PayoutTerms {
  readonly least: Fen;
  readonly most: Fen;
  readonly fee: number; //                      Basis points, of what goes to WeChat.
  readonly perDay: number;
  readonly leftToday: number;
  readonly ways: readonly PayoutWay[];
  readonly approvedUpTo: Fen; //                So much goes out without anybody's approval.
  readonly taxNote: Words; //                   May be empty.
}

/** One of one's own. */
export interface PayoutView extends Pick<Payout, 'id' | 'way' | 'amount' | 'fee' | 'askedAt' | 'sentAt' | 'endedAt'> {
  readonly state: PayoutState;
  readonly net: Fen; //                         What arrives.
  readonly confirmBy?: Instant | undefined; //  Of one that is sent and waits for his confirmation.
  readonly cancelling: boolean; //              WeChat has been asked to take it back.
  readonly cancel?: 'at_once' | 'asks' | undefined; // What cancelling it does now; nothing: it is too late.
  readonly reason?: string | undefined; //      Why it was declined, in the merchant's words.
  readonly failure?: PayoutFailure | undefined; // Why it failed: `overdue`, he has not confirmed it in time.
}

/** What one has, what can be taken out of it, and those that are on their way. Refuses `leader_needed`. */
export const viewPayouts = {
  input: z.strictObject({}),
  output: gives<{
    readonly account: LeaderAccount; //         payable below zero: a debt.
    readonly withdrawable: Fen;
    readonly debt: Fen;
    readonly terms?: PayoutTerms | undefined; // Nothing: the shop has not switched it on.
    readonly open: readonly PayoutView[]; //    The newest first.
  }>(),
};

/** All of one's own, the newest first. Refuses `leader_needed`. */
export const listPayouts = { input: z.strictObject({ cursor }), output: gives<Page<PayoutView>>() };

/**
 * Takes `amount` fen out of what is payable, the fee in it. Small ones are on their way at once, others wait for the
 * merchant; to credit it is there as soon as it is approved. Refuses `leader_needed`, `payout_off`, `payout_too_little`,
 * `payout_too_much`, `payout_short`, `payout_enough_today`.
 */
export const askPayout = {
  input: z.strictObject({
    requestId,
    amount: z.int().min(1).max(MOST_TRANSFER).transform(fen),
    way: z.enum(PAYOUT_WAYS),
  }),
  output: gives<{ readonly payoutId: PayoutId; readonly state: PayoutState }>(),
};

/** Before it is sent: it is back at once. After: WeChat is asked. Refuses `payout_moved_on` what is too late. */
export const cancelPayout = {
  input: z.strictObject({ requestId, payoutId: id('payout') }),
  output: gives<{ readonly state: PayoutState }>(),
};

/** What wx.requestMerchantTransfer takes. */
export interface ConfirmSheet {
  readonly mchId: string;
  readonly appId: string;
  readonly package: string;
}
/** The sheet on which he confirms one that is `sent`. Refuses `payout_moved_on`. */
export const confirmSheet = {
  input: z.strictObject({ requestId, payoutId: id('payout') }),
  output: gives<{ readonly sheet: ConfirmSheet }>(),
};

/** Has the shop ask WeChat what became of it: for a phone that comes back from confirming. */
export const checkPayout = {
  input: z.strictObject({ requestId, payoutId: id('payout') }),
  output: gives<{ readonly state: PayoutState }>(),
};
