import { makeAutoObservable } from 'mobx';
import type { UnmaskingView } from '@/contract/adminPrivacy';
import type { UserId } from '@/domain/id';
import { PagedList } from '@/stores/pagedList';
import type { Shop } from '@/stores/shop';

export const keyOfLook = ({ id }: UnmaskingView) => id;

/** Looks of staff at who somebody is, the latest first: at all, or at one. */
export class LooksStore {
  readonly list: PagedList<UnmaskingView>;

  constructor(shop: Shop<never, 'listUnmaskings'>, ofId?: UserId) {
    this.list = new PagedList(
      (cursor) => shop.admin.listUnmaskings({ ...(ofId && { ofId }), ...(cursor && { cursor }) }),
      keyOfLook,
    );
    makeAutoObservable(this, { list: false });
  }
}
