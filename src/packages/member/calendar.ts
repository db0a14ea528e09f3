/** A month, `2026-11`, as a calendar shows it: empty places before its first day, since weeks begin on Monday. */
export interface CalendarMonth {
  readonly year: number;
  readonly month: number; // 1..12
  readonly before: number;
  readonly days: number;
}

export function monthOf(name: string): CalendarMonth {
  const [year = 0, month = 0] = name.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1, 1));
  return {
    ...{ year, month },
    before: (first.getUTCDay() + 6) % 7,
    days: new Date(Date.UTC(year, month, 0)).getUTCDate(),
  };
}

/** The month so many later: -1 is the one before. */
export function monthAway(name: string, months: number): string {
  const { year, month } = monthOf(name);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}
