import { shop as contract } from '@/contract/shop';
import { whyNotCancel } from '@/domain/order';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { closeOrder, lockWithTeam } from './closeOrder';
import { mine } from './mine';

export const cancelOrder = command('cancelOrder', contract.cancelOrder, async ({ orderId }, { tx, caller, now }) => {
  mine(await tx.orders.get(orderId), caller);
  const { order, team } = await lockWithTeam(tx, orderId);
  refuseIf(whyNotCancel(order));
  if (order.status === 'unpaid') await closeOrder(tx, order, team, 'buyer', now);
  return {};
});
