import { makeAutoObservable, observableRef, runInAction } from 'mobx';
import type { PackedOrder } from '@/contract/adminShipping';
import type { CodelessDestination } from '@/domain/delivery';
import type { OrderId } from '@/domain/id';
import { type Picked, pickList } from '@/domain/picking';
import { Loadable } from '@/stores/loadable';
import { SavedFile } from '@/stores/savedFile';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';

export type PackedLine = PackedOrder['lines'][number];
type Asks = 'listShopOrders' | 'viewPacking' | 'unmask';

export const MOST_AT_ONCE = 200; // orders on one page: the oldest; the others when these are gone.
const AT_A_TIME = 50; // As the shop answers.

/** What is to be packed, chosen order by order; what of it to take from the shelves; and the papers for it. */
export class Packing {
  readonly orders: Loadable<readonly PackedOrder[]>;
  readonly unmasking;
  without: ReadonlySet<OrderId> = new Set(); // Those that were taken out.
  isCut = false; //                             There are more of them.
  made = 0; //                                  So many addresses are at hand, while the file is made.

  constructor(private readonly shop: Shop<never, Asks>) {
    this.orders = new Loadable(() => this.all());
    this.unmasking = new Task(shop, shop.admin.unmask);
    makeAutoObservable<this, 'shop'>(this, { shop: false, orders: false, unmasking: false, without: observableRef });
  }

  get chosen(): readonly PackedOrder[] {
    return (this.orders.value ?? []).filter(({ orderId }) => !this.without.has(orderId));
  }
  get picks(): readonly Picked<PackedLine>[] {
    return pickList(this.chosen);
  }
  get units(): number {
    return this.picks.reduce((count, { units }) => count + units, 0);
  }

  isChosen(orderId: OrderId): boolean {
    return !this.without.has(orderId);
  }
  toggle(orderId: OrderId): void {
    const without = new Set(this.without);
    if (!without.delete(orderId)) without.add(orderId);
    this.without = without;
  }
  chooseAll(all: boolean): void {
    this.without = new Set(all ? [] : (this.orders.value ?? []).map(({ orderId }) => orderId));
  }

  /** Whether notes can be written with whole addresses. */
  get seesAddresses(): boolean {
    return this.shop.session.may('personal.see');
  }

  /** The chosen orders as they stand on paper. Nothing: the shop said no, or did not answer; see unmasking. */
  async forPaper(): Promise<readonly PackedOrder[] | undefined> {
    const { chosen } = this;
    runInAction(() => (this.made = 0));
    if (!this.seesAddresses) return chosen;
    const whole = new Map<OrderId, CodelessDestination>();
    for (let from = 0; from < chosen.length; from += AT_A_TIME) {
      const orderIds = chosen.slice(from, from + AT_A_TIME).map(({ orderId }) => orderId);
      const answer = await this.unmasking.run({ subject: { kind: 'orders', orderIds }, why: 'print' });
      if (!answer) return undefined;
      for (const { orderId, to } of answer.orders) whole.set(orderId, to);
      runInAction(() => (this.made = whole.size));
    }
    return chosen.map((order) => ({ ...order, to: whole.get(order.orderId) ?? order.to }));
  }

  /** Written on this phone. Nothing: there is no room for it. */
  async write(name: string, content: Uint8Array): Promise<SavedFile | undefined> {
    const file = new SavedFile(name);
    try {
      await file.begin(content.buffer as ArrayBuffer);
      return file;
    } catch {
      return undefined; // FileFailed: the phone says no more than that.
    }
  }

  /** All that can be shipped, the oldest first. */
  private async all(): Promise<readonly PackedOrder[]> {
    const ids: OrderId[] = [];
    let cursor: string | undefined;
    do {
      const { items, next } = await this.shop.admin.listShopOrders({
        ...{ tab: 'toShip', oldest: true },
        ...(cursor && { cursor }),
      });
      ids.push(...items.map(({ id }) => id));
      cursor = next;
    } while (cursor && ids.length < MOST_AT_ONCE);
    runInAction(() => (this.isCut = cursor !== undefined || ids.length > MOST_AT_ONCE));
    const some = ids.slice(0, MOST_AT_ONCE);
    const packed: PackedOrder[] = [];
    for (let from = 0; from < some.length; from += AT_A_TIME) {
      packed.push(...(await this.shop.admin.viewPacking({ orderIds: some.slice(from, from + AT_A_TIME) })));
    }
    return packed;
  }
}
