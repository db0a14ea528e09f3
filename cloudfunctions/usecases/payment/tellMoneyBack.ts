import type { Refund } from '@/domain/payment';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';

/**
 * The buyer is told that his money has reached him, once for each refund. With a team that fell short the message about
 * the team says it too, unless it was sent before the money was there. The refund is locked by the caller: so is it by
 * who writes that message.
 */
export async function tellMoneyBack(
  tx: Tables,
  { no: refundNo, orderId, because }: Refund,
  now: Instant,
): Promise<void> {
  if (because === 'team_lapsed') {
    const letterId = `${orderId}.lapsed`;
    const told = await tx.inbox.get(letterId);
    if (!told) return tx.outbox.wakeUp(letterId, now); // It has waited for this.
    if (told.way === 'quiet' || told.facts.isBack) return; // It says so, or will.
  }
  const { buyerId: userId } = await tx.orders.get(orderId);
  await tx.outbox.put([{ id: `${refundNo}.told`, effect: { kind: 'tell_refund', userId, refundNo } }], now);
}
