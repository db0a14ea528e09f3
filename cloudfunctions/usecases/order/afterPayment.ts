import type { OrderId } from '@/domain/id';
import type { Order } from '@/domain/order';
import type { Instant } from '@/domain/time';
import type { Letter } from '../../storage/letter';
import type { Tables } from '../../storage/tables';

/** What the shop gives for an order is looked at anew: see outbox/thankOrder. Nobody who pays waits for it. */
export const thanksFor = (orderId: OrderId): Letter => ({
  id: `${orderId}.thanks`,
  effect: { kind: 'thank_order', orderId },
});
export const thank = (tx: Tables, orderId: OrderId, now: Instant) => tx.outbox.put([thanksFor(orderId)], now);

/** Points and growth of an order are looked at anew: see member/rewardOrder. */
export const reward = (tx: Tables, orderId: OrderId, now: Instant) =>
  tx.outbox.put([{ id: `${orderId}.reward`, effect: { kind: 'reward_order', orderId } }], now);

/** What it brings the leader of its buyer, if he had one, is looked at anew: see leader/reckonCommission. */
export async function reckon(
  tx: Tables,
  { id, leaderId }: Pick<Order, 'id' | 'leaderId'>,
  now: Instant,
): Promise<void> {
  if (!leaderId) return;
  await tx.outbox.put([{ id: `${id}.commission`, effect: { kind: 'reckon_commission', orderId: id } }], now);
}
