import * as z from 'zod';
import type { Instant } from '@/domain/time';
import { adminBooks } from './adminBooks';
import { adminCard } from './adminCard';
import { adminCoupons } from './adminCoupons';
import { adminEnvelopes } from './adminEnvelopes';
import { adminLeaders } from './adminLeaders';
import { adminLessons } from './adminLessons';
import { adminMembers } from './adminMembers';
import { findPickup, handOver, listShopOrders, shipOrder, viewShopOrder } from './adminOrders';
import { adminPayouts } from './adminPayouts';
import { adminReferral } from './adminReferral';
import { adminStores } from './adminStores';
import { adminTeams } from './adminTeams';
import { adminToday } from './adminToday';
import {
  endPromotion,
  listFreight,
  listGoodsTrade,
  listPromotions,
  listShopPickups,
  putFreight,
  putPickup,
  putPromotion,
  removeFreight,
  setGoodsTrade,
} from './adminTrade';
import {
  acceptAfterSale,
  acceptReturn,
  declineAfterSale,
  declineReturn,
  listShopAfterSales,
  offerAfterSale,
  previewRefundBuyer,
  refundBuyer,
  reship,
  setReturnAddress,
  settleRefund,
  viewReturnAddress,
  viewShopAfterSale,
} from './afterSale';
import { gives, requestId } from './endpoint';
import { issueInvoice, listShopInvoices, reverseInvoice } from './invoice';
import { hideReview, listShopReviews, replyReview, showReview } from './review';
import { adjustStock, listLowStock, setLowStock, viewStockLog } from './shelf';

/** What WeChat was asked for and did not do, after all tries: somebody must look. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: string;
  readonly tries: number;
  readonly error: string;
  readonly diedAt: Instant;
}
export const listDeadLetters = { input: z.strictObject({}), output: gives<readonly DeadLetter[]>() };
export const retryLetter = {
  input: z.strictObject({ requestId, letterId: z.string().regex(/^[\w.-]{1,120}$/) }),
  output: gives<object>(),
};

/** What the merchant's staff can ask. */
export const admin = {
  listShopOrders,
  viewShopOrder,
  shipOrder,
  findPickup,
  handOver,
  listFreight,
  putFreight,
  removeFreight,
  listShopPickups,
  putPickup,
  listPromotions,
  putPromotion,
  endPromotion,
  listGoodsTrade,
  setGoodsTrade,
  listShopInvoices,
  issueInvoice,
  reverseInvoice,
  listShopAfterSales,
  viewShopAfterSale,
  acceptAfterSale,
  offerAfterSale,
  declineAfterSale,
  acceptReturn,
  declineReturn,
  reship,
  previewRefundBuyer,
  refundBuyer,
  settleRefund,
  setReturnAddress,
  viewReturnAddress,
  listDeadLetters,
  retryLetter,
  listShopReviews,
  replyReview,
  hideReview,
  showReview,
  listLowStock,
  setLowStock,
  adjustStock,
  viewStockLog,
  ...adminCoupons,
  ...adminBooks,
  ...adminToday,
  ...adminTeams,
  ...adminCard,
  ...adminPayouts,
  ...adminMembers,
  ...adminLeaders,
  ...adminReferral,
  ...adminLessons,
  ...adminStores,
  ...adminEnvelopes,
};
export type AdminContract = typeof admin;
