import { admin as contract } from '@/contract/admin';
import { whyNotReceive } from '@/domain/order';
import { MOST_NOTES } from '@/domain/orderNote';
import { receiveLater as waitLonger, whyNotReceiveLater } from '@/domain/receiveLater';
import { Refusal, refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';

export const noteOrder = command('noteOrder', contract.noteOrder, async ({ orderId, words }, { tx, caller, now }) => {
  await tx.orders.lock(orderId);
  const notes = (await tx.orderNotes.ofOrders([orderId])).get(orderId) ?? [];
  refuseIf(notes.length >= MOST_NOTES ? 'too_many_of_these' : undefined);
  const number = await tx.orderNotes.add(orderId, words, caller.userId, now);
  return { number };
});

export const flagOrder = command('flagOrder', contract.flagOrder, async ({ orderId, flag }, { tx }) => {
  await tx.orders.lock(orderId);
  await tx.orderNotes.flag(orderId, flag);
  return {};
});

export const receiveLater = command('receiveLater', contract.receiveLater, async ({ orderId, days }, { tx }) => {
  const order = await tx.orders.lock(orderId);
  refuseIf(whyNotReceive(order));
  if (order.status !== 'shipped') throw new Refusal('order_not_receivable');
  refuseIf(whyNotReceiveLater(order, days));
  const waiting = waitLonger(order, days);
  await tx.orders.save(waiting);
  return { receiveBy: waiting.receiveBy };
});
