import type { OrderId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';

/** The order is closed, so nothing may be paid for it any more: WeChat is told, and if it comes too late, asked. */
export async function closePayment(tx: Tables, orderId: OrderId, now: Instant): Promise<void> {
  const payment = await tx.payments.ofOrder(orderId);
  if (payment?.status !== 'open') return;
  await tx.payments.save({ ...payment, status: 'closed' });
  await tx.outbox.put([{ id: `${payment.no}.close`, effect: { kind: 'close_payment', paymentNo: payment.no } }], now);
}
