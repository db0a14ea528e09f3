import { assert } from '@/domain/bug';
import { type Campaign, tierDifference, tierReached } from '@/domain/campaign';
import type { OrderId, ShopId, TeamId } from '@/domain/id';
import { draw, type Entry } from '@/domain/lottery';
import { close, closedCause, type Order, type PaidOrder } from '@/domain/order';
import { lineTotal, reducedByTier, units } from '@/domain/quote';
import { inOneOrder } from '@/domain/stock';
import { type SettlingTeam, settled } from '@/domain/team';
import type { Instant } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { byBuyer, ownComesBack } from '../order/own';
import { askRefund } from '../payment/askRefund';
import { moveTeam } from './moveTeam';
import { sha256 } from './sha256';

/**
 * Enough have paid. A ladder reckons the tier that so many have reached, and what it costs less goes back; a lottery is
 * drawn, and who draws nothing gets everything back. For all of them at one instant; then its orders ship. Money goes
 * back by a letter for each order, so that one that WeChat refuses holds up no other. Done twice it is done once.
 */
export async function settleTeam(shopId: ShopId, teamId: TeamId, { database, clock }: Platform): Promise<void> {
  const now = clock.now();
  await database.transact(shopId, async (tx) => {
    const team = await tx.teams.lock(teamId);
    if (team.status !== 'settling') return;
    const orders = new Map((await tx.orders.lockOfTeam(teamId)).map((order) => [order.id, order]));
    const campaign = await tx.campaigns.get(team.campaignId);
    if (campaign.rule.kind === 'ladder') await reckon(tx, team, campaign, campaign.rule.tiers, orders, now);
    if (campaign.rule.kind === 'lottery') await drawLots(tx, team, campaign.rule.winners, orders, now);
    await moveTeam(tx, settled(team), now);
  });
}

type Orders = ReadonlyMap<OrderId, Order>;

function paidOf(orders: Orders, orderId: OrderId): PaidOrder {
  const order = orders.get(orderId);
  assert(order?.status === 'paid', `${orderId} sits in a team that has formed, so it is paid`);
  return order;
}

/** Seats that the merchant gave count for nobody's price. */
async function reckon(
  tx: Tables,
  { id, seats, campaignId }: SettlingTeam,
  { prices }: Campaign,
  tiers: readonly number[],
  orders: Orders,
  now: Instant,
): Promise<void> {
  const tier = tierReached(tiers, seats.length) ?? 0;
  for (const { orderId } of seats) {
    const order = paidOf(orders, orderId);
    const [line] = order.receipt.lines;
    const offer = prices.find(({ skuId }) => skuId === line?.skuId);
    assert(line && offer, `${orderId} of ${id} is of its campaign`);
    const off = tierDifference(offer, tier, line.quantity, lineTotal(line));
    if (off === 0) continue;
    await tx.orders.reprice({
      ...order,
      receipt: reducedByTier(order.receipt, line.skuId, campaignId, tiers[tier]!, off),
    });
    await askRefund(tx, order, 'ladder_difference', now, off);
  }
}

async function drawLots(tx: Tables, team: SettlingTeam, winners: number, orders: Orders, now: Instant): Promise<void> {
  const payments = await tx.payments.ofOrders(team.seats.map(({ orderId }) => orderId));
  const entries = team.seats.map(({ position, orderId }): Entry => {
    const order = paidOf(orders, orderId);
    return { position, entry: sha256(payments.get(orderId)?.transactionId ?? order.number) };
  });
  const { lots } = draw(await tx.lotteries.secretOf(team.id), entries, winners, sha256);
  await tx.lotteries.drawn(team.id, entries, now);
  await tx.teams.drawn(team.id, lots);

  const lost = lots
    .filter(({ won }) => !won)
    .map(({ position }) => {
      const { orderId } = team.seats.find((seat) => seat.position === position)!;
      return paidOf(orders, orderId);
    });
  for (const order of lost) {
    await tx.orders.save(close(order, 'not_drawn', now));
    await tx.owedCoupons.add(order.id, order.buyerId, 'not_drawn', now);
    await askRefund(tx, order, 'not_drawn', now);
  }
  for (const order of byBuyer(lost)) await ownComesBack(tx, order, 'paid', now);
  await tx.campaigns.giveBack(
    team.campaignId,
    lost.reduce((count, { receipt }) => count + units(receipt), 0),
  );
  const lines = lost.flatMap((order) => order.receipt.lines.map((line) => ({ ...line, cause: closedCause(order) })));
  for (const line of inOneOrder(lines)) await tx.skus.giveBack([line], line.cause, now);
}
