import type { Benefit, MemberView, TierView } from '@/contract/member';

/** One in the grid of what is had: of one's own tier, or of the next one, which is locked. */
export interface Perk {
  readonly benefit: Benefit;
  readonly lockedBy?: TierView | undefined;
}

export const tierOfMine = ({ tiers, tier }: Pick<MemberView, 'tiers' | 'tier'>) =>
  tier === undefined ? undefined : tiers[tier];

export const nextTier = ({ tiers, next }: Pick<MemberView, 'tiers' | 'next'>) => next && tiers[next.tier];

const MOST_SHOWN = 8; // Two rows; the comparison of tiers has all.

/** What one has, and then what the next tier gives beyond that. */
export function perksOf(member: Pick<MemberView, 'tiers' | 'tier' | 'next'>): Perk[] {
  const next = nextTier(member);
  const mine = (tierOfMine(member)?.benefits ?? []).map((benefit) => ({ benefit }));
  const more = (next?.benefits ?? []).filter((benefit) => !benefit.mine);
  const shown = more.slice(0, Math.max(0, MOST_SHOWN - mine.length));
  return [...mine, ...shown.map((benefit) => ({ benefit, lockedBy: next }))];
}

/**
 * How much of the bar is full, 0 to 1. Each step from one tier to the next is equally wide, and filled within itself: who
 * is far from the next tier sees it.
 */
export function filledOf({ tiers, growth, tier }: Pick<MemberView, 'tiers' | 'growth' | 'tier'>): number {
  const steps = tiers.length - 1;
  const at = tier ?? -1;
  const [mine, next] = [tiers[at], tiers[at + 1]];
  if (!next || steps < 1) return tier === undefined ? within(growth, 0, next?.from ?? 1) : 1;
  if (!mine) return 0;
  return (at + within(growth, mine.from, next.from)) / steps;
}

const within = (growth: number, from: number, to: number) =>
  Math.min(1, Math.max(0, (growth - from) / Math.max(1, to - from)));

/** The kinds of benefits that either of the two gives, in the order in which they are told. */
export function kindsOf(...tiers: readonly TierView[]): Benefit['kind'][] {
  const given = new Set(tiers.flatMap(({ benefits }) => benefits.map(({ kind }) => kind)));
  return KINDS.filter((kind) => given.has(kind));
}
const KINDS: readonly Benefit['kind'][] = ['off', 'member_prices', 'points', 'freights', 'birthday', 'early'];

export const benefitOf = ({ benefits }: TierView, kind: Benefit['kind']): Benefit | undefined =>
  benefits.find((benefit) => benefit.kind === kind);
