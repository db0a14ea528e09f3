import type { CardOffer, CardView } from '@/contract/card';
import { days, type Instant } from '@/domain/time';

/** The card that counts now, or was just over and is reckoned. */
export const inForce = (cards: readonly CardView[]): CardView | undefined =>
  cards.find(({ state }) => state === 'running') ?? cards.find(({ state }) => state === 'reckoning');

export const cheapestPlan = ({ plans }: CardOffer) => [...plans].sort((a, b) => a.fee - b.fee)[0];

/** Whole months, of 30 days: said in passing. */
export const monthsSince = (start: Instant, now: Instant) => Math.max(0, Math.floor((now - start) / days(30)));
