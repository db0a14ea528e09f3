import type { CardRule } from './card';
import type { CommissionRule } from './commission';
import type { Deadlines } from './deadlines';
import type { EnvelopeRule } from './envelope';
import type { MembershipRule, PointsRule } from './member';
import type { MessageRule } from './message';
import type { PayoutRule } from './payout';
import type { ReferralRule } from './referral';

/** What the merchant has switched on, and how. What is not there is off. */
export interface ShopRules {
  readonly membership?: MembershipRule | undefined;
  readonly points?: PointsRule | undefined;
  readonly card?: CardRule | undefined;
  readonly envelopes?: EnvelopeRule | undefined;
  readonly referral?: ReferralRule | undefined; //     Who is bound to whom,
  readonly commission?: CommissionRule | undefined; // what that brings,
  readonly payout?: PayoutRule | undefined; //         and how it is paid out.
  readonly deadlines?: Deadlines | undefined; //       How long the shop waits; off: USUAL_DEADLINES.
  readonly messages?: MessageRule | undefined;
}
export type RuleName = keyof ShopRules;
export const RULE_NAMES: readonly RuleName[] = [
  ...(['membership', 'points', 'card', 'envelopes', 'referral', 'commission', 'payout'] as const),
  ...(['deadlines', 'messages'] as const),
];
