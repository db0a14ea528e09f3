import { days, type Instant, later, startOfDay } from './time';

/**
 * What a shop is counted by. Each figure is defined here, in words, and computed in one place: storage/figureParts.ts. A day is one
 * in Beijing. An order counts from its payment on, if it was bought alone or its team has formed; it is kept while
 * anything of it is. `count` is what stands before the colon of a definition, `amount` (fen) what stands after it.
 */
export const FIGURES = [
  'sales', //            orders paid on the day: what was paid for them. By hour. What goes back later does not change it,
  'refunds', //          refunds that were made on the day: their money. By hour. but stands here.
  'kept', //             orders paid on the day that are kept: what of their money is.
  'newcomers', //        people whose first kept order was paid on the day: what is kept of it. By hour.
  'formed', //           teams that have formed on the day. By hour.
  'visitors', //         people who came on the day.
  'goods', //            units that are kept, of orders paid on the day: what is kept of what was paid for them. By goods.
  'campaign', //         as `kept`, by the team campaign;
  'campaign_gave', //    what it took off these orders, in the proportion in which they are kept;
  'campaign_new', //     and as `newcomers`.
  'campaign_formed', //  as `formed`.
  'coupon', //           as `kept`, by the coupon template that was spent on them,
  'coupon_gave', //      what the coupons took off,
  'coupon_new',
  'giveaway', //         as `kept`, by the packet campaign whose credit was spent on them,
  'giveaway_gave', //    the credit that is spent and not back,
  'giveaway_new',
  'leader', //           as `kept`, by the group leader whose customer the buyer was,
  'leader_new',
  'shared', //           links that were made on the day. By channel.
  'opened', //           people who opened a link for the first time on the day: once for a link and a person.
  'opened_new', //       those who had never been here.
  'ordered', //          as `kept`, of orders that came by a link.
  'received', //         those of them that were received.
  'shared_again', //     links made on the day by somebody who had come by that of another.
  'cohort', //           people who kept an order of this month, by the month of their first (2026-11): kept money.
] as const;
export type Figure = (typeof FIGURES)[number];

/** Days in Beijing, "2026-11-22": both belong to it. */
export interface DayRange {
  readonly from: string;
  readonly until: string;
}
export const MOST_DAYS = 366;

const after = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days(count)).toISOString().slice(0, 10);

export const daysIn = ({ from, until }: DayRange): string[] => {
  const all: string[] = [];
  for (let day = from; day <= until && all.length <= MOST_DAYS; day = after(day, 1)) all.push(day);
  return all;
};

/** As many days before it as it has. */
export function rangeBefore(range: DayRange): DayRange {
  const count = daysIn(range).length;
  return { from: after(range.from, -count), until: after(range.from, -1) };
}

export const isRange = ({ from, until }: DayRange): boolean =>
  from <= until && Date.parse(until) - Date.parse(from) < days(MOST_DAYS);

/** From the first moment of its first day to that of the day after its last. */
export const momentsOf = ({ from, until }: DayRange): { readonly from: Instant; readonly until: Instant } => ({
  from: startOfDay(from),
  until: later(startOfDay(until), days(1)),
});

export type AbcClass = 'A' | 'B' | 'C';
/** Goods that bring the first 80% of the money are A, the next 15% B, the rest C. Sorted by money, the most first. */
export function abcOf(amounts: readonly number[]): AbcClass[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  let before = 0;
  return amounts.map((amount) => {
    const is = before * 100 < total * 80 ? 'A' : before * 100 < total * 95 ? 'B' : 'C';
    before += amount;
    return is;
  });
}
