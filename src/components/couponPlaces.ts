import type { CouponScopeView } from '@/contract/coupon';
import { goTo } from '@/navigation';
import { tabs } from '@/stores/tabs';

/** Leads to what a coupon is for. False: it is for several things, among which the shopper has to choose. */
export function goUse({ kind, categories, goods, goodsCount }: CouponScopeView): boolean {
  const [category] = categories;
  const [one] = goods;
  if (kind === 'all') {
    tabs.want(undefined);
    void goTo.category();
  } else if (categories.length === 1 && category && goodsCount === 0) {
    tabs.want(category.id);
    void goTo.category();
  } else if (goodsCount === 1 && one && categories.length === 0) {
    void goTo.goods(one.id);
  } else {
    return false;
  }
  return true;
}
