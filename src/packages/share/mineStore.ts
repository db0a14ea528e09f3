import { makeAutoObservable, observableRef } from 'mobx';
import type { Funnel, ShareView } from '@/contract/share';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export const keyOfShare = ({ code }: ShareView) => code;

/** What became of my links: all together, each by itself, and the one that is looked at closely. */
export class MineStore {
  readonly sum: Loadable<Funnel>;
  readonly links: PagedList<ShareView>;
  chosen: ShareView | undefined = undefined;
  looking = false; // The sheet; what is on it stays while it goes down.

  constructor(shop: Shop<'viewShares' | 'listShares'>) {
    this.sum = new Loadable(() => shop.api.viewShares({}));
    this.links = new PagedList((cursor) => shop.api.listShares({ ...(cursor && { cursor }) }), keyOfShare);
    makeAutoObservable(this, { sum: false, links: false, chosen: observableRef });
  }

  async load(): Promise<void> {
    await Promise.all([this.sum.load(), this.links.load()]);
  }

  look(link: ShareView): void {
    this.chosen = link;
    this.looking = true;
  }

  looked(): void {
    this.looking = false;
  }
}
