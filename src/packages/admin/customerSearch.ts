import { makeAutoObservable } from 'mobx';
import type { CustomerFound } from '@/contract/adminCoupons';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';

const PAUSE = 300; // ms without a letter before the shop is asked

/** Customers by a part of their name, by their number, or by the number of an order. */
export class CustomerSearch {
  readonly found: Loadable<readonly CustomerFound[]>;
  words = '';
  private timer: ReturnType<typeof setTimeout> | undefined = undefined;

  constructor(shop: Shop<never, 'findCustomers'>) {
    this.found = new Loadable(async () => {
      const search = this.words.trim();
      return search ? shop.admin.findCustomers({ search }) : [];
    });
    makeAutoObservable<this, 'timer'>(this, { timer: false, found: false });
  }

  /** The shop is asked once for each pause in the typing. */
  type(words: string): void {
    this.words = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.found.load(), PAUSE);
  }

  /** Something was looked for, and nobody is it. */
  get isNobody(): boolean {
    return this.words.trim() !== '' && this.found.status === 'ready' && this.found.value?.length === 0;
  }
}
