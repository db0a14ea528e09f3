import { growthFor, stillDeserved } from '@/domain/growth';
import { type Fen, fen, least, minus, plus, sum } from '@/domain/money';
import type { ReceivedOrder } from '@/domain/order';
import { pointsEnd, pointsFor } from '@/domain/points';
import { lineTotal } from '@/domain/quote';
import type { Instant } from '@/domain/time';
import type { Tables } from '../../storage/tables';
import { giveToPurse, takePointsBack } from '../purse/give';
import { grow, shrink } from './grow';
import { takeReviewBack } from './reviewGrowth';
import { tierOf } from './tierOf';

type Rewarded = Pick<ReceivedOrder, 'id' | 'buyerId' | 'receipt'>;

/** What its buyer has paid for goods that are kept: without freight, and without credit and points. */
async function cashKept(tx: Tables, { id, receipt }: Rewarded): Promise<Fen> {
  const refunded = new Map((await tx.orderLines.of(id)).map((line) => [line.skuId, line.refunded]));
  return sum(receipt.lines.map((line) => minus(lineTotal(line), refunded.get(line.skuId) ?? fen(0))));
}

/**
 * The order was received: points and growth for what was paid and kept, at the rate of the tier that its buyer has now.
 * Once for each order. Buyer and order are locked, in this order.
 */
export async function rewardReceived(tx: Tables, order: Rewarded, now: Instant): Promise<void> {
  const rules = await tx.rules.all();
  const { membership, points: rule } = rules;
  if (!membership && !rule) return;
  const cash = await cashKept(tx, order);
  if (cash === 0) return;
  const { id: orderId, buyerId: userId } = order;
  const rate = (await tierOf(tx, userId, now, rules))?.tier.pointsRate ?? FULL;
  const points = rule ? pointsFor(rule, cash, rate) : 0;
  const growth = membership ? growthFor(membership.growth, cash) : 0;
  if (!(await tx.rewards.add({ orderId, userId, cash, points, growth, at: now }))) return;

  if (rule) {
    const given = { userId, unit: 'points' as const, amount: points, because: { by: 'order' as const, orderId } };
    await giveToPurse(tx, { id: `${orderId}.points`, ...given, expiresAt: pointsEnd(rule.lasts, now) }, now);
  }
  if (!membership) return;
  const because = { by: 'order' as const, orderId };
  await grow(tx, membership, { id: `${orderId}.growth`, userId, change: growth, because }, now);
}

/** No tier: as many points as the rule says. */
const FULL = 10_000; // basis points

/**
 * `cashBack` fen of what was paid for its goods go back now, without freight: points and growth follow in proportion.
 * Points that were spent are owed. Nothing happens where the order has given nothing. Buyer and order are locked.
 */
export async function takeRewardsBack(
  tx: Tables,
  { id: orderId }: Pick<Rewarded, 'id'>,
  cashBack: Fen,
  now: Instant,
): Promise<void> {
  const reward = await tx.rewards.of(orderId);
  if (!reward || cashBack === 0) return;
  const { userId, cash, at } = reward;
  const back = least(plus(reward.back, cashBack), cash);
  const pointsBack = reward.points - stillDeserved(reward.points, cash, back);
  const growthBack = reward.growth - stillDeserved(reward.growth, cash, back);
  await tx.rewards.takeBack({ ...reward, back, pointsBack, growthBack });

  const event = `${orderId}.back${back}`;
  await takePointsBack(tx, { userId, points: pointsBack - reward.pointsBack, event }, now);
  const { membership } = await tx.rules.all();
  const [change, because] = [growthBack - reward.growthBack, { by: 'refund' as const, orderId }];
  await shrink(tx, membership, { id: event, userId, change, because, countsAt: at }, now);
  if (back === cash) await takeReviewBack(tx, membership, orderId, now);
}
