import { makeAutoObservable } from 'mobx';
import type { ShopStore } from '@/contract/adminStores';
import { LONGEST_CLAIM } from '@/domain/store';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Wording } from './wording';

export const STORE_TABS = ['all', 'claims', 'shut'] as const;
export type StoreTab = (typeof STORE_TABS)[number];
export const keyOfStore = ({ userId }: ShopStore) => userId;
type Asks = 'listStores' | 'verifyStore' | 'closeStoreByShop' | 'allowStore';

/** Storefronts of leaders and staff: who they are is verified, and what must not be is shut. */
export class ShopStores {
  readonly list: PagedList<ShopStore>;
  readonly verifying;
  readonly shutting;
  readonly allowing;
  readonly badge = new Wording<ShopStore>(true); // What is said of its owner.
  readonly reason = new Wording<ShopStore>(true);

  constructor(
    shop: Shop<never, Asks>,
    public tab: StoreTab,
  ) {
    this.list = new PagedList(
      (cursor) => shop.admin.listStores({ which: this.tab, ...(cursor && { cursor }) }),
      keyOfStore,
    );
    this.verifying = new Task(shop, shop.admin.verifyStore);
    this.shutting = new Task(shop, shop.admin.closeStoreByShop);
    this.allowing = new Task(shop, shop.admin.allowStore);
    makeAutoObservable(this, {
      ...{ list: false, verifying: false, shutting: false, allowing: false, badge: false, reason: false },
    });
  }

  choose(tab: StoreTab): void {
    this.tab = tab;
    void this.list.restart();
  }

  /** What he claims is proposed. */
  beginBadge(store: ShopStore): void {
    this.badge.begin(store, store.badge?.words ?? store.claim);
  }

  /** He is what he says, in these words; without words it is said no more. */
  async verify(): Promise<boolean> {
    if (this.badge.words.trim().length > LONGEST_CLAIM) return false;
    const done = await this.badge.run(({ userId, claim }, badge) => this.verifying.run({ userId, claim, badge }));
    return this.over(done, this.verifying.failed);
  }

  async unverify({ userId, claim }: ShopStore): Promise<boolean> {
    return this.over((await this.verifying.run({ userId, claim })) !== undefined, this.verifying.failed);
  }

  async shut(): Promise<boolean> {
    const done = await this.reason.run(({ userId }, reason) => this.shutting.run({ userId, reason }));
    return this.over(done, this.shutting.failed);
  }

  async allow({ userId }: ShopStore): Promise<boolean> {
    return this.over((await this.allowing.run({ userId })) !== undefined, this.allowing.failed);
  }

  /** Done or refused, it stands otherwise now: the list is asked anew. */
  private async over(isDone: boolean, failed: { readonly kind: string } | undefined): Promise<boolean> {
    if (isDone || failed?.kind === 'refused') await this.list.load();
    return isDone;
  }
}
