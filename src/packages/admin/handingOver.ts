import { makeAutoObservable, observableRef } from 'mobx';
import type { ShopLeader } from '@/contract/adminLeaders';
import type { UserId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import type { LeaderShown } from './leaderStore';
import { LeadersList } from './leadersList';

type Asks = 'viewShopLeader' | 'listLeaders' | 'handOverCustomers';

/** All customers of a leader to another one, or to the shop; what becomes of what is on its way to him; and why. */
export class HandingOver {
  readonly from: Loadable<LeaderShown>;
  readonly others: LeadersList;
  readonly handing;
  toShop = true;
  to: ShopLeader | undefined = undefined;
  running: 'stay' | 'withhold' = 'stay';
  reason = '';
  tried = false;

  constructor(
    shop: Shop<never, Asks>,
    readonly fromId: UserId,
  ) {
    this.from = new Loadable(() => shop.admin.viewShopLeader({ userId: fromId }));
    this.others = new LeadersList(shop, 'active');
    this.handing = new Task(shop, shop.admin.handOverCustomers);
    makeAutoObservable(this, { from: false, others: false, handing: false, fromId: false, to: observableRef });
  }

  goToShop(toShop: boolean): void {
    this.toShop = toShop;
  }

  choose(to: ShopLeader): void {
    this.to = to;
  }

  decide(running: 'stay' | 'withhold'): void {
    this.running = running;
  }

  write(reason: string): void {
    this.reason = reason;
  }

  get wrong(): 'to' | 'reason' | undefined {
    if (!this.toShop && !this.to) return 'to';
    return this.reason.trim() === '' ? 'reason' : undefined;
  }

  isWrong(part: 'to' | 'reason'): boolean {
    return this.tried && this.wrong === part;
  }

  check(): boolean {
    this.tried = true;
    return this.wrong === undefined;
  }

  /** True: it has begun. */
  async handOver(): Promise<boolean> {
    if (!this.check()) return false;
    const { fromId, toShop, to, running, reason } = this;
    const toId = toShop ? undefined : to?.userId;
    const asked = { fromId, ...(toId && { toId }), running, reason: reason.trim() };
    const begun = await this.handing.run(asked);
    if (!begun && this.handing.failed?.kind === 'refused') await this.from.load();
    return begun !== undefined;
  }
}
