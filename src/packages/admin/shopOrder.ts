import { makeAutoObservable } from 'mobx';
import type { AdminOrder } from '@/contract/adminOrders';
import { whyNotRefund } from '@/domain/afterSale';
import type { OrderId } from '@/domain/id';
import { type Fen, minus, sum } from '@/domain/money';
import { total } from '@/domain/quote';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';

/** One order of the shop. */
export class ShopOrder {
  readonly order: Loadable<AdminOrder>;

  constructor(shop: Shop<never, 'viewShopOrder'>, orderId: OrderId) {
    this.order = new Loadable(() => shop.admin.viewShopOrder({ orderId }));
    makeAutoObservable(this, { order: false });
  }
}

/** What was paid, what went back or is on its way back, and what the shop keeps of it. Nothing: it was never paid. */
export function moneyOf({ paidAt, receipt, refunds }: AdminOrder) {
  if (paidAt === undefined) return undefined;
  const of = (...states: readonly string[]): Fen =>
    sum(refunds.filter(({ status }) => states.includes(status)).map(({ amount }) => amount));
  const paid = total(receipt);
  const [refunded, refunding] = [of('done'), of('asked', 'failed')];
  return { paid, refunded, refunding, kept: minus(minus(paid, refunded), refunding) };
}

/** Whether the merchant can give something back of his own accord: there are units whose money has not gone back. */
export const canGiveBack = (order: AdminOrder) =>
  (['sent', 'unsent'] as const).some(
    (which) =>
      whyNotRefund(order, order.team, which === 'sent') === undefined &&
      order.lines.some((line) =>
        which === 'sent'
          ? line.shipped - line.returned - line.heldSent > 0
          : line.quantity - line.shipped - line.unsent - line.heldUnsent > 0,
      ),
  );
