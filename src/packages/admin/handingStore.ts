import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { AdminOrder } from '@/contract/adminOrders';
import { type Failed, failedBy } from '@/stores/failed';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

const CODE = /^\d{8}$/; // As the contract has it.

/** Somebody shows a code: what waits under it is looked at, and then handed over. */
export class HandingStore {
  readonly handing;
  code = '';
  order: AdminOrder | undefined = undefined;
  failed: Failed | undefined = undefined;
  looking = false;

  constructor(private readonly shop: Shop<never, 'findPickup' | 'handOver'>) {
    this.handing = new Task(shop, shop.admin.handOver);
    makeAutoObservable<this, 'shop'>(this, {
      ...{ shop: false, handing: false, order: observableRef, failed: observableRef },
    });
  }

  get isCode(): boolean {
    return CODE.test(this.code);
  }

  /** Figures only, as it may be read aloud or scanned with blanks in it. Another code is another order. */
  write(code: string): void {
    this.code = code.replace(/\D/g, '').slice(0, 8);
    this.order = undefined;
    this.failed = undefined;
  }

  clear(): void {
    this.write('');
  }

  async find(): Promise<void> {
    const { code } = this;
    if (!this.isCode || this.looking) return;
    runInAction(() => Object.assign(this, { looking: true, failed: undefined }));
    let found: AdminOrder | undefined;
    let failed: Failed | undefined;
    try {
      found = await this.shop.admin.findPickup({ code });
    } catch (error) {
      failed = failedBy(error);
    }
    runInAction(() => Object.assign(this, { looking: false, ...(code === this.code && { order: found, failed }) }));
  }

  /** True: he has it. */
  async handOver(): Promise<boolean> {
    return (await this.handing.run({ code: this.code })) !== undefined;
  }
}
