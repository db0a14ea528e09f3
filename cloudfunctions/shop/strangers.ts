import type { Asked } from '@/contract/reply';
import type { ShopContract } from '@/contract/shop';
import { type Caller, customer, type Identity, stranger } from '../door/caller';
import type { ShopSettings } from '../platform/platform';

/** What a page shows that somebody opens from 朋友圈: there WeChat names nobody. Only what looks, and shows the same to all. */
export const OPEN_TO_STRANGERS: ReadonlySet<string> = new Set<keyof ShopContract>([
  'viewHome',
  'viewAbout',
  'viewShopText',
  'listCategories',
  'listGoods',
  'viewGoods',
  'hotWords',
  'listTeams',
  'listReviews',
  'viewReaders',
  'viewStore',
  'listPicks',
]);

/** Whoever comes to the customers' door. Refuses `not_allowed`, as `customer` does. */
export function visitor({ endpoint }: Asked, identity: Identity, ours: Pick<ShopSettings, 'appId'>): Caller {
  const isNamed = Boolean(identity.openid) || (identity.appId ?? ours.appId) !== ours.appId;
  return isNamed || !OPEN_TO_STRANGERS.has(endpoint) ? customer(identity, ours) : stranger(ours);
}
