import { closeCard } from '@/domain/card';
import type { CardId } from '@/domain/id';
import { hours, type Instant, later } from '@/domain/time';
import type { Tables } from '../../storage/tables';

/** A sheet that was opened cannot be closed at WeChat: so long after, it is asked once more whether somebody paid. */
const ASKED_AGAIN = hours(1);

/** An unpaid card is no card any more. What is paid for it after all goes back. Lock its person first. */
export async function closeUnpaidCard(tx: Tables, cardId: CardId, now: Instant): Promise<boolean> {
  const card = await tx.cards.lock(cardId);
  if (card.status !== 'unpaid') return false;
  const payment = await tx.cardPayments.ofCard(cardId);
  await tx.cards.save(closeCard(card));
  if (payment?.status !== 'open') return true;
  const { no: paymentNo } = payment;
  await tx.cardPayments.save({ ...payment, status: 'closed' });
  const notBefore = later(now, ASKED_AGAIN);
  await tx.outbox.put([{ id: `${paymentNo}.ask`, effect: { kind: 'ask_card', paymentNo }, notBefore }], now);
  return true;
}
