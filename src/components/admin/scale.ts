const STEPS = [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10] as const;

/** The top of an axis: the least number with a round half that is not below `most`. 7,386 → 8,000; 0 → 2. */
export function topOf(most: number, least = 2): number {
  if (most <= least) return least;
  const unit = 10 ** Math.floor(Math.log10(most));
  const step = STEPS.find((times) => times * unit >= most) ?? 10;
  return step * unit;
}

/** Where a finger at `share` (0 to 1) of the width points among `count` points from edge to edge. */
export const nearest = (share: number, count: number): number =>
  Math.min(count - 1, Math.max(0, Math.round(share * (count - 1))));

/** How far to the right the point `index` of `count` lies: 0 to 1. */
export const shareOf = (index: number, count: number): number => (count > 1 ? index / (count - 1) : 0);

/** A bar's length in percent of the longest; what there is is seen. */
export function barOf(value: number, most: number, least = 2): number {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(100, Math.max(least, (value / most) * 100));
}

/** By how much of `before` it is more, or less; nothing where there is nothing to compare with. */
export const differenceOf = (now: number, before: number): number | undefined =>
  before > 0 ? (now - before) / before : undefined;
