import { startCard } from '@/domain/card';
import * as ledger from '@/domain/ledger';
import { refuseIf } from '@/domain/refusal';
import { type Instant, later, minutes } from '@/domain/time';
import type { PaidVirtually } from '../../platform/virtualPay';
import type { Tables } from '../../storage/tables';
import { askCardRefund } from './askCardRefund';

/** WeChat takes its notice's answer for "given". Where none came, it is told, once there was time for one. */
const TOLD_AFTER = minutes(2);

export type CardApplied = 'started' | 'repeated' | 'refunded';

/**
 * WeChat says that this card was paid. It may say so twice, late, and at the same time as somebody asks: the payment is
 * locked, and applied once. The card begins now, or after the one that runs; where it was closed meanwhile, all of it
 * goes back. Refuses `payment_mismatch` what is not what we asked for. Locks: user, card, payment.
 */
export async function applyCardPayment(tx: Tables, found: PaidVirtually, now: Instant): Promise<CardApplied> {
  const { cardId, userId } = await tx.cardPayments.get(found.paymentNo);
  await tx.users.lock(userId);
  const card = await tx.cards.lock(cardId);
  const payment = await tx.cardPayments.lock(found.paymentNo);
  if (payment.status === 'paid') return 'repeated';
  refuseIf(found.amount === payment.amount ? undefined : 'payment_mismatch');

  const { transactionId, paidAt } = found;
  await tx.cardPayments.save({ ...payment, status: 'paid', transactionId, paidAt });
  await tx.ledger.post(ledger.cardPaid(payment.no, payment.amount, now));
  if (card.status !== 'unpaid') {
    await askCardRefund(tx, payment, 'paid_late', payment.amount, now);
    return 'refunded';
  }
  await tx.cards.save(startCard(card, await tx.cards.lastEnd(userId), now));
  const effect = { kind: 'deliver_card', paymentNo: payment.no } as const;
  await tx.outbox.put([{ id: `${payment.no}.deliver`, effect, notBefore: later(now, TOLD_AFTER) }], now);
  return 'started';
}
