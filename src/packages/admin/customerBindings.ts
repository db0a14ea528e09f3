import { makeAutoObservable } from 'mobx';
import type { viewBindings } from '@/contract/adminLeaders';
import type { OutputOf } from '@/contract/endpoint';
import type { UserId } from '@/domain/id';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { LeaderDeeds } from './leaderDeeds';
import type { LeaderShown } from './leaderStore';

export type Bindings = OutputOf<typeof viewBindings>;
type Asks = 'viewBindings' | 'viewShopLeader' | 'inviteLeader' | 'decideApplication' | 'endLeader';

/** Whose customer somebody was and is, and whether he is a leader himself or may become one. */
export class CustomerBindings {
  readonly bindings: Loadable<Bindings>;
  readonly standing: Loadable<LeaderShown>; // Refused where he was never asked.
  readonly deeds: LeaderDeeds;

  constructor(shop: Shop<never, Asks>, customerId: UserId) {
    this.bindings = new Loadable(() => shop.admin.viewBindings({ customerId }));
    this.standing = new Loadable(() => shop.admin.viewShopLeader({ userId: customerId }));
    this.deeds = new LeaderDeeds(shop, () => this.load());
    makeAutoObservable(this, { bindings: false, standing: false, deeds: false });
  }

  async load(): Promise<void> {
    await Promise.all([this.bindings.load(), this.standing.load()]);
  }

  /** The one that runs, if one does. */
  get running() {
    const last = this.bindings.value?.bindings[0];
    return last && last.endedAt === undefined ? last : undefined;
  }

  /** Nobody who leads, has asked or was invited is invited again. */
  get mayInvite(): boolean {
    const { value, failed } = this.standing;
    if (value) return value.status === 'left' || value.status === 'declined';
    return failed?.kind === 'refused' && failed.code === 'not_found';
  }
}
