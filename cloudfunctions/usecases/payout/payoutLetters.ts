import type { PayoutTold } from '@/domain/message';
import type { Payout } from '@/domain/payout';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';

/** WeChat is asked to hold it ready for him. */
export const sendLetter = ({ id: payoutId }: Pick<Payout, 'id'>) => ({
  ...{ id: `${payoutId}.send`, effect: { kind: 'send_payout' as const, payoutId } },
});

/** He wants it back, and has not confirmed it. */
export const cancelLetter = ({ id: payoutId }: Pick<Payout, 'id'>) => ({
  ...{ id: `${payoutId}.cancel`, effect: { kind: 'cancel_payout' as const, payoutId } },
});

/** He is told of it, once of each thing. */
export async function tell(
  tx: Tables,
  { id: payoutId, userId }: Pick<Payout, 'id' | 'userId'>,
  told: PayoutTold,
  now: Instant,
): Promise<void> {
  const effect = { kind: 'tell_payout' as const, userId, payoutId, told };
  await tx.outbox.putOnce({ id: `${payoutId}.told_${told}`, effect }, now);
}
