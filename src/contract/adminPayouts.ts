import * as z from 'zod';
import type { LeaderAccount } from '@/domain/commission';
import type { UserId } from '@/domain/id';
import { fen } from '@/domain/money';
import {
  LONGEST_TAX_NOTE,
  MOST_FEE,
  MOST_PER_DAY,
  MOST_TRANSFER,
  PAYOUT_WAYS,
  type Payout,
  type PayoutFailure,
  type PayoutRule,
} from '@/domain/payout';
import type { Instant } from '@/domain/time';
import { cursor, gives, id, needing, type Page, requestId, text } from './endpoint';

/** A payout as the merchant sees it, with what its leader has beside it. */
export interface ShopPayout
  extends Pick<Payout, 'id' | 'no' | 'way' | 'amount' | 'fee' | 'state' | 'askedAt' | 'approvedAt' | 'sentAt'> {
  readonly leader: { readonly userId: UserId; readonly nickname: string; readonly avatar: string };
  readonly account: LeaderAccount; //           As it is now: this payout is in `inPayout` while it is open.
  readonly approvedBy?: string | undefined; //  A nickname; nothing: the rule, or nobody yet.
  readonly confirmBy?: Instant | undefined;
  readonly endedAt?: Instant | undefined;
  readonly reason?: string | undefined; //      Why it was declined; in WeChat's word why it failed.
  readonly failure?: PayoutFailure | undefined;
  readonly stuck: boolean; //                   Its letter to WeChat is dead: tried again (retryLetter), or given up.
}

export const PAYOUT_TABS = ['asked', 'sent', 'ended'] as const; // `sent`: approved, too.
/** The newest first; `asked`, what waits for an answer, the oldest first. */
export const listShopPayouts = {
  input: z.strictObject({ tab: z.enum(PAYOUT_TABS).default('asked'), cursor }),
  output: gives<Page<ShopPayout>>(),
};

/** It goes out. Refuses `payout_moved_on` where somebody has decided, or its leader has taken it back. */
export const approvePayout = {
  input: z.strictObject({ requestId, payoutId: id('payout') }),
  output: gives<object>(),
};

/** It goes back to what is payable; its leader reads the reason. Refuses `payout_moved_on`. */
export const declinePayout = {
  input: z.strictObject({ requestId, payoutId: id('payout'), reason: text(60, 1) }),
  output: gives<object>(),
};

/**
 * WeChat would not have it, in all tries (`stuck`): where WeChat knows nothing of it, it goes back to what is payable.
 * Refuses `payout_moved_on` where it is not stuck, or WeChat knows it after all; then it has become what WeChat says.
 */
export const giveUpPayout = {
  input: z.strictObject({ requestId, payoutId: id('payout') }),
  output: gives<object>(),
};

/** Nothing: it is switched off, and nobody can ask. */
export const viewPayoutRule = {
  input: z.strictObject({}),
  output: gives<{ readonly rule?: PayoutRule | undefined }>(),
};

const amount = z.int().min(0).max(MOST_TRANSFER).transform(fen);
const taxNote = z.strictObject({ zh: text(LONGEST_TAX_NOTE), en: text(LONGEST_TAX_NOTE * 2) });

/**
 * From now on; what was asked for goes by what it was asked under. No `rule`: nobody can ask. Refuses `leader_rule_wrong`
 * where `least` is above `most`, or after the fee less than ¥0.10 would arrive, which WeChat does not pay.
 */
export const putPayoutRule = {
  input: z.strictObject({
    requestId,
    rule: z
      .strictObject({
        least: amount,
        most: amount,
        perDay: z.int().min(1).max(MOST_PER_DAY),
        fee: z.int().min(0).max(MOST_FEE), // basis points
        approvedUpTo: amount,
        ways: z
          .array(z.enum(PAYOUT_WAYS))
          .min(1)
          .max(PAYOUT_WAYS.length)
          .refine((ways) => new Set(ways).size === ways.length),
        taxNote,
      })
      .optional(),
  }),
  output: gives<object>(),
};

export const adminPayouts = {
  ...needing('payouts.see', { listShopPayouts, viewPayoutRule }),
  ...needing('payouts.decide', { approvePayout, declinePayout, giveUpPayout }),
  ...needing('settings.edit', { putPayoutRule }),
};
