import { admin as contract } from '@/contract/admin';
import type { Unmasked } from '@/contract/adminPrivacy';
import { withoutCode } from '@/domain/delivery';
import type { OrderId, RequestId, UserId } from '@/domain/id';
import type { Order } from '@/domain/order';
import type { UnmaskReason } from '@/domain/privacy';
import { Refusal } from '@/domain/refusal';
import type { Instant } from '@/domain/time';
import type { Caller } from '../../door/caller';
import { errand } from '../../door/errand';
import type { Ids } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import type { Unmasking } from '../../storage/unmaskings';

/** Who looks, why, and by which request: one request is one look at each, however often it is sent. */
export interface Look {
  readonly caller: Caller;
  readonly requestId: RequestId;
  readonly why: UnmaskReason;
  readonly now: Instant;
  readonly ids: Ids;
}

/**
 * An errand: the answer of a command is kept for a while where everybody who reads the database can read it. What is told and
 * that it was told is one transaction.
 */
export const unmask = errand(contract.unmask, async ({ requestId, subject, why }, caller, { database, clock, ids }) => {
  const look: Look = { caller, requestId, why, now: clock.now(), ids };
  return database.transact(caller.shopId, async (tx) =>
    subject.kind === 'orders'
      ? { orders: await unmaskOrders(tx, look, await allOf(tx, subject.orderIds)), addresses: [] }
      : { orders: [], addresses: await unmaskAddresses(tx, look, subject.userId) },
  );
});

async function allOf(tx: Tables, orderIds: readonly OrderId[]): Promise<Order[]> {
  const found = await tx.orders.some(orderIds);
  return orderIds.map((id) => {
    const order = found.get(id);
    if (!order) throw new Refusal('not_found');
    return order;
  });
}

/** Where these orders go, whole, and that it was looked at. Tell it with this transaction or not at all. */
export async function unmaskOrders(tx: Tables, look: Look, orders: readonly Order[]): Promise<Unmasked['orders']> {
  const looks = orders.map(({ id, buyerId }) => lookAt(look, { kind: 'order', subject: id, ofId: buyerId }));
  await tx.unmaskings.add(look.requestId, looks);
  return orders.map(({ id, to }) => ({ orderId: id, to: withoutCode(to) }));
}

async function unmaskAddresses(tx: Tables, look: Look, userId: UserId): Promise<Unmasked['addresses']> {
  if (!(await tx.users.get(userId))) throw new Refusal('not_found');
  await tx.unmaskings.add(look.requestId, [lookAt(look, { kind: 'address', subject: userId, ofId: userId })]);
  const addresses = await tx.addresses.of(userId);
  return addresses.map(({ id, facts, isDefault }) => ({ id, ...facts, isDefault }));
}

const lookAt = ({ caller, why, now, ids }: Look, subject: Pick<Unmasking, 'kind' | 'subject' | 'ofId'>): Unmasking => ({
  id: ids.next('unmasking'),
  byId: caller.userId,
  ...subject,
  why,
  at: now,
});
