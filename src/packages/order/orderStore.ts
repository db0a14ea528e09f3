import type { OrderView } from '@/contract/order';
import type { OrderId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { OrderDeeds } from './orderDeeds';

type Asked = { readonly orderId: OrderId } | { readonly number: string };

/** One order: asked for by its id, or by a number as WeChat's order centre does. */
export class OrderStore {
  readonly order: Loadable<OrderView>;
  readonly deeds;

  constructor(shop: Shop<'viewOrder' | 'payOrder' | 'checkPayment' | 'cancelOrder' | 'receiveOrder'>, asked: Asked) {
    this.order = new Loadable(() => shop.api.viewOrder(asked));
    this.deeds = new OrderDeeds(shop);
  }
}
