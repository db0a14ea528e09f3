import * as ledger from '@/domain/ledger';
import { pay } from '@/domain/order';
import { refuseIf } from '@/domain/refusal';
import { paySeat, type Team, whyNotPaySeat } from '@/domain/team';
import { type Instant, isOver } from '@/domain/time';
import type { PaidAtWechat } from '../../platform/pay';
import type { ShopSettings } from '../../platform/platform';
import type { Letter } from '../../storage/letter';
import type { Tables } from '../../storage/tables';
import { closeOrder } from '../order/closeOrder';
import { askRefund } from './askRefund';

/** What became of a payment: the order took it, it had been taken before, or it came too late and goes back. */
export type Applied = 'paid' | 'repeated' | 'refunded';

/**
 * WeChat says that this was paid. It may say so twice, late, and at the same time as somebody asks: the payment is
 * locked, and applied once. Refuses `payment_mismatch` what is not the payment that we asked for.
 * Locks in the order of all: team, order, payment.
 */
export async function applyPayment(
  tx: Tables,
  found: PaidAtWechat,
  { appId, mchId }: ShopSettings,
  now: Instant,
): Promise<Applied> {
  const { orderId } = await tx.payments.get(found.paymentNo);
  const { teamId } = await tx.orders.get(orderId);
  const team = teamId === undefined ? undefined : await tx.teams.lock(teamId);
  const order = await tx.orders.lock(orderId);
  const payment = await tx.payments.lock(found.paymentNo);
  if (payment.status === 'paid') return 'repeated';
  const isOurs = found.amount === payment.amount && found.mchId === mchId && found.appId === appId;
  refuseIf(isOurs ? undefined : 'payment_mismatch');

  const { transactionId, paidAt } = found;
  await tx.payments.save({ ...payment, status: 'paid', transactionId, paidAt });

  // Who paid before the deadline was in time, although we hear of it after.
  const heardLate = team?.status === 'open' && isOver(team.deadline, now) && paidAt < now;
  const seatedAt = heardLate ? paidAt : now;
  const seatIsLost = team && whyNotPaySeat(team, order.id, seatedAt) !== undefined;
  if (order.status !== 'unpaid' || seatIsLost) {
    if (order.status === 'unpaid') await closeOrder(tx, order, team, 'team_lapsed', now);
    await tx.ledger.post(ledger.paidLate(payment.no, payment.amount, now));
    await askRefund(tx, order, 'paid_late', now);
    return 'refunded';
  }
  await tx.orders.save(pay(order, now));
  await tx.ledger.post(ledger.paid(payment.no, payment.amount, now));
  if (team) await seat(tx, team, order.id, seatedAt);
  return 'paid';
}

/** An order that costs nothing is paid as it is placed. */
export async function seat(
  tx: Tables,
  team: Team,
  orderId: Team['seats'][number]['orderId'],
  now: Instant,
): Promise<void> {
  if (team.status !== 'unstarted' && team.status !== 'open') return;
  const paid = paySeat(team, orderId, now);
  await tx.teams.save(paid);
  await tx.teams.paySeat(orderId, now);
  const letters: Letter[] = [{ id: `${orderId}.cards`, effect: { kind: 'update_cards', teamId: team.id } }];
  if (paid.status === 'formed') {
    for (const { orderId: ofSeat, userId } of paid.seats) {
      const effect = { kind: 'tell' as const, message: 'team_formed' as const, userId, orderId: ofSeat };
      letters.push({ id: `${ofSeat}.formed`, effect });
    }
  }
  await tx.outbox.put(letters, now);
}
