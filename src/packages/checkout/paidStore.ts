import { makeAutoObservable, runInAction } from 'mobx';
import type { OrderView } from '@/contract/order';
import type { TeamView } from '@/contract/team';
import type { OrderId } from '@/domain/id';
import { seconds } from '@/domain/time';
import { failedBy } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import { Paying } from '@/stores/paying';
import type { Shop } from '@/stores/shop';

export interface Result {
  readonly order: OrderView;
  readonly team: TeamView | undefined;
}

const ASKS = 3;
const LOOK_EVERY = seconds(5);

/** What became of a payment: the order, and the team in which it took a seat. */
export class PaidStore {
  readonly result: Loadable<Result>;
  checking = false;
  private readonly paying;
  private looking: ReturnType<typeof setInterval> | undefined = undefined;

  constructor(
    private readonly shop: Shop<'viewOrder' | 'viewTeam' | 'payOrder' | 'checkPayment'>,
    private readonly orderId: OrderId,
  ) {
    this.paying = new Paying(shop);
    this.result = new Loadable(() => this.fetch());
    makeAutoObservable<this, 'shop' | 'orderId' | 'paying' | 'looking'>(this, {
      ...{ result: false, shop: false, orderId: false, paying: false, looking: false },
    });
  }

  /** The order, and where it looks unpaid, WeChat's word for it. */
  async load(): Promise<void> {
    await this.result.load();
    if (this.result.value?.order.status === 'unpaid') await this.check();
  }

  /** While the page is on top: looks now, and then every few seconds whether friends have come. */
  watch(): void {
    this.looking ??= setInterval(() => void this.look(), LOOK_EVERY);
    void this.load();
  }

  rest(): void {
    clearInterval(this.looking);
    this.looking = undefined;
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

  /** While friends are missing. What has not changed is not shown again; after no answer there is a next look. */
  private async look(): Promise<void> {
    const { value: before, loading } = this.result;
    if (!before || !isMoving(before) || loading || this.checking) return;
    try {
      const now = await this.fetch();
      if (JSON.stringify(now) !== JSON.stringify(before)) runInAction(() => this.result.put(now));
    } catch (error) {
      failedBy(error);
    }
  }

  private async fetch(): Promise<Result> {
    const order = await this.shop.api.viewOrder({ orderId: this.orderId });
    const team = order.team && (await this.shop.api.viewTeam({ teamId: order.team.id }));
    return { order, team };
  }
}

/** Friends may come, it is drawn or reckoned, or money is on its way back. */
function isMoving({ order, team }: Result): boolean {
  return team?.status === 'open' || team?.status === 'settling' || order.refund?.status === 'asked';
}
