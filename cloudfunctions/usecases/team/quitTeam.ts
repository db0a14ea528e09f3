import { shop as contract } from '@/contract/shop';
import { assert } from '@/domain/bug';
import { close, closedCause } from '@/domain/order';
import { units } from '@/domain/quote';
import { refuseIf } from '@/domain/refusal';
import { leaveSeat, whyNotQuit } from '@/domain/team';
import { command } from '../../door/command';
import { ownComesBack } from '../order/own';
import { askRefund } from '../payment/askRefund';
import { moveTeam } from './moveTeam';

/**
 * Leaves a team that has not formed, and takes all the money back. Nobody else loses a seat: who then sits longest leads
 * it, and with the last one it is over. Refuses `team_not_quittable`. Locks: team, order, campaign, SKU.
 */
export const quitTeam = command('quitTeam', contract.quitTeam, async ({ teamId }, { tx, caller, now }) => {
  const team = await tx.teams.lock(teamId);
  refuseIf(whyNotQuit(team, caller.userId, now));
  assert(team.status === 'open', `${teamId} is open`);
  const { orderId } = team.seats.find(({ userId }) => userId === caller.userId)!;
  const order = await tx.orders.lock(orderId);
  assert(order.status === 'paid', `${orderId} has a paid seat`);

  await tx.orders.save(close(order, 'quit', now));
  await askRefund(tx, order, 'team_quit', now);
  await tx.teams.removeSeat(team, orderId);
  await moveTeam(tx, leaveSeat(team, orderId, now), now);
  await ownComesBack(tx, order, 'paid', now);
  await tx.campaigns.giveBack(team.campaignId, units(order.receipt));
  await tx.skus.giveBack(order.receipt.lines, closedCause(order), now);
  return {};
});
