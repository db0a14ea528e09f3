import { makeAutoObservable } from 'mobx';
import type { ShopMember } from '@/contract/adminMembers';
import type { UserId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { whole } from './tierForm';

export type Adjusted = 'points' | 'growth';
type Asks = 'viewShopMember' | 'adjustPoints' | 'adjustGrowth';

/** How a customer stands, and points or growth that are given or taken by hand. */
export class ShopMemberStore {
  readonly member: Loadable<ShopMember>;
  private readonly points;
  private readonly growth;
  adjusting: Adjusted | undefined = undefined; // Nothing: none is being changed.
  gives = true; // Or takes.
  count = '';
  reason = '';
  tried = false;

  constructor(
    shop: Shop<never, Asks>,
    readonly userId: UserId,
  ) {
    this.member = new Loadable(() => shop.admin.viewShopMember({ userId }));
    this.points = new Task(shop, shop.admin.adjustPoints);
    this.growth = new Task(shop, shop.admin.adjustGrowth);
    makeAutoObservable<this, 'points' | 'growth'>(this, { member: false, points: false, growth: false, userId: false });
  }

  begin(what: Adjusted): void {
    Object.assign(this, { adjusting: what, gives: true, count: '', reason: '', tried: false });
  }

  end(): void {
    this.adjusting = undefined;
  }

  turn(gives: boolean): void {
    this.gives = gives;
  }

  type(count: string): void {
    this.count = count.replace(/\D/g, '').slice(0, 7);
  }

  write(reason: string): void {
    this.reason = reason;
  }

  get wrong(): 'count' | 'reason' | undefined {
    if (whole(this.count, 1, 1_000_000) === undefined) return 'count';
    return this.reason.trim() === '' ? 'reason' : undefined;
  }

  get task() {
    return this.adjusting === 'growth' ? this.growth : this.points;
  }

  /** False: something is not right, it was refused, or not answered. */
  async adjust(): Promise<boolean> {
    this.tried = true;
    if (!this.adjusting || this.wrong) return false;
    const { userId, task } = this;
    const change = this.gives ? Number(this.count) : -Number(this.count);
    if (!(await task.run({ userId, change, reason: this.reason.trim() }))) return false;
    this.end();
    await this.member.load();
    return true;
  }
}
