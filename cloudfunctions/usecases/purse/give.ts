import type { UserId } from '@/domain/id';
import type { Account } from '@/domain/ledger';
import * as ledger from '@/domain/ledger';
import { accountOf, GIVER, type LotCause, type Purse, type PurseUnit } from '@/domain/purse';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';

export interface Given {
  readonly id: string; // Made from the event: PostgreSQL refuses to give it twice.
  readonly userId: UserId;
  readonly unit: PurseUnit;
  readonly amount: number; // fen of credit, or points
  readonly expiresAt: Instant;
  readonly because: LotCause;
  readonly from?: Account; // An envelope; else the shop.
}

/** Puts credit or points into somebody's purse. Points pay first what he owes the shop. */
export async function giveToPurse(tx: Tables, given: Given, now: Instant): Promise<void> {
  const { id, userId, unit, amount, expiresAt, because, from = GIVER[unit] } = given;
  if (amount === 0) return;
  const owed = unit === 'points' ? Math.min(await tx.purses.lockDebt(userId), amount) : 0;
  if (owed > 0) await tx.purses.payDebt(userId, owed);
  await tx.purses.add([{ id, userId, unit, amount, left: amount - owed, expiresAt, because, givenAt: now }]);
  await tx.ledger.post(ledger.moved(`${id}.given`, from, accountOf(unit, userId), amount, now));
}

/**
 * Takes back points that were given for what did not last. What is spent already is owed, and paid by the next ones.
 * `event` names it once.
 */
export async function takePointsBack(
  tx: Tables,
  { userId, points, event }: { readonly userId: UserId; readonly points: number; readonly event: string },
  now: Instant,
): Promise<void> {
  if (points === 0) return;
  const parts: { id: string; amount: number }[] = [];
  let missing = points;
  for (const { id, left } of await tx.purses.lock(userId, 'points', now)) {
    if (missing === 0) break;
    parts.push({ id, amount: Math.min(left, missing) });
    missing -= Math.min(left, missing);
  }
  await tx.purses.take(parts);
  if (missing > 0) await tx.purses.owe(userId, missing);
  await tx.ledger.post(ledger.moved(`${event}.taken_back`, accountOf('points', userId), GIVER.points, points, now));
}

/** What somebody can spend now: fen of credit, and points. */
export const purseOf = (tx: Tables, userId: UserId, now: Instant): Promise<Purse> => tx.purses.balance(userId, now);
