import type { ShopId, TeamId } from '@/domain/id';
import { close, closedCause } from '@/domain/order';
import { units } from '@/domain/quote';
import { inOneOrder } from '@/domain/stock';
import { endOfTime } from '@/domain/team';
import { type Instant, later, seconds } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import type { OverdueTeam } from '../../storage/teams';
import { pageByPage } from '../oneByOne';
import { byBuyer, ownComesBack } from '../order/own';
import { askRefund } from '../payment/askRefund';
import { closePayment } from '../payment/closePayment';
import { moveTeam } from './moveTeam';

const TEAMS_AT_A_TIME = 20;
const LONGEST_RUN = seconds(10);

/**
 * Ends the teams whose time is over, each in a transaction of its own. One that is in trouble does not keep the others
 * waiting, and none is begun after `budget`, in ms. Returns how many.
 */
export async function endTeams(shopId: ShopId, platform: Platform, budget = LONGEST_RUN): Promise<number> {
  const { database, clock } = platform;
  const start = clock.now();
  const page = (after?: OverdueTeam) =>
    database.look(shopId, (shop) => shop.teams.overdue(start, TEAMS_AT_A_TIME, after));
  const what = ({ id }: OverdueTeam) => `team ${id}`;
  return pageByPage(platform, { page, most: TEAMS_AT_A_TIME, until: later(start, budget), what }, ({ id }) =>
    database.transact(shopId, (tx) => endTeam(tx, id, clock.now())),
  );
}

/**
 * One that has not come together lapses: its orders are closed, each paid one gets its money back, and seats stay as they
 * were: they tell who was in it. A ladder that has come far enough forms; who has not paid by then loses the seat.
 */
async function endTeam(tx: Tables, id: TeamId, now: Instant): Promise<0 | 1> {
  const team = await tx.teams.lockOverdue(id, now);
  if (!team) return 0;
  const orders = await tx.orders.lockOfTeam(team.id);
  const ended = endOfTime(team, now);
  const isLapsed = ended.status === 'lapsed';
  const closing = orders.flatMap((order) =>
    order.status === 'unpaid' || (order.status === 'paid' && isLapsed) ? [order] : [],
  );

  for (const order of closing) {
    await tx.orders.save(close(order, isLapsed ? 'team_lapsed' : 'timeout', now));
    if (order.status === 'paid') await askRefund(tx, order, 'team_lapsed', now);
    else await closePayment(tx, order.id, now);
    if (!isLapsed) await tx.teams.removeSeat(team, order.id);
  }
  await moveTeam(tx, ended, now);
  const paid = closing.filter(({ status }) => status === 'paid');
  const tell = paid.map(({ id: orderId, buyerId: userId }) => ({
    id: `${orderId}.lapsed`,
    effect: { kind: 'tell' as const, message: 'team_lapsed' as const, userId, orderId },
  }));
  await tx.outbox.put(tell, now);
  for (const order of byBuyer(closing)) await ownComesBack(tx, order, order.status, now);
  await tx.campaigns.giveBack(
    team.campaignId,
    closing.reduce((count, { receipt }) => count + units(receipt), 0),
  );
  // The stock last, and over all orders in the one order that carts take it in, too.
  const lines = closing.flatMap((order) => order.receipt.lines.map((line) => ({ ...line, cause: closedCause(order) })));
  for (const line of inOneOrder(lines)) await tx.skus.giveBack([line], line.cause, now);
  return 1;
}
