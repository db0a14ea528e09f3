import { type ADMIN_TABS, type AdminOrder, admin as contract } from '@/contract/admin';
import { type Order, ship, whyNotShip } from '@/domain/order';
import { refuseIf } from '@/domain/refusal';
import { command } from '../../door/command';
import { query, type View } from '../../door/query';
import type { OrdersWanted } from '../../storage/orders';
import { lockWithTeam } from '../order/closeOrder';
import { orderBefore } from '../order/listOrders';
import { orderViews } from '../order/orderCards';
import { show } from '../show';

const PAGE = 20;

const WANTED: Record<(typeof ADMIN_TABS)[number], Pick<OrdersWanted, 'statuses' | 'waitsForTeam'>> = {
  toShip: { statuses: ['paid'], waitsForTeam: false },
  teaming: { statuses: ['paid'], waitsForTeam: true },
  shipped: { statuses: ['shipped'] },
  done: { statuses: ['received', 'closed'] },
  all: {},
};

export const listShopOrders = query(contract.listShopOrders, async ({ tab, cursor }, view) => {
  const orders = await view.shop.orders.list({ ...WANTED[tab], before: orderBefore(cursor), most: PAGE });
  return { items: await adminOrders(orders, view), next: orders.length === PAGE ? orders.at(-1)?.id : undefined };
});

export const viewShopOrder = query(contract.viewShopOrder, async ({ orderId }, view) => {
  const [shown] = await adminOrders([await view.shop.orders.get(orderId)], view);
  return shown!;
});

async function adminOrders(orders: readonly Order[], { shop, settings }: View): Promise<AdminOrder[]> {
  const buyers = await shop.users.named(orders.map(({ buyerId }) => buyerId));
  const shown = await orderViews(shop, settings, orders);
  return orders.map((order, i) => {
    const { nickname = '', avatar = '' } = buyers.get(order.buyerId) ?? {};
    const buyer = { nickname, avatar: show(settings, avatar) };
    return { ...shown[i]!, buyer, whyNotShip: whyNotShip(order, shown[i]!.team) };
  });
}

/** An order of a team is locked with its team, so that a parcel never leaves while the team lapses. */
export const shipOrder = command('shipOrder', contract.shipOrder, async ({ orderId, ...parcel }, { tx, now }) => {
  const { order, team } = await lockWithTeam(tx, orderId);
  refuseIf(whyNotShip(order, team));
  if (order.status !== 'paid') return {};
  const { carrier, waybill } = parcel;
  await tx.orders.save(ship(order, { carrier, waybill }, now));
  const effect = { kind: 'tell' as const, message: 'order_shipped' as const, userId: order.buyerId, orderId };
  await tx.outbox.put([{ id: `${orderId}.shipped`, effect }], now);
  return {};
});
