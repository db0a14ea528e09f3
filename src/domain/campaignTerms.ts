import { type Campaign, needsOf, type Offer, type TeamRule } from './campaign';
import type { SkuId } from './id';
import { type Fen, fen } from './money';
import type { RefusalCode } from './refusal';
import { MOST_OF_ONE } from './stock';
import { LARGEST_TEAM, SEAT_HELD, SMALLEST_TEAM } from './team';
import { days, hours, type Milliseconds, minutes } from './time';

/** What a merchant may offer. Each question below is about one part of the form, and answers what is wrong with it. */
export type Terms = Omit<Campaign, 'id' | 'goodsId'>;

export const SHORTEST_WINDOW: Milliseconds = SEAT_HELD; // A friend who has just ordered can still pay.
export const USUAL_WINDOW = hours(24);
export const LONGEST_WINDOW = hours(72); // Above the usual WeChat keeps the money, and a card in a chat stops changing.
export const LONGEST_CAMPAIGN = days(366);
export const MOST_TIERS = 5;
export const MOST_TIMES = 999; //   that one person may open a team, or join one
export const MOST_TOTAL = 1_000_000;
export const LARGEST_PRIZE = fen(50_000_00); // The law against unfair competition, §10: no prize is worth more.
export const MOST_AHEAD = 20; // Campaigns of the same goods that run or will.
/** What begins within this time is not changed any more: somebody may be opening a team by what was said. */
export const SETTLED_BEFORE = minutes(1);

/** Its terms are what people go by. */
export const hasBegun = ({ startsAt }: Pick<Campaign, 'startsAt'>, now: number) => now >= startsAt - SETTLED_BEFORE;

/** Both ends given, the second not included: they have a moment in common. */
export const overlaps = (one: Pick<Campaign, 'startsAt' | 'endsAt'>, other: Pick<Campaign, 'startsAt' | 'endsAt'>) =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

const isBetween = (count: number, least: number, most: number) =>
  Number.isSafeInteger(count) && count >= least && count <= most;

/** How many are a team; at which numbers a ladder falls; how many a lottery draws. */
export function whyNotPeople({ rule, size }: Pick<Terms, 'rule' | 'size'>): RefusalCode | undefined {
  if (!isBetween(size, SMALLEST_TEAM, LARGEST_TEAM)) return 'campaign_size_wrong';
  if (rule.kind === 'lottery' && !isBetween(rule.winners, 1, size - 1)) return 'campaign_winners_wrong';
  if (rule.kind !== 'ladder') return undefined;
  const { tiers } = rule;
  const rises = tiers.every((people, i) => isBetween(people, i === 0 ? SMALLEST_TEAM : tiers[i - 1]! + 1, size));
  return rises && isBetween(tiers.length, 2, MOST_TIERS) && tiers.at(-1) === size ? undefined : 'campaign_tiers_wrong';
}

/** Friends who must be new to the shop cannot have bought here before. */
export const whyNotAudience = ({ rule, audience }: Pick<Terms, 'rule' | 'audience'>): RefusalCode | undefined =>
  rule.kind === 'newcomers' && audience === 'known' ? 'campaign_audience_wrong' : undefined;

/** Of all together there must be enough for one team to form. */
export function whyNotLimits({ limits, ...team }: Pick<Terms, 'limits' | 'rule' | 'size'>): RefusalCode | undefined {
  const { units, opened = 1, joined = 1, total = MOST_TOTAL } = limits;
  const isRight =
    isBetween(units, 1, MOST_OF_ONE) &&
    isBetween(opened, 1, MOST_TIMES) &&
    isBetween(joined, 1, MOST_TIMES) &&
    isBetween(total, needsOf(team), MOST_TOTAL);
  return isRight ? undefined : 'campaign_limits_wrong';
}

export const whyNotWindow = (lasts: Milliseconds): RefusalCode | undefined =>
  isBetween(lasts, SHORTEST_WINDOW, LONGEST_WINDOW) ? undefined : 'campaign_window_wrong';

export function whyNotSchedule(
  { startsAt, endsAt }: Pick<Terms, 'startsAt' | 'endsAt'>,
  now: number,
): RefusalCode | undefined {
  return endsAt > now && isBetween(endsAt - startsAt, 1, LONGEST_CAMPAIGN) ? undefined : 'campaign_time_wrong';
}

/** A price in a team is below what the same costs alone; a leader's is below that, a ladder's falls with each tier. */
export function whyNotOffer(rule: TeamRule, offer: Omit<Offer, 'skuId'>, listPrice: Fen): RefusalCode | undefined {
  const { price, leaderPrice, tierPrices } = offer;
  if (!isBetween(price, 1, listPrice - 1)) return 'campaign_price_wrong';
  if (rule.kind === 'lottery' && listPrice > LARGEST_PRIZE) return 'campaign_prize_too_high';
  const hasLeaders = leaderPrice === undefined ? rule.kind !== 'leader' : rule.kind === 'leader';
  if (!hasLeaders || !isBetween(leaderPrice ?? 0, 0, price - 1)) return 'campaign_leader_price_wrong';
  if (rule.kind !== 'ladder') return tierPrices === undefined ? undefined : 'campaign_tier_prices_wrong';
  const falls = tierPrices?.every((tier, i) => isBetween(tier, 1, i === 0 ? price : tierPrices[i - 1]! - 1));
  const isWhole = tierPrices?.length === rule.tiers.length && tierPrices[0] === price;
  return falls && isWhole ? undefined : 'campaign_tier_prices_wrong';
}

/** What is to be sold by it: its list prices, and whether the law keeps it out. */
export interface Offered {
  readonly isKeptOut: boolean;
  readonly listPrices: ReadonlyMap<SkuId, Fen>;
}

/** Whether this may be offered, the goods first. SKUs of other goods are `not_found`; the same one is offered once. */
export function whyNotCampaign(terms: Terms, goods: Offered, now: number): RefusalCode | undefined {
  const { rule, prices } = terms;
  if (goods.isKeptOut) return 'goods_no_promotion';
  if (prices.some(({ skuId }) => !goods.listPrices.has(skuId))) return 'not_found';
  const isOnce = new Set(prices.map(({ skuId }) => skuId)).size === prices.length;
  if (prices.length === 0 || !isOnce) return 'campaign_price_wrong';
  const offers = prices.map((offer) => whyNotOffer(rule, offer, goods.listPrices.get(offer.skuId)!));
  return (
    whyNotPeople(terms) ??
    offers.find((reason) => reason !== undefined) ??
    whyNotAudience(terms) ??
    whyNotLimits(terms) ??
    whyNotWindow(terms.lasts) ??
    whyNotSchedule(terms, now)
  );
}
