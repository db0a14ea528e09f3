import { changeCart, putInCart, removeFromCart, viewCart } from './cart';
import { listCategories, listGoods, suggest, viewGoods, viewHome } from './goods';
import {
  cancelOrder,
  checkPayment,
  joinTeam,
  listOrders,
  openTeam,
  payOrder,
  placeOrder,
  quoteOrder,
  receiveOrder,
  viewOrder,
} from './order';
import { deleteAddress, grantMessages, listAddresses, saveAddress, saveProfile, viewMe, visit } from './person';
import { listTeams, liveCard, viewTeam } from './team';

/** What a customer can ask. The merchant's side is admin.ts. */
export const shop = {
  visit,
  viewMe,
  saveProfile,
  grantMessages,
  viewHome,
  listCategories,
  listGoods,
  viewGoods,
  suggest,
  listTeams,
  viewTeam,
  liveCard,
  viewCart,
  putInCart,
  changeCart,
  removeFromCart,
  listAddresses,
  saveAddress,
  deleteAddress,
  quoteOrder,
  placeOrder,
  openTeam,
  joinTeam,
  payOrder,
  checkPayment,
  cancelOrder,
  receiveOrder,
  listOrders,
  viewOrder,
};
export type ShopContract = typeof shop;
