import * as z from 'zod';
import { DEADLINE_NAMES, type DeadlineName, type Deadlines, wrongDeadline } from '@/domain/deadlines';
import {
  type Licence,
  LONGEST_HOURS,
  LONGEST_NOTICE,
  LONGEST_SHOP_NAME,
  LONGEST_SHOP_TEXT,
  MOST_LICENCES,
  SERVICE_PHONE,
  SHOP_TEXTS,
  type ShopService,
  type ShopTextKind,
} from '@/domain/shopText';
import { days, type Instant } from '@/domain/time';
import type { Words } from '@/domain/words';
import { words } from './adminTrade';
import { gives, needing, requestId, text } from './endpoint';

/** What the shop says of itself, and how long it waits. */
export const viewShopFacts = {
  input: z.strictObject({}),
  output: gives<{
    readonly name: string;
    readonly notice?: Words | undefined; // One line above the home page.
    readonly service: ShopService;
    readonly deadlines: Deadlines;
  }>(),
};
export const putShopFacts = {
  input: z.strictObject({
    requestId,
    name: text(LONGEST_SHOP_NAME, 1),
    notice: words(LONGEST_NOTICE).nullable(),
    phone: z.union([z.string().regex(SERVICE_PHONE), z.literal('')]),
    hours: words(LONGEST_HOURS).nullable(),
  }),
  output: gives<object>(),
};
const wait = z.int().min(0).max(days(366));
const deadlines = z.strictObject(
  Object.fromEntries(DEADLINE_NAMES.map((name) => [name, wait])) as Record<DeadlineName, typeof wait>,
);
/** From now on: what was placed, sent or asked for keeps what it was promised. */
export const putDeadlines = {
  input: z.strictObject({ requestId, deadlines: deadlines.refine((all) => wrongDeadline(all) === undefined) }),
  output: gives<object>(),
};

/** What the deployment was set up with. Nobody is shown a secret: only whether it is there, and how it ends. */
export const KEY_NAMES = [
  ...(['appId', 'appSecret', 'mchId', 'keySerial', 'privateKey', 'apiV3Key', 'publicKeyId', 'notifyUrl'] as const),
  ...(['transferScene', 'virtualPay', 'push', 'tracking', 'cloudEnv'] as const),
] as const;
export type KeyName = (typeof KEY_NAMES)[number];
export interface KeyView {
  readonly name: KeyName;
  readonly isSet: boolean;
  readonly shown: string; // The last four characters of a secret, all of what is none; empty where it is not set.
}
export const viewKeys = { input: z.strictObject({}), output: gives<readonly KeyView[]>() };

/** What was asked: WeChat Pay about a payment that there is not, WeChat for a token. Both change nothing. */
export const KEY_CHECKS = ['pay', 'wechat'] as const;
export interface KeyCheck {
  readonly name: (typeof KEY_CHECKS)[number];
  readonly is: 'right' | 'refused' | 'unreachable';
  readonly said?: string | undefined; // What was answered, for who has to put it right.
}
export const checkKeys = { input: z.strictObject({ requestId }), output: gives<readonly KeyCheck[]>() };

/** Texts that customers may read before they buy, and pictures of licences. */
export const viewCompliance = {
  input: z.strictObject({}),
  output: gives<{
    readonly texts: readonly {
      readonly kind: ShopTextKind;
      readonly words?: Words | undefined; // Nothing: it was not written yet.
      readonly at?: Instant | undefined;
    }[];
    readonly licences: readonly (Licence & { readonly shown: string })[]; // `picture` is the key, `shown` its address.
  }>(),
};
/** Lines stay as they were written; English may be empty: the Chinese is shown. */
const longText = (least: number) =>
  z
    .string()
    .max(LONGEST_SHOP_TEXT * 2)
    .transform((told) =>
      told
        .replace(/[^\P{Cc}\n]|\p{Cs}/gu, '')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
    )
    .refine((told) => told.length >= least && told.length <= LONGEST_SHOP_TEXT);
/** Null takes it away. */
export const putShopText = {
  input: z.strictObject({
    requestId,
    kind: z.enum(SHOP_TEXTS),
    words: z
      .strictObject({ zh: longText(1), en: longText(0).default('') })
      .transform(({ zh, en }): Words => ({ zh, en: en === '' ? zh : en }))
      .nullable(),
  }),
  output: gives<object>(),
};
/** All of them in their order. Refuses `picture_not_yours` a picture that is neither there nor uploaded by the caller. */
export const putLicences = {
  input: z.strictObject({
    requestId,
    licences: z.array(z.strictObject({ title: words(20), picture: z.string().min(1).max(200) })).max(MOST_LICENCES),
  }),
  output: gives<object>(),
};

export const adminShop = {
  ...needing('settings.see', { viewShopFacts, viewKeys, checkKeys, viewCompliance }),
  ...needing('settings.edit', { putShopFacts, putDeadlines, putShopText, putLicences }),
};
