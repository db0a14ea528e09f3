import type { UserId } from '@/domain/id';
import type { Payout } from '@/domain/payout';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { payOut } from './moves';
import { sendLetter, tell } from './payoutLetters';

/** It may go out: to WeChat by a letter, as credit at once. `approvedBy`: nobody, where the rule needs none. */
export async function approve(
  tx: Tables,
  payout: Payout,
  approvedBy: UserId | undefined,
  now: Instant,
): Promise<Payout> {
  const approved: Payout = { ...payout, state: 'approved', approvedAt: now, approvedBy };
  if (payout.way === 'credit') {
    const paid = await payOut(tx, approved, now);
    await tell(tx, paid, 'paid', now);
    return paid;
  }
  await tx.payouts.save(approved);
  await tx.outbox.put([sendLetter(approved)], now);
  return approved;
}
