import { makeAutoObservable, runInAction } from 'mobx';
import type { OutputOf } from '@/contract/endpoint';
import type { CheckInView, checkIn } from '@/contract/member';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { monthAway } from './calendar';

const MOST_BACK = 24; // months

type View = { readonly checkIn?: CheckInView | undefined };

/** The days on which one has checked in, a month at a time, and the tap of today. */
export class CheckInStore {
  readonly view: Loadable<View>;
  readonly checking;
  /** What the tap of today brought, until the page is left. */
  got: OutputOf<typeof checkIn> | undefined = undefined;
  private month: string | undefined = undefined; // Nothing: this one.

  constructor(private readonly shop: Shop<'viewCheckIn' | 'checkIn'>) {
    this.view = new Loadable(() => this.fetch());
    this.checking = new Task(shop, shop.api.checkIn);
    makeAutoObservable<this, 'shop'>(this, { view: false, checking: false, shop: false });
  }

  load(): Promise<void> {
    return this.view.load();
  }

  get isThisMonth(): boolean {
    const { checkIn } = this.view.value ?? {};
    return checkIn === undefined || checkIn.month === checkIn.today.slice(0, 7);
  }

  get canGoBack(): boolean {
    const { checkIn } = this.view.value ?? {};
    return checkIn !== undefined && checkIn.month > monthAway(checkIn.today.slice(0, 7), -MOST_BACK);
  }

  /** To the month before, or after. What is shown stays until the new is there. */
  async turn(by: -1 | 1): Promise<void> {
    const { checkIn } = this.view.value ?? {};
    if (!checkIn || this.view.loading || (by === 1 ? this.isThisMonth : !this.canGoBack)) return;
    const month = monthAway(checkIn.month, by);
    const was = this.month;
    this.month = month === checkIn.today.slice(0, 7) ? undefined : month;
    await this.view.load();
    if (this.view.failed) runInAction(() => (this.month = was));
  }

  /** True: today is done, and the page shows it. */
  async checkIn(): Promise<boolean> {
    const got = await this.checking.run({});
    if (!got) {
      const { failed } = this.checking;
      if (failed?.kind === 'refused') await this.view.load(); // Done on another phone, or switched off meanwhile.
      return false;
    }
    runInAction(() => {
      this.got = got;
      this.month = undefined;
    });
    await this.view.load();
    return true;
  }

  private fetch(): Promise<View> {
    return this.shop.api.viewCheckIn({ ...(this.month !== undefined && { month: this.month }) });
  }
}
