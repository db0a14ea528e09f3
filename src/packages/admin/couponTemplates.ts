import { makeAutoObservable, runInAction } from 'mobx';
import type { AdminCoupon, AdminTemplate, HOLDER_TABS, TEMPLATE_STAGES } from '@/contract/adminCoupons';
import type { CouponId, TemplateId } from '@/domain/id';
import type { Instant } from '@/domain/time';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export type TemplateStage = (typeof TEMPLATE_STAGES)[number];
export type HolderTab = (typeof HOLDER_TABS)[number];
export const TEMPLATE_TABS: readonly TemplateStage[] = ['running', 'coming', 'over'];
export const HOLDERS: readonly HolderTab[] = ['all', 'spent', 'void'];
export const keyOfTemplate = ({ id }: AdminTemplate) => id;
export const keyOfHolder = ({ id }: AdminCoupon) => id;

/** The coupons of the shop, by stage; and those that it owes to somebody. */
export class CouponTemplates {
  readonly list: PagedList<AdminTemplate>;
  readonly owed;
  stage: TemplateStage = 'running';

  constructor(shop: Shop<never, 'listTemplates' | 'viewOwedCoupons'>) {
    this.list = new PagedList(
      (cursor) => shop.admin.listTemplates({ stage: this.stage, ...(cursor && { cursor }) }),
      keyOfTemplate,
    );
    this.owed = new Loadable(() => shop.admin.viewOwedCoupons({}));
    makeAutoObservable(this, { list: false, owed: false });
  }

  async load(): Promise<void> {
    await Promise.all([this.list.load(), this.owed.load()]);
  }

  choose(stage: TemplateStage): void {
    this.stage = stage;
    void this.list.restart();
  }
}

type Asks = 'viewTemplate' | 'stopTemplate' | 'voidTemplate' | 'listHolders' | 'voidCoupon';

/** What is to be made void: all of it, or one that somebody has. */
export type Voiding = { readonly all: true } | { readonly all: false; readonly coupon: AdminCoupon };

/** One coupon with its numbers, who has it, and its end. */
export class CouponTemplateStore {
  readonly template: Loadable<AdminTemplate>;
  readonly holders: PagedList<AdminCoupon>;
  readonly stopping;
  readonly voidingAll;
  readonly voidingOne;
  which: HolderTab = 'all';
  voiding: Voiding | undefined = undefined; // Nothing: no reason is being given.
  reason = '';
  now: Instant;

  constructor(
    private readonly shop: Shop<never, Asks>,
    readonly templateId: TemplateId,
  ) {
    this.now = shop.clock.now;
    this.template = new Loadable(() => shop.admin.viewTemplate({ templateId }));
    this.holders = new PagedList(
      (cursor) => shop.admin.listHolders({ templateId, which: this.which, ...(cursor && { cursor }) }),
      keyOfHolder,
    );
    this.stopping = new Task(shop, shop.admin.stopTemplate);
    this.voidingAll = new Task(shop, shop.admin.voidTemplate);
    this.voidingOne = new Task(shop, shop.admin.voidCoupon);
    makeAutoObservable<this, 'shop'>(this, {
      ...{ shop: false, template: false, holders: false, templateId: false },
      ...{ stopping: false, voidingAll: false, voidingOne: false },
    });
  }

  async load(): Promise<void> {
    await Promise.all([this.template.load(), this.holders.load()]);
    runInAction(() => Object.assign(this, { now: this.shop.clock.now }));
  }

  choose(which: HolderTab): void {
    this.which = which;
    void this.holders.restart();
  }

  beginVoiding(voiding: Voiding): void {
    this.voiding = voiding;
    this.reason = '';
  }

  endVoiding(): void {
    this.voiding = undefined;
  }

  write(reason: string): void {
    this.reason = reason;
  }

  async stop(): Promise<boolean> {
    const { templateId } = this;
    return (await this.stopping.run({ templateId })) !== undefined;
  }

  /** True: what was to be void is. A reason is asked for. */
  async makeVoid(): Promise<boolean> {
    const { voiding, templateId } = this;
    const reason = this.reason.trim();
    if (!voiding || reason === '') return false;
    const done = voiding.all
      ? await this.voidingAll.run({ templateId, reason })
      : await this.voidingOne.run({ couponId: voiding.coupon.id satisfies CouponId, reason });
    if (done === undefined) return false;
    this.endVoiding();
    return true;
  }

  get isVoiding(): boolean {
    return this.voidingAll.running || this.voidingOne.running;
  }
}
