import { makeAutoObservable, runInAction } from 'mobx';
import type { CentreCoupon, CouponScopeView, CouponView } from '@/contract/coupon';
import type { GiftsView } from '@/contract/envelope';
import type { TemplateId } from '@/domain/id';
import { CouponTaking } from '@/stores/couponTaking';
import { deviceMark } from '@/stores/deviceMark';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export const TABS = ['centre', 'mine', 'past'] as const;
export type Tab = (typeof TABS)[number];
export const PASTS = ['spent', 'over'] as const;
export type Past = (typeof PASTS)[number];

const CODE = /^\s*[0-9A-Za-z](?:[\s-]*[0-9A-Za-z])*\s*$/; // The shop takes spaces and dashes out.

export const keyOfCoupon = ({ id }: CouponView) => id;

/** What can be taken, what is mine, and what became of the others. */
export class CouponsStore {
  readonly centre: Loadable<readonly CentreCoupon[]>;
  readonly gifts: Loadable<GiftsView>;
  readonly mine: PagedList<CouponView>;
  readonly spent: PagedList<CouponView>;
  readonly over: PagedList<CouponView>;
  readonly taking;
  readonly redeeming;
  past: Past = 'spent';
  code = '';
  typing = false; // The sheet in which a code is typed is open.
  fits: CouponScopeView | undefined = undefined; // Of several places to use one the shopper chooses.

  constructor(
    shop: Shop<'listCentre' | 'listGifts' | 'listCoupons' | 'takeCoupon' | 'redeemCode'>,
    public tab: Tab,
  ) {
    const list = (state: 'usable' | Past) =>
      new PagedList<CouponView>((cursor) => shop.api.listCoupons({ state, ...(cursor && { cursor }) }), keyOfCoupon);
    this.centre = new Loadable(() => shop.api.listCentre({}));
    this.gifts = new Loadable(() => shop.api.listGifts({}));
    this.mine = list('usable');
    this.spent = list('spent');
    this.over = list('over');
    this.taking = new CouponTaking(shop);
    this.redeeming = new Task(shop, shop.api.redeemCode);
    makeAutoObservable(this, {
      ...{ centre: false, gifts: false, mine: false, spent: false, over: false, taking: false, redeeming: false },
    });
  }

  /** So many can be used; nothing while that is not known to the last one. */
  get count(): number | undefined {
    return this.mine.hasMore ? undefined : this.mine.items.length;
  }

  get pastList(): PagedList<CouponView> {
    return this[this.past];
  }

  /** Of the list that is shown, and how many are mine. */
  async load(): Promise<void> {
    const shown = this.tab === 'past' ? this.pastList : undefined;
    const centre = this.tab === 'centre' ? [this.centre, this.gifts] : [];
    await Promise.all([this.mine, ...centre, ...(shown ? [shown] : [])].map((one) => one.load()));
  }

  choose(tab: Tab): void {
    this.tab = tab;
    void this.load();
  }

  look(past: Past): void {
    this.past = past;
    void this.pastList.load();
  }

  /** True: it is mine. In either case what can be taken is looked at anew. */
  async take(templateId: TemplateId): Promise<boolean> {
    const taken = await this.taking.take(templateId);
    if (taken || this.taking.failed?.kind === 'refused') await Promise.all([this.centre.load(), this.mine.load()]);
    return taken !== undefined;
  }

  type(open: boolean): void {
    this.typing = open;
  }

  write(code: string): void {
    this.code = code;
  }

  /** Something is there to be asked about: letters or figures. */
  get canRedeem(): boolean {
    return CODE.test(this.code);
  }

  /** True: it was good for one, which lies in the purse now. */
  async redeem(): Promise<boolean> {
    const got = await this.redeeming.run({ code: this.code, device: deviceMark() });
    if (!got) return false;
    runInAction(() => {
      this.code = '';
      this.typing = false;
      this.tab = 'mine';
    });
    await this.load();
    return true;
  }

  show(fits: CouponScopeView | undefined): void {
    this.fits = fits;
  }
}
