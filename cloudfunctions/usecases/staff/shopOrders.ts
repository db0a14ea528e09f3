import { admin as contract } from '@/contract/admin';
import type { ADMIN_TABS, AdminOrder } from '@/contract/adminOrders';
import { withoutCode } from '@/domain/delivery';
import { type Order, whyNotShip } from '@/domain/order';
import { wordsAsked } from '@/domain/search';
import { query, type View } from '../../door/query';
import type { OrdersWanted } from '../../storage/orders';
import type { Tables } from '../../storage/tables';
import { orderBefore } from '../order/listOrders';
import { orderViews } from '../order/orderCards';
import { show } from '../show';

const PAGE = 20;
const MOST_BUYERS = 50;
const PAYMENT = /^T\d{10,31}$/i;

/** What usecases/staff/viewToday counts is what is listed here. */
const WANTED: Record<
  (typeof ADMIN_TABS)[number],
  Pick<OrdersWanted, 'statuses' | 'waitsForTeam' | 'fetched' | 'reminded'>
> = {
  toShip: { statuses: ['paid'], waitsForTeam: false, fetched: false },
  reminded: { statuses: ['paid'], waitsForTeam: false, fetched: false, reminded: true },
  toFetch: { statuses: ['paid'], waitsForTeam: false, fetched: true },
  teaming: { statuses: ['paid'], waitsForTeam: true },
  shipped: { statuses: ['shipped'] },
  done: { statuses: ['received', 'closed'] },
  all: {},
};

export const listShopOrders = query(contract.listShopOrders, async ({ tab, search = '', cursor }, view) => {
  const which = { ...WANTED[tab], ...(await soughtBy(view.shop, search)), before: orderBefore(cursor), most: PAGE };
  const orders = await view.shop.orders.list(which);
  return { items: await adminOrders(orders, view), next: orders.length === PAGE ? orders.at(-1)?.id : undefined };
});

/**
 * By its number or that of its payment, by goods, by who gets it and by which parcel; or by how the name of its buyer
 * begins.
 */
async function soughtBy(shop: Tables, search: string): Promise<Pick<OrdersWanted, 'search' | 'paymentNo'>> {
  if (search === '') return {};
  if (PAYMENT.test(search)) return { paymentNo: search.toUpperCase() };
  return { search: { words: wordsAsked(search), buyers: await shop.users.beginning(search, MOST_BUYERS) } };
}

export const viewShopOrder = query(contract.viewShopOrder, async ({ orderId }, view) => {
  const [shown] = await adminOrders([await view.shop.orders.get(orderId)], view);
  return shown!;
});

/** What waits under the code that a buyer shows. Refuses `pickup_code_wrong` where nothing does. */
export const findPickup = query(contract.findPickup, async ({ code }, view) => {
  const [shown] = await adminOrders([await view.shop.orders.byPickupCode(code)], view);
  return shown!;
});

async function adminOrders(orders: readonly Order[], { shop, settings }: View): Promise<AdminOrder[]> {
  const buyers = await shop.users.named(orders.map(({ buyerId }) => buyerId));
  const known = await shop.orders.shippingKnownOf(orders.map(({ id }) => id));
  const shown = await orderViews(shop, settings, orders);
  return orders.map((order, i) => {
    const { nickname = '', avatar = '' } = buyers.get(order.buyerId) ?? {};
    const buyer = { nickname, avatar: show(settings, avatar) };
    return {
      ...shown[i]!,
      to: withoutCode(order.to),
      ...{ buyer, whyNotShip: whyNotShip(order, shown[i]!.team), shippingKnownAt: known.get(order.id) },
    };
  });
}
