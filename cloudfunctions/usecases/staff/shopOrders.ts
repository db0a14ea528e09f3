import { admin as contract } from '@/contract/admin';
import type { AdminOrder, listShopOrders as listed } from '@/contract/adminOrders';
import type { InputOf } from '@/contract/endpoint';
import { withoutCode } from '@/domain/delivery';
import type { UserId } from '@/domain/id';
import { maskedDestination, maskedInvoice } from '@/domain/masking';
import { type Order, whyNotShip } from '@/domain/order';
import { daysLeft } from '@/domain/receiveLater';
import { whyNotReprice } from '@/domain/repricing';
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

type OrdersAsked = InputOf<typeof listed>;
type Tab = OrdersAsked['tab'];

/** What usecases/staff/viewToday counts is what is listed here. */
const WANTED: Record<Tab, Pick<OrdersWanted, 'statuses' | 'waitsForTeam' | 'fetched' | 'reminded'>> = {
  toShip: { statuses: ['paid'], waitsForTeam: false, fetched: false },
  reminded: { statuses: ['paid'], waitsForTeam: false, fetched: false, reminded: true },
  toFetch: { statuses: ['paid'], waitsForTeam: false, fetched: true },
  teaming: { statuses: ['paid'], waitsForTeam: true },
  unpaid: { statuses: ['unpaid'] },
  shipped: { statuses: ['shipped'] },
  done: { statuses: ['received', 'closed'] },
  all: {},
};

export const listShopOrders = query(
  contract.listShopOrders,
  async ({ tab, search = '', filters, oldest, cursor }, view) => {
    const which = {
      ...{ ...wantedBy(tab, filters), ...(await soughtBy(view.shop, search)) },
      ...{ oldestFirst: oldest && search === '', before: orderBefore(cursor), most: PAGE },
    };
    const orders = await view.shop.orders.list(which);
    return { items: await adminOrders(orders, view), next: orders.length === PAGE ? orders.at(-1)?.id : undefined };
  },
);

export const countShopOrders = query(contract.countShopOrders, async ({ tab, filters }, { shop }) => ({
  count: await shop.orders.count(wantedBy(tab, filters)),
}));

/** A tab of what is sent has nothing that is fetched: asked for the other way, a tab that names its way shows nothing else. */
function wantedBy(tab: Tab, { way, buyerId, ...filters }: OrdersAsked['filters']) {
  return { fetched: way && way === 'pickup', ...WANTED[tab], buyerId, filters };
}

/**
 * By its number or that of its payment, by goods or the code of a SKU, by who gets it, by which parcel, by what its buyer
 * or the staff wrote; or by how the name of its buyer begins.
 */
export async function soughtBy(shop: Tables, search: string): Promise<Pick<OrdersWanted, 'search' | 'paymentNo'>> {
  if (search === '') return {};
  if (PAYMENT.test(search)) return { paymentNo: search.toUpperCase() };
  const buyers = await shop.users.beginning(search, MOST_BUYERS);
  return { search: { words: wordsAsked(search), buyers, skus: await shop.scanned.skus(search) } };
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

/** As the staff sees them. However many they are, the database is asked as often as for one. */
export async function adminOrders(
  orders: readonly Order[],
  { shop, settings, caller, now }: View,
): Promise<AdminOrder[]> {
  const ids = orders.map(({ id }) => id);
  const known = await shop.orders.shippingKnownOf(ids);
  const flags = await shop.orderNotes.flagsOf(ids);
  const notes = await shop.orderNotes.ofOrders(ids);
  const changes = await shop.priceChanges.ofOrders(ids);
  const writers = [...notes.values(), ...changes.values()].flat().map(({ byId }) => byId);
  const led = orders.flatMap(({ leaderId }) => leaderId ?? []);
  const people = await shop.users.named([...orders.map(({ buyerId }) => buyerId), ...led, ...writers]);
  const nameOf = (id: UserId) => people.get(id)?.nickname ?? '';
  const shown = await orderViews(shop, settings, orders);
  const masked = (invoice: AdminOrder['invoice']) => invoice && maskedInvoice(invoice, caller.role);
  return orders.map((order, i) => {
    const { nickname = '', avatar = '' } = people.get(order.buyerId) ?? {};
    const buyer = { id: order.buyerId, nickname, avatar: show(settings, avatar) };
    return {
      ...shown[i]!,
      ...{ to: maskedDestination(withoutCode(order.to), caller.role), invoice: masked(shown[i]!.invoice) },
      ...{ buyer, whyNotShip: whyNotShip(order, shown[i]!.team), shippingKnownAt: known.get(order.id) },
      leader: order.leaderId && { id: order.leaderId, nickname: nameOf(order.leaderId) },
      flag: flags.get(order.id),
      notes: (notes.get(order.id) ?? []).map(({ byId, ...note }) => ({ ...note, by: nameOf(byId) })),
      priceChanges: (changes.get(order.id) ?? []).map(({ byId, ...change }) => ({ ...change, by: nameOf(byId) })),
      whyNotReprice: whyNotReprice(order, now),
      daysLonger: order.status === 'shipped' ? daysLeft(order) : 0,
    };
  });
}
