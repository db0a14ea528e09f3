import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { AdminOrder } from '@/contract/adminOrders';
import type { OrderId } from '@/domain/id';
import { type LineState, sendable } from '@/domain/parcel';
import { guessCarrier } from '@/domain/waybillForm';
import { type Failed, failedBy } from '@/stores/failed';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { WaybillForm } from './waybillForm';

const isLeft = (line: LineState) => sendable(line) > 0;

/** One order after the other: its note is scanned, then the label, and it is gone. */
export class ScanShipping {
  readonly shipping;
  order: AdminOrder | undefined = undefined;
  form = new WaybillForm();
  guessed = false; // The company was told by the number.
  finding = false;
  failed: Failed | undefined = undefined;
  left: number | undefined = undefined;
  sent = 0;
  private skipped: ReadonlySet<OrderId> = new Set();

  constructor(private readonly shop: Shop<never, 'findByCode' | 'listShopOrders' | 'countShopOrders' | 'shipOrder'>) {
    this.shipping = new Task(shop, shop.admin.shipOrder);
    makeAutoObservable<this, 'shop' | 'skipped'>(this, {
      ...{ shop: false, skipped: false, shipping: false, order: observableRef, form: observableRef },
      failed: observableRef,
    });
  }

  /** How many wait to be shipped. It is only told: nothing goes wrong without it. */
  async count(): Promise<void> {
    const answer = await this.shop.admin.countShopOrders({ tab: 'toShip' }).catch(() => undefined);
    runInAction(() => (this.left = answer?.count));
  }

  /** The order of a note or a label. */
  find(code: string): Promise<void> {
    return this.look(() => this.shop.admin.findByCode({ code: code.trim() }));
  }

  /** The oldest that is left, but for those that were skipped. Nothing: there is none. */
  next(): Promise<void> {
    return this.look(async () => {
      let cursor: string | undefined;
      do {
        const page: Awaited<ReturnType<typeof this.page>> = await this.page(cursor);
        const found = page.items.find((order) => !this.skipped.has(order.id) && order.lines.some(isLeft));
        if (found) return found;
        cursor = page.next;
      } while (cursor);
      return undefined;
    });
  }

  skip(): void {
    if (this.order) this.skipped = new Set([...this.skipped, this.order.id]);
    this.forget();
  }

  forget(): void {
    this.order = undefined;
    this.form = new WaybillForm();
    this.guessed = false;
  }

  /** The number of the label; whose it looks like is proposed. */
  label(waybill: string): void {
    this.form.write(waybill);
    const carrier = guessCarrier(this.form.waybill);
    if (carrier) this.form.choose(carrier);
    this.guessed = carrier !== undefined;
  }

  get pieces(): number {
    return (this.order?.lines ?? []).reduce((count, line) => count + sendable(line), 0);
  }

  /** True: it has left, and the next one may come. */
  async ship(): Promise<boolean> {
    const { order, form } = this;
    if (!order || !form.isComplete) return false;
    const { carrier, waybill } = form;
    if (!(await this.shipping.run({ orderId: order.id, carrier, waybill }))) return false;
    runInAction(() => {
      this.sent += 1;
      this.forget();
      this.form.choose(carrier); // The next one probably goes by the same company.
    });
    void this.count();
    return true;
  }

  private page(cursor: string | undefined) {
    return this.shop.admin.listShopOrders({ tab: 'toShip', oldest: true, ...(cursor && { cursor }) });
  }

  private async look(ask: () => Promise<AdminOrder | undefined>): Promise<void> {
    if (this.finding) return;
    runInAction(() => Object.assign(this, { finding: true, failed: undefined }));
    try {
      const order = await ask();
      runInAction(() => (this.order = order));
    } catch (error) {
      runInAction(() => (this.failed = failedBy(error)));
    } finally {
      runInAction(() => (this.finding = false));
    }
  }
}
