import type { AfterSaleCard } from '@/contract/afterSale';
import type { OrderCard, OrderView } from '@/contract/order';
import { isOpen } from '@/domain/afterSale';
import { invoiceable, whyNotInvoice } from '@/domain/invoice';
import type { Order } from '@/domain/order';
import type { Receipt } from '@/domain/quote';
import type { ShopSettings } from '../../platform/platform';
import type { Tables } from '../../storage/tables';
import { afterSaleCards } from '../afterSale/cards';
import { invoiceView } from '../invoice/invoiceViews';
import { show } from '../show';
import { seatsOf } from '../team/teamCards';
import { parcelView, refundView } from './parts';

export function showReceipt(settings: ShopSettings, receipt: Receipt): Receipt {
  return { ...receipt, lines: receipt.lines.map((line) => ({ ...line, picture: show(settings, line.picture) })) };
}

/** Orders as a list shows them: with the team that they wait for, and the refund that they got. */
export async function orderCards(shop: Tables, settings: ShopSettings, orders: readonly Order[]): Promise<OrderCard[]> {
  const ids = orders.map(({ id }) => id);
  const teams = await shop.teams.some(orders.flatMap(({ teamId }) => teamId ?? []));
  const users = await shop.users.named([...teams.values()].flatMap(({ seats }) => seats.map(({ userId }) => userId)));
  const refunds = await shop.refunds.ofOrders(ids);
  const lines = await shop.orderLines.ofOrders(ids);
  const sales = await salesOf(shop, settings, orders);

  return orders.map((order) => {
    const team = order.teamId && teams.get(order.teamId);
    const refund = refunds.get(order.id)?.at(-1);
    const { id, number, status, receipt, to, placedAt, payBy } = order;
    return {
      ...{ id, number, status, way: to.way, placedAt, payBy, receipt: showReceipt(settings, receipt) },
      lines: lines.get(id) ?? [],
      closedBy: order.status === 'closed' ? order.closedBy : undefined,
      remindedAt: 'remindedAt' in order ? order.remindedAt : undefined,
      team: team && {
        ...{ id: team.id, kind: team.kind, status: team.status, deadline: team.deadline },
        ...{ size: team.size, needs: team.needs, given: team.given },
        seats: seatsOf(settings, users, team.seats),
      },
      refund: refund && refundView(refund),
      openAfterSale: sales.find((sale) => sale.orderId === id && isOpen(sale)),
    };
  });
}

/** Orders, whole: for the staff. However many they are, the database is asked as often as for one. */
export async function orderViews(shop: Tables, settings: ShopSettings, orders: readonly Order[]): Promise<OrderView[]> {
  const ids = orders.map(({ id }) => id);
  const cards = await orderCards(shop, settings, orders);
  const payments = await shop.payments.ofOrders(ids);
  const parcels = await shop.parcels.ofOrders(ids);
  const sales = await salesOf(shop, settings, orders);
  const refunds = await shop.refunds.ofOrders(ids);
  const refunded = await shop.payments.refundedOf(ids);
  const invoices = await shop.invoices.ofOrders(ids);
  const invoiceOf = (order: Order) => {
    const amount = invoiceable(payments.get(order.id), refunded(order.id));
    const invoice = invoices.get(order.id);
    const whyNot = whyNotInvoice(order, amount, invoice);
    return { invoice: invoice && invoiceView(invoice, amount), whyNotInvoice: whyNot };
  };
  return orders.map((order, i) => ({
    ...cards[i]!,
    ...invoiceOf(order),
    ...{ to: order.to, remark: order.remark, paymentNo: payments.get(order.id)?.no, asks: order.asks },
    paidAt: 'paidAt' in order ? order.paidAt : undefined,
    shippedAt: 'shippedAt' in order ? order.shippedAt : undefined,
    receiveBy: order.status === 'shipped' ? order.receiveBy : undefined,
    parcels: (parcels.get(order.id) ?? []).map(parcelView),
    receivedAt: order.status === 'received' ? order.receivedAt : undefined,
    closedAt: order.status === 'closed' ? order.closedAt : undefined,
    refunds: (refunds.get(order.id) ?? []).map(refundView),
    afterSales: sales.filter(({ orderId }) => orderId === order.id),
  }));
}

/** After-sales of orders that are at hand, the newest first. */
async function salesOf(shop: Tables, settings: ShopSettings, orders: readonly Order[]): Promise<AfterSaleCard[]> {
  const sales = await shop.afterSales.ofOrders(orders.map(({ id }) => id));
  return afterSaleCards(shop, settings, [...sales.values()].flat(), new Map(orders.map((order) => [order.id, order])));
}

/** One order, whole: for its buyer and for the staff. */
export async function orderView(shop: Tables, settings: ShopSettings, order: Order): Promise<OrderView> {
  return (await orderViews(shop, settings, [order]))[0]!;
}
