import Taro, { useRouter } from '@tarojs/taro';
import type { LeaderTab } from '@/contract/adminLeaders';
import type { ADMIN_TABS } from '@/contract/adminOrders';
import type { PAYOUT_TABS } from '@/contract/adminPayouts';
import type { CAMPAIGN_STAGES, TEAM_TABS } from '@/contract/adminTeams';
import type { AfterSaleTab } from '@/contract/afterSale';
import type { INVOICE_TABS } from '@/contract/invoice';
import type { OrderTab } from '@/contract/order';
import type { AfterSaleKind } from '@/domain/afterSale';
import type { Figure } from '@/domain/figures';
import type { GoodsTab } from '@/domain/goodsTerms';
import {
  type AddressId,
  type AfterSaleId,
  type CampaignId,
  type DeedId,
  type EnvelopeId,
  type FreightId,
  type GiveawayId,
  type GoodsId,
  type GroupId,
  type Id,
  isId,
  type LessonId,
  type OrderId,
  type ParcelId,
  type PickupId,
  type PromotionId,
  type ReviewId,
  type SegmentId,
  type SkuId,
  type TeamId,
  type TemplateId,
  type UserId,
} from '@/domain/id';
import type { CommissionTab } from '@/domain/leading';
import type { MemberPage } from '@/domain/message';
import type { Shared } from '@/domain/share';
import type { ShopTextKind } from '@/domain/shopText';
import type { Quantity } from '@/domain/stock';

/** A part of the page of figures, to begin there. */
export type FiguresPart = 'sales' | 'sharing' | 'goods' | 'people' | 'campaigns' | 'leaders';
type AdminTab = (typeof ADMIN_TABS)[number];
type CampaignStage = (typeof CAMPAIGN_STAGES)[number];
type TeamTab = (typeof TEAM_TABS)[number];
type PayoutTab = (typeof PAYOUT_TABS)[number];
type InvoiceTab = (typeof INVOICE_TABS)[number];

/** Orders of one team, campaign, leader or buyer alone, or with these goods. */
export interface OrdersOnly {
  readonly teamId?: TeamId;
  readonly campaignId?: CampaignId;
  readonly leaderId?: UserId;
  readonly buyerId?: UserId;
  readonly goodsId?: GoodsId;
}

/** What the checkout is opened with. The ids say what is bought; prices are the shop's. */
export interface Checkout {
  readonly by: 'alone' | 'open' | 'join' | 'cart';
  readonly lines: string; // From linesParam: "sku_x*2,sku_y*1".
  readonly campaignId?: CampaignId; // To open a team of.
  readonly teamId?: TeamId; //         To join.
}

/** What kind of after-sale, of which order, and perhaps of which of its lines. */
export interface AskedAfterSale {
  readonly orderId: OrderId;
  readonly kind: AfterSaleKind;
  readonly sent: boolean;
  readonly skuId?: SkuId | undefined;
}

/** "sku_x*2,sku_y*1": what is bought, as a parameter of an address. */
export const linesParam = (lines: readonly Quantity[]) =>
  lines.map(({ skuId, quantity }) => `${skuId}*${quantity}`).join(',');

/** What a message may lead to. */
const MEMBER_PAGES: Readonly<Record<MemberPage, string>> = {
  credit: '/packages/envelope/pages/credit/index',
  coupons: '/packages/coupon/pages/coupons/index?tab=mine',
  member: '/packages/member/pages/centre/index',
  points: '/packages/member/pages/points/index',
  card: '/packages/member/pages/card/index',
  leading: '/packages/leader/pages/centre/index',
  payouts: '/packages/leader/pages/payouts/index',
};

