import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { CouponView } from '@/contract/coupon';
import type { TemplateId } from '@/domain/id';
import { deviceMark } from './deviceMark';
import type { Failed } from './failed';
import type { Shop } from './shop';
import { Task } from './task';

/** Takes coupons, one at a time: the button of the one that is being taken turns. */
export class CouponTaking {
  busyWith: TemplateId | undefined = undefined;
  private readonly task;

  constructor(shop: Shop<'takeCoupon'>) {
    this.task = new Task(shop, shop.api.takeCoupon);
    makeAutoObservable<this, 'task'>(this, { busyWith: observableRef, task: false });
  }

  get failed(): Failed | undefined {
    return this.task.failed;
  }

  /** The one that was taken; otherwise `failed` says why not. */
  async take(templateId: TemplateId): Promise<CouponView | undefined> {
    if (this.busyWith) return undefined;
    this.busyWith = templateId;
    try {
      return await this.task.run({ templateId, device: deviceMark() });
    } finally {
      runInAction(() => (this.busyWith = undefined));
    }
  }
}
