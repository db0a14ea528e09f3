import * as ledger from '@/domain/ledger';
import type { Order } from '@/domain/order';
import { refundNumber } from '@/domain/payment';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';

/**
 * Sends all that was paid for an order on its way back: the refund, its place in the books, and the letter to
 * WeChat, together or not at all. An order of ¥0 has nothing to give back.
 */
export async function askRefund(
  tx: Tables,
  { id: orderId }: Pick<Order, 'id'>,
  because: 'team_lapsed' | 'paid_late',
  now: Instant,
): Promise<void> {
  const payment = await tx.payments.ofOrder(orderId);
  if (payment?.status !== 'paid') return;
  const { no: paymentNo, amount } = payment;
  const no = refundNumber(paymentNo, because);

  await tx.refunds.add({ no, paymentNo, orderId, amount, because, status: 'asked', askedAt: now });
  await tx.ledger.post(ledger.refundAsked(no, because === 'paid_late' ? 'unclaimed' : 'sales', amount, now));
  await tx.outbox.put([{ id: `${no}.refund`, effect: { kind: 'refund', refundNo: no } }], now);
}
