import type { Order } from '@/domain/order';
import { Refusal } from '@/domain/refusal';
import type { Caller } from '../../door/caller';

/** A stranger's order is not found, so that its id tells nothing. */
export function mine<O extends Pick<Order, 'buyerId'>>(order: O, { userId }: Pick<Caller, 'userId'>): O {
  if (order.buyerId !== userId) throw new Refusal('not_found');
  return order;
}
