import type { OrderId } from '@/domain/id';
import * as ledger from '@/domain/ledger';
import { pay, revive } from '@/domain/order';
import { refuseIf } from '@/domain/refusal';
import { holdSeat, paySeat, type Team, whyNotPaySeat } from '@/domain/team';
import { type Instant, isOver } from '@/domain/time';
import type { PaidAtWechat } from '../../platform/pay';
import type { ShopSettings } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { reckon, thank } from '../order/afterPayment';
import { closeOrder } from '../order/closeOrder';
import { ownIsSpent } from '../order/own';
import { moveTeam } from '../team/moveTeam';
import { askRefund } from './askRefund';
import { takeAgain } from './takeAgain';

/** What became of a payment: the order took it, it had been taken before, or it came too late and goes back. */
export type Applied = 'paid' | 'repeated' | 'refunded';

/**
 * WeChat says that this was paid. It may say so twice, late, and at the same time as somebody asks: the payment is
 * locked, and applied once. Where its order was closed meanwhile and its team has a free seat, it takes that one.
 * Refuses `payment_mismatch` what is not the payment that we asked for. Locks in the order of all: user, team, order,
 * payment.
 */
export async function applyPayment(
  tx: Tables,
  found: PaidAtWechat,
  { appId, mchId }: ShopSettings,
  now: Instant,
): Promise<Applied> {
  const { orderId } = await tx.payments.get(found.paymentNo);
  const known = await tx.orders.get(orderId);
  const { teamId, buyerId } = known;
  // An order that is closed, or may be by now, takes its seat again: then what its buyer has is counted again.
  const mayReturn = teamId !== undefined && (known.status === 'closed' || isOver(known.payBy, now));
  if (mayReturn) await tx.users.lock(buyerId);
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
  const isInTime = order.status === 'unpaid' && !(team && whyNotPaySeat(team, order.id, seatedAt));
  if (isInTime) {
    await tx.orders.save(pay(order, now));
    await tx.ledger.post(ledger.paid(payment.no, payment.amount, now));
    await ownIsSpent(tx, order, now);
    await reckon(tx, order, now);
    if (team) await seat(tx, team, order.id, seatedAt);
    else await thank(tx, order.id, now);
    return 'paid';
  }
  if (mayReturn && team && order.status === 'closed' && (await takeAgain(tx, order, team, seatedAt, now))) {
    const held = holdSeat(team, buyerId, order.id, seatedAt);
    const revived = revive(order, now);
    await tx.orders.save(revived);
    await tx.ledger.post(ledger.paid(payment.no, payment.amount, now));
    await ownIsSpent(tx, revived, now);
    await reckon(tx, revived, now);
    await tx.teams.addSeat(team, held);
    await seat(tx, { ...team, seats: [...team.seats, held] }, order.id, seatedAt);
    return 'paid';
  }
  if (order.status === 'unpaid') await closeOrder(tx, order, team, 'team_lapsed', now);
  await tx.ledger.post(ledger.paidLate(payment.no, payment.amount, now));
  await askRefund(tx, order, 'paid_late', now);
  if (team && !(order.status === 'closed' && order.closedBy === 'buyer')) {
    await tx.owedCoupons.add(order.id, buyerId, 'paid_late', now);
  }
  return 'refunded';
}

/** The seat of a paid order is its own. An order that costs nothing is paid as it is placed. */
export async function seat(tx: Tables, team: Team, orderId: OrderId, now: Instant): Promise<void> {
  if (team.status !== 'unstarted' && team.status !== 'open') return;
  await tx.teams.paySeat(orderId, now);
  await moveTeam(tx, paySeat(team, orderId, now), now);
}
