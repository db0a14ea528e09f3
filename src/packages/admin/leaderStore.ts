import { makeAutoObservable } from 'mobx';
import type { viewShopLeader } from '@/contract/adminLeaders';
import type { ShopStore } from '@/contract/adminStores';
import type { OutputOf } from '@/contract/endpoint';
import type { UserId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { LeaderDeeds } from './leaderDeeds';

export type LeaderShown = OutputOf<typeof viewShopLeader>;
type Asks = 'viewShopLeader' | 'listStores' | 'inviteLeader' | 'decideApplication' | 'endLeader';

/** One leader: what he brings, what he has, how it went; and what is done with him. */
export class LeaderStore {
  readonly leader: Loadable<LeaderShown>;
  readonly store: Loadable<{ readonly store: ShopStore | undefined }>;
  readonly deeds: LeaderDeeds;

  constructor(
    shop: Shop<never, Asks>,
    readonly userId: UserId,
  ) {
    this.leader = new Loadable(() => shop.admin.viewShopLeader({ userId }));
    this.store = new Loadable(async () => ({
      store: (await shop.admin.listStores({ which: 'all', userId })).items[0],
    }));
    this.deeds = new LeaderDeeds(shop, () => this.leader.load());
    makeAutoObservable(this, { leader: false, store: false, deeds: false, userId: false });
  }

  async load(): Promise<void> {
    await Promise.all([this.leader.load(), this.store.load()]);
  }
}
