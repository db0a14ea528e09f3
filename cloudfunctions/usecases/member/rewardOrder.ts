import { growthFor, stillDeserved } from '@/domain/growth';
import type { OrderId, ShopId } from '@/domain/id';
import { PLAIN_RATE } from '@/domain/member';
import { type Fen, minus, sum, zero } from '@/domain/money';
import type { ReceivedOrder } from '@/domain/order';
import { pointsEnd, pointsFor } from '@/domain/points';
import { lineTotal } from '@/domain/quote';
import type { Instant } from '@/domain/time';
import type { Platform } from '../../platform/platform';
import type { OrderReward } from '../../storage/rewards';
import type { Tables } from '../../storage/tables';
import { giveToPurse, takePointsBack } from '../purse/give';
import { grow, shrink } from './grow';
import { takeReviewBack } from './reviewGrowth';
import { tierOf } from './tierOf';

/**
 * Points and growth of an order that was received, by what its buyer has paid and keeps. The first time they are given;
 * after that, what went back since is taken back in proportion. It looks at the order as it is, so it may come late,
 * twice and in any order.
 */
export async function rewardOrder(shopId: ShopId, orderId: OrderId, { database, clock }: Platform): Promise<void> {
  await database.transact(shopId, async (tx) => {
    const { buyerId } = await tx.orders.get(orderId);
    await tx.users.lock(buyerId);
    const order = await tx.orders.lock(orderId);
    if (order.status !== 'received') return;
    const now = clock.now();
    const reward = await tx.rewards.of(orderId);
    const kept = await cashKept(tx, order);
    if (reward) await takeBack(tx, reward, kept, now);
    else if (kept > 0) await give(tx, order, kept, now);
  });
}

/** Without freight, and without credit and points. */
async function cashKept(tx: Tables, { id, receipt }: ReceivedOrder): Promise<Fen> {
  const refunded = new Map((await tx.orderLines.of(id)).map((line) => [line.skuId, line.refunded]));
  return sum(receipt.lines.map((line) => minus(lineTotal(line), refunded.get(line.skuId) ?? zero)));
}

/** At the rate of the tier that the buyer has now. Where the shop gives nothing, it stays so: what comes later is not for this. */
async function give(tx: Tables, { id: orderId, buyerId: userId }: ReceivedOrder, cash: Fen, now: Instant) {
  const rules = await tx.rules.all();
  const { membership, points: rule } = rules;
  const rate = (await tierOf(tx, userId, now, rules))?.tier.pointsRate ?? PLAIN_RATE;
  const points = rule ? pointsFor(rule, cash, rate) : 0;
  const growth = membership ? growthFor(membership.growth, cash) : 0;
  await tx.rewards.add({ orderId, userId, cash, points, growth, at: now });

  const because = { by: 'order' as const, orderId };
  if (rule) {
    const given = { id: `${orderId}.points`, userId, unit: 'points' as const, amount: points, because };
    await giveToPurse(tx, { ...given, expiresAt: pointsEnd(rule.lasts, now) }, now);
  }
  if (membership) await grow(tx, membership, { id: `${orderId}.growth`, userId, change: growth, because }, now);
}

/** Points that were spent already are owed. */
async function takeBack(tx: Tables, reward: OrderReward, kept: Fen, now: Instant): Promise<void> {
  const { orderId, userId, cash, at } = reward;
  const back = minus(cash, kept);
  if (back <= reward.back) return;
  const pointsBack = reward.points - stillDeserved(reward.points, cash, back);
  const growthBack = reward.growth - stillDeserved(reward.growth, cash, back);
  await tx.rewards.takeBack({ ...reward, back, pointsBack, growthBack });

  const event = `${orderId}.back${back}`;
  await takePointsBack(tx, { userId, points: pointsBack - reward.pointsBack, event }, now);
  const { membership } = await tx.rules.all();
  const because = { by: 'refund' as const, orderId };
  const change = growthBack - reward.growthBack;
  await shrink(tx, membership, { id: event, userId, change, because, countsAt: at }, now);
  if (kept === 0) await takeReviewBack(tx, membership, orderId, now);
}
