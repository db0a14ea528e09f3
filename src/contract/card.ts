import * as z from 'zod';
import { CARD_PLANS, type Card, type CardBenefits, type CardPlanName, type CardRefund } from '@/domain/card';
import type { CardId, OrderId } from '@/domain/id';
import { type Fen, fen } from '@/domain/money';
import type { RefusalCode } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { gives, id, requestId } from './endpoint';

/** What is sold now. */
export interface CardOffer {
  readonly title: Words;
  readonly plans: readonly { readonly name: CardPlanName; readonly fee: Fen }[];
  readonly benefits: CardBenefits;
  readonly unusedDays: number;
  readonly trialDays: number; // 0: nobody tries it, or this person has had a card.
}

/**
 * A card of one's own. `waiting`: it begins when another ends. `reckoning`: it is over, and orders of it are on their way
 * still; what it saved is known after them.
 */
export interface CardView extends Pick<Card, 'id' | 'plan' | 'title' | 'fee' | 'benefits'> {
  readonly state: 'unpaid' | 'waiting' | 'running' | 'reckoning' | 'ended' | 'given_back';
  readonly payBy?: Instant | undefined; //           Of one that is unpaid.
  readonly startsAt?: Instant | undefined;
  readonly endsAt?: Instant | undefined;
  readonly saved: Fen;
  readonly short: Fen; //                            What is missing to its fee: so much goes back at the end.
  readonly freightsLeft?: number | undefined; //     Of this month, where it runs.
  readonly isStopped: boolean; //                    Nobody is told that it ends.
  readonly cancel?: 'closed' | 'given_back' | 'runs_out' | undefined; // What cancelling it does now.
  readonly whyNotCancel?: RefusalCode | undefined;
  readonly refund?: Pick<CardRefund, 'amount' | 'because' | 'status' | 'endedAt'> | undefined;
}

/** An order that the card made cheaper. */
export interface CardUse {
  readonly orderId: OrderId;
  readonly number: string;
  readonly placedAt: Instant;
  readonly saved: Fen; // For what is kept; 0 while it is not paid or its team waits.
}

/** What can be bought, and what one has: the newest first. No offer: no card is sold now. */
export const viewCard = {
  input: z.strictObject({}),
  output: gives<{
    readonly offer?: CardOffer | undefined;
    readonly cards: readonly CardView[];
    readonly uses: readonly CardUse[]; // Of the one that runs, the newest first.
  }>(),
};

/**
 * A card that waits for its payment, for 15 minutes. Who asks again for the same plan gets the same one; for another plan, the
 * first is closed. Refuses `card_not_sold`, `price_changed`, `card_far_enough`.
 */
export const buyCard = {
  input: z.strictObject({
    requestId,
    plan: z.enum(CARD_PLANS),
    agreed: z.int().min(1).max(10_000_000).transform(fen),
  }),
  output: gives<{ readonly cardId: CardId; readonly fee: Fen; readonly payBy: Instant }>(),
};

/** A first card for some days, for nothing. Refuses `card_not_sold`, `card_trial_done`. */
export const tryCard = {
  input: z.strictObject({ requestId }),
  output: gives<{ readonly cardId: CardId }>(),
};

/** What wx.requestVirtualPayment takes. `signData` goes as it is. */
export interface CardSheet {
  readonly mode: 'short_series_goods';
  readonly signData: string;
  readonly paySig: string;
  readonly signature: string;
}
/** `code` is a fresh one of wx.login. Refuses `card_not_payable`, `card_not_sold`, `session_over`. */
export const payCard = {
  input: z.strictObject({ requestId, cardId: id('card'), code: z.string().regex(/^[0-9A-Za-z_-]{1,128}$/) }),
  output: gives<{ readonly sheet: CardSheet }>(),
};

/** Has the shop ask WeChat what became of the payment. */
export const checkCard = {
  input: z.strictObject({ requestId, cardId: id('card') }),
  output: gives<{ readonly status: Card['status'] }>(),
};

/**
 * Unpaid: it is closed. Unused, and young enough: all of its fee goes back, and it ends now. Else it runs to its end and
 * nobody is reminded. `agreed` is which of these the shopper saw. Refuses `amount_changed` another one,
 * `card_not_cancellable`, `card_extended`.
 */
export const cancelCard = {
  input: z.strictObject({ requestId, cardId: id('card'), agreed: z.enum(['closed', 'given_back', 'runs_out']) }),
  output: gives<object>(),
};
