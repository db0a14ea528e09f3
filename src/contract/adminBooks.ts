import * as z from 'zod';
import type { Fen } from '@/domain/money';
import type { Day, DifferenceKind, Tally } from '@/domain/reconcile';
import type { Instant } from '@/domain/time';
import type { Verdict } from '@/domain/verdict';
import { cursor, gives, needing, type Page, requestId, text } from './endpoint';

const MOST_NOTE = 200;
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const what = z.enum(['paid', 'refund']);
const number = z.string().regex(/^[0-9A-Za-z_|*@-]{1,64}$/); // As WeChat Pay takes them: not all are ours.

/** A day, and what came of holding WeChat's bill against our books. */
export interface ReconciliationView {
  readonly day: Day;
  readonly status: 'waiting' | 'done'; //      Waiting: WeChat has not made its bill, or could not be asked about all.
  readonly ours?: Tally | undefined; //        Nothing: not compared yet.
  readonly theirs?: Tally | undefined;
  readonly matched: number;
  readonly caughtUp: number; //                Notices that were lost, and found by this.
  readonly open: number; //                    Differences that nobody has resolved.
  readonly takenAt?: Instant | undefined;
}
export const listReconciliations = { input: z.strictObject({ cursor }), output: gives<Page<ReconciliationView>>() };

export interface DifferenceView {
  readonly day: Day;
  readonly what: 'paid' | 'refund';
  readonly no: string;
  readonly kind: DifferenceKind;
  readonly ours?: Fen | undefined;
  readonly theirs?: Fen | undefined;
  readonly firstSeen: Instant;
  readonly resolved?:
    | {
        readonly at: Instant;
        readonly how: 'gone' | 'caught_up' | 'person';
        readonly by?: string | undefined; // A nickname.
        readonly note?: string | undefined;
      }
    | undefined;
}
export const listDifferences = {
  input: z.strictObject({ state: z.enum(['open', 'resolved']).default('open'), cursor }),
  output: gives<Page<DifferenceView>>(),
};

/** Somebody has looked at it, and says what it was. */
export const resolveDifference = {
  input: z.strictObject({ requestId, day, what, no: number, note: text(MOST_NOTE, 1) }),
  output: gives<object>(),
};

/** Has the bill of a day that is known taken and compared again, now. False: WeChat has not made it yet. */
export const compareDay = {
  input: z.strictObject({ requestId, day }),
  output: gives<{ readonly compared: boolean }>(),
};

/** Adds up everything that is stored of the shop, at one moment. */
export const verifyBooks = { input: z.strictObject({}), output: gives<Verdict>() };

export const adminBooks = {
  ...needing('books.see', { listReconciliations, listDifferences, verifyBooks }),
  ...needing('books.settle', { resolveDifference, compareDay }),
};
