import type { Numbers } from '@/contract/adminFigures';
import { fen } from '@/domain/money';
import { days, startOfDay } from '@/domain/time';
import type { Sum } from '../../storage/figures';
import type { Part } from '../../storage/schemaFigures';

export interface Span {
  readonly from: string;
  readonly until: string;
}

/** What Numbers are made of. */
export const COUNTED = ['orders', 'newcomers', 'refunds', 'formed'] as const satisfies readonly Part[];

export function numbersOf(sums: readonly Pick<Sum, 'figure' | 'count' | 'amount'>[]): Numbers {
  const of = (figure: Part, what: 'count' | 'amount') =>
    sums.reduce((sum, one) => (one.figure === figure ? sum + one[what] : sum), 0);
  return {
    sales: fen(of('orders', 'amount')),
    orders: of('orders', 'count'),
    newcomers: of('newcomers', 'count'),
    refunds: fen(of('refunds', 'amount')),
    formed: of('formed', 'count'),
  };
}

/** "2026-11-21" and so many days after it. */
export const dayAfter = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days(count)).toISOString().slice(0, 10);

export function daysOf({ from, until }: Span): string[] {
  const count = Math.round((startOfDay(until) - startOfDay(from)) / days(1)) + 1;
  return Array.from({ length: count }, (_, i) => dayAfter(from, i));
}

/** As many days just before it. */
export function spanBefore(span: Span): Span {
  const count = daysOf(span).length;
  return { from: dayAfter(span.from, -count), until: dayAfter(span.from, -1) };
}

/** Sums by what they are filed under, of which there may be none. */
export function filed<Key extends string>(sums: readonly Sum[], under: (sum: Sum) => Key): ReadonlyMap<Key, Sum[]> {
  const all = new Map<Key, Sum[]>();
  for (const sum of sums) {
    const key = under(sum);
    const known = all.get(key);
    if (known) known.push(sum);
    else all.set(key, [sum]);
  }
  return all;
}
