import { whyNotIssue } from '@/domain/coupon';
import type { ShopId, UserId } from '@/domain/id';
import { type Instant, isOver } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Letter } from '../../storage/letter';
import type { Tables } from '../../storage/tables';
import { addCoupon } from '../coupon/issueCoupon';
import { tellGiven } from '../coupon/tellGiven';
import type { Outcome } from '../outbox/outcome';
import { senseOf } from './senseOf';

type Giving = Extract<Letter['effect'], { kind: 'give_segment' }>;

export const PEOPLE_A_PIECE = 100;

/**
 * One coupon to everybody whom the filter finds, a piece in a transaction, in the order of their ids; until all are through,
 * nothing is left of the template, or the letter's time is over: then it goes again from the beginning, and finds
 * those who have theirs by its cause.
 */
export async function giveSegment(
  shopId: ShopId,
  giving: Giving,
  until: Instant,
  { database, clock }: Platform,
): Promise<Outcome | undefined> {
  for (let after = ''; ; ) {
    const now = clock.now();
    const last = await database.transact(shopId, (tx) => givePiece(tx, giving, after, now));
    if (last === undefined) return undefined;
    after = last;
    if (isOver(until, clock.now())) return { is: 'waiting', until: now };
  }
}

/** The last one of the piece; nothing: that was all. */
async function givePiece(tx: Tables, giving: Giving, after: string, now: Instant): Promise<UserId | undefined> {
  const { templateId, filter, reason, givenBy, cause } = giving;
  const { template, gone } = await tx.couponTemplates.get(templateId, now);
  if (whyNotIssue(template, gone, now)) return undefined;
  const people = await tx.customerList.some(filter, await senseOf(tx, filter, now), after, PEOPLE_A_PIECE);
  const had = await tx.customers.givenBy(cause, people);
  for (const userId of people) {
    if (had.has(userId)) continue;
    const issue = { userId, cause: `${cause}.${userId}`, by: 'given' as const, givenBy, reason };
    const id = await addCoupon(tx, template, issue, now);
    if (!id) return undefined; // All of them are gone.
    await tellGiven(tx, id, userId, template, now);
  }
  return people.length < PEOPLE_A_PIECE ? undefined : people.at(-1);
}
