import { admin as contract } from '@/contract/admin';
import { handOver as handedOver, type PaidOrder, whyNotShip } from '@/domain/order';
import { sendable, UNTRACKED, type Waybill, whyNotPack, whyNotSend } from '@/domain/parcel';
import { Refusal, refuseIf } from '@/domain/refusal';
import type { Quantity } from '@/domain/stock';
import { command, type Scene } from '../../door/command';
import { lockWithTeam } from '../order/closeOrder';
import { countReceived } from '../order/receiveOrder';
import { shipWhenAllSent } from '../order/shipWhenAllSent';

/** An order of a team is locked with its team, so that a parcel never leaves while the team lapses. */
export const shipOrder = command('shipOrder', contract.shipOrder, async (asked, scene) => {
  const { tx } = scene;
  const { order, team } = await lockWithTeam(tx, asked.orderId);
  refuseIf(whyNotShip(order, team) ?? (order.to.way === 'pickup' ? 'order_not_shippable' : undefined));
  if (order.status !== 'paid') return {};

  const states = await tx.orderLines.of(order.id);
  const rest = states.map((state) => ({ skuId: state.skuId, quantity: sendable(state) }));
  const packed = asked.lines ?? rest.filter(({ quantity }) => quantity > 0);
  refuseIf(whyNotPack(states, packed) ?? (packed.length === 0 ? 'after_sale_open' : undefined));
  const { carrier, waybill } = asked;
  refuseIf(whyNotSend(await tx.parcels.of(order.id), { carrier, waybill }));

  await sendParcel(scene, order, packed, { carrier, waybill });
  return {};
});

/** A parcel leaves: its units are counted, WeChat and the buyer are told, and with the last units the order is shipped. */
async function sendParcel(
  { tx, now, ids }: Scene,
  order: PaidOrder,
  lines: readonly Quantity[],
  { carrier, waybill }: Waybill,
): Promise<void> {
  const { id: orderId, buyerId: userId } = order;
  const id = ids.next('parcel');
  await tx.orderLines.ship(orderId, lines);
  await tx.parcels.add({ id, orderId, carrier, waybill, lines, shippedAt: now, tracking: UNTRACKED });
  await shipWhenAllSent(tx, order, now);
  const tell = { kind: 'tell' as const, message: 'order_shipped' as const, userId, orderId, parcelId: id };
  await tx.outbox.put(
    [
      { id: `${id}.shipped`, effect: tell },
      { id: `${id}.shipping`, effect: { kind: 'upload_shipping', orderId, parcelId: id } },
    ],
    now,
  );
}

/** Fetched: shipped and received in one moment. Refuses `pickup_code_wrong` a code under which nothing waits. */
export const handOver = command('handOver', contract.handOver, async ({ code }, { tx, now }) => {
  const { id: orderId } = await tx.orders.byPickupCode(code);
  const { order, team } = await lockWithTeam(tx, orderId);
  if (order.status !== 'paid') throw new Refusal('pickup_code_wrong'); // Another counter was quicker.
  refuseIf(whyNotShip(order, team));
  const states = await tx.orderLines.of(orderId);
  refuseIf(states.some(({ heldUnsent }) => heldUnsent > 0) ? 'after_sale_open' : undefined);
  await tx.orderLines.shipAll(orderId);
  await tx.orders.save(handedOver(order, now));
  await countReceived(tx, order, now);
  await tx.outbox.put([{ id: `${orderId}.shipping`, effect: { kind: 'upload_shipping', orderId } }], now);
  return { orderId };
});
