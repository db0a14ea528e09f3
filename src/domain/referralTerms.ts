import { type CommissionRule, MOST_FACTOR, MOST_RANKS, MOST_RATE } from './commission';
import type { ReferralRule } from './referral';
import type { RefusalCode } from './refusal';

/** What a merchant may say of bindings and commissions. Each question answers what is wrong. */
export const MOST_DAYS = 3_650;

const isBetween = (count: number, least: number, most: number) =>
  Number.isSafeInteger(count) && count >= least && count <= most;

/** Nobody is protected longer than he is bound; and protection is only of use where the last link takes over. */
export function whyNotBindSo({ protectedFor, lasts }: ReferralRule): RefusalCode | undefined {
  const fits =
    isBetween(protectedFor, 0, lasts ?? MOST_DAYS) && (lasts === undefined || isBetween(lasts, 1, MOST_DAYS));
  return fits ? undefined : 'leader_rule_wrong';
}

/** Ranks rise from nothing, and none brings less than the one below it. */
export function whyNotPaySo({ rate, ranks }: CommissionRule): RefusalCode | undefined {
  const rises = ranks.every(({ from, factor }, i) => {
    const below = ranks[i - 1];
    return isBetween(factor, 0, MOST_FACTOR) && (below ? from > below.from && factor >= below.factor : from === 0);
  });
  const fits = isBetween(rate, 0, MOST_RATE) && isBetween(ranks.length, 1, MOST_RANKS) && rises;
  return fits ? undefined : 'leader_rule_wrong';
}
