import { shop as contract } from '@/contract/shop';
import { receive, whyNotReceive } from '@/domain/order';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { mine } from './mine';

export const receiveOrder = command('receiveOrder', contract.receiveOrder, async ({ orderId }, { tx, caller, now }) => {
  const order = mine(await tx.orders.lock(orderId), caller);
  refuseIf(whyNotReceive(order));
  if (order.status !== 'shipped') return {};
  await tx.orders.save(receive(order, now));
  const lines = [...order.receipt.lines].sort((a, b) => (a.goodsId < b.goodsId ? -1 : 1));
  for (const { goodsId, quantity } of lines) await tx.goods.addReceived(goodsId, quantity);
  return {};
});
