import { makeAutoObservable } from 'mobx';
import type { PointsView } from '@/contract/member';
import type { PurseMove } from '@/contract/purse';
import { Loadable } from '@/stores/loadable';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export const keyOfMove = ({ id }: PurseMove) => id;

/** What one has of points, and how each of them came and went. */
export class PointsStore {
  readonly view: Loadable<PointsView>;
  readonly moves: PagedList<PurseMove>;

  constructor(shop: Shop<'viewPoints' | 'listPurse'>) {
    this.view = new Loadable(() => shop.api.viewPoints({}));
    this.moves = new PagedList(
      (cursor) => shop.api.listPurse({ unit: 'points', ...(cursor && { cursor }) }),
      keyOfMove,
    );
    makeAutoObservable(this, { view: false, moves: false });
  }

  async load(): Promise<void> {
    await Promise.all([this.view.load(), this.moves.load()]);
  }
}
