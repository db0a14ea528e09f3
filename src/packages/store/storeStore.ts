import { makeAutoObservable } from 'mobx';
import type { StorePick, StoreView } from '@/contract/store';
import type { UserId } from '@/domain/id';
import { Refusal } from '@/domain/refusal';
import { failedBy } from '@/stores/failed';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

const FIRST_PAGE = 20;
export const keyOfPick = ({ goods }: StorePick) => goods.id;

/** A storefront as shoppers see it: whose it is, and what he picks. */
export class StoreStore {
  readonly store: Loadable<StoreView>;
  readonly picks: PagedList<StorePick>;
  private visited = false;

  constructor(
    private readonly shop: Shop<'viewStore' | 'listPicks' | 'visitStore'>,
    private readonly leaderId: UserId | undefined,
  ) {
    const known = () => {
      if (!leaderId) throw new Refusal('store_closed');
      return leaderId;
    };
    this.store = new Loadable(async () => shop.api.viewStore({ leaderId: known() }));
    this.picks = new PagedList(
      async (cursor) => shop.api.listPicks({ leaderId: known(), ...(cursor && { cursor }) }),
      keyOfPick,
    );
    makeAutoObservable<this, 'shop' | 'leaderId' | 'visited'>(this, {
      ...{ shop: false, leaderId: false, visited: false, store: false, picks: false },
    });
  }

  /** Nobody has one there, or it is not open. */
  get isClosed(): boolean {
    const { value, failed } = this.store;
    return value === undefined && failed?.kind === 'refused';
  }

  /** On coming back: a list that has been read further stays as it is, so that one finds one's place again. */
  async freshen(): Promise<void> {
    if (this.picks.items.length <= FIRST_PAGE) return this.load();
    await this.store.load();
  }

  /** Both at once; that somebody came is told beside them, once. */
  async load(): Promise<void> {
    await Promise.all([this.store.load(), this.picks.load()]);
    if (this.store.value && !this.store.value.isMine && !this.visited) await this.visit();
  }

  /** Nobody waits for it, and nobody is told if it fails. */
  private async visit(): Promise<void> {
    this.visited = true;
    try {
      await this.shop.api.visitStore({ requestId: this.shop.newRequestId(), leaderId: this.leaderId! });
    } catch (error) {
      failedBy(error);
    }
  }
}
