import type { OrderId } from '@/domain/id';
import { type ClosedBy, close, closedCause, type Order } from '@/domain/order';
import { units } from '@/domain/quote';
import { leaveSeat, type Team } from '@/domain/team';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { closePayment } from '../payment/closePayment';
import { moveTeam } from '../team/moveTeam';
import { ownComesBack } from './own';

/** Locks an order and, before it, the team that it sits in: the order in which everyone locks. */
export async function lockWithTeam(tx: Tables, id: OrderId): Promise<{ order: Order; team: Team | undefined }> {
  const { teamId } = await tx.orders.get(id);
  const team = teamId && (await tx.teams.lock(teamId));
  return { team, order: await tx.orders.lock(id) };
}

/** Closes an unpaid order: its seat is free again, its payment is closed, and its stock returns to the shelf. */
export async function closeOrder(
  tx: Tables,
  order: Order & { status: 'unpaid' },
  team: Team | undefined,
  closedBy: ClosedBy,
  now: Instant,
): Promise<void> {
  await tx.orders.save(close(order, closedBy, now));
  if (team && (team.status === 'unstarted' || team.status === 'open')) {
    await tx.teams.removeSeat(team, order.id);
    await moveTeam(tx, leaveSeat(team, order.id, now), now);
  }
  await closePayment(tx, order.id, now);
  await ownComesBack(tx, order, 'unpaid', now);
  if (order.campaignId) await tx.campaigns.giveBack(order.campaignId, units(order.receipt));
  await tx.skus.giveBack(order.receipt.lines, closedCause(order), now);
}
