import type { ClosedOrder } from '@/domain/order';
import { units } from '@/domain/quote';
import { type Team, whyNotJoin } from '@/domain/team';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { ownComesBack, ownIsThere } from '../order/own';
import { whyNotBuyMore } from '../order/placing';
import { whyNotPart } from '../team/takingPart';

/**
 * The payment of an order that was closed by time has come, and its team is open: if a seat is free, its buyer may still
 * take part, and what it takes is there, it is taken again, and the order is as if it had been in time. `seatedAt` is
 * when it was paid, by what counts. False: the money goes back. Person, team and order are locked; campaign and SKU are
 * locked here, and nothing that others wait for after them.
 */
export async function takeAgain(
  tx: Tables,
  order: ClosedOrder,
  team: Team,
  seatedAt: Instant,
  now: Instant,
): Promise<boolean> {
  const [line] = order.receipt.lines;
  if (order.closedBy !== 'timeout' || !line || whyNotJoin(team, order.buyerId, seatedAt)) return false;
  const { buyerId: userId, receipt } = order;
  const campaign = await tx.campaigns.get(team.campaignId);
  const quantity = units(receipt);
  if (await whyNotPart(tx, { campaign, as: 'friend' }, userId, quantity, seatedAt)) return false;
  const goods = await tx.goods.some([line.goodsId]);
  if (!goods.get(line.goodsId)?.onSale || (await whyNotBuyMore(tx, receipt, goods, { userId }))) return false;
  const again = { ...order, revivedAt: now };
  if (!(await ownIsThere(tx, again, now))) return false;
  if (await tx.campaigns.take(campaign, quantity)) {
    if (await tx.skus.takeIfThere(line, `${order.id}.revived`, now)) return true;
    await tx.campaigns.giveBack(campaign.id, quantity);
  }
  await ownComesBack(tx, again, 'unpaid', now);
  return false;
}
