import { makeAutoObservable, observableRef } from 'mobx';
import type { FailedRefund } from '@/contract/adminToday';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export const keyOfRefund = ({ no }: FailedRefund) => no;
type Asks = 'listFailedRefunds' | 'retryLetter' | 'settleRefund';

/** Money that WeChat could not give back: tried again, or given back by hand and noted. */
export class FailedRefunds {
  readonly list: PagedList<FailedRefund>;
  readonly retrying;
  readonly settling;
  refund: FailedRefund | undefined = undefined; // The one that was given back by hand,
  words = ''; //                                   and how.

  constructor(shop: Shop<never, Asks>) {
    this.list = new PagedList((cursor) => shop.admin.listFailedRefunds({ ...(cursor && { cursor }) }), keyOfRefund);
    this.retrying = new Task(shop, shop.admin.retryLetter);
    this.settling = new Task(shop, shop.admin.settleRefund);
    makeAutoObservable(this, { list: false, retrying: false, settling: false, refund: observableRef });
  }

  /** WeChat is asked once more, under the same number: it never gives back twice. */
  async again({ no }: FailedRefund): Promise<boolean> {
    return (await this.retrying.run({ letterId: `${no}.refund` })) !== undefined;
  }

  begin(refund: FailedRefund): void {
    Object.assign(this, { refund, words: '' });
  }

  end(): void {
    this.refund = undefined;
  }

  write(words: string): void {
    this.words = words;
  }

  /** True: the books say that it was given back. */
  async settle(): Promise<boolean> {
    const { refund } = this;
    const words = this.words.trim();
    if (!refund || !words) return false;
    const isDone = (await this.settling.run({ refundNo: refund.no, words })) !== undefined;
    if (isDone) this.end();
    if (isDone || this.settling.failed?.kind === 'refused') await this.list.load();
    return isDone;
  }
}
