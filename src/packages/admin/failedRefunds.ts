import { makeAutoObservable, observableRef } from 'mobx';
import type { FailedCardRefund } from '@/contract/adminCard';
import type { FailedRefund } from '@/contract/adminToday';
import type { Page } from '@/contract/endpoint';
import { MOST_AFTER_SALE_WORDS } from '@/domain/afterSale';
import type { RequestId } from '@/domain/id';
import type { Fen } from '@/domain/money';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export interface Failing {
  readonly no: string;
  readonly amount: Fen;
}
interface Settled {
  readonly requestId: RequestId;
  readonly refundNo: string;
  readonly words: string;
}
interface Ways<Refund> {
  readonly list: (asked: { readonly cursor?: string }) => Promise<Page<Refund>>;
  readonly settle: (settled: Settled) => Promise<object>;
  readonly least: number; // letters, of how it was given back
  readonly most: number;
}
export const keyOfRefund = ({ no }: Failing) => no;

/** Money that WeChat could not give back: tried again, or given back by hand and noted. */
export class FailedRefunds<Refund extends Failing = Failing> {
  readonly list: PagedList<Refund>;
  readonly retrying;
  readonly settling;
  refund: Refund | undefined = undefined; // The one that was given back by hand,
  words = ''; //                             and how.
  readonly most: number;
  private readonly least: number;

  constructor(shop: Shop<never, 'retryLetter'>, { list, settle, least, most }: Ways<Refund>) {
    this.least = least;
    this.most = most;
    this.list = new PagedList((cursor) => list({ ...(cursor && { cursor }) }), keyOfRefund);
    this.retrying = new Task(shop, shop.admin.retryLetter);
    this.settling = new Task(shop, settle);
    makeAutoObservable<this, 'least'>(this, {
      ...{ list: false, retrying: false, settling: false, refund: observableRef, least: false, most: false },
    });
  }

  /** WeChat is asked once more, under the same number: it never gives back twice. */
  async again({ no }: Failing): Promise<boolean> {
    return (await this.retrying.run({ letterId: `${no}.refund` })) !== undefined;
  }

  begin(refund: Refund): void {
    Object.assign(this, { refund, words: '' });
  }

  end(): void {
    this.refund = undefined;
  }

  write(words: string): void {
    this.words = words;
  }

  get isSaid(): boolean {
    return this.words.trim().length >= this.least;
  }

  /** True: the books say that it was given back. */
  async settle(): Promise<boolean> {
    const { refund } = this;
    const words = this.words.trim();
    if (!refund || !this.isSaid) return false;
    const isDone = (await this.settling.run({ refundNo: refund.no, words })) !== undefined;
    if (isDone) this.end();
    if (isDone || this.settling.failed?.kind === 'refused') await this.list.load();
    return isDone;
  }
}

type OfOrders = Shop<never, 'retryLetter' | 'listFailedRefunds' | 'settleRefund'>;
export function failedRefunds(shop: OfOrders) {
  const { listFailedRefunds: list, settleRefund: settle } = shop.admin;
  return new FailedRefunds<FailedRefund>(shop, { list, settle, least: 1, most: MOST_AFTER_SALE_WORDS });
}

type OfCards = Shop<never, 'retryLetter' | 'listCardRefunds' | 'settleCardRefund'>;
export function failedCardRefunds(shop: OfCards) {
  const { listCardRefunds: list, settleCardRefund: settle } = shop.admin;
  return new FailedRefunds<FailedCardRefund>(shop, { list, settle, least: 2, most: 200 });
}
