import { type Offer, tierReached } from './campaign';
import { type Fen, minus, zero } from './money';

/** How far the people of a team have climbed its ladder. */
export interface Climb {
  readonly reached?: number | undefined; // The tier, 0 the smallest. Nothing: too few for any.
  readonly next?: { readonly tier: number; readonly more: number } | undefined; // So many people more, if there is one.
}

export function climbed(tiers: readonly number[], people: number): Climb {
  const tier = tiers.findIndex((least) => people < least);
  const next = tier < 0 ? undefined : { tier, more: tiers[tier]! - people };
  return { reached: tierReached(tiers, people), next };
}

/** How full each step is, 0 to 1: the second one begins where the first ends. */
export function fills(tiers: readonly number[], people: number): number[] {
  return tiers.map((least, i) => {
    const from = tiers[i - 1] ?? 0;
    return Math.min(1, Math.max(0, (people - from) / (least - from)));
  });
}

/** What a unit costs at this tier. */
export const priceAt = ({ price, tierPrices }: Offer, tier: number | undefined): Fen =>
  tierPrices?.[tier ?? 0] ?? price;

/** What comes back of a unit at this tier, of what was paid at the smallest. */
export function backAt(offer: Offer, tier: number | undefined): Fen {
  const now = priceAt(offer, tier);
  return now < offer.price ? minus(offer.price, now) : zero;
}
