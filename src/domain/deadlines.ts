import { days, hours, type Milliseconds, minutes } from './time';

/** How long this shop waits, where the merchant may say so. What is running keeps the deadline that it was given. */
export interface Deadlines {
  readonly unpaid: Milliseconds; //   An order, for its payment.
  readonly seat: Milliseconds; //     The seat of a team, for its payment.
  readonly received: Milliseconds; // After its last parcel an order counts as received.
  readonly noReason: Milliseconds; // After the receipt, to give back without a reason; the law says 7 days at least.
  readonly fault: Milliseconds; //    After the receipt, where the shop is at fault. Leaders are paid after it.
  readonly decided: Milliseconds; //  An after-sale, for the merchant; then it is accepted.
}
export type DeadlineName = keyof Deadlines;

const UNITS = { minutes, hours, days } as const;
export type DeadlineUnit = keyof typeof UNITS;

/** What may be chosen, in whole units, and what it is until something is chosen. */
export const DEADLINES = {
  unpaid: { unit: 'minutes', least: 5, usual: 15, most: 90 }, // A prepay id of WeChat lives for two hours.
  seat: { unit: 'minutes', least: 5, usual: 10, most: 30 },
  received: { unit: 'days', least: 7, usual: 10, most: 30 },
  noReason: { unit: 'days', least: 7, usual: 7, most: 30 },
  fault: { unit: 'days', least: 15, usual: 15, most: 90 },
  decided: { unit: 'hours', least: 12, usual: 48, most: 72 },
} as const satisfies Record<DeadlineName, DeadlineTerms>;
export interface DeadlineTerms {
  readonly unit: DeadlineUnit;
  readonly least: number;
  readonly usual: number;
  readonly most: number;
}
export const DEADLINE_NAMES = Object.keys(DEADLINES) as readonly DeadlineName[];

export const waitOf = (name: DeadlineName, count: number): Milliseconds => UNITS[DEADLINES[name].unit](count);
export const countOf = (name: DeadlineName, wait: Milliseconds): number => wait / UNITS[DEADLINES[name].unit](1);

export const USUAL_DEADLINES = Object.fromEntries(
  DEADLINE_NAMES.map((name) => [name, waitOf(name, DEADLINES[name].usual)]),
) as Record<DeadlineName, Milliseconds> as Deadlines;

/** How long after its receipt something of an order can be asked for: promised when it is placed, and kept on it. */
export type AskWithin = Pick<Deadlines, 'noReason' | 'fault'>;

/** What an order that is placed now is promised. Nothing: the usual times. */
export const promisedBy = ({ noReason, fault }: Deadlines): AskWithin | undefined =>
  noReason === USUAL_DEADLINES.noReason && fault === USUAL_DEADLINES.fault ? undefined : { noReason, fault };

/** Which of them is out of its bounds, if one is; who is not at fault never waits longer than who is. */
export function wrongDeadline(deadlines: Deadlines): DeadlineName | undefined {
  const wrong = DEADLINE_NAMES.find((name) => {
    const count = countOf(name, deadlines[name]);
    return !Number.isInteger(count) || count < DEADLINES[name].least || count > DEADLINES[name].most;
  });
  return wrong ?? (deadlines.noReason > deadlines.fault ? 'noReason' : undefined);
}
