import { shop as contract } from '@/contract/shop';
import { type Order, receive, type ShippedOrder, whyNotReceive } from '@/domain/order';
import { refuseIf } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import { command } from '../../door/command';
import type { Tables } from '../../storage/tables';
import { reckon, reward } from './afterPayment';
import { mine } from './mine';

export const receiveOrder = command('receiveOrder', contract.receiveOrder, async ({ orderId }, { tx, caller, now }) => {
  const order = mine(await tx.orders.lock(orderId), caller);
  refuseIf(whyNotReceive(order));
  if (order.status !== 'shipped') return {};
  await received(tx, order, now);
  return {};
});

/** Its buyer has it, or time says so: units that were kept are counted with their goods. */
export async function received(tx: Tables, order: ShippedOrder, now: Instant): Promise<void> {
  await tx.orders.save(receive(order, now));
  await countReceived(tx, order, now);
}

/** Points, growth and commission come by letters. Goods are locked in one order, so that two buyers never wait for each other. */
export async function countReceived(
  tx: Tables,
  order: Pick<Order, 'id' | 'receipt' | 'leaderId'>,
  now: Instant,
): Promise<void> {
  const { id, receipt } = order;
  await reward(tx, id, now);
  await reckon(tx, order, now);
  const states = await tx.orderLines.of(id);
  const kept = receipt.lines.map(({ skuId, goodsId }) => {
    const state = states.find((line) => line.skuId === skuId);
    return { goodsId, units: state ? state.shipped - state.returned : 0 };
  });
  for (const { goodsId, units } of kept.sort((a, b) => (a.goodsId < b.goodsId ? -1 : 1))) {
    if (units > 0) await tx.goods.addReceived(goodsId, units);
  }
}
