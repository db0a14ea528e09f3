import { admin as contract } from '@/contract/admin';
import { dayOf } from '@/domain/time';
import { query } from '../../door/query';
import { filed } from './numbers';

const MONTHS = 12;

/** "2026-07" and so many months after it. */
export function monthAfter(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + count)).toISOString().slice(0, 7);
}

export const viewCohorts = query(contract.viewCohorts, async (_, { shop, now }) => {
  const last = dayOf(now).slice(0, 7);
  const first = monthAfter(last, 1 - MONTHS);
  const sums = await shop.figures.sums(['cohort'], { from: `${first}-01`, until: `${last}-01` }, 'day', 'key');
  const byMonth = filed(sums, ({ key }) => key);
  const months = Array.from({ length: MONTHS }, (_month, i) => monthAfter(first, i));
  const rows = months.map((month, i) => {
    const of = byMonth.get(month) ?? [];
    const people = (after: number) => of.find(({ day }) => day.startsWith(monthAfter(month, after)))?.count ?? 0;
    return {
      month,
      people: people(0),
      again: Array.from({ length: MONTHS - 1 - i }, (_n, after) => people(after + 1)),
    };
  });
  const begun = rows.findIndex(({ people }) => people > 0);
  return { rows: begun < 0 ? [] : rows.slice(begun) };
});
