import { makeAutoObservable, runInAction } from 'mobx';
import type { CouponView } from '@/contract/coupon';
import type { OutputOf } from '@/contract/endpoint';
import type { viewThanks } from '@/contract/envelope';
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

/** What the shop says thanks with: a packet for friends, and coupons for the next time. */
export interface Gifts {
  readonly thanks: OutputOf<typeof viewThanks>;
  readonly coupons: readonly CouponView[];
}

type PaidShop = Shop<'viewOrder' | 'viewTeam' | 'payOrder' | 'checkPayment' | 'viewThanks' | 'couponsOfOrder'>;

const ASKS = 3;
const GIFT_LOOKS = 6; // They come a moment after the payment, or after the last seat.
const LOOK_EVERY = seconds(5);

/** What became of a payment: the order, and the team in which it took a seat. */
export class PaidStore {
  readonly result: Loadable<Result>;
  readonly gifts: Loadable<Gifts>;
  checking = false;
  private readonly paying;
  private looking: ReturnType<typeof setInterval> | undefined = undefined;
  private giftsOf = ''; // How the order stood when gifts were looked for,
  private giftLooks = 0; // and how often that was.

  constructor(
    private readonly shop: PaidShop,
    private readonly orderId: OrderId,
  ) {
    this.paying = new Paying(shop);
    this.result = new Loadable(() => this.fetch());
    this.gifts = new Loadable(() => this.fetchGifts());
    makeAutoObservable<this, 'shop' | 'orderId' | 'paying' | 'looking' | 'giftsOf' | 'giftLooks'>(this, {
      ...{ result: false, gifts: false, shop: false, orderId: false, paying: false, looking: false },
      ...{ giftsOf: false, giftLooks: false },
    });
  }

  /** The order, and where it looks unpaid, WeChat's word for it. */
  async load(): Promise<void> {
    await this.result.load();
    if (this.result.value?.order.status === 'unpaid') await this.check();
    await this.lookForGifts();
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

  /** Anew when the order has moved, and then a few times: the page waits for none of it. */
  private async lookForGifts(): Promise<void> {
    const { value } = this.result;
    if (!value || value.order.status === 'unpaid' || value.order.status === 'closed') return;
    const stands = `${value.order.status} ${value.team?.status}`;
    if (stands !== this.giftsOf) Object.assign(this, { giftsOf: stands, giftLooks: 0 });
    if (this.giftLooks >= GIFT_LOOKS || this.gifts.loading || isGiven(this.gifts.value)) return;
    this.giftLooks += 1;
    await this.gifts.load();
  }

  /** While friends are missing. What has not changed is not shown again; after no answer there is a next look. */
  private async look(): Promise<void> {
    void this.lookForGifts();
    const { value: before, loading } = this.result;
    if (!before || !isMoving(before) || loading || this.checking) return;
    try {
      const now = await this.fetch();
      if (JSON.stringify(now) !== JSON.stringify(before)) runInAction(() => this.result.put(now));
    } catch (error) {
      failedBy(error);
    }
  }

  private async fetchGifts(): Promise<Gifts> {
    const { api } = this.shop;
    const asked = { orderId: this.orderId };
    const [thanks, coupons] = await Promise.all([api.viewThanks(asked), api.couponsOfOrder(asked)]);
    return { thanks, coupons };
  }

  private async fetch(): Promise<Result> {
    const order = await this.shop.api.viewOrder({ orderId: this.orderId });
    const team = order.team && (await this.shop.api.viewTeam({ teamId: order.team.id }));
    return { order, team };
  }
}

/** Both are there: nothing more comes. */
const isGiven = (gifts: Gifts | undefined) => gifts?.thanks.envelope !== undefined && gifts.coupons.length > 0;

/** Friends may come, it is drawn or reckoned, or money is on its way back. */
function isMoving({ order, team }: Result): boolean {
  return team?.status === 'open' || team?.status === 'settling' || order.refund?.status === 'asked';
}
