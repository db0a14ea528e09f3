import { makeAutoObservable } from 'mobx';
import type { PAYOUT_TABS, ShopPayout } from '@/contract/adminPayouts';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';
import { Task } from '@/stores/task';
import { Wording } from './wording';

export type PayoutTab = (typeof PAYOUT_TABS)[number];
export const PAYOUT_TAB_NAMES: readonly PayoutTab[] = ['asked', 'sent', 'ended'];
export const keyOfPayout = ({ id }: ShopPayout) => id;
type Asks = 'listShopPayouts' | 'approvePayout' | 'declinePayout' | 'giveUpPayout' | 'retryLetter';

/** Payouts that leaders ask for: let go, declined with a reason, and followed until they are there. */
export class ShopPayouts {
  readonly list: PagedList<ShopPayout>;
  readonly approving;
  readonly declining;
  readonly givingUp;
  readonly retrying;
  readonly refusing = new Wording<ShopPayout>(true); // The one that is declined, and why.

  constructor(
    shop: Shop<never, Asks>,
    public tab: PayoutTab,
  ) {
    this.list = new PagedList(
      (cursor) => shop.admin.listShopPayouts({ tab: this.tab, ...(cursor && { cursor }) }),
      keyOfPayout,
    );
    this.approving = new Task(shop, shop.admin.approvePayout);
    this.declining = new Task(shop, shop.admin.declinePayout);
    this.givingUp = new Task(shop, shop.admin.giveUpPayout);
    this.retrying = new Task(shop, shop.admin.retryLetter);
    makeAutoObservable(this, {
      ...{ list: false, approving: false, declining: false, givingUp: false, retrying: false, refusing: false },
    });
  }

  choose(tab: PayoutTab): void {
    this.tab = tab;
    void this.list.restart();
  }

  approve({ id: payoutId }: ShopPayout): Promise<boolean> {
    return this.over(this.approving, this.approving.run({ payoutId }));
  }

  decline(): Promise<boolean> {
    const done = this.refusing.run(({ id: payoutId }, reason) => this.declining.run({ payoutId, reason }));
    return this.over(this.declining, done);
  }

  /** WeChat is asked first: only what it does not know comes back. */
  giveUp({ id: payoutId }: ShopPayout): Promise<boolean> {
    return this.over(this.givingUp, this.givingUp.run({ payoutId }));
  }

  /** The same number once more: it never pays twice. */
  again({ id }: ShopPayout): Promise<boolean> {
    return this.over(this.retrying, this.retrying.run({ letterId: `${id}.send` }));
  }

  /** Done or refused, it stands somewhere else now: the list is asked anew. */
  private async over(
    task: { readonly failed: { readonly kind: string } | undefined },
    deed: Promise<unknown>,
  ): Promise<boolean> {
    const isDone = Boolean(await deed);
    if (isDone || task.failed?.kind === 'refused') await this.list.load();
    return isDone;
  }
}
