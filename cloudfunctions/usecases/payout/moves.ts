import { assert } from '@/domain/bug';
import * as ledger from '@/domain/ledger';
import { CREDIT_LASTS_DAYS, isOpen, netOf, type Payout } from '@/domain/payout';
import { Refusal } from '@/domain/refusal';
import { days, type Instant, later } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { giveToPurse } from '../purse/give';

/**
 * The money of a payout, each time both in the ledger and on its leader's account. The payout is locked, and what moves
 * it is its state: it is asked for once, and then paid or brought back once.
 */
export async function takeFromPayable(tx: Tables, { id, userId, amount }: Payout, now: Instant): Promise<void> {
  // The look before this found the reason; that it is there, whoever else takes of it, only this condition knows.
  if (!(await tx.leaders.move(userId, { payable: -amount, inPayout: amount }))) throw new Refusal('payout_short');
  const [from, to] = [`payable/${userId}`, `payout/${userId}`] as const;
  await tx.ledger.post(ledger.moved(`${id}.payout_asked`, from, to, amount, now));
}

/** It is his: in WeChat, less what the shop keeps, or as credit. Returns the payout as it is then. */
export async function payOut(tx: Tables, payout: Payout, now: Instant): Promise<Payout> {
  assert(isOpen(payout), `${payout.id} is paid once`);
  const { id, userId, amount, fee, way } = payout;
  const from = `payout/${userId}` as const;
  const paid = await end(tx, payout, 'paid', now);
  if (way === 'credit') {
    const because = { by: 'commission', payoutId: id } as const;
    const expiresAt = later(now, days(CREDIT_LASTS_DAYS));
    await giveToPurse(tx, { id, userId, unit: 'credit', amount, expiresAt, because, from }, now);
    return paid;
  }
  await tx.ledger.post(ledger.moved(`${id}.payout_paid`, from, 'leaders', netOf(payout), now));
  if (fee > 0) await tx.ledger.post(ledger.moved(`${id}.payout_fee`, from, 'payout_fees', fee, now));
  return paid;
}

/** It can be asked for again. `reason`: the merchant's words, or WeChat's word. */
export async function bringBack(
  tx: Tables,
  payout: Payout,
  state: 'declined' | 'failed' | 'cancelled',
  now: Instant,
  reason?: string,
): Promise<void> {
  assert(isOpen(payout), `${payout.id} is brought back once`);
  const { id, userId, amount } = payout;
  await end(tx, { ...payout, reason: state === 'cancelled' ? undefined : reason }, state, now);
  const [from, to] = [`payout/${userId}`, `payable/${userId}`] as const;
  await tx.ledger.post(ledger.moved(`${id}.payout_back`, from, to, amount, now));
}

async function end(
  tx: Tables,
  payout: Payout,
  state: 'paid' | 'declined' | 'failed' | 'cancelled',
  now: Instant,
): Promise<Payout> {
  const { userId, amount } = payout;
  const ended: Payout = { ...payout, state, endedAt: now, askAt: undefined, package: undefined };
  await tx.payouts.save(ended);
  const moves = state === 'paid' ? { inPayout: -amount, paid: amount } : { inPayout: -amount, payable: amount };
  await tx.leaders.move(userId, moves);
  return ended;
}
