import { type Fen, sum } from './money';
import { days, hours, type Instant, isOver, later } from './time';

/**
 * WeChat writes a bill of every day: what was paid, and what went back. Each line of it is held against ours, and each
 * of ours against it: what fits is matched, and what does not is a difference that somebody looks at.
 */
export type Theirs =
  | { readonly what: 'paid'; readonly no: string; readonly amount: Fen }
  | {
      readonly what: 'refund';
      readonly no: string;
      readonly amount: Fen;
      readonly state: 'processing' | 'done' | 'closed' | 'abnormal';
    };

export type Ours =
  | { readonly what: 'paid'; readonly no: string; readonly amount: Fen; readonly state: 'open' | 'paid' | 'closed' }
  | {
      readonly what: 'refund';
      readonly no: string;
      readonly amount: Fen;
      readonly state: 'asked' | 'done' | 'failed';
      readonly endedAt?: Instant | undefined;
    };

export type DifferenceKind =
  | 'missing_at_wechat' // We say that it is paid, or went back, and the bill does not know it.
  | 'missing_here' //      The bill has a number that we never gave.
  | 'amount_differs'
  | 'state_differs';

export interface Difference {
  readonly what: 'paid' | 'refund';
  readonly no: string;
  readonly kind: DifferenceKind;
  readonly ours?: Fen | undefined; //   Nothing: it is not here.
  readonly theirs?: Fen | undefined; // Nothing: it is not in the bill.
}

export interface Compared {
  readonly matched: readonly Ours[];
  readonly differences: readonly Difference[];
}

/**
 * Every number on either side ends in exactly one of matched and differences, whatever the order of the lines. A
 * refund on its way at midnight is compared by when it was done: `dayEnds` is the end of the bill's day.
 */
export function compare(ours: readonly Ours[], theirs: readonly Theirs[], dayEnds: Instant): Compared {
  const here = new Map(ours.map((line) => [keyOf(line), line]));
  const there = new Map<string, Theirs[]>();
  for (const line of theirs) there.set(keyOf(line), [...(there.get(keyOf(line)) ?? []), line]);

  const matched: Ours[] = [];
  const differences: Difference[] = [];
  for (const key of [...new Set([...here.keys(), ...there.keys()])].sort()) {
    const our = here.get(key);
    const their = our ? told(there.get(key), our.amount) : told(there.get(key));
    const kind = why(our, their, dayEnds);
    if (kind === undefined) matched.push(our!);
    else {
      const { what, no } = (our ?? their)!;
      differences.push({ what, no, kind, ours: our?.amount, theirs: their?.amount });
    }
  }
  return { matched, differences };
}

export const keyOf = ({ what, no }: { readonly what: string; readonly no: string }) => `${what} ${no}`;

const HOW_FAR = ['processing', 'abnormal', 'closed', 'done', undefined];

/** What the bill says twice it says once: an amount that is not ours counts first, then the state that is furthest. */
function told(lines: readonly Theirs[] = [], amount?: Fen): Theirs | undefined {
  const farness = (line: Theirs) => HOW_FAR.indexOf('state' in line ? line.state : undefined);
  const first = (a: Theirs, b: Theirs) =>
    Number(a.amount === amount) - Number(b.amount === amount) || b.amount - a.amount || farness(b) - farness(a);
  return [...lines].sort(first)[0];
}

function why(our: Ours | undefined, their: Theirs | undefined, dayEnds: Instant): DifferenceKind | undefined {
  if (!our) return 'missing_here';
  if (!their) return 'missing_at_wechat';
  if (our.amount !== their.amount) return 'amount_differs';
  return isSameState(our, their, dayEnds) ? undefined : 'state_differs';
}

function isSameState(our: Ours, their: Theirs, dayEnds: Instant): boolean {
  if (our.what === 'paid' || their.what === 'paid') return our.state === 'paid';
  if (their.state === 'done') return our.state === 'done';
  if (their.state === 'processing') return our.endedAt === undefined || isOver(dayEnds, our.endedAt);
  return our.state === 'failed';
}

/** WeChat is further than we are: a notice may have been lost. It is asked before this is called a difference. */
export const areBehind = ({ kind }: Difference, ours: Ours | undefined) =>
  kind === 'state_differs' && ours !== undefined && !(ours.what === 'refund' && ours.state === 'done');

/** A day of Beijing, 2026-11-21: a shop of China counts its days there, wherever its server stands. */
export type Day = string;

const BEIJING = hours(8);
const BILL_COMES = hours(10); // On the morning after, WeChat says.
export const DAYS_BACK = 30; //  WeChat keeps bills for three months.

export const dayOf = (at: Instant): Day => new Date(at + BEIJING).toISOString().slice(0, 10);
export const startOf = (day: Day): Instant => (Date.parse(`${day}T00:00:00.000Z`) - BEIJING) as Instant;
export const endOf = (day: Day): Instant => later(startOf(day), days(1));

/**
 * The days whose bills should be there by now, the oldest first: those after the last one known, none before the shop
 * took its first order, and no more than DAYS_BACK.
 */
export function daysToCompare(now: Instant, firstOrder: Instant | undefined, known: Day | undefined): Day[] {
  if (firstOrder === undefined) return [];
  const newest = dayOf(later(now, -BILL_COMES - days(1)));
  const found: Day[] = [];
  for (let back = 0; back < DAYS_BACK; back += 1) {
    const day = dayOf(later(startOf(newest), -days(back)));
    if (day < dayOf(firstOrder) || (known !== undefined && day <= known)) break;
    found.unshift(day);
  }
  return found;
}

/** How many lines, and how much they add up to. */
export interface Tally {
  readonly payments: number;
  readonly paid: Fen;
  readonly refunds: number;
  readonly refunded: Fen;
}

export function tally(lines: readonly Pick<Ours, 'what' | 'amount'>[]): Tally {
  const of = (what: Ours['what']) => lines.filter((line) => line.what === what);
  const total = (what: Ours['what']) => sum(of(what).map(({ amount }) => amount));
  return {
    ...{ payments: of('paid').length, paid: total('paid') },
    ...{ refunds: of('refund').length, refunded: total('refund') },
  };
}

/** How a difference came to an end. */
export type Resolution =
  | 'gone' //      compared again, and it fitted
  | 'caught_up' // a notice was lost: WeChat was asked, and it is booked now
  | 'person'; //   somebody has looked at it, and says why
