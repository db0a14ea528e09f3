import { unreachable } from '@/domain/bug';
import type { HomeLink } from '@/domain/home';
import { goTo } from '@/navigation';
import { tabs } from '@/stores/tabs';

/** Where a picture or an icon of the home page leads; nothing where it leads nowhere. */
export function wayOf(link: HomeLink): (() => unknown) | undefined {
  switch (link.to) {
    case 'nowhere':
      return undefined;
    case 'goods':
      return () => goTo.goods(link.goodsId);
    case 'story':
      return () => goTo.story(link.goodsId);
    case 'category':
      return () => {
        tabs.want(link.categoryId);
        return goTo.category();
      };
    case 'search':
      return () => goTo.results(link.words);
    case 'wall':
      return () => goTo.wall();
    case 'coupons':
      return () => goTo.coupons();
    case 'checkIn':
      return () => goTo.checkIn();
    case 'pointsGoods':
      return () => goTo.pointsGoods();
    case 'member':
      return () => goTo.member();
    case 'card':
      return () => goTo.card();
    case 'rain':
      return () => goTo.rain();
    default:
      return unreachable(link);
  }
}
