import type { OrderView } from '@/contract/order';
import type { OrderId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { Loadable } from '@/stores/loadable';
import { type DeedShop, OrderDeeds } from './orderDeeds';

type Asked = { readonly orderId: OrderId } | { readonly number: string };

const NUMBER = /^[PT]\d{10,31}$/; // Of an order or of its payment, as the contract has it.

/** One order: asked for by its id, or by a number as WeChat's order centre does. */
export class OrderStore {
  readonly order: Loadable<OrderView>;
  readonly deeds;

  constructor(shop: DeedShop, asked: Asked) {
    this.order = new Loadable(async () => {
      if ('number' in asked && !NUMBER.test(asked.number)) throw new Refusal('not_found'); // The link was cut.
      return shop.api.viewOrder(asked);
    });
    this.deeds = new OrderDeeds(shop);
  }
}
