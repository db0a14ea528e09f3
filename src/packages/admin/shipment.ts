import { makeAutoObservable, observableRef } from 'mobx';
import type { AdminOrder } from '@/contract/adminOrders';
import type { OrderId, SkuId } from '@/domain/id';
import { sendable } from '@/domain/parcel';
import type { Quantity } from '@/domain/stock';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { WaybillForm } from './waybillForm';

/** Parcels that leave one after the other: each with what is chosen of what is left, at first all of it. */
export class Shipment {
  readonly order: Loadable<AdminOrder>;
  readonly shipping;
  form = new WaybillForm();
  tried = false;
  private packed: ReadonlyMap<SkuId, number> = new Map(); // What was changed; of the others all that is left.

  constructor(
    shop: Shop<never, 'viewShopOrder' | 'shipOrder'>,
    private readonly orderId: OrderId,
  ) {
    this.order = new Loadable(() => shop.admin.viewShopOrder({ orderId }));
    this.shipping = new Task(shop, shop.admin.shipOrder);
    makeAutoObservable<this, 'orderId' | 'packed'>(this, {
      ...{ order: false, shipping: false, orderId: false, form: observableRef, packed: observableRef },
    });
  }

  /** So many units of it can be sent now. */
  left(skuId: SkuId): number {
    const line = this.order.value?.lines.find((one) => one.skuId === skuId);
    return line ? sendable(line) : 0;
  }

  /** So many of them are in this parcel. */
  units(skuId: SkuId): number {
    return Math.min(this.packed.get(skuId) ?? this.left(skuId), this.left(skuId));
  }

  pack(skuId: SkuId, units: number): void {
    this.packed = new Map(this.packed).set(skuId, units);
  }

  get lines(): readonly Quantity[] {
    const all = this.order.value?.lines ?? [];
    return all.map(({ skuId }) => ({ skuId, quantity: this.units(skuId) })).filter(({ quantity }) => quantity > 0);
  }

  get count(): number {
    return this.lines.reduce((count, { quantity }) => count + quantity, 0);
  }

  /** What is missing before it can leave. */
  get missing(): 'lines' | 'waybill' | undefined {
    if (this.lines.length === 0) return 'lines';
    return this.form.isComplete ? undefined : 'waybill';
  }

  try(): void {
    this.tried = true;
  }

  /** How many are still to be sent after it; undefined: the shop has said no, see shipping. */
  async ship(): Promise<number | undefined> {
    const { orderId, lines } = this;
    const { carrier, waybill } = this.form;
    const isRefused = (await this.shipping.run({ orderId, carrier, waybill, lines: [...lines] })) === undefined;
    if (isRefused && this.shipping.failed?.kind !== 'refused') return undefined;
    await this.order.load(); // Also when it was refused: then it is not what it was.
    if (isRefused) return undefined;
    this.begin(carrier);
    return (this.order.value?.lines ?? []).reduce((count, line) => count + sendable(line), 0);
  }

  /** The next one, by the same company. */
  private begin(carrier: WaybillForm['carrier']): void {
    this.form = new WaybillForm();
    this.form.choose(carrier);
    this.packed = new Map();
    this.tried = false;
  }
}
