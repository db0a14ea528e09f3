import * as z from 'zod';
import {
  CARD_PLANS,
  type CardPlanName,
  type CardRefund,
  type CardRule,
  MOST_TRIAL_DAYS,
  MOST_UNUSED_DAYS,
} from '@/domain/card';
import { type Fen, fen } from '@/domain/money';
import type { Words } from '@/domain/words';
import { words } from './adminTrade';
import { cursor, gives, needing, type Page, requestId, text } from './endpoint';

const plan = z.strictObject({
  name: z.enum(CARD_PLANS),
  fee: z.int().min(1).max(10_000_000).transform(fen),
  productId: z.string().regex(/^[0-9A-Za-z_-]{1,64}$/),
});
const rule = z
  .strictObject({
    title: words(10),
    plans: z.array(plan).min(1).max(CARD_PLANS.length),
    benefits: z.strictObject({
      off: z.int().min(0).max(5_000),
      memberPrices: z.boolean(),
      freights: z.int().min(0).max(100),
    }),
    trialDays: z.int().min(0).max(MOST_TRIAL_DAYS),
    unusedDays: z.int().min(0).max(MOST_UNUSED_DAYS),
    warnDays: z.int().min(1).max(15),
  })
  .refine(({ plans }) => new Set(plans.map(({ name }) => name)).size === plans.length);

/** The paid card as it is sold, and what it has brought. `sells`: there are settings of virtual payment. */
export const viewCardRule = {
  input: z.strictObject({}),
  output: gives<{
    readonly rule?: CardRule | undefined;
    readonly sells: boolean;
    readonly running: number;
    readonly paid: Fen; //  For all cards, ever.
    readonly back: Fen; //  Of that, what went back or is on its way.
  }>(),
};
/** From now on it is sold so; nothing: it is not sold any more. What was sold keeps what it promised. */
export const putCardRule = {
  input: z.strictObject({ requestId, rule: rule.nullable() }),
  output: gives<object>(),
};

/** Money of a card that WeChat could not give back. */
export interface FailedCardRefund extends Pick<CardRefund, 'no' | 'amount' | 'because' | 'cardId' | 'endedAt'> {
  readonly title: Words;
  readonly plan: CardPlanName;
  readonly nickname: string;
}
/** The newest number first. */
export const listCardRefunds = {
  input: z.strictObject({ cursor }),
  output: gives<Page<FailedCardRefund>>(),
};
/** It was given back by hand, and how. Refuses `card_refund_moved_on` where WeChat has not failed, or is asked again. */
export const settleCardRefund = {
  input: z.strictObject({ requestId, refundNo: z.string().regex(/^W\d{10,31}$/), words: text(200, 2) }),
  output: gives<object>(),
};

export const adminCard = {
  ...needing('members.see', { viewCardRule, listCardRefunds }),
  ...needing('members.edit', { putCardRule }),
  ...needing('refunds.settle', { settleCardRefund }),
};
