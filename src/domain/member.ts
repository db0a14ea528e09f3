import type { TemplateId } from './id';
import { dayOf, days, hours, type Instant, isOver, later, type Milliseconds } from './time';
import type { Words } from './words';

/** What the merchant gives to who comes often: tiers by growth, and what growth is given for. */
export interface MembershipRule {
  readonly tiers: readonly Tier[]; //       Rising. The first may begin at 0: then everybody has it.
  readonly keptFor: Milliseconds; //        From when a tier was won; then it is reckoned again.
  readonly growth: GrowthRule;
}

export interface Tier {
  readonly name: Words;
  readonly from: number; //                 Growth of the last 12 months.
  readonly off: number; //                  Basis points below the list price.
  readonly memberPrices: boolean; //        SKUs that have a price for members are sold at it.
  readonly pointsRate: number; //           Basis points: with 15000 an order earns half as many points again.
  readonly freights: number; //             Of so many orders a month the shop pays the freight.
  readonly birthday?: TemplateId | undefined;
  readonly earlyBy: Milliseconds; //        So long before others it may take part in a campaign.
}

/** What growth is given for. Zero: nothing. */
export interface GrowthRule {
  readonly perYuan: number; //              For each ¥1 paid for goods that are kept, once they were received.
  readonly review: number; //               With a picture, once others may see it.
  readonly streak: number; //               Each time a row of check-ins has come to the end of its rewards.
}

/** What the merchant gives points for, and what they are worth. */
export interface PointsRule {
  readonly perYuan: number; //              For each ¥1 paid for goods that are kept, once they were received.
  readonly perFen: number; //               So many are worth a fen.
  readonly most: number; //                 Basis points of the goods that may be paid with them.
  readonly lasts: PointsLast;
  readonly checkIn: readonly number[]; //   For the first day of a row, the second …; then it begins again. None: no check-in.
}

/** Points of a day end so many days later, or all of a year together when the next one ends, in Beijing. */
export type PointsLast = { readonly by: 'days'; readonly days: number } | { readonly by: 'next_year' };

/** As many points as the rule says: of who has no tier. In basis points. */
export const PLAIN_RATE = 10_000;

/** Growth counts so long. */
export const GROWTH_COUNTS = days(365);
/** Falling is announced so long before. */
export const FALL_ANNOUNCED = days(30);

export const MOST_MEMBER_TIERS = 8;
export const MOST_CHECK_IN_DAYS = 31;

/**
 * How somebody stands: the tier, and the growth by which it was won. What goods that went back had given is no longer in
 * `reached`, and nobody keeps a tier with less than it `needs`.
 */
export interface Standing {
  readonly position: number; // Of the tier.
  readonly needs: number; //    What the tier asked for when it was won.
  readonly reached: number; //  Growth of the 12 months before `wonAt`, less what was taken back of it since.
  readonly wonAt: Instant;
  readonly keptUntil: Instant;
}

/** The highest tier that so much growth gives: its position. Nothing: not even the first. */
export function positionFor({ tiers }: Pick<MembershipRule, 'tiers'>, growth: number): number | undefined {
  const reached = tiers.filter(({ from }) => growth >= from).length;
  return reached === 0 ? undefined : reached - 1;
}

/** The tier of somebody who stands so. Who has won none has the first, where that asks for nothing. */
export function positionOf(
  rule: Pick<MembershipRule, 'tiers'>,
  standing: Pick<Standing, 'position'> | undefined,
): number | undefined {
  const base = positionFor(rule, 0);
  if (!standing) return base;
  return Math.max(Math.min(standing.position, rule.tiers.length - 1), base ?? 0);
}

/** More growth: a higher tier is had at once, and kept from now. Nothing: the tier stays. */
export function raised(
  rule: MembershipRule,
  standing: Standing | undefined,
  growth: number,
  now: Instant,
): Standing | undefined {
  const position = positionFor(rule, growth);
  if (position === undefined || position <= (positionOf(rule, standing) ?? -1)) return undefined;
  return won(rule, position, growth, now);
}

/**
 * Growth was taken back: `reached` is what is left of the growth by which the tier was won, `growth` that of the last
 * 12 months. The tier falls at once where neither suffices any more; its time is not prolonged. Nothing: no tier is left
 * but the one that everybody has.
 */
export function lowered(
  rule: MembershipRule,
  standing: Standing,
  { reached, growth }: { readonly reached: number; readonly growth: number },
  now: Instant,
): Standing | undefined {
  if (reached >= standing.needs) return { ...standing, reached };
  if (growth >= standing.needs) return { ...standing, reached: growth, wonAt: now };
  const isRather = growth > reached; // Whichever gives more.
  const best = isRather ? growth : reached;
  const position = Math.min(positionFor(rule, best) ?? -1, standing.position);
  if (position < 0 || rule.tiers[position]!.from === 0) return undefined;
  const needs = rule.tiers[position]!.from;
  return { ...standing, position, needs, reached: best, ...(isRather && { wonAt: now }) };
}

/** Its time is over: the tier that the growth of the last 12 months gives. Nothing: none but what everybody has. */
export function reckonedAgain(rule: MembershipRule, growth: number, now: Instant): Standing | undefined {
  const position = positionFor(rule, growth);
  return position === undefined || rule.tiers[position]!.from === 0 ? undefined : won(rule, position, growth, now);
}

const won = (rule: MembershipRule, position: number, growth: number, now: Instant): Standing => ({
  ...{ position, needs: rule.tiers[position]!.from, reached: growth },
  ...{ wonAt: now, keptUntil: later(now, rule.keptFor) },
});

/** How a tier will fall if nothing more is earned: `growth` is what will still count at `keptUntil`. */
export interface Fall {
  readonly to: number | undefined; // The position. Nothing: no tier at all.
  readonly at: Instant;
  readonly missing: number; //        Growth that would keep it.
}
export function fallOf(rule: MembershipRule, standing: Standing, growth: number): Fall | undefined {
  const position = positionOf(rule, standing)!;
  const to = positionFor(rule, growth);
  if ((to ?? -1) >= position) return undefined;
  return { to, at: standing.keptUntil, missing: rule.tiers[position]!.from - growth };
}

/** Whether it is time to say so. */
export const isAnnounced = ({ keptUntil }: Pick<Standing, 'keptUntil'>, now: Instant) =>
  isOver(later(keptUntil, -FALL_ANNOUNCED), now);

/** The next tier, and the growth that is missing for it. */
export function nextTier(rule: MembershipRule, standing: Standing | undefined, growth: number) {
  const position = (positionOf(rule, standing) ?? -1) + 1;
  const tier = rule.tiers[position];
  return tier && { position, missing: Math.max(0, tier.from - growth) };
}

/** When the month began in which this moment lies, in Beijing: freights are counted by it. */
export const monthBegan = (now: Instant) =>
  (Date.parse(`${dayOf(now).slice(0, 7)}-01T00:00:00Z`) - hours(8)) as Instant;
