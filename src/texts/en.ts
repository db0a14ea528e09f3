import { address } from './en/address';
import { admin } from './en/admin';
import { adminBooks } from './en/adminBooks';
import { adminCard } from './en/adminCard';
import { adminCoupons } from './en/adminCoupons';
import { adminCustomers } from './en/adminCustomers';
import { adminGiveaways } from './en/adminGiveaways';
import { adminInvoices } from './en/adminInvoices';
import { adminLeaders } from './en/adminLeaders';
import { adminLessons } from './en/adminLessons';
import { adminMembers } from './en/adminMembers';
import { adminPayouts } from './en/adminPayouts';
import { adminPointsGoods } from './en/adminPointsGoods';
import { adminReferral } from './en/adminReferral';
import { adminSales } from './en/adminSales';
import { adminStores } from './en/adminStores';
import { adminTeams } from './en/adminTeams';
import { adminTrade } from './en/adminTrade';
import { afterSale } from './en/afterSale';
import { card } from './en/card';
import { cart } from './en/cart';
import { category } from './en/category';
import { checkout } from './en/checkout';
import { aloud, common } from './en/common';
import { coupon } from './en/coupon';
import { envelope } from './en/envelope';
import { failure } from './en/failure';
import { goods } from './en/goods';
import { goodsCard } from './en/goodsCard';
import { home } from './en/home';
import { invoice } from './en/invoice';
import { kinds } from './en/kinds';
import { leader } from './en/leader';
import { me } from './en/me';
import { member } from './en/member';
import { message } from './en/message';
import { orders } from './en/orders';
import { pictures } from './en/pictures';
import { poster } from './en/poster';
import { privacy } from './en/privacy';
import { receipt } from './en/receipt';
import { refusal } from './en/refusal';
import { review } from './en/review';
import { search } from './en/search';
import { share } from './en/share';
import { sharing } from './en/sharing';
import { shelf } from './en/shelf';
import { store, storeForm } from './en/store';
import { team } from './en/team';
import type { Texts } from './zh';

export const en: Texts = {
  address,
  admin,
  adminBooks,
  adminCard,
  adminCoupons,
  adminCustomers,
  adminGiveaways,
  adminLeaders,
  adminLessons,
  adminPayouts,
  adminReferral,
  adminStores,
  adminMembers,
  adminPointsGoods,
  adminInvoices,
  adminSales,
  adminTeams,
  adminTrade,
  afterSale,
  aloud,
  card,
  cart,
  category,
  checkout,
  common,
  coupon,
  envelope,
  failure,
  goods,
  goodsCard,
  home,
  invoice,
  kinds,
  leader,
  me,
  member,
  message,
  orders,
  pictures,
  poster,
  privacy,
  receipt,
  refusal,
  review,
  search,
  share,
  sharing,
  shelf,
  store,
  storeForm,
  team,
};
