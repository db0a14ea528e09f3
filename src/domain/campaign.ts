import type { CampaignId, GoodsId, SkuId } from './id';
import { type Fen, least, minus, times } from './money';
import type { RefusalCode } from './refusal';
import type { Milliseconds } from './time';

/** Buying together: of which kind, how many, how long, who, how often, and at which price each SKU that takes part. */
export interface Campaign {
  readonly id: CampaignId;
  readonly goodsId: GoodsId;
  readonly rule: TeamRule;
  readonly size: number; //       Seats of a team.
  readonly lasts: Milliseconds; // From the leader's payment to the deadline.
  readonly startsAt: number; //   Instant
  readonly endsAt: number;
  readonly audience: Audience;
  readonly limits: Limits;
  readonly freightFree: boolean; // Otherwise it is sent as all of the shop's goods are.
  readonly commission: boolean; //  Whether who brought a buyer is paid for it.
  readonly prices: readonly Offer[];
}

/**
 *   standard    everybody pays the team price
 *   leader      who opens the team pays less, or nothing
 *   newcomers   friends who join must be new to the shop; whoever opens it need not
 *   ladder      everybody pays the price of the smallest tier; what the tier that is reached costs less goes back
 *   lottery     everybody pays, so many are drawn and get the goods; the others get everything back
 *   private     shown to nobody; by card only
 */
export type TeamRule =
  | { readonly kind: 'standard' | 'leader' | 'newcomers' | 'private' }
  | { readonly kind: 'ladder'; readonly tiers: readonly number[] } // People, rising; with the last the team is full.
  | { readonly kind: 'lottery'; readonly winners: number };

export interface Offer {
  readonly skuId: SkuId;
  readonly price: Fen; //                         Of the smallest tier, where there are several.
  readonly leaderPrice?: Fen | undefined; //      Only with `leader`; 0 is free.
  readonly tierPrices?: readonly Fen[] | undefined; // Only with `ladder`: one for each tier, falling; the first is `price`.
}

/** Who may take part: anyone, who has never bought here, or who has. */
export const AUDIENCES = ['all', 'new', 'known'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface Limits {
  readonly units: number; //                 One person may buy so many of it, over all orders that are kept,
  readonly opened?: number | undefined; //   open so many teams that did not fall short,
  readonly joined?: number | undefined; //   and sit in so many of others.
  readonly total?: number | undefined; //    All together may buy so many.
}

/** What one person has of a campaign, in orders that are not closed; and whether he has bought here before. */
export interface Participation {
  readonly units: number;
  readonly opened: number;
  readonly joined: number;
  readonly isNew: boolean; // No order was ever paid and kept, and no other seat is held as a newcomer.
}

export const STRANGER: Participation = { units: 0, opened: 0, joined: 0, isNew: true };

type Scheduled = Pick<Campaign, 'startsAt' | 'endsAt'>;

/** `early`: whose tier allows it may take part so long, in ms, before it begins for all. */
export function whyNotOpen(campaign: Scheduled, now: number, early: Milliseconds = 0): RefusalCode | undefined {
  if (now < campaign.startsAt - early) return 'campaign_not_yet';
  return now >= campaign.endsAt ? 'campaign_over' : undefined;
}

export const isRunning = (campaign: Scheduled, now: number) => whyNotOpen(campaign, now) === undefined;

/** Why this person may not take part with `quantity` units, opening a team or joining one. The shop's total is counted later. */
export function whyNotTakePart(
  { rule, audience, limits }: Pick<Campaign, 'rule' | 'audience' | 'limits'>,
  me: Participation,
  as: 'leader' | 'friend',
  quantity: number,
): RefusalCode | undefined {
  const mustBeNew = audience === 'new' || (rule.kind === 'newcomers' && as === 'friend');
  if (mustBeNew && !me.isNew) return 'only_newcomers';
  if (audience === 'known' && me.isNew) return 'only_customers';
  if (as === 'leader' && limits.opened !== undefined && me.opened >= limits.opened) return 'campaign_opened_enough';
  if (as === 'friend' && limits.joined !== undefined && me.joined >= limits.joined) return 'campaign_joined_enough';
  return me.units + quantity > limits.units ? 'campaign_limit' : undefined;
}

/** So many more units may this person buy of it. */
export const unitsLeft = ({ limits }: Pick<Campaign, 'limits'>, { units }: Participation) =>
  Math.max(0, limits.units - units);

/** What a unit costs who opens a team, or who joins one, on the day of the order. */
export const priceFor = (offer: Offer, as: 'leader' | 'friend'): Fen =>
  as === 'leader' ? (offer.leaderPrice ?? offer.price) : offer.price;

/** With so many paid seats a team forms when its time is over; with all of them, at once. */
export const needsOf = ({ rule, size }: Pick<Campaign, 'rule' | 'size'>) =>
  rule.kind === 'ladder' ? rule.tiers[0]! : size;

/** Which tier so many people have reached: 0 is the smallest. Nothing: not even that. */
export function tierReached(tiers: readonly number[], people: number): number | undefined {
  const reached = tiers.filter((least) => people >= least).length;
  return reached === 0 ? undefined : reached - 1;
}

/** What goes back of a line of `quantity` units that cost `paid` fen altogether, at this tier: never more than was paid. */
export function tierDifference({ price, tierPrices }: Offer, tier: number, quantity: number, paid: Fen): Fen {
  const now = tierPrices?.[tier] ?? price;
  return least(times(minus(price, now), quantity), paid);
}

/** The lowest price that somebody may end up with: what a friend pays who comes as the last. */
export const lowestPrice = ({ price, tierPrices }: Offer): Fen => tierPrices?.at(-1) ?? price;
