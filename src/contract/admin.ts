import { adminBooks } from './adminBooks';
import { adminCard } from './adminCard';
import { adminCategories } from './adminCategories';
import { adminCoupons } from './adminCoupons';
import { adminCustomers } from './adminCustomers';
import { adminData } from './adminData';
import { adminEnvelopes } from './adminEnvelopes';
import { adminFigures } from './adminFigures';
import { adminGoods } from './adminGoods';
import { adminGoodsCsv } from './adminGoodsCsv';
import { adminHome } from './adminHome';
import { adminLeaders } from './adminLeaders';
import { adminLessons } from './adminLessons';
import { adminLetters } from './adminLetters';
import { adminMembers } from './adminMembers';
import { adminMessages } from './adminMessages';
import { adminOrderDeeds } from './adminOrderDeeds';
import { adminOrders } from './adminOrders';
import { adminPayouts } from './adminPayouts';
import { adminPrivacy } from './adminPrivacy';
import { adminReferral } from './adminReferral';
import { adminShipping } from './adminShipping';
import { adminShop } from './adminShop';
import { adminStaff } from './adminStaff';
import { adminStockMoves } from './adminStock';
import { adminStores } from './adminStores';
import { adminTeams } from './adminTeams';
import { adminToday } from './adminToday';
import { adminTrade } from './adminTrade';
import { adminSales } from './afterSale';
import type { StaffContract } from './endpoint';
import { adminInvoices } from './invoice';
import { adminReviews } from './review';
import { adminStock } from './shelf';

/** What the merchant's staff can ask, by feature. Each endpoint says which permission it needs: see domain/staff. */
export const admin = {
  ...adminBooks,
  ...adminCard,
  ...adminCategories,
  ...adminCoupons,
  ...adminData,
  ...adminCustomers,
  ...adminEnvelopes,
  ...adminFigures,
  ...adminGoods,
  ...adminGoodsCsv,
  ...adminHome,
  ...adminInvoices,
  ...adminLeaders,
  ...adminLessons,
  ...adminLetters,
  ...adminMembers,
  ...adminMessages,
  ...adminOrderDeeds,
  ...adminOrders,
  ...adminPayouts,
  ...adminPrivacy,
  ...adminReferral,
  ...adminReviews,
  ...adminSales,
  ...adminShipping,
  ...adminShop,
  ...adminStaff,
  ...adminStockMoves,
  ...adminStock,
  ...adminStores,
  ...adminTeams,
  ...adminToday,
  ...adminTrade,
} satisfies StaffContract;
export type AdminContract = typeof admin;
