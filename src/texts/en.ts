import { address } from './en/address';
import { admin } from './en/admin';
import { adminBooks } from './en/adminBooks';
import { cart } from './en/cart';
import { category } from './en/category';
import { checkout } from './en/checkout';
import { aloud, common } from './en/common';
import { failure } from './en/failure';
import { goods } from './en/goods';
import { goodsCard } from './en/goodsCard';
import { home } from './en/home';
import { me } from './en/me';
import { orders } from './en/orders';
import { pictures } from './en/pictures';
import { privacy } from './en/privacy';
import { receipt } from './en/receipt';
import { refusal } from './en/refusal';
import { search } from './en/search';
import { share } from './en/share';
import { team } from './en/team';
import type { Texts } from './zh';

export const en: Texts = {
  address,
  admin,
  adminBooks,
  aloud,
  cart,
  category,
  checkout,
  common,
  failure,
  goods,
  goodsCard,
  home,
  me,
  orders,
  pictures,
  privacy,
  receipt,
  refusal,
  search,
  share,
  team,
};