/** The address of a page with what it needs; ids only, never what can be fetched. */
export const pathTo = {
  home: () => '/pages/home/index',
  category: () => '/pages/category/index',
  cart: () => '/pages/cart/index',
  me: () => '/pages/me/index',
  memberPage: (page: MemberPage) => MEMBER_PAGES[page],
  search: (words?: string) => path('search/pages/search', { words }),
  results: (words: string) => path('search/pages/results', { words }),
  goods: (goodsId: GoodsId) => path('goods/pages/goods', { goodsId }),
  story: (goodsId: GoodsId) => path('goods/pages/story', { goodsId }),
  team: (teamId: TeamId, join?: 'join') => path('team/pages/team', { teamId, join }),
  draw: (teamId: TeamId) => path('team/pages/draw', { teamId }),
  wall: (goodsId?: GoodsId) => path('team/pages/wall', { goodsId }),
  checkout: (checkout: Checkout) => path('checkout/pages/checkout', { ...checkout }),
  paid: (orderId: OrderId) => path('checkout/pages/paid', { orderId }),
  orders: (tab?: OrderTab) => path('order/pages/orders', { tab }),
  order: (orderId: OrderId) => path('order/pages/order', { orderId }),
  findOrders: () => path('order/pages/find', {}),
  parcel: (orderId: OrderId, parcelId?: ParcelId) => path('order/pages/parcel', { orderId, parcelId }),
  afterSales: (tab?: 'open' | 'all') => path('service/pages/sales', { tab }),
  afterSale: (aftersaleId: AfterSaleId) => path('service/pages/sale', { aftersaleId }),
  askAfterSale: (orderId: OrderId, skuId?: SkuId) => path('service/pages/choose', { orderId, skuId }),
  applyAfterSale: ({ sent, ...asked }: AskedAfterSale) =>
    path('service/pages/apply', { ...asked, sent: sent ? 'yes' : 'no' }),
  invoice: (orderId: OrderId) => path('service/pages/invoice', { orderId }),
  addresses: (choosing?: 'choosing') => path('address/pages/list', { choosing }),
  address: (addressId?: AddressId) => path('address/pages/form', { addressId }),
  profile: () => path('me/pages/profile', {}),
  settings: () => path('me/pages/settings', {}),
  myData: () => path('me/pages/myData', {}),
  shopText: (kind: ShopTextKind) => path('me/pages/shopText', { kind }),
  admin: () => path('admin/pages/today', {}),
  more: () => path('admin/pages/more', {}),
  figures: (part?: FiguresPart) => path('charts/pages/figures', { part }),
  figureRows: (figure: Figure, { from, until }: { readonly from: string; readonly until: string }, part?: string) =>
    path('charts/pages/rows', { figure, from, until, part }),
  adminOrders: (tab?: AdminTab, only: OrdersOnly = {}) => path('admin/pages/orders', { tab, ...only }),
  scanShip: () => path('admin/pages/scanShip', {}),
  batchShip: () => path('admin/pages/batchShip', {}),
  packing: () => path('admin/pages/packing', {}),
  orderPrice: (orderId: OrderId) => path('admin/pages/price', { orderId }),
  findShopOrders: () => path('admin/pages/find', {}),
  shopOrder: (orderId: OrderId) => path('admin/pages/order', { orderId }),
  handOver: (code?: string) => path('admin/pages/fetch', { code }),
  giveBack: (orderId: OrderId) => path('admin/pages/giveBack', { orderId }),
  shopSales: (tab?: AfterSaleTab) => path('admin/pages/sales', { tab }),
  shopSale: (aftersaleId: AfterSaleId) => path('admin/pages/sale', { aftersaleId }),
  failedRefunds: () => path('admin/pages/failed', {}),
  returnAddress: () => path('admin/pages/returnTo', {}),
  tradeSettings: () => path('admin/pages/settings', {}),
  freights: () => path('admin/pages/freights', {}),
  freight: (freightId?: FreightId) => path('admin/pages/freight', { freightId }),
  pickups: () => path('admin/pages/pickups', {}),
  pickup: (pickupId?: PickupId) => path('admin/pages/pickup', { pickupId }),
  campaigns: (stage?: CampaignStage) => path('admin/pages/campaigns', { stage }),
  campaign: (campaignId: CampaignId) => path('admin/pages/campaign', { campaignId }),
  campaignForm: (campaignId?: CampaignId, copy?: 'copy') => path('admin/pages/campaignForm', { campaignId, copy }),
  adminTeams: (tab?: TeamTab) => path('admin/pages/teams', { tab }),
  giveaways: () => path('admin/pages/giveaways', {}),
  giveaway: (giveawayId: GiveawayId) => path('admin/pages/giveaway', { giveawayId }),
  giveawayForm: (giveawayId?: GiveawayId) => path('admin/pages/giveawayForm', { giveawayId }),
  envelopeRules: () => path('admin/pages/envelopeRules', {}),
  membership: () => path('admin/pages/membership', {}),
  shopPointsGoods: () => path('admin/pages/pointsGoods', {}),
  cardSale: () => path('admin/pages/card', {}),
  cardRefunds: () => path('admin/pages/cardRefunds', {}),
  customers: (segmentId?: SegmentId) => path('adminPeople/pages/customers', { segmentId }),
  customer: (userId: UserId) => path('adminPeople/pages/customer', { userId }),
  brought: (userId: UserId) => path('adminPeople/pages/brought', { userId }),
  segments: () => path('adminPeople/pages/segments', {}),
  tags: () => path('adminPeople/pages/tags', {}),
  care: () => path('adminPeople/pages/care', {}),
  standing: (userId: UserId) => path('admin/pages/customer', { userId }),
  couponTemplates: () => path('admin/pages/couponTemplates', {}),
  couponTemplate: (templateId: TemplateId) => path('admin/pages/couponTemplate', { templateId }),
  couponForm: (templateId?: TemplateId, copy?: 'copy') => path('admin/pages/couponForm', { templateId, copy }),
  giveCoupons: (templateId: TemplateId, userId?: UserId) => path('admin/pages/giveCoupons', { templateId, userId }),
  shopLeaders: (tab?: LeaderTab) => path('admin/pages/leaders', { tab }),
  shopLeader: (userId: UserId) => path('admin/pages/leader', { userId }),
  handOverCustomers: (userId: UserId) => path('admin/pages/handCustomers', { userId }),
  handovers: () => path('admin/pages/handovers', {}),
  referralRules: () => path('admin/pages/referralRules', {}),
  goodsCommissions: () => path('admin/pages/goodsCommissions', {}),
  shopPayouts: (tab?: PayoutTab) => path('admin/pages/payouts', { tab }),
  payoutRule: () => path('admin/pages/payoutRule', {}),
  kocs: () => path('admin/pages/kocs', {}),
  shopLessons: () => path('admin/pages/lessons', {}),
  shopLesson: (lessonId?: LessonId) => path('admin/pages/lessonForm', { lessonId }),
  shopStores: (which?: 'all' | 'claims' | 'shut') => path('admin/pages/stores', { which }),
  promotions: () => path('admin/pages/promotions', {}),
  promotion: (promotionId?: PromotionId) => path('admin/pages/promotion', { promotionId }),
  goodsTrade: () => path('admin/pages/goodsTrade', {}),
  adminInvoices: (tab?: InvoiceTab) => path('admin/pages/invoices', { tab }),
  composeHome: () => path('adminShop/pages/home', {}),
  shopFacts: () => path('adminShop/pages/facts', {}),
  shopKeys: () => path('adminShop/pages/keys', {}),
  shopTexts: () => path('adminShop/pages/texts', {}),
  writeShopText: (kind: ShopTextKind) => path('adminShop/pages/text', { kind }),
  messageKinds: () => path('adminShop/pages/messages', {}),
  verifyShop: () => path('adminShop/pages/verify', {}),
  looks: (userId?: UserId) => path('adminShop/pages/looks', { userId }),
  shopData: () => path('adminShop/pages/data', {}),
  personal: (userId: UserId) => path('adminShop/pages/personal', { userId }),
  ship: (orderId: OrderId) => path('admin/pages/ship', { orderId }),
  adminBooks: () => path('admin/pages/books', {}),
  adminStock: () => path('admin/pages/stock', {}),
  adminGoods: (tab?: GoodsTab) => path('adminGoods/pages/list', { tab }),
  goodsForm: (goodsId?: GoodsId, copy?: 'copy') => path('adminGoods/pages/edit', { goodsId, copy }),
  goodsDetail: () => path('adminGoods/pages/detail', {}),
  shopCategories: () => path('adminGoods/pages/categories', {}),
  bookStock: (goodsId?: GoodsId) => path('adminGoods/pages/stock', { goodsId }),
  stockMoves: (goodsId?: GoodsId) => path('adminGoods/pages/moves', { goodsId }),
  goodsTable: () => path('adminGoods/pages/table', {}),
  adminReviews: () => path('admin/pages/reviews', {}),
  reviews: (goodsId: GoodsId) => path('review/pages/reviews', { goodsId }),
  writeReview: (orderId: OrderId, skuId: SkuId) => path('review/pages/write', { orderId, skuId }),
  followReview: (reviewId: ReviewId) => path('review/pages/follow', { reviewId }),
  myReviews: (tab?: 'waiting' | 'written') => path('review/pages/mine', { tab }),
  poster: ({ kind: _, ...asked }: Shared) => path('share/pages/poster', asked),
  landing: (code: string) => path('share/pages/landing', { s: code }),
  myShares: () => path('share/pages/mine', {}),
  groups: () => path('share/pages/groups', {}),
  group: (groupId: GroupId) => path('share/pages/group', { groupId }),
  relay: (teamId: TeamId) => path('share/pages/relay', { teamId }),
  coupons: (tab?: 'mine') => path('coupon/pages/coupons', { tab }),
  envelope: (envelopeId: EnvelopeId) => path('envelope/pages/envelope', { envelopeId }),
  groupPacket: (giveaway: GiveawayId) => path('envelope/pages/envelope', { giveaway }),
  rain: () => path('envelope/pages/rain', {}),
  sendEnvelope: () => path('envelope/pages/send', {}),
  credit: () => path('envelope/pages/credit', {}),
  gather: (gather: EnvelopeId) => path('envelope/pages/gather', { gather }),
  favourites: () => path('me/pages/favourites', {}),
  footprints: () => path('me/pages/footprints', {}),
  inbox: () => path('me/pages/inbox', {}),
  messages: () => path('me/pages/messages', {}),
  member: () => path('member/pages/centre', {}),
  points: () => path('member/pages/points', {}),
  pointsGoods: () => path('member/pages/pointsGoods', {}),
  checkIn: () => path('member/pages/checkIn', {}),
  card: () => path('member/pages/card', {}),
  redeem: (skuId: SkuId) => path('checkout/pages/redeem', { skuId }),
  store: (leaderId: UserId) => path('store/pages/store', { leaderId }),
  editStore: () => path('store/pages/edit', {}),
  leading: () => path('leader/pages/centre', {}),
  becomeLeader: () => path('leader/pages/apply', {}),
  commissions: (tab?: CommissionTab) => path('leader/pages/orders', { tab }),
  ledCustomers: () => path('leader/pages/customers', {}),
  ranks: () => path('leader/pages/ranks', {}),
  leaderBoard: () => path('leader/pages/board', {}),
  earningGoods: () => path('leader/pages/goods', {}),
  lessons: () => path('leader/pages/lessons', {}),
  lesson: (lessonId: LessonId) => path('leader/pages/lesson', { lessonId }),
  payouts: () => path('leader/pages/payouts', {}),
  staff: () => path('staff/pages/list', {}),
  joinStaff: (code?: string) => path('staff/pages/join', { code }),
  deeds: () => path('staff/pages/deeds', {}),
  deed: (deedId: DeedId) => path('staff/pages/deed', { deedId }),
};

