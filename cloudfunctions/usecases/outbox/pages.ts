import type { AfterSaleId, GoodsId, OrderId, TeamId } from '@/domain/id';
import type { MemberPage } from '@/domain/message';

/** Where cards and messages lead in the mini program. The phone's own ways are in src/navigation.ts. */
export const teamPage = (id: TeamId) => `packages/team/pages/team/index?teamId=${id}`;
export const orderPage = (id: OrderId) => `packages/order/pages/order/index?orderId=${id}`;
// biome-ignore lint/suspicious/noTemplateCurlyInString: WeChat puts the number of a payment there.
export const ORDER_CENTRE = 'packages/order/pages/order/index?number=${商品订单号}';
export const goodsPage = (id: GoodsId) => `packages/goods/pages/goods/index?goodsId=${id}`;
export const afterSalePage = (id: AfterSaleId) => `packages/service/pages/sale/index?aftersaleId=${id}`;

const MEMBER_PAGES: Readonly<Record<MemberPage, string>> = {
  credit: 'packages/envelope/pages/credit/index',
  points: 'packages/member/pages/points/index',
  member: 'packages/member/pages/centre/index',
  coupons: 'packages/coupon/pages/coupons/index',
  card: 'packages/member/pages/card/index',
  leading: 'packages/leader/pages/centre/index',
  payouts: 'packages/leader/pages/payouts/index',
};
export const memberPage = (page: MemberPage) => MEMBER_PAGES[page];

/** What a mini-program code of a poster and a short link open; the code of the share is the scene. */
export const landingPage = 'packages/share/pages/landing/index';
