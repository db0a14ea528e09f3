import type { CardRule } from './card';
import type { EnvelopeRule } from './envelope';
import type { MembershipRule, PointsRule } from './member';

/** What the merchant has switched on, and how. What is not there is off. */
export interface ShopRules {
  readonly membership?: MembershipRule | undefined;
  readonly points?: PointsRule | undefined;
  readonly card?: CardRule | undefined;
  readonly envelopes?: EnvelopeRule | undefined;
}
export type RuleName = keyof ShopRules;
export const RULE_NAMES: readonly RuleName[] = ['membership', 'points', 'card', 'envelopes'];
