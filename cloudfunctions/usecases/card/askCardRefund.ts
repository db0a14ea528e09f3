import { type CardPayment, type CardRefundCause, cardRefundNumber } from '@/domain/card';
import * as ledger from '@/domain/ledger';
import type { Fen } from '@/domain/money';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';

/** Sends `amount` of what was paid for a card on its way back: the refund, its place in the books, and the letter. */
export async function askCardRefund(
  tx: Tables,
  { no: paymentNo, cardId }: Pick<CardPayment, 'no' | 'cardId'>,
  because: CardRefundCause,
  amount: Fen,
  now: Instant,
): Promise<void> {
  const no = cardRefundNumber(paymentNo, because);
  await tx.cardRefunds.add({ no, paymentNo, cardId, amount, because, status: 'asked', askedAt: now });
  await tx.ledger.post(ledger.cardRefundAsked(no, amount, now));
  await tx.outbox.put([{ id: `${no}.refund`, effect: { kind: 'refund_card', refundNo: no } }], now);
}
