import { address } from './zh/address';
import { admin } from './zh/admin';
import { adminBooks } from './zh/adminBooks';
import { adminCard } from './zh/adminCard';
import { adminCoupons } from './zh/adminCoupons';
import { adminCustomers } from './zh/adminCustomers';
import { adminGiveaways } from './zh/adminGiveaways';
import { adminInvoices } from './zh/adminInvoices';
import { adminLeaders } from './zh/adminLeaders';
import { adminLessons } from './zh/adminLessons';
import { adminMembers } from './zh/adminMembers';
import { adminPayouts } from './zh/adminPayouts';
import { adminPointsGoods } from './zh/adminPointsGoods';
import { adminReferral } from './zh/adminReferral';
import { adminSales } from './zh/adminSales';
import { adminStores } from './zh/adminStores';
import { adminTeams } from './zh/adminTeams';
import { adminTrade } from './zh/adminTrade';
import { afterSale } from './zh/afterSale';
import { card } from './zh/card';
import { cart } from './zh/cart';
import { category } from './zh/category';
import { checkout } from './zh/checkout';
import { aloud, common } from './zh/common';
import { coupon } from './zh/coupon';
import { envelope } from './zh/envelope';
import { failure } from './zh/failure';
import { goods } from './zh/goods';
import { goodsCard } from './zh/goodsCard';
import { home } from './zh/home';
import { invoice } from './zh/invoice';
import { kinds } from './zh/kinds';
import { leader } from './zh/leader';
import { me } from './zh/me';
import { member } from './zh/member';
import { message } from './zh/message';
import { orders } from './zh/orders';
import { pictures } from './zh/pictures';
import { poster } from './zh/poster';
import { privacy } from './zh/privacy';
import { receipt } from './zh/receipt';
import { refusal } from './zh/refusal';
import { review } from './zh/review';
import { search } from './zh/search';
import { share } from './zh/share';
import { sharing } from './zh/sharing';
import { shelf } from './zh/shelf';
import { store, storeForm } from './zh/store';
import { team } from './zh/team';

/** Every sentence of the app, by feature. English has the same form: what is forgotten there does not compile. */
export const zh = {
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

export type Texts = typeof zh;
