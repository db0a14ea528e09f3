import type { AfterSale } from '@/domain/afterSale';
import { assert } from '@/domain/bug';
import * as ledger from '@/domain/ledger';
import type { Fen } from '@/domain/money';
import type { Order } from '@/domain/order';
import { type OwnCause, refundNumber, refundNumberOf } from '@/domain/payment';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { reckon } from '../order/afterPayment';

/**
 * Sends all that was paid for an order, or this part of it, on its way back: the refund, its place in the books, and the letter to
 * WeChat, together or not at all. An order of ¥0 has nothing to give back.
 */
export async function askRefund(
  tx: Tables,
  order: Pick<Order, 'id' | 'leaderId'>,
  because: OwnCause,
  now: Instant,
  part?: Fen,
): Promise<void> {
  const { id: orderId } = order;
  const payment = await tx.payments.ofOrder(orderId);
  if (payment?.status !== 'paid') return;
  const { no: paymentNo } = payment;
  const amount = part ?? payment.amount;
  const no = refundNumber(paymentNo, because);

  await tx.refunds.add({ no, paymentNo, orderId, amount, because, status: 'asked', askedAt: now });
  await tx.ledger.post(ledger.refundAsked(no, because === 'paid_late' ? 'unclaimed' : 'sales', amount, now));
  await tx.outbox.put([{ id: `${no}.refund`, effect: { kind: 'refund', refundNo: no } }], now);
  await reckon(tx, order, now);
}

/**
 * Sends what an after-sale was decided to bring back on its way. PostgreSQL refuses more than was paid. Returns whether
 * there was anything.
 */
export async function askPartBack(
  tx: Tables,
  { id: afterSaleId, number, orderId, total: amount }: Pick<AfterSale, 'id' | 'number' | 'orderId' | 'total'>,
  now: Instant,
): Promise<boolean> {
  if (amount === 0) return false;
  const payment = await tx.payments.ofOrder(orderId);
  assert(payment?.status === 'paid', `${orderId} was paid`);
  const no = refundNumberOf(number);
  const facts = { no, paymentNo: payment.no, orderId, afterSaleId, amount };
  await tx.refunds.add({ ...facts, because: 'after_sale', status: 'asked', askedAt: now });
  await tx.ledger.post(ledger.refundAsked(no, 'sales', amount, now));
  await tx.outbox.put([{ id: `${no}.refund`, effect: { kind: 'refund', refundNo: no } }], now);
  return true;
}
