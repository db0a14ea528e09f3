import { makeAutoObservable } from 'mobx';
import type { AdminOrder } from '@/contract/adminOrders';
import type { OrderId } from '@/domain/id';
import { CARRIERS, type Carrier } from '@/domain/parcel';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

const WAYBILL = /^[0-9A-Za-z-]{6,32}$/; // As the contract has it.

/** A parcel that is about to leave. */
export class Shipment {
  readonly order: Loadable<AdminOrder>;
  readonly shipping;
  carrier: Carrier = CARRIERS[0];
  waybill = '';

  constructor(
    shop: Shop<never, 'viewShopOrder' | 'shipOrder'>,
    private readonly orderId: OrderId,
  ) {
    this.order = new Loadable(() => shop.admin.viewShopOrder({ orderId }));
    this.shipping = new Task(shop, shop.admin.shipOrder);
    makeAutoObservable<this, 'orderId'>(this, { order: false, shipping: false, orderId: false });
  }

  get isComplete(): boolean {
    return WAYBILL.test(this.waybill);
  }

  choose(carrier: Carrier): void {
    this.carrier = carrier;
  }

  write(waybill: string): void {
    this.waybill = waybill.trim();
  }

  /** True: it has left. */
  async ship(): Promise<boolean> {
    const { orderId, carrier, waybill } = this;
    return (await this.shipping.run({ orderId, carrier, waybill })) !== undefined;
  }
}