function path(page: string, asked: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(asked).filter(([, value]) => value !== undefined && value !== '');
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&');
  return `/packages/${page}/index${query && `?${query}`}`;
}

const DEEPEST = 9; // WeChat opens ten pages on top of each other; then the last one is replaced.

const go = (url: string) =>
  Taro.getCurrentPages().length > DEEPEST ? Taro.redirectTo({ url }) : Taro.navigateTo({ url });

const tabs = new Set<string>([pathTo.home(), pathTo.category(), pathTo.cart(), pathTo.me()]);

/** `goTo.goods(id)`: the only way from one page to another. Tabs are switched to, the others pile up. */
export const goTo = Object.fromEntries(
  Object.entries(pathTo).map(([name, pathOf]) => [
    name,
    (...asked: readonly unknown[]) => {
      const url = (pathOf as (...asked: readonly unknown[]) => string)(...asked);
      return tabs.has(url) ? Taro.switchTab({ url }) : go(url);
    },
  ]),
) as { readonly [Name in keyof typeof pathTo]: (...asked: Parameters<(typeof pathTo)[Name]>) => Promise<unknown> };

/** Takes the place of the current page: after paying nobody goes back to the checkout. */
export const replaceBy = (url: string) => Taro.redirectTo({ url });

/** Back to where one came from; home when the page was opened by a card. */
export const goBack = () =>
  Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: pathTo.home() });

/** A parameter of the address. WeChat gives it encoded, Taro decoded: both are read. */
export function useParam(name: string): string | undefined {
  const value = useRouter().params[name];
  if (value === undefined || value === '') return undefined;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** `?teamId=team_…` of the current page, or nothing when it is missing or not one. */
export function useOptionalIdParam<Prefix extends string>(prefix: Prefix): Id<Prefix> | undefined {
  const id = useParam(`${prefix}Id`);
  return isId(prefix, id) ? id : undefined;
}

/** `?leaderId=user_…`: whose storefront it is. */
export function useLeaderIdParam(): UserId | undefined {
  const id = useParam('leaderId');
  return isId('user', id) ? id : undefined;
}

/**
 * Reads `?teamId=team_…` of the current page. A link that was cut or tampered with names nothing: the shop then says
 * that there is no such thing, and the page shows that instead of breaking.
 */
export const useIdParam = <Prefix extends string>(prefix: Prefix): Id<Prefix> =>
  useOptionalIdParam(prefix) ?? `${prefix}_nothing`;
