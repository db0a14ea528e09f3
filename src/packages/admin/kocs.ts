import { makeAutoObservable } from 'mobx';
import type { Koc } from '@/contract/adminReferral';
import { Loadable } from '@/stores/loadable';
import type { Shop } from '@/stores/shop';
import { LeaderDeeds } from './leaderDeeds';

type Asks = 'listKocs' | 'inviteLeader' | 'decideApplication' | 'endLeader';

/** Customers whose links bring people who buy: they are told of it, and invited with a tap. */
export class Kocs {
  readonly list: Loadable<readonly Koc[]>;
  readonly deeds: LeaderDeeds;

  constructor(shop: Shop<never, Asks>) {
    this.list = new Loadable(() => shop.admin.listKocs({}));
    this.deeds = new LeaderDeeds(shop, () => this.list.load());
    makeAutoObservable(this, { list: false, deeds: false });
  }
}
