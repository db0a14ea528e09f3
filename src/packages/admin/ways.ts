import type { IconName } from '@/components/iconNames';
import type { Permission } from '@/domain/staff';
import { goTo } from '@/navigation';
import type { desk } from '@/texts/zh/desk';

export interface Way {
  readonly name: keyof typeof desk.ways;
  readonly icon: IconName;
  readonly needs: Permission; // Without it the way is not shown.
  readonly open: () => unknown;
}

const way = (name: Way['name'], icon: IconName, needs: Permission, open: () => unknown): Way => ({
  name,
  icon,
  needs,
  open,
});

/** All that the staff can go to and that has no tab of its own, by what it is for. */
export const WAYS: readonly { readonly name: keyof typeof desk.groups; readonly ways: readonly Way[] }[] = [
  {
    name: 'service',
    ways: [
      way('sales', 'undo-2', 'sales.see', () => goTo.shopSales('all')),
      way('handOver', 'scan-line', 'orders.ship', () => goTo.handOver()),
      way('invoices', 'file-text', 'invoices.see', () => goTo.adminInvoices('all')),
      way('reviews', 'star', 'reviews.see', () => goTo.adminReviews()),
    ],
  },
  {
    name: 'selling',
    ways: [
      way('campaigns', 'users', 'campaigns.see', () => goTo.campaigns()),
      way('teams', 'clock', 'campaigns.see', () => goTo.adminTeams()),
      way('promotions', 'badge-percent', 'campaigns.see', () => goTo.promotions()),
      way('coupons', 'ticket', 'campaigns.see', () => goTo.couponTemplates()),
      way('giveaways', 'gift', 'campaigns.see', () => goTo.giveaways()),
      way('members', 'crown', 'members.see', () => goTo.membership()),
      way('card', 'badge-check', 'members.see', () => goTo.cardSale()),
      way('pointsGoods', 'coins', 'members.see', () => goTo.shopPointsGoods()),
    ],
  },
  {
    name: 'leaders',
    ways: [
      way('leaders', 'link', 'leaders.see', () => goTo.shopLeaders()),
      way('stores', 'store', 'leaders.see', () => goTo.shopStores()),
      way('payouts', 'send', 'payouts.see', () => goTo.shopPayouts('asked')),
    ],
  },
  {
    name: 'goods',
    ways: [
      way('stock', 'package', 'goods.see', () => goTo.adminStock()),
      way('bookStock', 'plus', 'stock.edit', () => goTo.bookStock()),
      way('stockMoves', 'history', 'goods.see', () => goTo.stockMoves()),
      way('categories', 'layout-grid', 'goods.see', () => goTo.shopCategories()),
      way('goodsTable', 'clipboard-list', 'goods.edit', () => goTo.goodsTable()),
      way('goodsTrade', 'sliders-horizontal', 'goods.see', () => goTo.goodsTrade()),
    ],
  },
  {
    name: 'money',
    ways: [
      way('figures', 'chart-line', 'figures.see', () => goTo.figures()),
      way('books', 'wallet', 'books.see', () => goTo.adminBooks()),
      way('refunds', 'triangle-alert', 'books.see', () => goTo.failedRefunds()),
      way('verify', 'shield-check', 'books.see', () => goTo.verifyShop()),
    ],
  },
  {
    name: 'shop',
    ways: [
      way('home', 'house', 'content.see', () => goTo.composeHome()),
      way('messages', 'bell', 'content.see', () => goTo.messageKinds()),
      way('lessons', 'image', 'content.see', () => goTo.shopLessons()),
      way('freights', 'truck', 'delivery.see', () => goTo.freights()),
      way('pickups', 'map-pin', 'delivery.see', () => goTo.pickups()),
      way('returnTo', 'rotate-cw', 'delivery.see', () => goTo.returnAddress()),
      way('shopFacts', 'store', 'settings.see', () => goTo.shopFacts()),
      way('keys', 'lock', 'settings.see', () => goTo.shopKeys()),
      way('texts', 'file-text', 'settings.see', () => goTo.shopTexts()),
      way('trade', 'settings', 'today.see', () => goTo.tradeSettings()),
    ],
  },
  {
    name: 'people',
    ways: [
      way('staff', 'users', 'staff.see', () => goTo.staff()),
      way('deeds', 'history', 'audit.see', () => goTo.deeds()),
      way('looks', 'lock', 'audit.see', () => goTo.looks()),
      way('data', 'package', 'data.export', () => goTo.shopData()),
    ],
  },
];
