import { makeAutoObservable } from 'mobx';
import type { OrderView } from '@/contract/order';
import type { TeamView } from '@/contract/team';
import type { OrderId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import { Paying } from '@/stores/paying';
import type { Shop } from '@/stores/shop';

export interface Result {
  readonly order: OrderView;
  readonly team: TeamView | undefined;
}

const ASKS = 3;

/** What became of a payment: the order, and the team in which it took a seat. */
export class PaidStore {
  readonly result: Loadable<Result>;
  checking = false;
  private readonly paying;

  constructor(
    private readonly shop: Shop<'viewOrder' | 'viewTeam' | 'payOrder' | 'checkPayment'>,
    private readonly orderId: OrderId,
  ) {
    this.paying = new Paying(shop);
    this.result = new Loadable(() => this.fetch());
    makeAutoObservable<this, 'shop' | 'orderId' | 'paying'>(this, {
      ...{ result: false, shop: false, orderId: false, paying: false },
    });
  }

  /** The order, and where it looks unpaid, WeChat's word for it. */
  async load(): Promise<void> {
    await this.result.load();
    if (this.result.value?.order.status === 'unpaid') await this.check();
  }

  /** Has the shop ask WeChat a few times. */
  async check(): ReturnType<Paying['check']> {
    if (this.checking) return 'unknown';
    this.checking = true;
    try {
      const answered = await this.paying.check(this.orderId, ASKS);
      if (answered === 'settled') await this.result.load();
      return answered;
    } finally {
      this.checked();
    }
  }

  private checked(): void {
    this.checking = false;
  }

  private async fetch(): Promise<Result> {
    const order = await this.shop.api.viewOrder({ orderId: this.orderId });
    const team = order.team && (await this.shop.api.viewTeam({ teamId: order.team.id }));
    return { order, team };
  }
}
