export const MONTHS: readonly number[] = Array.from({ length: 12 }, (_, i) => i + 1);

const LAST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The days of a month in any year: February has 29. */
export const daysOf = (month: number): number[] => Array.from({ length: LAST[month - 1] ?? 31 }, (_, i) => i + 1);
