import type { Words } from './words';

/** What the law wants a shop to tell its customers, in its own words. */
export const SHOP_TEXTS = ['privacy', 'agreement', 'returns', 'card'] as const;
export type ShopTextKind = (typeof SHOP_TEXTS)[number];
export const LONGEST_SHOP_TEXT = 20_000; // characters of each language

/** A licence that is shown as it is: a picture of it. */
export interface Licence {
  readonly title: Words;
  readonly picture: string;
}
export const MOST_LICENCES = 6;

/** How customers reach people of the shop. */
export interface ShopService {
  readonly phone?: string | undefined;
  readonly hours?: Words | undefined; // 每天 9:00–21:00
}
/** A mobile number, a landline with its area code, or a 400 number. */
export const SERVICE_PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|400-?\d{3}-?\d{4})$/;
export const LONGEST_SHOP_NAME = 20;
export const LONGEST_NOTICE = 40;
export const LONGEST_HOURS = 20;
