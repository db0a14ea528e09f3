import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { CustomerFound } from '@/contract/adminCoupons';
import type { TemplateId, UserId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { CustomerSearch } from './customerSearch';

/** Coupons that are given to people: who is found by some words, who was chosen, and why. */
export class GivingCoupons {
  readonly template;
  readonly search: CustomerSearch;
  readonly giving;
  chosen: readonly CustomerFound[] = [];
  reason = '';
  tried = false;

  constructor(
    shop: Shop<never, 'viewTemplate' | 'findCustomers' | 'giveCoupons'>,
    readonly templateId: TemplateId,
    userId?: UserId, // Somebody who is chosen from the beginning.
  ) {
    this.template = new Loadable(async () => {
      const template = await shop.admin.viewTemplate({ templateId });
      const [found] = userId ? await shop.admin.findCustomers({ search: userId }) : [];
      if (found && !this.has(found.userId)) runInAction(() => this.toggle(found));
      return template;
    });
    this.search = new CustomerSearch(shop);
    this.giving = new Task(shop, shop.admin.giveCoupons);
    makeAutoObservable(this, {
      ...{ template: false, search: false, giving: false, templateId: false, chosen: observableRef },
    });
  }

  write(reason: string): void {
    this.reason = reason;
  }

  has(userId: UserId): boolean {
    return this.chosen.some((one) => one.userId === userId);
  }

  toggle(customer: CustomerFound): void {
    const others = this.chosen.filter(({ userId }) => userId !== customer.userId);
    this.chosen = others.length < this.chosen.length ? others : [...this.chosen, customer];
  }

  get wrong(): 'nobody' | 'reason' | undefined {
    if (this.chosen.length === 0) return 'nobody';
    return this.reason.trim() === '' ? 'reason' : undefined;
  }

  /** How many got one; who did not stays chosen. */
  async give(): Promise<number | undefined> {
    this.tried = true;
    if (this.wrong) return undefined;
    const { templateId } = this;
    const userIds = this.chosen.map(({ userId }) => userId);
    const given = await this.giving.run({ templateId, userIds, reason: this.reason.trim() });
    if (!given) return undefined;
    runInAction(() => {
      this.chosen = this.chosen.filter((one) => given.left.some(({ userId }) => userId === one.userId));
    });
    return given.given;
  }
}
