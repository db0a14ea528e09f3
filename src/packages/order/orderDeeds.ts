import { makeAutoObservable, runInAction } from 'mobx';
import type { OrderId } from '@/domain/id';
import type { Failed } from '@/stores/failed';
import { type Outcome, Paying } from '@/stores/paying';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

type DeedShop = Shop<'payOrder' | 'checkPayment' | 'cancelOrder' | 'receiveOrder'>;

/** What a customer can do with an order that is there: pay, cancel, receive. One at a time. */
export class OrderDeeds {
  /** Of which order something is being done. */
  busyWith: OrderId | undefined = undefined;
  failed: Failed | undefined = undefined;
  private readonly paying;
  private readonly cancelling;
  private readonly receiving;

  constructor(shop: DeedShop) {
    this.paying = new Paying(shop);
    this.cancelling = new Task(shop, shop.api.cancelOrder);
    this.receiving = new Task(shop, shop.api.receiveOrder);
    makeAutoObservable<this, 'paying' | 'cancelling' | 'receiving'>(this, {
      ...{ paying: false, cancelling: false, receiving: false },
    });
  }

  /** undefined: something else is being done. */
  pay(orderId: OrderId): Promise<Outcome | undefined> {
    return this.alone(orderId, this.paying, () => this.paying.pay(orderId));
  }

  async cancel(orderId: OrderId): Promise<boolean> {
    return (await this.alone(orderId, this.cancelling, () => this.cancelling.run({ orderId }))) !== undefined;
  }

  async receive(orderId: OrderId): Promise<boolean> {
    return (await this.alone(orderId, this.receiving, () => this.receiving.run({ orderId }))) !== undefined;
  }

  private async alone<Result>(
    orderId: OrderId,
    by: { readonly failed: Failed | undefined },
    act: () => Promise<Result>,
  ): Promise<Result | undefined> {
    if (this.busyWith) return undefined;
    this.busyWith = orderId;
    try {
      const result = await act();
      runInAction(() => (this.failed = by.failed));
      return result;
    } finally {
      runInAction(() => (this.busyWith = undefined));
    }
  }
}
