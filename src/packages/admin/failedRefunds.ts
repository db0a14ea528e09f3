import { makeAutoObservable } from 'mobx';
import type { FailedRefund } from '@/contract/adminToday';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export const keyOfRefund = ({ no }: FailedRefund) => no;

/** Money that WeChat could not give back. */
export class FailedRefunds {
  readonly list: PagedList<FailedRefund>;
  readonly retrying;

  constructor(shop: Shop<never, 'listFailedRefunds' | 'retryLetter'>) {
    this.list = new PagedList((cursor) => shop.admin.listFailedRefunds({ ...(cursor && { cursor }) }), keyOfRefund);
    this.retrying = new Task(shop, shop.admin.retryLetter);
    makeAutoObservable(this, { list: false, retrying: false });
  }

  /** WeChat is asked once more, under the same number: it never gives back twice. */
  async again({ no }: FailedRefund): Promise<boolean> {
    return (await this.retrying.run({ letterId: `${no}.refund` })) !== undefined;
  }
}
