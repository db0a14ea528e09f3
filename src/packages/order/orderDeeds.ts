import { makeAutoObservable, runInAction } from 'mobx';
import type { ParcelView } from '@/contract/parts';
import type { OrderId } from '@/domain/id';
import type { Failed } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import { type Outcome, Paying } from '@/stores/paying';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export type DeedShop = Shop<
  | 'payOrder'
  | 'checkPayment'
  | 'cancelOrder'
  | 'receiveOrder'
  | 'remindOrder'
  | 'deleteOrder'
  | 'buyAgain'
  | 'viewOrder'
>;

/** What a customer can do with an order that is there. One thing at a time. */
export class OrderDeeds {
  /** Of which order something is being done. */
  busyWith: OrderId | undefined = undefined;
  failed: Failed | undefined = undefined;
  private readonly paying;
  private readonly cancelling;
  private readonly receiving;
  private readonly reminding;
  private readonly deleting;
  private readonly buying;

  constructor(private readonly shop: DeedShop) {
    const { cancelOrder, receiveOrder, remindOrder, deleteOrder, buyAgain } = shop.api;
    this.paying = new Paying(shop);
    this.cancelling = new Task(shop, cancelOrder);
    this.receiving = new Task(shop, receiveOrder);
    this.reminding = new Task(shop, remindOrder);
    this.deleting = new Task(shop, deleteOrder);
    this.buying = new Task(shop, buyAgain);
    makeAutoObservable<this, 'shop' | 'paying' | 'cancelling' | 'receiving' | 'reminding' | 'deleting' | 'buying'>(
      this,
      {
        ...{ shop: false, paying: false, cancelling: false, receiving: false },
        ...{ reminding: false, deleting: false, buying: false },
      },
    );
  }

  /** undefined: something else is being done. */
  pay(orderId: OrderId): Promise<Outcome | undefined> {
    return this.alone(orderId, this.paying, () => this.paying.pay(orderId));
  }

  async cancel(orderId: OrderId): Promise<boolean> {
    return (await this.run(orderId, this.cancelling)) !== undefined;
  }

  async receive(orderId: OrderId): Promise<boolean> {
    return (await this.run(orderId, this.receiving)) !== undefined;
  }

  async remind(orderId: OrderId): Promise<boolean> {
    return (await this.run(orderId, this.reminding)) !== undefined;
  }

  async remove(orderId: OrderId): Promise<boolean> {
    return (await this.run(orderId, this.deleting)) !== undefined;
  }

  /** Puts all of it into the cart: how many kinds lie there then, and how many could not be had. */
  async buyAgain(orderId: OrderId): Promise<{ readonly count: number; readonly left: number } | undefined> {
    const answer = await this.run(orderId, this.buying);
    if (answer) this.shop.session.counted(answer.count);
    return answer;
  }

  /** What is about to be confirmed: who cannot be asked now is asked without the names of the parcels. */
  async parcelsOf(orderId: OrderId): Promise<readonly ParcelView[]> {
    const order = new Loadable(() => this.shop.api.viewOrder({ orderId }));
    await order.load();
    return order.value?.parcels ?? [];
  }

  private run<Output>(
    orderId: OrderId,
    task: {
      readonly failed: Failed | undefined;
      run(input: { readonly orderId: OrderId }): Promise<Output | undefined>;
    },
  ): Promise<Output | undefined> {
    return this.alone(orderId, task, () => task.run({ orderId }));
  }

  private async alone<Result>(
    orderId: OrderId,
    by: { readonly failed: Failed | undefined },
    act: () => Promise<Result>,
  ): Promise<Result | undefined> {
    if (this.busyWith) return undefined;
    this.busyWith = orderId;
    this.failed = undefined;
    try {
      const result = await act();
      runInAction(() => (this.failed = by.failed));
      return result;
    } finally {
      runInAction(() => (this.busyWith = undefined));
    }
  }
}
