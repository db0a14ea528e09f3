import { shop as contract } from '@/contract/shop';
import { whyNotDelete, whyNotRemind } from '@/domain/order';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { fillCart } from '../cart/room';
import { lockWithTeam } from './closeOrder';
import { mine } from './mine';

/** Off the list of its buyer. The shop keeps it: there is money in its books. */
export const deleteOrder = command('deleteOrder', contract.deleteOrder, async ({ orderId }, { tx, caller, now }) => {
  const order = mine(await tx.orders.lock(orderId), caller);
  refuseIf(whyNotDelete(order));
  await tx.orders.hide(orderId, now);
  return {};
});

export const remindOrder = command('remindOrder', contract.remindOrder, async ({ orderId }, { tx, caller, now }) => {
  mine(await tx.orders.get(orderId), caller);
  const { order, team } = await lockWithTeam(tx, orderId);
  refuseIf(whyNotRemind(order, team, now));
  if (order.status === 'paid') await tx.orders.save({ ...order, remindedAt: now });
  return {};
});

/** All of it that can still be bought goes into the cart, up to what is there of it. */
export const buyAgain = command('buyAgain', contract.buyAgain, async ({ orderId }, { tx, caller, now }) => {
  const { receipt } = mine(await tx.orders.get(orderId), caller);
  await tx.users.lock(caller.userId);
  return fillCart(tx, caller.userId, receipt.lines, now);
});
