import { offerAt } from '@/components/kindWords';
import type { TeamView } from '@/contract/team';
import { isRunning, priceFor } from '@/domain/campaign';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';

/** What opening another team of the kind costs; nothing where its campaign does not run, or all of it is sold. */
export function openingPrice({ campaign, price }: TeamView, now: Instant): Fen | undefined {
  const offer = offerAt(campaign.prices, price);
  if (!offer || !isRunning(campaign, now) || campaign.left === 0) return undefined;
  return priceFor(offer, 'leader');
}
